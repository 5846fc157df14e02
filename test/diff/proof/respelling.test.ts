import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SHARED } from "../../load/support.js";
import { hasDocuments, SMALL } from "./documents.js";
import { Random } from "./random.js";
import { respellAs30, respellAs31 } from "./respell.js";
import { askRespelling } from "./respelling.js";

const WORQHAT = readdirSync("spec/worqhat")
  .filter((name) => /^\d/.test(name))
  .map((version) => `spec/worqhat/${version}/openapi.yaml`);

test.each(WORQHAT)("%s says the same as 3.0", async (file) => {
  const { schemas, findings } = await askRespelling(file, 1);
  expect(findings).toEqual([]);
  expect(schemas).toBeGreaterThan(0);
});

describe.skipIf(!hasDocuments)("the other dialect", () => {
  // The rest of the corpus: test/long/respelling.test.ts.
  test.each(SMALL.filter((file) => !/3\.2/.test(file)))("%s says the same", async (file) => {
    for (let seed = 0; seed < 3; seed++) {
      const { findings } = await askRespelling(`${SHARED}/corpus/${file}`, seed);
      expect(findings).toEqual([]);
    }
  });
});

const schemas = (spelling: Record<string, unknown>, openapi: string) => ({
  openapi,
  info: { title: "t", version: "1" },
  paths: {},
  components: { schemas: { S: spelling } },
});

test.each([
  [{ type: "string", nullable: true }, { type: ["string", "null"] }],
  [
    { type: "number", minimum: 1, exclusiveMinimum: true },
    { type: "number", exclusiveMinimum: 1 },
  ],
  [
    { type: "number", maximum: 1, exclusiveMaximum: false },
    { type: "number", maximum: 1 },
  ],
  [
    { type: "string", example: "a" },
    { type: "string", examples: ["a"] },
  ],
  [
    { type: "string", format: "byte" },
    { type: "string", contentEncoding: "base64" },
  ],
  [
    { type: "string", format: "binary" },
    { type: "string", contentMediaType: "application/octet-stream" },
  ],
  [
    { type: "string", enum: ["a"] },
    { type: "string", const: "a" },
  ],
  [{ $ref: "#/components/schemas/S", title: "ignored" }, { $ref: "#/components/schemas/S" }],
  [{ nullable: true, allOf: [true] }, { anyOf: [{ allOf: [true] }, { type: "null" }] }],
])("%j is %j in 3.1", (old, current) => {
  const spellings = Array.from({ length: 20 }, (_, seed) => {
    const { document } = respellAs31(schemas(old, "3.0.3"), new Random(seed));
    return document.components;
  });
  expect(spellings).toContainEqual({ schemas: { S: current } });
});

test("what 3.0 has words for comes back in them", () => {
  const current = {
    type: ["integer", "null"],
    exclusiveMaximum: 3,
    examples: [1],
    properties: { a: { $ref: "#/components/schemas/S", title: "a" }, b: { const: 1 } },
  };
  const { document } = respellAs30(schemas(current, "3.1.0"), new Random(1));
  expect(document.components).toEqual({
    schemas: {
      S: {
        type: "integer",
        nullable: true,
        maximum: 3,
        exclusiveMaximum: true,
        example: 1,
        properties: { a: { title: "a", allOf: [{ $ref: "#/components/schemas/S" }] }, b: { enum: [1] } },
      },
    },
  });
});
