import { inOperation } from "../example-base.js";
import { ending } from "../lifecycle.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { show } from "../wording.js";

export const rule: Rule = {
  id: "sunset-removed",
  title: "Date of the end removed",
  why: "It is still deprecated, and nobody knows any more until when it works.",
  fix: "Keep a date, or take the deprecation back.",
  area: "lifecycle",
  element: "sunset",
  action: "dropped",
  listens: ["operation-sunset", "parameter-sunset", "schema-sunset"],
  judge(fact) {
    if (fact.before === undefined || fact.after !== undefined) return undefined;
    return say(
      "none",
      "none",
      `${ending(fact)} was to end on ${show(fact.before)}; there is no date any more`,
    );
  },
  examples: [
    {
      name: "no date any more",
      patch: inOperation("/orders/{orderId}", "delete", { "x-sunset": null }),
      expect: { request: { wire: "none", types: "none" } },
    },
    {
      name: "a later day",
      patch: inOperation("/orders/{orderId}", "delete", { "x-sunset": "2026-09-30" }),
      expect: {},
    },
  ],
};
