import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { isSet } from "../wording.js";

export const rule: Rule = {
  id: "body-added-optional",
  title: "Optional request body added",
  why: "Clients of the old version send none and need not.",
  fix: "Nothing.",
  area: "bodies",
  element: "body",
  action: "added",
  listens: ["body-added"],

  judge: (fact) =>
    isSet(fact, "required") ? undefined : say("compatible", "additive", "An optional body was added"),
  examples: [
    {
      name: "a delete takes a reason",
      patch: inOperation("/orders/{orderId}", "delete", {
        requestBody: { content: { "application/json": { schema: { type: "string" } } } },
      }),
      expect: { request: { wire: "compatible", types: "additive" } },
    },
    {
      name: "a required body",
      patch: inOperation("/orders/{orderId}", "delete", {
        requestBody: { required: true, content: { "application/json": { schema: { type: "string" } } } },
      }),
      expect: {},
    },
  ],
};
