/** Upper and lower bounds: a row names the keyword; going up, going down, set and removed follow. */
import type { SchemaKind } from "../../kinds.js";
import type { SchemaFact } from "../../types.js";
import { inOrder } from "../example-base.js";
import { type Action, type Rule, schemaRule } from "../rule.js";
import { judgeProofs } from "../verdicts.js";
import { memberOf, placeName, show } from "../wording.js";
import { type Direction, examplesOf, expectedOf, fixOf, whyOf } from "./words.js";

interface BoundRow {
  /** First part of the ids. */
  readonly stem: string;
  readonly kind: SchemaKind;
  readonly keyword: string;
  /** `maximum length`. */
  readonly noun: string;
  /** Raising an upper bound lets more in, raising a lower bound less. */
  readonly isUpper: boolean;
  /** What lies beyond: `strings longer than the maximum`. */
  readonly beyond: string;
  readonly area: "values" | "objects";
  /** A field of the example order with such a bound, a lower and a higher value than its own … */
  readonly bounded: { readonly field: string; readonly lower: number; readonly higher: number };
  /** … and one without, with a value to set. */
  readonly free: { readonly field: string; readonly value: number };
}

const ROWS: readonly BoundRow[] = [
  {
    stem: "minimum",
    kind: "schema-minimum",
    keyword: "minimum",
    noun: "minimum",
    isUpper: false,
    beyond: "numbers below the higher of the two minimums",
    area: "values",
    bounded: { field: "amount", lower: 0, higher: 5 },
    free: { field: "number", value: 0 },
  },
  {
    stem: "maximum",
    kind: "schema-maximum",
    keyword: "maximum",
    noun: "maximum",
    isUpper: true,
    beyond: "numbers above the lower of the two maximums",
    area: "values",
    bounded: { field: "amount", lower: 500, higher: 5000 },
    free: { field: "number", value: 100 },
  },
  {
    stem: "min-length",
    kind: "schema-min-length",
    keyword: "minLength",
    noun: "minimum length",
    isUpper: false,
    beyond: "shorter strings",
    area: "values",
    bounded: { field: "note", lower: 1, higher: 3 },
    free: { field: "free", value: 1 },
  },
  {
    stem: "max-length",
    kind: "schema-max-length",
    keyword: "maxLength",
    noun: "maximum length",
    isUpper: true,
    beyond: "longer strings",
    area: "values",
    bounded: { field: "note", lower: 50, higher: 200 },
    free: { field: "free", value: 20 },
  },
  {
    stem: "min-items",
    kind: "schema-min-items",
    keyword: "minItems",
    noun: "minimum number of items",
    isUpper: false,
    beyond: "shorter lists",
    area: "values",
    bounded: { field: "lines", lower: 1, higher: 3 },
    free: { field: "list", value: 1 },
  },
  {
    stem: "max-items",
    kind: "schema-max-items",
    keyword: "maxItems",
    noun: "maximum number of items",
    isUpper: true,
    beyond: "longer lists",
    area: "values",
    bounded: { field: "lines", lower: 5, higher: 20 },
    free: { field: "list", value: 3 },
  },
  {
    stem: "min-properties",
    kind: "schema-min-properties",
    keyword: "minProperties",
    noun: "minimum number of properties",
    isUpper: false,
    beyond: "objects with fewer properties",
    area: "objects",
    bounded: { field: "limits", lower: 1, higher: 3 },
    free: { field: "map", value: 1 },
  },
  {
    stem: "max-properties",
    kind: "schema-max-properties",
    keyword: "maxProperties",
    noun: "maximum number of properties",
    isUpper: true,
    beyond: "objects with more properties",
    area: "objects",
    bounded: { field: "limits", lower: 3, higher: 9 },
    free: { field: "map", value: 3 },
  },
];

type BoundAction = "raised" | "lowered" | "set" | "dropped";

const SUFFIXES: Readonly<Record<BoundAction, string>> = {
  raised: "raised",
  lowered: "lowered",
  set: "set",
  dropped: "removed",
};

/** Rules of all bounds. */
export const BOUND_RULES: readonly Rule[] = ROWS.flatMap(rulesOf);

function rulesOf(row: BoundRow): Rule[] {
  const [up, down]: Direction[] = row.isUpper ? ["wider", "narrower"] : ["narrower", "wider"];
  const { bounded, free } = row;
  const change = (value: number) => inOrder(bounded.field, { [row.keyword]: value });
  const set = inOrder(free.field, { [row.keyword]: free.value });
  return [
    makeRule(row, "raised", up ?? "other", change(bounded.higher), false),
    makeRule(row, "lowered", down ?? "other", change(bounded.lower), false),
    makeRule(row, "set", "narrower", set, false),
    makeRule(row, "dropped", "wider", set, true),
  ];
}

function makeRule(
  row: BoundRow,
  action: BoundAction,
  direction: Direction,
  patch: ReturnType<typeof inOrder>,
  isReversed: boolean,
): Rule {
  const title = `${row.noun.charAt(0).toUpperCase()}${row.noun.slice(1)} ${SUFFIXES[action]}`;
  return schemaRule({
    id: `${row.stem}-${SUFFIXES[action]}`,
    title,
    why: whyOf(direction, row.beyond),
    fix: fixOf(direction),
    area: row.area,
    element: row.keyword,
    action,
    listens: [row.kind],
    judge: (fact, side) => {
      if (actionOf(fact) !== action) return undefined;
      return judgeProofs(fact, side, describe(row, fact, action));
    },
    examples: examplesOf(`${row.keyword} of a field`, patch, expectedOf(direction, "same"), isReversed),
  });
}

function actionOf(fact: SchemaFact): Action {
  const before = boundOf(fact.before);
  const after = boundOf(fact.after);
  if (before === undefined) return "set";
  if (after === undefined) return "dropped";
  if (after.value !== before.value) return after.value > before.value ? "raised" : "lowered";
  // The same number, now exclusive: an upper bound goes down by it, a lower one up.
  const isUpper = ROWS.some((row) => row.kind === fact.kind && row.isUpper);
  return after.isExclusive === isUpper ? "lowered" : "raised";
}

function describe(row: BoundRow, fact: SchemaFact, action: BoundAction): string {
  const subject = `The ${row.noun} of ${placeName(fact)}`;
  switch (action) {
    case "set":
      return `${subject} is now ${showBound(fact.after)}; there was none`;
    case "dropped":
      return `${subject} was ${showBound(fact.before)}; there is none any more`;
    case "raised":
      return `${subject} went up from ${showBound(fact.before)} to ${showBound(fact.after)}`;
    case "lowered":
      return `${subject} went down from ${showBound(fact.before)} to ${showBound(fact.after)}`;
  }
}

function boundOf(value: unknown): { value: number; isExclusive: boolean } | undefined {
  if (typeof value === "number") return { value, isExclusive: false };
  const number = memberOf(value, "value");
  return typeof number === "number"
    ? { value: number, isExclusive: memberOf(value, "exclusive") === true }
    : undefined;
}

function showBound(value: unknown): string {
  const bound = boundOf(value);
  if (bound === undefined) return show(value);
  return bound.isExclusive ? `${bound.value} (exclusive)` : String(bound.value);
}
