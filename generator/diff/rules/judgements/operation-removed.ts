import { hasEnded } from "../lifecycle.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "operation-removed",
  title: "Operation removed",
  why: "Clients of the old version call it and get an error. Only where its end was announced (`deprecated` with `x-sunset`) and the day is past, they were told.",
  fix: "Mark it as deprecated with a date in `x-sunset`, and remove it after that day or in a new version.",
  area: "operations",
  element: "operation",
  action: "removed",
  listens: ["operation-removed"],
  judge(fact, _side, context) {
    return hasEnded(fact, context.today)
      ? say("compatible", "breaking", `${fact.subject} was removed after its announced end`)
      : say("breaking", "breaking", `${fact.subject} was removed`);
  },
  examples: [
    {
      name: "without notice",
      patch: { paths: { "/orders/{orderId}/photo": null } },
      expect: { request: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "after its announced end",
      patch: { paths: { "/orders/{orderId}": { delete: null } } },
      expect: { request: { wire: "compatible", types: "breaking" } },
    },
    {
      name: "an operation is added",
      patch: { paths: { "/shops": { get: { operationId: "listShops", tags: ["orders"], responses: {} } } } },
      expect: {},
    },
  ],
};
