import { inOperation } from "../example-base.js";
import { ending } from "../lifecycle.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { show } from "../wording.js";

export const rule: Rule = {
  id: "sunset-changed",
  title: "Date of the end changed",
  why: "Clients planned by the old date. An earlier one than promised breaks the policy, not the wire.",
  fix: "Move an end only to a later day.",
  area: "lifecycle",
  element: "sunset",
  action: "changed",
  listens: ["operation-sunset", "parameter-sunset", "schema-sunset"],
  judge(fact) {
    if (fact.before === undefined || fact.after === undefined) return undefined;
    const message = `${ending(fact)} was to end on ${show(fact.before)} and now ends on ${show(fact.after)}`;
    return say("none", "none", message);
  },
  examples: [
    {
      name: "a later day",
      patch: inOperation("/orders/{orderId}", "delete", { "x-sunset": "2026-09-30" }),
      expect: { request: { wire: "none", types: "none" } },
    },
    {
      name: "no date any more",
      patch: inOperation("/orders/{orderId}", "delete", { "x-sunset": null }),
      expect: {},
    },
  ],
};
