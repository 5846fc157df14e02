/** Parameters are plain text: what looks the same in a URL does not break, whatever its type in JSON. */
import { describe, expect, test } from "vitest";
import { compareDocuments } from "../../generator/diff/compare.js";
import { loadText } from "../load/support.js";

type Fields = Readonly<Record<string, unknown>>;

async function verdictsOf(base: Fields, revision: Fields): Promise<string[]> {
  const documentOf = (parameter: Fields): Promise<Parameters<typeof compareDocuments>[0]> =>
    loadText(
      JSON.stringify({
        openapi: "3.1.0",
        info: { title: "t", version: "1" },
        paths: {
          "/t": {
            get: {
              parameters: [{ name: "q", in: "query", ...parameter }],
              responses: { 200: { description: "OK" } },
            },
          },
        },
      }),
    );
  const [from, to] = [await documentOf(base), await documentOf(revision)];
  const { findings } = compareDocuments(from, to, { today: "2026-01-01" });
  return findings.map(({ id, wire, types }) => `${id} ${wire} ${types}`);
}

const json = (schema: unknown): Fields => ({ content: { "application/json": { schema } } });
const texts = { type: "array", items: { type: "string" } };

describe("a parameter of another type", () => {
  test.each<[string, Fields, Fields, string]>([
    ["digits are a text", { schema: { type: "integer" } }, { schema: { type: "string" } }, "compatible"],
    ["true is a text", { schema: { type: "boolean" } }, { schema: { type: "string" } }, "compatible"],
    [
      "but a short one",
      { schema: { type: "integer" } },
      { schema: { type: "string", maxLength: 2 } },
      "breaking",
    ],
    ["a text is no number", { schema: { type: "string" } }, { schema: { type: "integer" } }, "breaking"],
    ["in JSON digits are a number", json({ type: "integer" }), json({ type: "string" }), "breaking"],
    ["one is a list of one", { schema: { type: "string" } }, { schema: texts }, "compatible"],
    ["one of any type too", { schema: { type: ["integer", "string"] } }, { schema: texts }, "compatible"],
    ["but not of two", { schema: { type: "string" } }, { schema: { ...texts, minItems: 2 } }, "breaking"],
    [
      "nor of other elements",
      { schema: { type: "string" } },
      { schema: { type: "array", items: { type: "integer" } } },
      "breaking",
    ],
    [
      "nor where a comma parts them",
      { schema: { type: "string" } },
      { explode: false, schema: texts },
      "breaking",
    ],
    [
      "elements of a list are texts",
      { schema: { type: "array", items: { type: "integer" } } },
      { schema: texts },
      "compatible",
    ],
    [
      "fields of an object are texts",
      { schema: { type: "object", properties: { a: { type: "integer" } } } },
      { schema: { type: "object", properties: { a: { type: "string" } } } },
      "compatible",
    ],
    ["a list is not one", { schema: texts }, { schema: { type: "string" } }, "breaking"],
  ])("%s", async (_name, base, revision, wire) => {
    expect(await verdictsOf(base, revision)).toContain(`type-changed ${wire} breaking`);
  });
});
