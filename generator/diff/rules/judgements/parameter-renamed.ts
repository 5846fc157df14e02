import { inOperation } from "../example-base.js";
import type { Rule } from "../rule.js";
import { say } from "../verdicts.js";
import { guessOf, isSet, parameterName, show } from "../wording.js";

export const rule: Rule = {
  id: "parameter-renamed",
  title: "Parameter renamed",
  why: "The server ignores the old name. Where the new one is required, clients of the old version are refused.",
  fix: "Take both names for a time. Say what it was called in `x-pawl-renamed-from`, so that code can be moved.",
  area: "parameters",
  element: "parameter",
  action: "renamed",
  listens: ["parameter-renamed"],

  judge(fact, side) {
    const message = `${parameterName(fact)} is now called ${show(fact.after)}${guessOf(fact.data)}`;
    const isBroken = isSet(fact, side === "request" ? "required" : "wasRequired");
    return say(isBroken ? "breaking" : "unknown", "breaking", message);
  },
  examples: [
    {
      name: "an optional one",
      patch: inOperation("/orders", "get", {
        parameters: {
          sort: null,
          order: { name: "order", in: "query", "x-pawl-renamed-from": "sort", schema: { type: "string" } },
        },
      }),
      expect: { request: { wire: "unknown", types: "breaking" } },
    },
    {
      name: "a required one",
      patch: inOperation("/orders", "get", {
        parameters: {
          shop: null,
          store: {
            name: "store",
            in: "query",
            required: true,
            "x-pawl-renamed-from": "shop",
            schema: { type: "string" },
          },
        },
      }),
      expect: { request: { wire: "breaking", types: "breaking" } },
    },
    {
      name: "one is removed",
      patch: inOperation("/orders", "get", { parameters: { sort: null } }),
      expect: {},
    },
  ],
};
