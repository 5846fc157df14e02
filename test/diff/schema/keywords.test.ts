/** One row for each change of a keyword: the facts there and back. */
import { describe, expect, test } from "vitest";
import type { SchemaFact } from "../../../generator/diff/types.js";
import type { Schema } from "../../../generator/load/document.js";
import { brief, compare, objectOf } from "./support.js";

const TEXT = { type: "string" } as const satisfies Schema;
const NUMBER = { type: "number" } as const satisfies Schema;
const OPEN: Schema = objectOf({ a: TEXT });

/** Name, base, revision, facts from base to revision: `kind path lost gained types`. */
const ROWS: readonly [string, Schema | undefined, Schema | undefined, ...string[]][] = [
  ["pattern: one that matches all texts", { ...TEXT, pattern: "" }, TEXT],
  [
    "pattern: after one that matches all",
    { ...TEXT, pattern: ".*" },
    { ...TEXT, pattern: "^a$" },
    "pattern - yes no none",
  ],
  [
    "content: another schema",
    { ...TEXT, contentSchema: NUMBER },
    { ...TEXT, contentSchema: TEXT },
    "content - ? ? none",
  ],
  ["content: the same schema", { ...TEXT, contentSchema: NUMBER }, { ...TEXT, contentSchema: { ...NUMBER } }],
  ["items: anything, in words", { type: "array", items: {} }, { type: "array" }],
  [
    "items: anything, then texts",
    { type: "array", items: {} },
    { type: "array", items: TEXT },
    "items [] yes no narrowed",
  ],
  ["unevaluatedItems of what is no array", { type: "object" }, { type: "object", unevaluatedItems: TEXT }],
  [
    "description of a listed value",
    { oneOf: [{ const: "a", description: "one" }, { const: "b" }] },
    { oneOf: [{ const: "a", description: "two" }, { const: "b" }] },
    "text - no no none",
  ],
  [
    "description of a union within a union",
    { anyOf: [{ anyOf: [TEXT, NUMBER], description: "one" }, { type: "boolean" }] },
    { anyOf: [{ anyOf: [TEXT, NUMBER], description: "two" }, { type: "boolean" }] },
    "text - no no none",
  ],
  [
    "a property that had to be there, undeclared, is declared and may be left out",
    { type: "object", required: ["a"] },
    OPEN,
    "property-added a no no widened",
    "required a no yes none",
  ],
  ["oneOf of twins takes nothing", TEXT, { oneOf: [TEXT, { ...TEXT }] }, "union-branch-added - yes no none"],
  [
    "anyOf: branches that differ in a format alone, in another order",
    { anyOf: [{ ...TEXT, format: "uri" }, TEXT] },
    { anyOf: [TEXT, { ...TEXT, format: "uri" }] },
  ],
  [
    "null let in twice",
    { anyOf: [{ title: "T", anyOf: [TEXT, { type: "null" }] }, { type: "null" }] },
    { title: "T", type: ["string", "null"] },
  ],
  ["sunset of a field", TEXT, { ...TEXT, "x-sunset": "2030-01-01" } as Schema, "sunset - no no none"],
  ["type: other", TEXT, NUMBER, "type - yes yes changed"],
  ["type: one more", TEXT, { type: ["string", "boolean"] }, "type - no yes widened"],
  ["type: integer to number", { type: "integer" }, NUMBER, "type - no yes none"],
  ["type: anything to string", {}, TEXT, "type - yes no narrowed"],
  ["type: absent schema to string", undefined, TEXT, "type - yes no narrowed"],
  ["null: by type list", TEXT, { type: ["string", "null"] }, "null - no yes widened"],
  ["null: by anyOf", TEXT, { anyOf: [TEXT, { type: "null" }] }, "null - no yes widened"],
  ["null: by enum", { enum: ["a"] }, { enum: ["a", null] }, "null - no yes widened"],
  ["enum: one more", { enum: ["a"] }, { enum: ["a", "b"] }, "enum - no yes widened"],
  ["enum: other", { enum: ["a"] }, { const: "b" }, "enum - yes yes changed"],
  ["enum: set", TEXT, { type: "string", enum: ["a"] }, "enum - yes no narrowed"],
  ["enum: numbers among", { type: "integer" }, { enum: [1, 2] }, "enum - yes no narrowed"],
  ["enum: another type joins", { enum: ["a"] }, { enum: ["a", 1] }, "enum - no yes widened"],
  ["boolean to true", { type: "boolean" }, { const: true }, "enum - yes no narrowed"],
  ["minimum raised", { type: "number", minimum: 1 }, { type: "number", minimum: 3 }, "minimum - yes no none"],
  [
    "minimum becomes exclusive",
    { type: "number", minimum: 1 },
    { type: "number", exclusiveMinimum: 1 },
    "minimum - yes no none",
  ],
  ["maximum set", NUMBER, { type: "number", maximum: 3 }, "maximum - yes no none"],
  [
    "steps: other",
    { type: "number", multipleOf: 2 },
    { type: "number", multipleOf: 3 },
    "multiple-of - yes yes none",
  ],
  [
    "steps: finer",
    { type: "integer", multipleOf: 4 },
    { type: "integer", multipleOf: 2 },
    "multiple-of - no yes none",
  ],
  [
    "steps: incomparable",
    { type: "integer", multipleOf: 4 },
    { type: "integer", multipleOf: 6 },
    "multiple-of - yes yes none",
  ],
  ["minLength set", TEXT, { type: "string", minLength: 2 }, "min-length - yes no none"],
  [
    "maxLength lowered",
    { type: "string", maxLength: 10 },
    { type: "string", maxLength: 5 },
    "max-length - yes no none",
  ],
  ["pattern set", TEXT, { type: "string", pattern: "^a" }, "pattern - yes no none"],
  [
    "pattern narrowed",
    { type: "string", pattern: "^[a-z]+$" },
    { type: "string", pattern: "^[a-z]{2,}$" },
    "pattern - yes no none",
  ],
  [
    "pattern: same language",
    { type: "string", pattern: "^(a|b)*$" },
    { type: "string", pattern: "^[ab]*$" },
    "pattern - no no none",
  ],
  [
    "pattern: look-ahead",
    { type: "string", pattern: "^(?=a)b*" },
    { type: "string", pattern: "^(?=a)c*" },
    "pattern - ? ? none",
  ],
  [
    "format",
    { type: "string", format: "date" },
    { type: "string", format: "date-time" },
    "format - no no none",
  ],
  [
    "content",
    TEXT,
    { type: "string", contentMediaType: "application/octet-stream" },
    "content - ? ? changed",
  ],
  ["minItems set", { type: "array" }, { type: "array", minItems: 2 }, "min-items - yes no none"],
  [
    "maxItems set",
    { type: "array", items: TEXT },
    { type: "array", items: TEXT, maxItems: 2 },
    "max-items - yes no none",
  ],
  [
    "uniqueItems set",
    { type: "array", items: TEXT },
    { type: "array", items: TEXT, uniqueItems: true },
    "unique-items - yes no none",
  ],
  ["items: set", { type: "array" }, { type: "array", items: TEXT }, "items [] yes no narrowed"],
  [
    "items: below",
    { type: "array", items: TEXT },
    { type: "array", items: NUMBER },
    "type [] yes yes changed",
  ],
  [
    "prefixItems: below",
    { type: "array", prefixItems: [TEXT] },
    { type: "array", prefixItems: [{ type: "string", maxLength: 2 }] },
    "max-length [0] yes no none",
  ],
  [
    "prefixItems: set",
    { type: "array" },
    { type: "array", prefixItems: [TEXT] },
    "prefix-items - yes no narrowed",
  ],
  [
    "contains: set",
    { type: "array", items: { type: ["string", "number"] } },
    { type: "array", items: { type: ["string", "number"] }, contains: TEXT },
    "contains - yes no none",
  ],
  ["property added", OPEN, objectOf({ a: TEXT, b: NUMBER }), "property-added b no no widened"],
  [
    "property added and required",
    OPEN,
    objectOf({ a: TEXT, b: NUMBER }, "b"),
    "property-added b yes no narrowed",
  ],
  [
    "property added to a closed object",
    { type: "object", properties: { a: TEXT }, additionalProperties: false },
    { type: "object", properties: { a: TEXT, b: NUMBER }, additionalProperties: false },
    "property-added b no yes widened",
  ],
  [
    "property added to a map",
    { type: "object", additionalProperties: TEXT },
    { type: "object", additionalProperties: TEXT, properties: { b: NUMBER } },
    "property-added b yes yes changed",
  ],
  ["required", OPEN, objectOf({ a: TEXT }, "a"), "required a yes no narrowed"],
  [
    "required, not declared",
    { type: "object" },
    { type: "object", required: ["x"] },
    "required x yes no narrowed",
  ],
  [
    "object closed",
    OPEN,
    { type: "object", properties: { a: TEXT }, additionalProperties: false },
    "additional-properties - yes no none",
  ],
  [
    "map typed",
    { type: "object" },
    { type: "object", additionalProperties: TEXT },
    "additional-properties - yes no narrowed",
  ],
  [
    "map: below",
    { type: "object", additionalProperties: TEXT },
    { type: "object", additionalProperties: NUMBER },
    "type * yes yes changed",
  ],
  [
    "minProperties set",
    OPEN,
    { type: "object", properties: { a: TEXT }, minProperties: 1 },
    "min-properties - yes no none",
  ],
  [
    "maxProperties set",
    OPEN,
    { type: "object", properties: { a: TEXT }, maxProperties: 1 },
    "max-properties - yes no none",
  ],
  [
    "propertyNames set",
    { type: "object", additionalProperties: TEXT },
    { type: "object", additionalProperties: TEXT, propertyNames: { maxLength: 2 } },
    "property-names - yes no none",
  ],
  [
    "dependentRequired set",
    objectOf({ a: TEXT, b: TEXT }),
    { type: "object", properties: { a: TEXT, b: TEXT }, dependentRequired: { a: ["b"] } },
    "dependent-required - yes no none",
  ],
  [
    "dependentSchemas set",
    objectOf({ a: TEXT, b: TEXT }),
    { type: "object", properties: { a: TEXT, b: TEXT }, dependentSchemas: { a: { required: ["b"] } } },
    "dependent-schemas - yes no none",
  ],
  [
    "patternProperties: below",
    { type: "object", patternProperties: { "^x-": TEXT } },
    { type: "object", patternProperties: { "^x-": NUMBER } },
    "type * yes yes changed",
  ],
  ["not set", TEXT, { type: "string", not: { maxLength: 3 } }, "not - yes no none"],
  [
    "if changed",
    { type: "integer", if: { minimum: 0 }, else: { multipleOf: 2 } },
    { type: "integer", if: { minimum: 0 }, else: { multipleOf: 3 } },
    "conditional - yes yes none",
  ],
  [
    "unevaluatedProperties beside a union",
    { type: "object", anyOf: [objectOf({ a: TEXT }, "a"), objectOf({ b: TEXT }, "b")] },
    {
      type: "object",
      anyOf: [objectOf({ a: TEXT }, "a"), objectOf({ b: TEXT }, "b")],
      unevaluatedProperties: false,
    },
    "unevaluated - yes no none",
  ],
  [
    "type: said of what names properties anyway",
    objectOf({ a: TEXT }),
    { properties: { a: TEXT } },
    "type - no yes none",
  ],
  ["required: what nothing declares", OPEN, objectOf({ a: TEXT }, "b"), "required b yes no none"],
  [
    "pattern: an index beside names",
    OPEN,
    { type: "object", properties: { a: TEXT }, patternProperties: { "^x-": NUMBER } },
    "pattern-properties - no no extended",
  ],
  [
    "branch: one that another contains, with fields of its own",
    objectOf({ a: TEXT }),
    { anyOf: [objectOf({ a: TEXT }), objectOf({ a: TEXT, b: NUMBER }, "b")] },
    "union-branch-added - no no extended",
  ],
  [
    "anyOf: two that are equal and are called otherwise",
    { anyOf: [TEXT, { ...TEXT, title: "second" }] },
    {
      anyOf: [
        { ...TEXT, maxLength: 5 },
        { ...TEXT, title: "second" },
      ],
    },
    "union-branch-added - no no none",
  ],
  [
    "oneOf: what a branch refuses alone, two branches took",
    TEXT,
    { oneOf: [TEXT, { type: "string", maxLength: 9 }] },
    "union-branch-added - yes no none",
  ],
  [
    "oneOf: a branch draws back from another",
    { oneOf: [objectOf({ a: TEXT }, "a"), objectOf({ a: TEXT, b: NUMBER }, "a")] },
    {
      oneOf: [objectOf({ a: TEXT, b: { type: "boolean" } }, "a"), objectOf({ a: TEXT, b: NUMBER }, "a")],
    },
    "union-overlap - no yes none",
    "property-added b no no widened",
  ],
  [
    "oneOf: another kind of value fits two branches",
    { oneOf: [TEXT, NUMBER] },
    { oneOf: [{}, NUMBER] },
    "type - no yes widened",
    "union-branch-added - yes no none",
  ],
  [
    "items: of anything",
    { type: "array", items: TEXT },
    { type: "array", items: {} },
    "items [] no yes widened",
  ],
  [
    "bounds that contradict",
    { type: "integer", minimum: 3 },
    { type: "integer", minimum: 3, maximum: 2 },
    "contradiction - yes no none",
  ],
  ["default", { type: "string", default: "a" }, { type: "string", default: "b" }, "default - no no none"],
  [
    "description",
    { type: "string", description: "a" },
    { type: "string", description: "b" },
    "text - no no none",
  ],
  ["title", TEXT, { type: "string", title: "b" }, "text - no no none"],
  ["examples", TEXT, { type: "string", examples: ["b"] }, "examples - no no none"],
  ["deprecated", TEXT, { type: "string", deprecated: true }, "deprecated - no no none"],
  ["xml", TEXT, { type: "string", xml: { name: "x" } }, "xml - no no none"],
  ["extension", TEXT, { type: "string", "x-order": 1 }, "extension - no no none"],
];

const MIRROR: readonly [RegExp, string][] = [
  [/^property-added/, "property-removed"],
  [/^union-branch-added/, "union-branch-removed"],
];
const EFFECTS = new Map([
  ["narrowed", "widened"],
  ["widened", "narrowed"],
  // What comes extends what compiles, what goes takes something away.
  ["extended", "changed"],
]);

/** The line of a fact seen from the other end. */
function mirrored(line: string): string {
  const [kind = "", path, lost, gained, effect = ""] = line.split(" ");
  const other = MIRROR.reduce((name, [from, to]) => name.replace(from, to), kind);
  return [other, path, gained, lost, EFFECTS.get(effect) ?? effect].join(" ");
}

describe("keywords", () => {
  test.each(ROWS)("%s", (_name, base, revision, ...want) => {
    expect(compare(base, revision).map(brief)).toEqual(want);
    expect(compare(revision, base).map(brief), "the other way round").toEqual(want.map(mirrored));
  });

  test.each([
    ["that nobody knows says nothing", { precision: 2 }, "unknown - no no none"],
    ["of an older draft may say anything", { disallow: "string" }, "unknown - ? ? none"],
  ])("a keyword %s", (_name, keyword, fact) => {
    expect(compare(TEXT, { type: "string", ...keyword } as Schema).map(brief)).toEqual([fact]);
  });

  test("what became impossible prints a type without fields, and back it only prints more", () => {
    const [possible, impossible] = [TEXT, { allOf: [TEXT, NUMBER] }];
    expect(compare(possible, impossible).map(brief)).toEqual(["contradiction - yes no changed"]);
    expect(compare(impossible, possible).map(brief)).toEqual(["contradiction - no yes widened"]);
  });

  test("a witness shows its own keyword", () => {
    const facts = compare(
      { type: "number", minimum: 1 },
      { type: "number", exclusiveMinimum: 2, maximum: 8 },
    );
    expect(witnessOf(facts, "schema-minimum")).toBe(1);
    expect(witnessOf(facts, "schema-maximum")).toBe(9);
  });
});

function witnessOf(facts: readonly SchemaFact[], kind: string): unknown {
  const fact = facts.find((one) => one.kind === kind);
  return fact?.lost.holds === "yes" ? fact.lost.witness : undefined;
}
