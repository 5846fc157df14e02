import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "webhook-removed",
  title: "Webhook removed",
  why: "Its receivers wait in vain.",
  fix: "Keep sending it to those who subscribed.",
  area: "webhooks",
  element: "webhook",
  action: "removed",
  listens: ["webhook-removed"],

  judge: (fact) => say("breaking", "breaking", `The webhook ${fact.subject} was removed`),
  examples: [
    {
      name: "the only one",
      patch: { webhooks: { orderSent: null } },
      expect: { response: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "one is added",
      patch: {
        webhooks: {
          orderPaid: {
            post: {
              requestBody: { content: { "application/json": { schema: { type: "string" } } } },
              responses: { 204: { description: "Thanks" } },
            },
          },
        },
      },
      expect: {},
    },
  ],
};
