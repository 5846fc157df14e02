import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { isSet } from "../wording.js";

export const rule: Rule = {
  id: "body-added-required",
  title: "Required request body added",
  why: {
    request: "Clients of the old version send none and are refused.",
    response: "The receiver gets a body that it did not know.",
  },
  fix: "Make it optional, or move it into a new version.",
  area: "bodies",
  element: "required-body",
  action: "added",
  listens: ["body-added"],

  judge(fact, side) {
    if (!isSet(fact, "required")) return undefined;
    const message = "A required body was added";
    return side === "request" ? say("breaking", "breaking", message) : say("compatible", "additive", message);
  },
  examples: [
    {
      name: "a delete wants a reason",
      patch: inOperation("/orders/{orderId}", "delete", {
        requestBody: { required: true, content: { "application/json": { schema: { type: "string" } } } },
      }),
      expect: { request: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "an optional body",
      patch: inOperation("/orders/{orderId}", "delete", {
        requestBody: { content: { "application/json": { schema: { type: "string" } } } },
      }),
      expect: {},
    },
  ],
};
