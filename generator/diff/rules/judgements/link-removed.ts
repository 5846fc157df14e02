import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "link-removed",
  title: "Link removed",
  why: "A link tells how to go on from a response. Nothing is sent differently, but programs that follow links stop here.",
  fix: "Keep it.",
  area: "responses",
  element: "link",
  action: "removed",
  listens: ["link-removed"],
  least: "warning",
  judge: (fact) => say("none", "none", `The link "${fact.subject}" was removed`),
  examples: [
    {
      name: "a link",
      patch: inOperation("/orders", "post", { responses: { 201: { links: { fetch: null } } } }),
      expect: { response: { wire: "none", types: "none" } },
    },
    {
      name: "one is added",
      patch: inOperation("/orders", "post", {
        responses: { 201: { links: { cancel: { operationId: "deleteOrder" } } } },
      }),
      expect: {},
    },
  ],
};
