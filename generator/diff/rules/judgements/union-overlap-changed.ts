import { inOrder } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { judgeProofs } from "../verdicts.js";
import { placeName } from "../wording.js";

const APART = { oneOf: [{ maximum: 0 }, { minimum: 10 }] };
const TOGETHER = { oneOf: [{ maximum: 20 }, { minimum: 10 }] };

export const rule = schemaRule({
  id: "union-overlap-changed",
  title: "Branches of a union overlap otherwise",
  why: {
    request:
      "`oneOf` refuses values that fit two branches. A branch that takes more makes the union refuse what another branch took alone.",
    response:
      "`oneOf` rules out values that fit two branches. A branch that takes less lets values through that were ruled out.",
  },
  fix: "Make the branches exclude each other, by a discriminator or by required properties, or write `anyOf`.",
  area: "unions",
  element: "union-overlap",
  action: "changed",
  listens: ["schema-union-overlap"],
  judge: (fact, side) =>
    judgeProofs(fact, side, `The branches of the union ${placeName(fact)} overlap otherwise than before`),
  examples: [
    {
      name: "a branch reaches into another",
      base: inOrder("number", APART),
      patch: inOrder("number", TOGETHER),
      expect: {
        request: { wire: "breaking", types: "none" },
        response: { wire: "compatible", types: "none" },
      },
    },
    {
      name: "a branch draws back from another",
      base: inOrder("number", TOGETHER),
      patch: inOrder("number", APART),
      expect: {
        request: { wire: "compatible", types: "none" },
        response: { wire: "breaking", types: "none" },
      },
    },
    {
      name: "branches that exclude each other before and after",
      base: inOrder("number", APART),
      patch: inOrder("number", { oneOf: [{ maximum: 2 }, { minimum: 10 }] }),
      expect: {},
    },
  ],
});
