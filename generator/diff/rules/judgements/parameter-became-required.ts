import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { parameterName } from "../wording.js";

export const rule: Rule = {
  id: "parameter-became-required",
  title: "Parameter became required",
  why: {
    request: "Clients of the old version that leave it out are refused. A default does not help.",
    response: "The sender promises to send it always.",
  },
  fix: "Keep it optional, with a default that acts like before.",
  area: "parameters",
  element: "parameter-required",
  action: "required",
  listens: ["parameter-required"],

  judge(fact, side) {
    if (fact.after !== true) return undefined;
    const message = `${parameterName(fact)} is now required`;
    return side === "request" ? say("breaking", "breaking", message) : say("compatible", "additive", message);
  },
  examples: [
    {
      name: "a query parameter",
      patch: inOperation("/orders", "get", { parameters: { limit: { required: true } } }),
      expect: { request: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "one becomes optional",
      patch: inOperation("/orders", "get", { parameters: { shop: { required: null } } }),
      expect: {},
    },
  ],
};
