import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PawlError } from "../../generator/diagnostics/errors.js";
import { load } from "../../generator/load/load.js";
import { at, catchError, loadText, SHARED } from "./support.js";

const CASES = `${SHARED}/cases`;

describe("the shared cases load", () => {
  const files = [
    ...readdirSync(CASES).filter((name) => name.endsWith(".yaml") && !name.startsWith("18-")),
    ...readdirSync(`${CASES}/diff`).map((name) => `diff/${name}`),
  ];
  it.each(files)("%s", async (name) => {
    const loaded = await load(`${CASES}/${name}`);
    expect(loaded.file).toBe(`${CASES}/${name}`);
    expect(loaded.document.openapi).toMatch(/^3\.1\.1$/);
    const bytes = readFileSync(`${CASES}/${name}`);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(loaded.sources).toEqual([{ path: name.replace("diff/", ""), sha256 }]);
  });

  it("a schema that is only a reference to itself does not", async () => {
    const error = await catchError(load(`${CASES}/18-self-alias.yaml`));
    expect(error).toMatchObject({ code: "ref-circular", place: { line: 3 } });
    expect(error.place?.pointer).toBe("#/paths/~1z/get/responses/200/content/application~1json/schema/$ref");
  });

  it("null beside a reference is let in and told", async () => {
    const { document, notices } = await load(`${CASES}/06-nullable-ref-30.yaml`);
    const job = { $ref: "#/components/schemas/Job" };
    expect(at({ document }, "#/components/schemas/Item/properties")).toEqual({
      a: { anyOf: [job, { type: "null" }] },
      b: { anyOf: [job, { type: "null" }] },
      c: { anyOf: [{ oneOf: [job, { type: "string" }] }, { type: "null" }] },
    });
    expect(notices).toEqual([
      expect.objectContaining({ code: "nullable-ref", pointer: "#/components/schemas/Item/properties/a" }),
    ]);
  });

  it("hostile text is carried, not touched", async () => {
    const { document } = await load(`${CASES}/34-hostile-text.yaml`);
    expect(document.info.title).toBe(["c34 */ `$", "{1}`"].join(""));
    const schema = at(
      { document },
      "#/paths/~1x/get/responses/200/content/application~1json/schema/properties",
    );
    expect(Object.keys(schema as object)).toEqual(["it's", 'a"b', "new\nline", "constructor", ""]);
  });

  it("two spellings of one contract are one document", async () => {
    const a = await load(`${CASES}/diff/11-nullable-30-to-31-same-meaning.a.json`);
    const b = await load(`${CASES}/diff/11-nullable-30-to-31-same-meaning.b.json`);
    expect(a.document).toEqual(b.document);
    expect([a.dialect, b.dialect]).toEqual(["3.0", "3.1"]);
  });
});

it("keeps what 3.2 adds", async () => {
  const text = `openapi: 3.2.0
info: {title: t, version: "1"}
paths:
  /a:
    query: {responses: {}}
    additionalOperations: {COPY: {responses: {"200": {content: {text/event-stream: {itemSchema: {type: string, nullable: true}}}}}}}
components: {mediaTypes: {J: {schema: {type: string}}}}
`;
  const loaded = await loadText(text);
  expect(loaded.dialect).toBe("3.2");
  expect(loaded.document.openapi).toBe("3.2.0");
  expect(loaded.document.components?.mediaTypes).toEqual({ J: { schema: { type: "string" } } });
  expect(at(loaded, "#/paths/~1a/query")).toEqual({ responses: {} });
  expect(
    at(
      loaded,
      "#/paths/~1a/additionalOperations/COPY/responses/200/content/text~1event-stream/itemSchema/type",
    ),
  ).toEqual(["string", "null"]);
});

describe("whatever is broken, only a PawlError comes out", () => {
  const junk = fc.oneof(
    fc.constantFrom(
      null,
      true,
      0,
      "",
      "x",
      [],
      {},
      [null],
      [[]],
      { $ref: "#" },
      { $ref: "#/paths" },
      { $ref: "#/a" },
    ),
    fc.constantFrom({ $ref: 5 }, { $ref: "#/components/schemas" }, { $ref: "#/info/title" }, { $ref: "x:y" }),
    fc.jsonValue(),
  );
  it.each(["2.0", "3.0", "3.1"])(
    "in %s",
    async (version) => {
      const text = readFileSync(`${SHARED}/corpus/readme/${version}-petstore.json`, "utf8");
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), junk, async (steps, value) => {
          const broken: unknown = JSON.parse(text);
          replaceSomewhere(broken, steps, value);
          try {
            const { document } = await loadText(JSON.stringify(broken));
            JSON.stringify(document);
          } catch (error) {
            if (!(error instanceof PawlError)) throw error;
            expect(error.fix).not.toBe("");
          }
        }),
        { numRuns: 300, seed: 20241125 },
      );
    },
    60_000,
  );
});

/** Walks down by the given steps and replaces what it reaches. */
function replaceSomewhere(root: unknown, steps: readonly number[], value: unknown): void {
  let node = root;
  for (const [index, step] of steps.entries()) {
    if (typeof node !== "object" || node === null) return;
    const keys = Object.keys(node);
    const key = keys[step % keys.length];
    if (key === undefined) return;
    const next: unknown = Reflect.get(node, key);
    if (index === steps.length - 1 || typeof next !== "object" || next === null) {
      Reflect.set(node, key, value);
      return;
    }
    node = next;
  }
}
