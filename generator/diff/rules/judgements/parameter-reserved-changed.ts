import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { parameterName } from "../wording.js";

export const rule: Rule = {
  id: "parameter-reserved-changed",
  title: "Reserved characters of a parameter changed",
  why: "Clients of the old version may send `/` or `?` unencoded where that was allowed.",
  fix: "Keep taking both.",
  area: "parameters",
  element: "parameter-allow-reserved",
  action: "changed",
  listens: ["parameter-allow-reserved"],

  judge(fact) {
    const isAllowed = fact.after === true;
    const message = isAllowed
      ? `Reserved characters of ${parameterName(fact, "the")} may now be sent as they are`
      : `Reserved characters of ${parameterName(fact, "the")} must now be percent-encoded`;
    // Only queries know it.
    if (fact.data?.matters === false) return say("none", "none", message);
    return say(isAllowed ? "compatible" : "breaking", "none", message);
  },
  examples: [
    {
      name: "no longer",
      patch: inOperation("/orders", "get", { parameters: { sort: { allowReserved: true } } }),
      isReversed: true,
      expect: { request: { wire: "breaking", types: "none" } },
    },
    {
      name: "from now on",
      patch: inOperation("/orders", "get", { parameters: { sort: { allowReserved: true } } }),
      expect: { request: { wire: "compatible", types: "none" } },
    },
    {
      name: "another summary",
      patch: inOperation("/orders", "get", { summary: "Finds orders" }),
      expect: {},
    },
  ],
};
