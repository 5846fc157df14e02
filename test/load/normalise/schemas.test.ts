import { describe, expect, it } from "vitest";
import { loadSchema } from "../support.js";

const REF = { $ref: "#/components/schemas/Job" };
const NULL = { type: "null" };

interface Row {
  readonly name: string;
  readonly given: unknown;
  readonly want: unknown;
  readonly openapi?: string;
  readonly notices?: readonly string[];
}

const NULLABLE: readonly Row[] = [
  { name: "beside a type", given: { type: "string", nullable: true }, want: { type: ["string", "null"] } },
  { name: "false", given: { type: "string", nullable: false }, want: { type: "string" } },
  {
    name: "with an enum, null joins it",
    given: { type: "string", nullable: true, enum: ["a"] },
    want: { type: ["string", "null"], enum: ["a", null] },
  },
  {
    name: "with an enum that has null",
    given: { type: "string", nullable: true, enum: ["a", null] },
    want: { type: ["string", "null"], enum: ["a", null] },
  },
  { name: "an enum without a type", given: { nullable: true, enum: ["a"] }, want: { enum: ["a", null] } },
  { name: "alone", given: { nullable: true }, want: {} },
  {
    name: "alone with a description",
    given: { nullable: true, description: "d" },
    want: { description: "d" },
  },
  {
    name: "beside a $ref",
    given: { ...REF, nullable: true, description: "d" },
    want: { description: "d", anyOf: [REF, NULL] },
    notices: ["nullable-ref"],
  },
  {
    name: "beside allOf of one",
    given: { nullable: true, allOf: [REF], description: "d" },
    want: { description: "d", anyOf: [REF, NULL] },
  },
  {
    name: "beside allOf of two",
    given: { nullable: true, allOf: [REF, { type: "object" }] },
    want: { anyOf: [{ allOf: [REF, { type: "object" }] }, NULL] },
  },
  {
    name: "beside oneOf, where a member may admit null itself",
    given: { nullable: true, oneOf: [REF, { type: "string", nullable: true }] },
    want: { anyOf: [{ oneOf: [REF, { type: ["string", "null"] }] }, NULL] },
  },
  { name: "beside anyOf", given: { nullable: true, anyOf: [REF] }, want: { anyOf: [REF, NULL] } },
  {
    name: "beside anyOf that admits null",
    given: { nullable: true, anyOf: [REF, { type: "null" }] },
    want: { anyOf: [REF, NULL] },
  },
  {
    name: "beside a type and allOf, which would refuse null",
    given: { type: "object", nullable: true, allOf: [REF], readOnly: true },
    want: { readOnly: true, anyOf: [{ type: "object", allOf: [REF] }, NULL] },
  },
  {
    name: "beside properties without a type",
    given: { nullable: true, properties: { a: { type: "string" } } },
    want: { anyOf: [{ properties: { a: { type: "string" } } }, NULL] },
  },
  {
    name: "in 3.1",
    given: { type: ["string", "integer"], nullable: true },
    want: { type: ["string", "integer", "null"] },
    openapi: "3.1.0",
  },
  {
    name: "with a discriminator, which stays with its union",
    given: { nullable: true, oneOf: [REF], discriminator: { propertyName: "k" } },
    want: { anyOf: [{ oneOf: [REF], discriminator: { propertyName: "k" } }, NULL] },
  },
];

const BOUNDS: readonly Row[] = [
  {
    name: "true takes over the bound",
    given: { type: "integer", minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: true },
    want: { type: "integer", exclusiveMinimum: 1, exclusiveMaximum: 9 },
  },
  { name: "false goes", given: { minimum: 1, exclusiveMinimum: false }, want: { minimum: 1 } },
  {
    name: "true without a bound goes",
    given: { type: "number", exclusiveMaximum: true },
    want: { type: "number" },
  },
  { name: "a number stays", given: { exclusiveMinimum: 0 }, want: { exclusiveMinimum: 0 }, openapi: "3.1.0" },
];

const FORMATS: readonly Row[] = [
  {
    name: "binary",
    given: { type: "string", format: "binary" },
    want: { type: "string", contentMediaType: "application/octet-stream" },
  },
  {
    name: "byte",
    given: { type: "string", format: "byte" },
    want: { type: "string", contentEncoding: "base64" },
  },
  {
    name: "base64url",
    given: { type: "string", format: "base64url", nullable: true },
    want: { type: ["string", "null"], contentEncoding: "base64url" },
  },
  {
    name: "a media type that is there",
    given: { type: "string", format: "binary", contentMediaType: "image/png" },
    want: { type: "string", contentMediaType: "image/png" },
    openapi: "3.1.0",
  },
  {
    name: "of a number",
    given: { type: "integer", format: "byte" },
    want: { type: "integer", format: "byte" },
  },
  { name: "others", given: { type: "string", format: "uuid" }, want: { type: "string", format: "uuid" } },
  {
    name: "type file",
    given: { type: "file" },
    want: { type: "string", contentMediaType: "application/octet-stream" },
  },
];

const OTHERS: readonly Row[] = [
  { name: "example", given: { type: "string", example: "a" }, want: { type: "string", examples: ["a"] } },
  {
    name: "example null",
    given: { type: "string", example: null },
    want: { type: "string", examples: [null] },
  },
  {
    name: "example beside examples",
    given: { example: 1, examples: [2] },
    want: { examples: [2] },
    openapi: "3.1.0",
  },
  { name: "examples that are no list", given: { examples: { a: 1 } }, want: { examples: [{ a: 1 }] } },
  { name: "one type in a list", given: { type: ["string"] }, want: { type: "string" }, openapi: "3.1.0" },
  {
    name: "types twice",
    given: { type: ["string", "null", "string"] },
    want: { type: ["string", "null"] },
    openapi: "3.1.0",
  },
  {
    name: "null as a YAML null",
    given: { type: ["string", null] },
    want: { type: ["string", "null"] },
    openapi: "3.1.0",
  },
  {
    name: "unknown type",
    given: { type: "any", title: "t" },
    want: { title: "t" },
    notices: ["unknown-type"],
  },
  {
    name: "siblings of a $ref in 3.0",
    given: { ...REF, description: "d", deprecated: true, maxLength: 1, title: "t", "x-a": 1 },
    want: { ...REF, description: "d", deprecated: true, "x-a": 1 },
    notices: ["ref-siblings"],
  },
  {
    name: "siblings of a $ref in 3.1",
    given: { ...REF, minProperties: 1 },
    want: { ...REF, minProperties: 1 },
    openapi: "3.1.0",
  },
  {
    name: "tuples of draft 4",
    given: { type: "array", items: [{ type: "string", nullable: true }] },
    want: { type: "array", prefixItems: [{ type: ["string", "null"] }] },
    notices: ["repaired-tuple"],
  },
  {
    name: "mapping of a discriminator by name",
    given: { oneOf: [REF], discriminator: { propertyName: "k", mapping: { j: "Job", r: REF.$ref } } },
    want: { oneOf: [REF], discriminator: { propertyName: "k", mapping: { j: REF.$ref, r: REF.$ref } } },
  },
  {
    name: "mapping of a discriminator to nothing",
    given: { discriminator: { propertyName: "k", mapping: { j: "constructor" } } },
    want: { discriminator: { propertyName: "k", mapping: { j: "constructor" } } },
    notices: ["mapping-unresolved"],
  },
  {
    name: "discriminator of 2.0",
    given: { discriminator: "k" },
    want: { discriminator: { propertyName: "k" } },
    notices: ["repaired-kind"],
  },
  { name: "boolean schemas", given: { items: true, not: false }, want: { items: true, not: false } },
];

/** Everything that looks like a keyword and is data or a name. */
const TRAPS: readonly Row[] = [
  {
    name: "properties called like keywords",
    given: {
      type: "object",
      properties: {
        example: { type: "string", nullable: true },
        nullable: { type: "boolean" },
        format: { type: "string" },
        type: { type: "string" },
        $ref: { type: "string", format: "byte" },
        default: { type: "string", nullable: true },
        "x-rate": { type: "string", nullable: true },
      },
    },
    want: {
      type: "object",
      properties: {
        example: { type: ["string", "null"] },
        nullable: { type: "boolean" },
        format: { type: "string" },
        type: { type: "string" },
        $ref: { type: "string", contentEncoding: "base64" },
        default: { type: ["string", "null"] },
        "x-rate": { type: ["string", "null"] },
      },
    },
  },
  {
    name: "data that looks like schemas",
    given: {
      default: { type: "string", nullable: true, example: 1 },
      enum: [{ nullable: true, $ref: "#/nowhere" }],
      example: { nullable: true, format: "binary", type: "string", $ref: "http://example.com/x" },
      "x-data": { type: "string", nullable: true, $ref: "../../etc/passwd" },
    },
    want: {
      default: { type: "string", nullable: true, example: 1 },
      enum: [{ nullable: true, $ref: "#/nowhere" }],
      examples: [{ nullable: true, format: "binary", type: "string", $ref: "http://example.com/x" }],
      "x-data": { type: "string", nullable: true, $ref: "../../etc/passwd" },
    },
  },
  {
    name: "const",
    given: { const: { nullable: true, example: 1, $ref: "x.yaml" } },
    want: { const: { nullable: true, example: 1, $ref: "x.yaml" } },
    openapi: "3.1.0",
  },
];

describe.each([
  ["nullable", NULLABLE],
  ["bounds", BOUNDS],
  ["formats", FORMATS],
  ["other keywords", OTHERS],
  ["traps", TRAPS],
])("%s", (_, rows) => {
  it.each(rows)("$name", async ({ given, want, openapi, notices = [] }) => {
    const result = await loadSchema(given, openapi, { Job: { type: "object" } });
    expect(result).toEqual({ schema: want, notices });
  });
});

it("applies everywhere a schema may stand", async () => {
  const leaf = { type: "string", nullable: true };
  const want = { type: ["string", "null"] };
  const places = (schema: unknown) => ({
    $defs: { a: schema },
    patternProperties: { a: schema },
    additionalProperties: schema,
    propertyNames: schema,
    items: schema,
    prefixItems: [schema],
    contains: schema,
    allOf: [schema],
    anyOf: [schema],
    oneOf: [schema],
    not: schema,
    if: schema,
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: schema,
    else: schema,
    dependentSchemas: { a: schema },
    unevaluatedItems: schema,
    unevaluatedProperties: schema,
    contentSchema: schema,
  });
  expect((await loadSchema(places(leaf), "3.1.0")).schema).toEqual(places(want));
});
