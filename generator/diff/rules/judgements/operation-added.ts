import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "operation-added",
  title: "Operation added",
  why: "Nobody of the old version calls it.",
  fix: "Nothing.",
  area: "operations",
  element: "operation",
  action: "added",
  listens: ["operation-added"],
  judge: (fact) => say("compatible", "additive", `${fact.subject} was added`),
  examples: [
    {
      name: "a new path",
      patch: { paths: { "/shops": { get: { operationId: "listShops", tags: ["orders"], responses: {} } } } },
      expect: { request: { wire: "compatible", types: "additive" } },
    },
    {
      name: "an operation is removed",
      patch: { paths: { "/orders/{orderId}/photo": null } },
      expect: {},
    },
  ],
};
