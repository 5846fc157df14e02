/** Rules of the rows with words of their own. */
import type { SchemaFact, Side } from "../../types.js";
import { type Rule, type RuleContext, schemaRule } from "../rule.js";
import { judgeProofs } from "../verdicts.js";
import { OBJECT_ROWS } from "./objectRows.js";
import type { SetRow } from "./setRow.js";
import { VALUE_ROWS } from "./valueRows.js";
import { examplesOf, expectedOf, fixOf, whyOf } from "./words.js";

/** Rules of all rows. */
export const SET_RULES: readonly Rule[] = [...VALUE_ROWS, ...OBJECT_ROWS].map((row) =>
  schemaRule({
    id: row.id,
    title: row.title,
    why: whyOf(row.direction, row.values),
    fix: fixOf(row.direction),
    area: row.area,
    element: row.element,
    action: row.action,
    listens: [row.kind],
    judge: (fact, side, context) => (row.when(fact) ? judgeRow(row, fact, side, context) : undefined),
    examples:
      row.examples ??
      examplesOf(row.title.toLowerCase(), row.patch, expectedOf(row.direction, row.printed), row.isReversed),
  }),
);

function judgeRow(
  row: SetRow,
  fact: SchemaFact,
  side: Side,
  context: RuleContext,
): ReturnType<Rule["judge"]> {
  const judged = judgeProofs(fact, side, row.message(fact));
  if (row.kind !== "schema-enum" || side === "request") return judged;
  // Readers of an open enum were told that members will come; the generated type takes unknown ones.
  if (row.action === "added" && context.isOpenEnum(fact)) {
    return { wire: "compatible", types: "additive", message: judged.message };
  }
  // As a set the type narrows, but a comparison with the member that is gone no longer compiles.
  const hasLostMember = row.action === "removed" && fact.typeEffect !== "none";
  return hasLostMember ? { ...judged, types: "breaking" } : judged;
}
