import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "link-changed",
  title: "Link leads elsewhere",
  why: "A link tells how to go on from a response. Nothing is sent differently, but programs that follow links arrive elsewhere.",
  fix: "Add a link under a new name.",
  area: "responses",
  element: "link",
  action: "changed",
  listens: ["link-changed"],
  least: "warning",
  judge: (fact) => say("none", "none", `The link "${fact.subject}" leads elsewhere`),
  examples: [
    {
      name: "another operation",
      patch: inOperation("/orders", "post", {
        responses: { 201: { links: { fetch: { operationId: "listOrders" } } } },
      }),
      expect: { response: { wire: "none", types: "none" } },
    },
    {
      name: "one is removed",
      patch: inOperation("/orders", "post", { responses: { 201: { links: { fetch: null } } } }),
      expect: {},
    },
  ],
};
