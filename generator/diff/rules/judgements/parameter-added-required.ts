import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { isSet, parameterName } from "../wording.js";

export const rule: Rule = {
  id: "parameter-added-required",
  title: "Required parameter added",
  why: {
    request:
      "Clients of the old version do not send it and are refused. A default does not help: required means it must be sent.",
    response: "The receiver gets one more value and may ignore it.",
  },
  fix: "Make it optional with a default that acts like before, or move it into a new version.",
  area: "parameters",
  element: "required-parameter",
  action: "added",
  listens: ["parameter-added"],

  judge(fact, side) {
    if (!isSet(fact, "required")) return undefined;
    const message = `${parameterName(fact, "The required")} was added`;
    return side === "request" ? say("breaking", "breaking", message) : say("compatible", "additive", message);
  },
  examples: [
    {
      name: "a query parameter",
      patch: inOperation("/orders", "get", {
        parameters: { page: { name: "page", in: "query", required: true, schema: { type: "integer" } } },
      }),
      expect: { request: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "a header of a webhook",
      patch: {
        webhooks: {
          orderSent: {
            post: {
              parameters: [{ name: "X-Try", in: "header", required: true, schema: { type: "integer" } }],
            },
          },
        },
      },
      expect: { response: { wire: "compatible", types: "additive" } },
    },
    {
      name: "an optional one",
      patch: inOperation("/orders", "get", {
        parameters: { page: { name: "page", in: "query", schema: { type: "integer" } } },
      }),
      expect: {},
    },
  ],
};
