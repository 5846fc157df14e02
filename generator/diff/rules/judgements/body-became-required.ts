import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "body-became-required",
  title: "Request body became required",
  why: {
    request: "Clients of the old version that send none are refused.",
    response: "The sender promises to send it always.",
  },
  fix: "Keep it optional.",
  area: "bodies",
  element: "body-required",
  action: "required",
  listens: ["body-required"],

  judge(fact, side) {
    if (fact.after !== true) return undefined;
    const message = "The body is now required";
    return side === "request" ? say("breaking", "breaking", message) : say("compatible", "additive", message);
  },
  examples: [
    {
      name: "a draft must have content",
      patch: inOperation("/orders/{orderId}", "put", { requestBody: { required: true } }),
      expect: { request: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "it becomes optional",
      patch: inOperation("/orders", "post", { requestBody: { required: null } }),
      expect: {},
    },
  ],
};
