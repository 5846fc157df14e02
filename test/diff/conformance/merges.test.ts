/** What oasdiff's merge of `allOf` gives, asked of our normal form: whatever the conjunction takes keeps the merged keyword. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { SchemaComparer } from "../../../generator/diff/schema/comparer.js";
import type { Schema } from "../../../generator/load/document.js";
import { CORPORA, open } from "./documents.js";

interface Assertion {
  readonly path: readonly string[];
  readonly op: string;
  readonly value: unknown;
}

interface MergeCase {
  readonly name: string;
  readonly input: object;
  readonly error: boolean;
  readonly asserts: readonly Assertion[];
}

const FILE = `${CORPORA}/oasdiff/allof-merge-cases.json`;
const isThere = existsSync(FILE);
if (!isThere) console.warn(`SKIPPED: the cases of merges are not there (${FILE})`);

const CASES = isThere
  ? (JSON.parse(readFileSync(FILE, "utf8")) as { readonly cases: readonly MergeCase[] }).cases
  : [];

/** Keywords that decide about values by themselves. Others are annotations, or more than one may say the same. */
const DECIDING: ReadonlySet<string> = new Set(
  [
    "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems",
    "uniqueItems minProperties maxProperties type enum const required dependentRequired",
  ].flatMap((line) => line.split(" ")),
);

/** Merges that their own tool gives up on although values are left, or which contradict only by convention. */
const NOT_EMPTY: Readonly<Record<string, string>> = {
  TestMerge_DefaultFailure: "a default is an annotation",
  TestMerge_TypeFailure: "an object without the property is valid",
  TestMerge_Items_Failure: "an object without the property is valid",
  TestMerge_FailsOnConflictingTypes: "an object without the property is valid",
  TestMerge_Format_Failure: "a format is an annotation",
  TestMerge_ContentMediaType_Conflict: "contents are annotations",
  TestMerge_ContentEncoding_Conflict: "contents are annotations",
  TestMerge_Contains_ConflictBubblesUp: "a list may have an element of each kind",
  TestMerge_PropertyNames_ConflictBubblesUp: "an object without properties is valid",
};

/** The assertion as a schema; undefined for paths below unions and the like, where no keyword stands alone. */
function schemaOf({ path, op, value }: Assertion): unknown {
  const [last = ""] = path.slice(-1);
  const type = /^__is:(\w+)$/.exec(last)?.[1];
  const steps = type === undefined ? path : path.slice(0, -1);
  const keyword = steps.at(-1) ?? "";
  // A zero value stands for absence there.
  if (!/equal$/.test(op) || !DECIDING.has(keyword) || value === false || value === 0 || value === "")
    return undefined;
  let schema: unknown = { [keyword]: type ?? value };
  const above = steps.slice(0, -1);
  while (above.length > 0) {
    const name = above.pop() ?? "";
    if (name === "items") schema = { items: schema };
    else if (above.pop() === "properties") schema = { properties: { [name]: schema } };
    else return undefined;
  }
  return schema;
}

async function lostBy(input: object, wanted: unknown): Promise<string> {
  const { document } = await open({
    text: JSON.stringify({
      openapi: "3.1.0",
      info: { title: "t", version: "1" },
      paths: {},
      components: { schemas: { Input: input, Wanted: wanted } },
    }),
  });
  const at = (name: string) => {
    const schema: Schema | undefined = document.components?.schemas?.[name];
    return { document: "base", schema, pointer: `#/components/schemas/${name}` } as const;
  };
  return new SchemaComparer(document, document).contains(at("Input"), at("Wanted")).holds;
}

const ASSERTED = CASES.filter(({ error }) => !error).flatMap(({ name, input, asserts }) =>
  asserts.flatMap((assertion): [string, object, unknown][] => {
    const wanted = schemaOf(assertion);
    return wanted === undefined ? [] : [[`${name}: ${assertion.path.join("/")}`, input, wanted]];
  }),
);
const EMPTY = CASES.filter(({ name, error }) => error && !Object.hasOwn(NOT_EMPTY, name));

describe.skipIf(!isThere)("merges of allOf", () => {
  test.each(ASSERTED)("%s", async (_name, input, wanted) => {
    expect(await lostBy(input, wanted)).toBe("no");
  });

  test.each(EMPTY.map(({ name, input }): [string, object] => [name, input]))(
    "%s: takes nothing",
    async (_name, input) => {
      expect(await lostBy(input, false)).toBe("no");
    },
  );

  test("are all looked at", () => {
    expect(CASES).toHaveLength(107);
    expect(ASSERTED.length).toBeGreaterThanOrEqual(45);
    expect(EMPTY.length + Object.keys(NOT_EMPTY).length).toBe(12);
  });
});
