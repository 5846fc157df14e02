import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { isSet, parameterName } from "../wording.js";

export const rule: Rule = {
  id: "parameter-added-optional",
  title: "Optional parameter added",
  why: "Clients of the old version do not send it and need not.",
  fix: "Nothing.",
  area: "parameters",
  element: "parameter",
  action: "added",
  listens: ["parameter-added"],

  judge(fact) {
    if (isSet(fact, "required")) return undefined;
    return say("compatible", "additive", `${parameterName(fact)} was added`);
  },
  examples: [
    {
      name: "a query parameter",
      patch: inOperation("/orders", "get", {
        parameters: { page: { name: "page", in: "query", schema: { type: "integer" } } },
      }),
      expect: { request: { wire: "compatible", types: "additive" } },
    },
    {
      name: "a required one",
      patch: inOperation("/orders", "get", {
        parameters: { page: { name: "page", in: "query", required: true, schema: { type: "integer" } } },
      }),
      expect: {},
    },
  ],
};
