import { describe, expect, it } from "vitest";
import type { Schema } from "../../generator/load/document.js";
import { buildModel } from "../../generator/model/build.js";
import { emitTypes } from "../../generator/types/emit.js";
import { documentWith } from "../model/documents.js";

function typesOf(schemas: Readonly<Record<string, Schema>>): string {
  const document = documentWith({ components: { schemas } });
  return emitTypes(document, buildModel(document)).content;
}

function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** Shapes that have sent generators into the exponential. */
describe("types.ts stays in proportion", () => {
  it("to a chain of parts", () => {
    const schemas: Record<string, Schema> = {};
    for (let i = 0; i < 1_000; i++) {
      schemas[`S${i}`] = {
        allOf: i === 999 ? [] : [ref(`S${i + 1}`)],
        required: ["p999"],
        properties: { [`p${i}`]: {} },
      };
    }
    expect(typesOf(schemas).length).toBeLessThan(1_000 * 300);
  });

  it("to a circle in which each is made of all", () => {
    const schemas: Record<string, Schema> = {};
    for (let i = 0; i < 12; i++) {
      const others = Array.from({ length: 12 }, (_, other) => ref(`S${other}`));
      schemas[`S${i}`] = { allOf: others, oneOf: others, properties: { [`p${i}`]: { type: "string" } } };
    }
    expect(typesOf(schemas).length).toBeLessThan(12 * 100 * 1_000);
  });

  it("to tuples within tuples", () => {
    let schema: Schema = { type: "string" };
    for (let i = 0; i < 40; i++) {
      schema = { type: "object", properties: { p: { type: "array", prefixItems: [schema] } } };
    }
    expect(typesOf({ Deep: schema }).length).toBeLessThan(40 * 1_000);
  });

  it("to parents with a discriminator above each other", () => {
    const schemas: Record<string, Schema> = {
      S0: { type: "object", properties: { k: { type: "string" } }, discriminator: { propertyName: "k" } },
    };
    for (let i = 1; i < 200; i++) schemas[`S${i}`] = { allOf: [ref(`S${i - 1}`)] };
    const text = typesOf(schemas);
    expect(text).toContain('export type S199 = S198 & {\n    k: "S199";\n};');
  });
});
