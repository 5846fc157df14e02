import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "operation-restored",
  title: "Operation no longer deprecated",
  why: "It stays. Whoever planned to move need not.",
  fix: "Nothing.",
  area: "lifecycle",
  element: "operation-deprecation",
  action: "restored",
  listens: ["operation-deprecated"],
  judge: (fact) =>
    fact.after === true ? undefined : say("none", "none", "The operation is no longer deprecated"),
  examples: [
    {
      name: "taken back",
      patch: inOperation("/orders/{orderId}", "delete", { deprecated: null, "x-sunset": null }),
      expect: { request: { wire: "none", types: "none" } },
    },
    {
      name: "deprecated",
      patch: inOperation("/orders", "get", { deprecated: true }),
      expect: {},
    },
  ],
};
