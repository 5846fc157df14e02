import { inOperation } from "../example-base.js";
import { hasEnded } from "../lifecycle.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { isSet, parameterName } from "../wording.js";

export const rule: Rule = {
  id: "parameter-removed",
  title: "Parameter removed",
  why: {
    request: "The server ignores what clients send, without a word. In generated code the argument is gone.",
    response: "The receiver no longer gets it.",
  },
  fix: "Mark it as deprecated with a date in `x-sunset` first, and remove it after that day or in a new version.",
  area: "parameters",
  element: "parameter",
  action: "removed",
  listens: ["parameter-removed"],

  judge(fact, side, context) {
    if (hasEnded(fact, context.today)) {
      return say("compatible", "breaking", `${parameterName(fact)} was removed after its announced end`);
    }
    const wasPromised = side === "response" && isSet(fact, "required");
    return say(wasPromised ? "breaking" : "unknown", "breaking", `${parameterName(fact)} was removed`);
  },
  examples: [
    {
      name: "a query parameter",
      patch: inOperation("/orders", "get", { parameters: { sort: null } }),
      expect: { request: { wire: "unknown", types: "breaking" } },
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
      isReversed: true,
      expect: { response: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "after its announced end",
      base: inOperation("/orders", "get", {
        parameters: {
          page: {
            name: "page",
            in: "query",
            deprecated: true,
            "x-sunset": "2024-06-30",
            schema: { type: "integer" },
          },
        },
      }),
      patch: inOperation("/orders", "get", { parameters: { page: null } }),
      expect: { request: { wire: "compatible", types: "breaking" } },
    },
    {
      name: "one is added",
      patch: inOperation("/orders", "get", {
        parameters: { page: { name: "page", in: "query", schema: { type: "integer" } } },
      }),
      expect: {},
    },
  ],
};
