import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";

export const rule: Rule = {
  id: "parameter-moved",
  title: "Parameter moved to another location",
  why: "The server looks for it elsewhere and does not find what clients of the old version send.",
  fix: "Read it in both places for a time.",
  area: "parameters",
  element: "parameter-location",
  action: "changed",
  listens: ["parameter-moved"],

  judge: (fact) =>
    say(
      "breaking",
      "breaking",
      `The parameter "${fact.subject}" was in ${String(fact.before)} and is now in ${String(fact.after)}`,
    ),
  examples: [
    {
      name: "from the query to a header",
      patch: inOperation("/orders", "get", { parameters: { sort: { in: "header" } } }),
      expect: { request: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "one is removed",
      patch: inOperation("/orders", "get", { parameters: { sort: null } }),
      expect: {},
    },
  ],
};
