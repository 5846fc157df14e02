import { inOrder } from "../example-base.js";
import { schemaRule } from "../rule.js";
import { judgeProofs } from "../verdicts.js";
import { placeName } from "../wording.js";

export const rule = schemaRule({
  id: "union-keyword-changed",
  title: "Union of exactly one branch became one of any, or the reverse",
  why: {
    request:
      "`oneOf` refuses values that fit two branches, `anyOf` takes them. It matters only where branches overlap.",
    response: "With `anyOf`, clients may receive values that fit two branches, which `oneOf` ruled out.",
  },
  fix: "Make the branches exclude each other, by a discriminator or by required properties.",
  area: "unions",
  element: "union-keyword",
  action: "changed",
  listens: ["schema-union-keyword"],
  judge: (fact, side) =>
    judgeProofs(
      fact,
      side,
      `The union ${placeName(fact)} was ${String(fact.before)} and is now ${String(fact.after)}, and its branches overlap`,
    ),
  examples: [
    {
      name: "branches that overlap",
      base: inOrder("number", { anyOf: [{ minimum: 0 }, { maximum: 10 }] }),
      patch: inOrder("number", { anyOf: null, oneOf: [{ minimum: 0 }, { maximum: 10 }] }),
      expect: {
        request: { wire: "breaking", types: "none" },
        response: { wire: "compatible", types: "none" },
      },
    },
    {
      name: "branches that exclude each other",
      base: inOrder("either", { anyOf: [{ type: "string" }, { type: "array" }] }),
      patch: inOrder("either", { anyOf: null, oneOf: [{ type: "string" }, { type: "array" }] }),
      expect: {},
    },
  ],
});
