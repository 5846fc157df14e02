import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "link-added",
  title: "Link added",
  why: "A link tells how to go on from a response. Nothing is sent differently.",
  fix: "Nothing.",
  area: "responses",
  element: "link",
  action: "added",
  listens: ["link-added"],

  judge: (fact) => say("none", "none", `The link "${fact.subject}" was added`),
  examples: [
    {
      name: "a link",
      patch: inOperation("/orders", "post", {
        responses: { 201: { links: { cancel: { operationId: "deleteOrder" } } } },
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
