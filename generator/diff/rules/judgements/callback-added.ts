import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "callback-added",
  title: "Callback added",
  why: "It is sent to the address that clients gave for it; those of the old version give none.",
  fix: "Nothing.",
  area: "webhooks",
  element: "callback",
  action: "added",
  listens: ["callback-added"],

  judge: (fact) => say("compatible", "additive", `The callback ${fact.subject} was added`),
  examples: [
    {
      name: "a new one",
      patch: inOperation("/orders", "post", {
        callbacks: {
          onSent: {
            "{$request.body#/id}": {
              post: {
                requestBody: { content: { "application/json": { schema: { type: "string" } } } },
                responses: { 204: { description: "Thanks" } },
              },
            },
          },
        },
      }),
      expect: { response: { wire: "compatible", types: "additive" } },
    },
    {
      name: "one is removed",
      patch: inOperation("/orders", "post", { callbacks: { onPaid: null } }),
      expect: {},
    },
  ],
};
