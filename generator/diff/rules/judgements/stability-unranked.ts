import { inOperation, inOrder } from "../example-base.js";
import type { Rule } from "../rule.js";
import { stabilityChange } from "../stability.js";
import { say } from "../verdicts.js";
import { show } from "../wording.js";

export const rule: Rule = {
  id: "stability-unranked",
  title: "Stability of an unknown level",
  why: "Levels are draft, alpha, beta and stable. Whether another word promises more or less nobody can tell.",
  fix: "Correct the spelling, or say in the release notes what the word promises.",
  area: "lifecycle",
  element: "stability-level",
  action: "changed",
  listens: ["extension", "schema-extension"],

  judge(fact) {
    if (stabilityChange(fact) !== "unranked") return undefined;
    return say("unknown", "none", `The stability was ${show(fact.before)} and is now ${show(fact.after)}`);
  },
  examples: [
    {
      name: "a word of one's own",
      base: inOperation("/orders", "get", { "x-stability": "stable" }),
      patch: inOperation("/orders", "get", { "x-stability": "preview" }),
      expect: { request: { wire: "unknown", types: "none" } },
    },
    {
      name: "of a field",
      base: inOrder("note", { "x-stability": "stable" }),
      patch: inOrder("note", { "x-stability": "ga" }),
      expect: { request: { wire: "unknown", types: "none" }, response: { wire: "unknown", types: "none" } },
    },
    {
      name: "stable to beta",
      base: inOperation("/orders", "get", { "x-stability": "stable" }),
      patch: inOperation("/orders", "get", { "x-stability": "beta" }),
      expect: {},
    },
  ],
};
