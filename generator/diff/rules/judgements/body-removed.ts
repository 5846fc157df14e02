import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "body-removed",
  title: "Request body removed",
  why: {
    request:
      "Nothing that clients of the old version send is described any more. The server ignores it at best.",
    response: "The receiver no longer gets the body.",
  },
  fix: "Keep taking it.",
  area: "bodies",
  element: "body",
  action: "removed",
  listens: ["body-removed"],

  // As if its last media type were removed.
  judge: () => say("breaking", "breaking", "The body was removed"),
  examples: [
    {
      name: "an order without content",
      patch: inOperation("/orders", "post", { requestBody: null }),
      expect: { request: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "a webhook without content",
      patch: { webhooks: { orderSent: { post: { requestBody: null } } } },
      expect: { response: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "another summary",
      patch: inOperation("/orders", "get", { summary: "Finds orders" }),
      expect: {},
    },
  ],
};
