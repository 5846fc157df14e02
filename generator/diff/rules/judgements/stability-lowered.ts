import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { isLoweredStability } from "../stability.js";
import { say } from "../verdicts.js";
import { show } from "../wording.js";

export const rule: Rule = {
  id: "stability-lowered",
  title: "Stability lowered",
  why: "What was promised to stay may now change at any time.",
  fix: "Offer the unstable form as an operation of its own.",
  area: "lifecycle",
  element: "stability",
  action: "changed",
  listens: ["extension"],

  judge(fact) {
    if (!isLoweredStability(fact)) return undefined;
    return say("breaking", "none", `The stability was ${show(fact.before)} and is now ${show(fact.after)}`);
  },
  examples: [
    {
      name: "stable to beta",
      base: inOperation("/orders", "get", { "x-stability": "stable" }),
      patch: inOperation("/orders", "get", { "x-stability": "beta" }),
      expect: { request: { wire: "breaking", types: "none" } },
    },
    {
      name: "beta to stable",
      base: inOperation("/orders", "get", { "x-stability": "beta" }),
      patch: inOperation("/orders", "get", { "x-stability": "stable" }),
      expect: {},
    },
  ],
};
