import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "callback-removed",
  title: "Callback removed",
  why: "Its receivers wait in vain.",
  fix: "Keep sending it to those who subscribed.",
  area: "webhooks",
  element: "callback",
  action: "removed",
  listens: ["callback-removed"],

  judge: (fact) => say("breaking", "breaking", `The callback ${fact.subject} was removed`),
  examples: [
    {
      name: "the only one",
      patch: inOperation("/orders", "post", { callbacks: { onPaid: null } }),
      expect: { response: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "one is added",
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
      expect: {},
    },
  ],
};
