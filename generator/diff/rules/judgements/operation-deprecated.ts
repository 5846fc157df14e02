import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { textOf } from "../wording.js";

export const rule: Rule = {
  id: "operation-deprecated",
  title: "Operation deprecated",
  why: "It still works. Whoever calls it should move before its end.",
  fix: "Name the end in `x-sunset` and what to use instead in the description.",
  area: "lifecycle",
  element: "operation-deprecation",
  action: "deprecated",
  listens: ["operation-deprecated"],
  judge(fact) {
    if (fact.after !== true) return undefined;
    const sunset = textOf(fact, "sunset");
    const end = sunset === undefined ? "without a date for its end" : `and ends on ${sunset}`;
    return say("none", "none", `The operation is now deprecated ${end}`);
  },
  examples: [
    {
      name: "with a date",
      patch: inOperation("/orders", "get", { deprecated: true, "x-sunset": "2026-01-01" }),
      expect: { request: { wire: "none", types: "none" } },
    },
    {
      name: "taken back",
      patch: inOperation("/orders/{orderId}", "delete", { deprecated: null, "x-sunset": null }),
      expect: {},
    },
  ],
};
