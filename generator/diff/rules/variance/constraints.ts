/** Constraints that are there or not, and whose content has no order: set, removed, replaced. */
import type { SchemaKind } from "../../kinds.js";
import { inOrder } from "../example-base.js";
import type { Patch } from "../patch.js";
import { type Rule, type RuleExample, schemaRule } from "../rule.js";
import { judgeProofs } from "../verdicts.js";
import { placeName, show } from "../wording.js";
import { type Direction, examplesOf, expectedOf, fixOf, type Printed, UNDECIDED, whyOf } from "./words.js";

interface ConstraintRow {
  readonly stem: string;
  readonly kind: SchemaKind;
  /** `pattern`, as messages call it. */
  readonly noun: string;
  /** The values in question. */
  readonly values: string;
  readonly area: "values" | "objects" | "unions";
  readonly printed?: Printed;
  /** What is the same as no constraint. */
  readonly nothing?: "false" | "empty";
  /** Nobody can decide it: both sides may break. */
  readonly isUndecided?: true;
  /** What the example document lacks for it. */
  readonly given?: Patch;
  /** Sets the constraint on a field without one. */
  readonly set: Patch;
  /** Replaces one by another; absent where a replacement shows as differences of what stands inside. */
  readonly replace?: { readonly from: Patch; readonly to: Patch };
}

const ROWS: readonly ConstraintRow[] = [
  {
    stem: "multiple-of",
    kind: "schema-multiple-of",
    noun: "step (multipleOf)",
    values: "numbers that are no multiple of it",
    area: "values",
    set: inOrder("number", { multipleOf: 5 }),
    replace: { from: inOrder("number", { multipleOf: 2 }), to: inOrder("number", { multipleOf: 3 }) },
  },
  {
    stem: "pattern",
    kind: "schema-pattern",
    noun: "pattern",
    values: "strings that do not match it",
    area: "values",
    set: inOrder("free", { pattern: "^[a-z]{2}$" }),
    replace: {
      from: inOrder("free", { pattern: "^[A-Z]{3}$" }),
      to: inOrder("free", { pattern: "^[0-9]{3}$" }),
    },
  },
  {
    stem: "content",
    nothing: "empty",
    kind: "schema-content",
    noun: "content (encoding, media type or schema)",
    isUndecided: true,
    values: "strings in another encoding",
    area: "values",
    set: inOrder("free", { contentEncoding: "base64" }),
    replace: {
      from: inOrder("photo", { contentEncoding: "base64" }),
      to: inOrder("photo", { contentEncoding: "base16" }),
    },
  },
  {
    stem: "unique-items",
    nothing: "false",
    kind: "schema-unique-items",
    noun: "uniqueness of items",
    values: "lists with an element twice",
    area: "values",
    set: inOrder("list", { uniqueItems: true }),
  },
  {
    stem: "contains",
    kind: "schema-contains",
    noun: "required element (contains)",
    values: "lists without such an element",
    area: "values",
    set: inOrder("list", { contains: { const: "a" } }),
    replace: {
      from: inOrder("list", { contains: { const: "a" } }),
      to: inOrder("list", { contains: { const: "b" } }),
    },
  },
  {
    stem: "prefix-items",
    kind: "schema-prefix-items",
    noun: "leading items (prefixItems)",
    values: "lists that begin otherwise",
    area: "values",
    printed: "changes",
    set: inOrder("list", { prefixItems: [{ enum: ["a", "b"] }] }),
    replace: {
      from: inOrder("list", { prefixItems: [{ enum: ["a", "b"] }, { enum: ["c"] }] }),
      to: inOrder("list", { prefixItems: [{ enum: ["b", "d"] }] }),
    },
  },
  {
    stem: "items",
    kind: "schema-items",
    noun: "type of items",
    values: "lists with other elements",
    area: "values",
    printed: "follows",
    set: inOrder("bag", { items: { type: "string" } }),
  },
  {
    stem: "pattern-properties",
    kind: "schema-pattern-properties",
    noun: "properties by pattern",
    values: "objects with other values under such names",
    area: "objects",
    set: inOrder("map", { patternProperties: { "^x-": { type: "string", maxLength: 3 } } }),
    replace: {
      from: inOrder("map", { patternProperties: { "^x-": { type: "string", maxLength: 3 } } }),
      to: inOrder("map", { patternProperties: { "^x-": null, "^y-": { type: "string", maxLength: 3 } } }),
    },
  },
  {
    stem: "property-names",
    kind: "schema-property-names",
    noun: "rule for names of properties",
    values: "objects with other names",
    area: "objects",
    set: inOrder("map", { propertyNames: { maxLength: 3 } }),
    replace: {
      from: inOrder("map", { propertyNames: { pattern: "^[a-z]+$" } }),
      to: inOrder("map", { propertyNames: { pattern: "^[0-9]+$" } }),
    },
  },
  {
    stem: "dependent-required",
    nothing: "empty",
    kind: "schema-dependent-required",
    noun: "dependent required fields",
    values: "objects with the one property and without the other",
    area: "objects",
    set: inOrder("address", { dependentRequired: { city: ["zip"] } }),
    replace: {
      from: inOrder("address", { dependentRequired: { city: ["zip"] } }),
      to: inOrder("address", { dependentRequired: { city: null, zip: ["city"] } }),
    },
  },
  {
    stem: "dependent-schemas",
    nothing: "empty",
    kind: "schema-dependent-schemas",
    noun: "dependent schemas",
    values: "objects that have the property and do not fit the schema",
    area: "objects",
    set: inOrder("address", { dependentSchemas: { city: { required: ["zip"] } } }),
    replace: {
      from: inOrder("address", { dependentSchemas: { city: { required: ["zip"] } } }),
      to: inOrder("address", { dependentSchemas: { city: null, zip: { required: ["city"] } } }),
    },
  },
  {
    stem: "not",
    kind: "schema-not",
    noun: "exclusion (not)",
    values: "values that are excluded",
    area: "unions",
    set: inOrder("free", { not: { maxLength: 3 } }),
    replace: {
      from: inOrder("free", { not: { maxLength: 3 } }),
      to: inOrder("free", { not: { maxLength: null, minLength: 10 } }),
    },
  },
  {
    stem: "conditional",
    kind: "schema-conditional",
    noun: "condition (if, then, else)",
    values: "values that do not fit the branch",
    area: "unions",
    set: inOrder("address", { if: { required: ["city"] }, else: { required: ["zip"] } }),
    replace: {
      from: inOrder("address", {
        properties: { floor: { type: "string" } },
        if: { required: ["city"] },
        else: { required: ["zip"] },
      }),
      to: inOrder("address", { else: { required: ["floor"] } }),
    },
  },
  {
    stem: "unevaluated",
    kind: "schema-unevaluated",
    noun: "rule for remaining members (unevaluated)",
    values: "values with members that no part of the schema names",
    area: "unions",
    given: inOrder("address", {
      anyOf: [{ required: ["city"] }, { properties: { floor: { type: "string" } } }],
    }),
    set: inOrder("address", { unevaluatedProperties: false }),
    replace: {
      from: inOrder("address", {
        anyOf: [{ required: ["city"] }, { properties: { floor: { type: "string" } } }],
        unevaluatedProperties: { type: "string" },
      }),
      to: inOrder("address", { unevaluatedProperties: { type: "number" } }),
    },
  },
];

function rulesOf(row: ConstraintRow): Rule[] {
  const { replace, noun, given } = row;
  const expected = (direction: Direction) =>
    row.isUndecided === true ? UNDECIDED : expectedOf(direction, row.printed ?? "same");
  const set = (direction: Direction, isReversed: boolean): RuleExample[] =>
    examplesOf(`${noun} on a field`, row.set, expected(direction), isReversed, given);
  const both = [
    makeRule(row, "set", "narrower", set("narrower", false)),
    makeRule(row, "dropped", "wider", set("wider", true)),
  ];
  if (replace === undefined) return both;
  const { from: base, to: patch } = replace;
  const changed: RuleExample[] = [
    { name: `one ${noun} for another`, base, patch, expect: expected("other") },
    { name: `${noun} set, not replaced`, ...(given && { base: given }), patch: row.set, expect: {} },
  ];
  return [...both, makeRule(row, "changed", "other", changed)];
}

/** Nothing, or what is the same as nothing: `uniqueItems: false`, and a map or content without members. */
function isAbsent(row: ConstraintRow, value: unknown): boolean {
  if (value === undefined) return true;
  if (row.nothing === "false") return value === false;
  return row.nothing === "empty" && JSON.stringify(value) === "{}";
}

type ConstraintAction = "set" | "dropped" | "changed";
const SUFFIXES: Readonly<Record<ConstraintAction, string>> = {
  set: "set",
  dropped: "removed",
  changed: "changed",
};

/** Rules of all constraints. */
export const CONSTRAINT_RULES: readonly Rule[] = ROWS.flatMap(rulesOf);

function makeRule(
  row: ConstraintRow,
  action: ConstraintAction,
  direction: Direction,
  examples: readonly RuleExample[],
): Rule {
  const noun = `${row.noun.charAt(0).toUpperCase()}${row.noun.slice(1)}`;
  return schemaRule({
    id: `${row.stem}-${SUFFIXES[action]}`,
    title: `${noun} ${SUFFIXES[action]}`,
    why: whyOf(direction, row.values),
    fix: fixOf(direction),
    area: row.area,
    element: row.stem,
    action,
    listens: [row.kind],
    judge: (fact, side) => {
      const [isNew, isGone] = [isAbsent(row, fact.before), isAbsent(row, fact.after)];
      const found = isNew && !isGone ? "set" : isGone && !isNew ? "dropped" : "changed";
      if (found !== action) return undefined;
      const subject = `${noun} of ${placeName(fact)}`;
      const message =
        action === "set"
          ? `${subject} is now ${show(fact.after)}; there was none`
          : action === "dropped"
            ? `${subject} was ${show(fact.before)}; there is none any more`
            : `${subject} was ${show(fact.before)} and is now ${show(fact.after)}`;
      return judgeProofs(fact, side, message);
    },
    examples,
  });
}
