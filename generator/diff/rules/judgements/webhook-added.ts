import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "webhook-added",
  title: "Webhook added",
  why: "It is sent to those who subscribe to it.",
  fix: "Send it to nobody who did not ask for it.",
  area: "webhooks",
  element: "webhook",
  action: "added",
  listens: ["webhook-added"],

  judge: (fact) => say("compatible", "additive", `The webhook ${fact.subject} was added`),
  examples: [
    {
      name: "a new one",
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
      expect: { response: { wire: "compatible", types: "additive" } },
    },
    { name: "one is removed", patch: { webhooks: { orderSent: null } }, expect: {} },
  ],
};
