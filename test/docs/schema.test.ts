import { describe, expect, test } from "vitest";
import { constraintText } from "../../generator/docs/constraints.js";
import { evidenceText } from "../../generator/docs/evidence.js";
import { type Audience, describeSchema } from "../../generator/docs/fields.js";
import { createScope } from "../../generator/docs/scope.js";
import { typeText } from "../../generator/docs/typetext.js";
import type { Schema, SchemaObject } from "../../generator/load/document.js";
import { buildModel } from "../../generator/model/build.js";

const schemas: Readonly<Record<string, Schema>> = {
  Face: { type: "object", properties: { width: { type: "number" } } },
  Alias: { $ref: "#/components/schemas/Face" },
  Loop: { type: "object", properties: { next: { $ref: "#/components/schemas/Loop" } } },
};
const model = buildModel({ openapi: "3.1.0", info: { title: "T", version: "1" }, components: { schemas } });
const scope = createScope(model, { apiName: "t", version: "1", packageName: "t", clientName: "T" })(
  "resources/x.md",
);
const face: Schema = { $ref: "#/components/schemas/Face" };
const link = "[Face](../schemas.md#schema-face)";

describe("typeText", () => {
  test.each<[Schema, string]>([
    [true, "any"],
    [{}, "any"],
    [false, "nothing"],
    [{ type: "string" }, "string"],
    [{ type: "string", format: "uuid" }, "string (uuid)"],
    [{ type: "string", format: "binary" }, "file"],
    [{ type: "string", contentMediaType: "image/png" }, "file (image/png)"],
    [{ contentMediaType: "image/png" }, "file (image/png)"],
    [{ type: "string", contentEncoding: "base64" }, "string (base64)"],
    [{ type: ["string", "null"] }, "string or null"],
    [{ type: ["null", "integer"], format: "int64" }, "integer (int64) or null"],
    [{ const: "x" }, '`"x"`'],
    [{ enum: ["url", "blob"] }, '`"url"` \\| `"blob"`'],
    [{ enum: ["a|b", null] }, "<code>&#34;a&#124;b&#34;</code> \\| `null`"],
    [face, link],
    [{ $ref: "#/components/schemas/Alias" }, "[Alias](../schemas.md#schema-alias)"],
    [{ $ref: "#/components/schemas/Face/properties/width" }, "number"],
    [{ $ref: "#/components/schemas/Absent" }, "any"],
    [{ type: "array", items: face }, `array of ${link}`],
    [{ type: "array" }, "array"],
    [{ type: "array", items: { enum: [1, 2] } }, "array of (`1` \\| `2`)"],
    [{ type: "array", prefixItems: [{ type: "number" }, face] }, `tuple of (number, ${link})`],
    [{ type: "object", properties: {} }, "object"],
    [{ type: "object", additionalProperties: face }, `map of ${link}`],
    [{ patternProperties: { "^x": { type: "number" } }, type: "object" }, "map of number"],
    [{ oneOf: [face, { type: "string" }] }, `${link} or string`],
    [{ oneOf: [face, { type: "null" }] }, `${link} or null`],
    [{ anyOf: [face, { type: "string" }, { type: "number" }] }, `any of ${link}, string, number`],
    [{ oneOf: [face, { type: "string" }, { type: "number" }] }, `one of ${link}, string, number`],
    [{ allOf: [face, { description: "x" }] }, link],
    [
      { allOf: [face, { $ref: "#/components/schemas/Loop" }] },
      `${link} and [Loop](../schemas.md#schema-loop)`,
    ],
    [{ allOf: [{ properties: { a: true } }] }, "object"],
  ])("%j", (schema, want) => {
    expect(typeText(schema, scope).text).toBe(want);
  });
});

describe("constraintText", () => {
  test.each<[SchemaObject, string | undefined]>([
    [{}, undefined],
    [{ minLength: 1, maxLength: 64 }, "1 to 64 characters"],
    [{ minLength: 0 }, undefined],
    [{ minItems: 1 }, "at least 1 item"],
    [{ maxItems: 3, uniqueItems: true }, "at most 3 items; no item twice"],
    [{ minItems: 2, maxItems: 2 }, "2 items"],
    [{ minimum: 0, maximum: 1 }, "0 to 1"],
    [{ exclusiveMinimum: 0, multipleOf: 0.5 }, "more than 0; a multiple of 0.5"],
    [{ pattern: "^a|b$" }, "matches <code>&#94;a&#124;b&#36;</code>"],
    [{ additionalProperties: false }, "no other members"],
  ])("%j", (schema, want) => {
    expect(constraintText(schema)?.text).toBe(want);
  });
});

test.each([
  [{ "x-evidence": "schema" }, "Evidence: stated in the reference's schema tables."],
  [{ "x-evidence": "constructor" }, undefined],
  [{}, undefined],
])("evidenceText(%j)", (given, want) => {
  expect(evidenceText(given)?.text).toBe(want);
});

describe("describeSchema", () => {
  const names = (schema: Schema, audience: Audience = "both"): (string | undefined)[] | undefined =>
    describeSchema(schema, audience, scope).table?.rows.map(
      ({ name, required }) => `${name.text} ${required.text}`,
    );

  test.each<[string, Schema, string[] | undefined]>([
    [
      "nested objects",
      { properties: { a: { properties: { b: true } } }, required: ["a"] },
      ["`a` yes", "`a.b` no"],
    ],
    ["items", { properties: { l: { items: { properties: { x: true } } } } }, ["`l` no", "`l[].x` no"]],
    [
      "maps",
      { properties: { m: { additionalProperties: { properties: { x: true } } } } },
      ["`m` no", "`m.*.x` no"],
    ],
    ["a body that is an array", { type: "array", items: { properties: { x: true } } }, ["`[].x` no"]],
    ["named schemas at the top, not below", { $ref: "#/components/schemas/Loop" }, ["`next` no"]],
    [
      "allOf as one",
      { allOf: [face, { properties: { b: true }, required: ["width"] }] },
      ["`width` yes", "`b` no"],
    ],
    [
      "alternatives of a field",
      { properties: { f: { oneOf: [{ properties: { gt: true } }, { type: "integer" }] } } },
      ["`f` no", "`f.gt` no"],
    ],
    ["an object or null", { oneOf: [{ properties: { a: true } }, { type: "null" }] }, ["`a` no"]],
    ["nothing of a scalar", { type: "string" }, undefined],
  ])("%s", (_, schema, want) => {
    expect(names(schema)).toEqual(want);
  });

  test("leaves out what the audience does not write", () => {
    const schema: Schema = { properties: { id: { readOnly: true }, secret: { writeOnly: true } } };
    expect(names(schema, "request")).toEqual(["`secret` no"]);
    expect(names(schema, "response")).toEqual(["`id` no"]);
    expect(
      describeSchema(schema, "both", scope).table?.rows.map(({ description }) => description.text),
    ).toEqual(["Read only.", "Write only."]);
  });

  test("lists alternatives", () => {
    const shape = describeSchema({ anyOf: [face, { title: "Box", properties: { w: true } }] }, "both", scope);
    expect(shape.choice?.text).toBe("Any of");
    expect(shape.variants.map(({ title }) => title.text)).toEqual([link, "Box: object"]);
    expect(shape.variants[1]?.table?.rows.map(({ name }) => name.text)).toEqual(["`w`"]);
  });

  test("ends for a schema that holds itself without a name, and for a very wide one", () => {
    const wide = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, index) => [`p${index}`, true as const]),
    );
    expect(names({ properties: wide })).toHaveLength(401);
  });
});
