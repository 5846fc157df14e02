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
  if (side === "request" && row.kind === "schema-type" && isWrittenAlike(fact)) {
    const { types, message } = judged;
    return { wire: "compatible", types, message: `${message}; old values are written the same` };
  }
  if (row.kind !== "schema-enum" || side === "request") return judged;
  // Readers of an open enum were told that members will come; the generated type takes unknown ones.
  if (row.action === "added" && context.isOpenEnum(fact)) {
    return { wire: "compatible", types: "additive", message: judged.message };
  }
  // As a set the type narrows, but a comparison with the member that is gone no longer compiles.
  const hasLostMember = row.action === "removed" && fact.typeEffect !== "none";
  return hasLostMember ? { ...judged, types: "breaking" } : judged;
}

const ONE_STEP = /^(?:\[\]|[^.[]*)$/;

/** Does every value of a parameter whose type changes look like one of the new type? Then requests do not break. */
function isWrittenAlike({ path, data, sites }: SchemaFact): boolean {
  // Styles go one step deep: elements of a list, fields of an object.
  if (!ONE_STEP.test(path)) return false;
  const requests = sites.filter(({ side }) => side === "request");
  const isText = requests.every(({ writing }) => writing !== undefined);
  const isRepeated = requests.every(({ writing }) => writing === "repeated");
  return (isText && data?.fitsAsText === true) || (isRepeated && path === "" && data?.fitsAsItem === true);
}
