import { inOperation, inOrder } from "../example-base.js";
import type { Rule } from "../rule.js";
import { stabilityChange } from "../stability.js";
import { say } from "../verdicts.js";
import { show } from "../wording.js";

export const rule: Rule = {
  id: "stability-raised",
  title: "Stability raised",
  why: "What might have changed at any time is now promised to stay.",
  fix: "Nothing to do.",
  area: "lifecycle",
  element: "stability",
  action: "raised",
  listens: ["extension", "schema-extension"],

  judge(fact) {
    if (stabilityChange(fact) !== "raised") return undefined;
    return say("none", "none", `The stability was ${show(fact.before)} and is now ${show(fact.after)}`);
  },
  examples: [
    {
      name: "beta to stable",
      base: inOperation("/orders", "get", { "x-stability": "beta" }),
      patch: inOperation("/orders", "get", { "x-stability": "stable" }),
      expect: { request: { wire: "none", types: "none" } },
    },
    {
      name: "a field",
      base: inOrder("note", { "x-stability": "draft" }),
      patch: inOrder("note", { "x-stability": "stable" }),
      expect: { request: { wire: "none", types: "none" }, response: { wire: "none", types: "none" } },
    },
    {
      name: "stable to beta",
      base: inOperation("/orders", "get", { "x-stability": "stable" }),
      patch: inOperation("/orders", "get", { "x-stability": "beta" }),
      expect: {},
    },
  ],
};
