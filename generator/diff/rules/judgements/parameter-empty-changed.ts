import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { parameterName } from "../wording.js";

export const rule: Rule = {
  id: "parameter-empty-changed",
  title: "Empty value of a parameter allowed or refused",
  why: "Clients of the old version may send `?name=` where that was allowed.",
  fix: "Keep taking both.",
  area: "parameters",
  element: "parameter-allow-empty",
  action: "changed",
  listens: ["parameter-allow-empty"],

  judge(fact) {
    const isAllowed = fact.after === true;
    const message = isAllowed
      ? `${parameterName(fact)} may now be sent without a value`
      : `${parameterName(fact)} can no longer be sent without a value`;
    // Only queries know it.
    if (fact.data?.matters === false) return say("none", "none", message);
    return say(isAllowed ? "compatible" : "breaking", "none", message);
  },
  examples: [
    {
      name: "no longer",
      patch: inOperation("/orders", "get", { parameters: { sort: { allowEmptyValue: true } } }),
      isReversed: true,
      expect: { request: { wire: "breaking", types: "none" } },
    },
    {
      name: "from now on",
      patch: inOperation("/orders", "get", { parameters: { sort: { allowEmptyValue: true } } }),
      expect: { request: { wire: "compatible", types: "none" } },
    },
    {
      name: "another summary",
      patch: inOperation("/orders", "get", { summary: "Finds orders" }),
      expect: {},
    },
  ],
};
