import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "body-became-optional",
  title: "Request body became optional",
  why: {
    request: "Clients of the old version send it as before.",
    response: "The sender may leave it out, and promised not to.",
  },
  fix: "In webhooks: keep sending it.",
  area: "bodies",
  element: "body-required",
  action: "optional",
  listens: ["body-required"],

  judge(fact, side) {
    if (fact.after === true) return undefined;
    const message = "The body is no longer required";
    return side === "request" ? say("compatible", "additive", message) : say("breaking", "breaking", message);
  },
  examples: [
    {
      name: "an order may be empty",
      patch: inOperation("/orders", "post", { requestBody: { required: null } }),
      expect: { request: { wire: "compatible", types: "additive" } },
    },
    {
      name: "a webhook may be empty",
      patch: { webhooks: { orderSent: { post: { requestBody: { required: null } } } } },
      expect: { response: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "it becomes required",
      patch: inOperation("/orders/{orderId}", "put", { requestBody: { required: true } }),
      expect: {},
    },
  ],
};
