import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { parameterName } from "../wording.js";

export const rule: Rule = {
  id: "parameter-became-optional",
  title: "Parameter became optional",
  why: {
    request: "Clients of the old version send it as before.",
    response: "The sender may leave it out, and promised not to.",
  },
  fix: "In webhooks: keep sending it.",
  area: "parameters",
  element: "parameter-required",
  action: "optional",
  listens: ["parameter-required"],

  judge(fact, side) {
    if (fact.after === true) return undefined;
    const message = `${parameterName(fact)} is no longer required`;
    return side === "request" ? say("compatible", "additive", message) : say("breaking", "breaking", message);
  },
  examples: [
    {
      name: "a query parameter",
      patch: inOperation("/orders", "get", { parameters: { shop: { required: null } } }),
      expect: { request: { wire: "compatible", types: "additive" } },
    },
    {
      name: "one becomes required",
      patch: inOperation("/orders", "get", { parameters: { limit: { required: true } } }),
      expect: {},
    },
  ],
};
