/**
 * Which tests hold each of the cases that are known to be got wrong (`../shared/cases.md`), by their numbers there. A row
 * names files, and what the test in it is called, or a part of the input that only that test has.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../cli/pawl.js";

type Row = readonly (readonly [file: string, test: string])[];

const WIRE = "test/cases/wire.test.ts";
const VERSIONS = "test/cases/versions.test.ts";
/** The types of a document, printed, compiled, and compared with what a reader of the document expects. */
const types = (name: string): Row[number] => [
  `test/fixtures/types/${name}.check.ts`,
  `golden/types/${name}.js`,
];

const ROWS: Readonly<Record<number, Row>> = {
  1: [types("01-discriminator-multi-key")],
  2: [types("02-discriminator-parent-enum")],
  3: [types("03-discriminator-cycle")],
  4: [types("04-discriminator-numeric"), [WIRE, "4 a discriminator that is a number"]],
  5: [
    types("05-discriminator-external-mapping"),
    ["test/load/external.test.ts", "a discriminator's mapping in another file"],
  ],
  6: [types("06-nullable-ref-30"), ["test/load/load.test.ts", "null beside a reference is let in and told"]],
  8: [types("08-required-beside-allof"), ["test/client/extras.test.ts", "required by a part of its own"]],
  9: [types("09-props-plus-typed-additional")],
  10: [types("10-allof-empty-object")],
  11: [types("11-default-not-required-in-request"), types("options")],
  12: [types("12-readonly-writeonly"), types("directions")],
  13: [
    types("13-name-case-collision"),
    [
      "test/model/build.test.ts",
      "names schemas, case-insensitively unique, the one that is written so first",
    ],
    ["test/model/naming.test.ts", "do not depend on the order of paths, schemas and tags, and are unique"],
  ],
  14: [types("14-builtin-names"), [WIRE, "14 an operation and schemas that are called like built-ins"]],
  17: [types("17-inline-enum-duplicates")],
  18: [["test/load/load.test.ts", "a schema that is only a reference to itself does not"]],
  20: [types("20-external-refs"), ["test/load/external.test.ts", "one name in two files, and whole files"]],
  22: [
    [WIRE, "22 path values"],
    ["test/runtime/style/path.test.ts", "/f/a/b:c%3Fd%23e%20%C3%A9%20%25"],
  ],
  23: [
    [WIRE, "23 query styles"],
    ["test/runtime/style/query.test.ts", "writes case 23"],
  ],
  24: [
    [WIRE, "24 bracketed form bodies"],
    ["test/runtime/body/form.test.ts", "writes case 24"],
  ],
  25: [
    [WIRE, "25 parts with a content type of their own, and arrays of objects"],
    ["test/runtime/body/multipart.test.ts", "writes case 25"],
  ],
  26: [
    [WIRE, "26 media types, statuses and ranges"],
    ["test/runtime/response.test.ts", "bodies by content type"],
    ["test/runtime/errors.test.ts", "makes an error of a proxy's page"],
  ],
  27: [
    [WIRE, "27 server-sent events and lines of JSON"],
    ["test/runtime/stream/stream.test.ts", "server-sent events"],
  ],
  29: [
    types("29-int64"),
    [WIRE, "29 int64 is a number by default, and documented as one that may be rounded"],
    ["test/client/conversions.test.ts", "JSON, to the last digit"],
    ["test/client/conversions.test.ts", "digits within strings are text"],
  ],
  30: [types("30-additional-properties-map")],
  31: [types("31-pattern-tuple-const-not")],
  32: [
    [WIRE, "32 alternatives of security schemes"],
    ["test/runtime/tokens.test.ts", "401"],
  ],
  33: [
    types("33-webhooks-callbacks"),
    [WIRE, "33 webhooks, callbacks and links"],
    ["test/docs/emit.test.ts", "Webhook: the API sends a `POST` request"],
  ],
  34: [
    types("34-hostile-text"),
    ["test/types/hostile.test.ts", "never changes the syntax tree, and the outcome compiles"],
    ["test/e2e/injection.test.ts", "hostile text at every place of a document"],
    ["test/docs/hostile.test.ts", "brings no markup of its own"],
  ],
  35: [
    types("35-no-operation-ids"),
    [
      "test/model/resources.test.ts",
      "gives seven operations without usable ids seven names, and plain paths the plain ones",
    ],
    ["test/model/naming.test.ts", "of a plain path stay, whatever is added"],
  ],
  37: [
    types("37-swagger-20"),
    ["test/load/normalise/swagger.test.ts", "cases/37-swagger-20"],
    [WIRE, "37 Swagger 2.0: a form with a file is multipart, pipes join, nullable fields are"],
  ],
  38: [
    ["test/types/size.test.ts", "types.ts stays in proportion"],
    ["test/long/large.test.ts", "twice the schemas take at most"],
  ],
  39: [["test/client/checker.test.ts", "a mistyped call is one clear error"]],
  40: [
    ["test/load/normalise/hoist.test.ts", "dynamic-ref"],
    ["test/cli/strict.test.ts", "is counted and told with its place, and fails a strict run"],
  ],
  41: [
    [VERSIONS, "each client has the shape of its version, and its header"],
    [VERSIONS, "the core is in a bundle of both once"],
    ["test/e2e/versionsPackage.test.ts", "a consumer calls two versions in one program"],
  ],
  42: [
    [WIRE, "42 a header that names the version"],
    ["test/docs/versionHeader.test.ts", "is in the docs and in the samples for a shell"],
  ],
  43: [
    [VERSIONS, "a bundle of %s holds nothing of the other"],
    [VERSIONS, "versions are there by path, with the same names, and what did not change is that of before"],
    ["test/client/versions/link.test.ts", "a changed property: its schema, what refers to it"],
    ["test/client/versions/link.test.ts", "a further version changes no file that is there"],
    ["test/generate/accounts.test.ts", "makes one build of each document"],
  ],
  44: [
    ["test/diff/diff.test.ts", '["15-path-param-name-only-renamed", "none", "breaking"]'],
    ["test/impact/changes.test.ts", "44, 05 a request property is removed"],
    ["test/impact/changes.test.ts", "44, 02 a response enum loses a value"],
  ],
  45: [
    ["test/diff/diff.test.ts", '["17-request-default-changed", "unknown", "none"]'],
    ["test/impact/changes.test.ts", "45, 17 a default is changed: those that leave it out"],
    ["test/impact/changes.test.ts", "45, 18 a limit is lowered: literals are certain"],
    ["test/impact/changes.test.ts", "45, 21 credentials are needed now"],
  ],
  46: [
    ["test/diff/diff.test.ts", '["09-response-oneof-variant-added", "breaking", "breaking"]'],
    ["test/diff/policy/policy.test.ts", "open enums"],
    ["test/impact/changes.test.ts", "46, 01 a response enum gains a value: only where all are named"],
    [
      "test/impact/changes.test.ts",
      "46, 09 a union in a response grows: only where all variants are told apart",
    ],
  ],
  47: [["test/diff/diff.test.ts", '["10-response-type-narrowed", "compatible", "additive"]']],
  48: [
    ["test/diff/diff.test.ts", '["11-nullable-30-to-31-same-meaning", "none", "none"]'],
    ["test/load/load.test.ts", "two spellings of one contract are one document"],
  ],
  49: [
    ["test/client/report.test.ts", "is the same whatever is only told"],
    ["test/types/golden.test.ts", "%s is what it was"],
  ],
  50: [["test/docs/emit.test.ts", "> **Deprecated.** It stops on 2025-12-31."]],
};

/** What "More that was seen" adds, by words of its own there. */
const MORE: Readonly<Record<string, Row>> = {
  "A `$ref` to nowhere": [["test/load/badInput.test.ts", "points to nothing"]],
  "`$ref` keys inside example *values*": [["test/load/external.test.ts", "are not looked for in data"]],
  "Path values sent unencoded": [["test/runtime/style/path.test.ts", "a hostile text"]],
  "A text/plain 200 throws": [
    ["test/runtime/response.test.ts", "text that looks like JSON"],
    ["test/runtime/errors.test.ts", "makes an error of a proxy's page"],
  ],
  "Cookie parameters are sent by nobody": [["test/runtime/style/header.test.ts", "cookie parameters"]],
  "`{known?: number} & {[k: string]: string}`": [types("09-props-plus-typed-additional")],
  "a property `__proto__` vanishes": [["test/client/extras.test.ts", "__proto__"], types("names")],
  "3.2's `query` method": [["test/load/load.test.ts", "keeps what 3.2 adds"]],
  "`@ts-nocheck`": [[WIRE, "every client compiles, with its uses"]],
};

const SHARED = join(ROOT, "../shared/cases.md");
const hasShared = existsSync(SHARED);
if (!hasShared) process.stderr.write("SKIPPED: ../shared/cases.md is absent, its cases cannot be counted\n");

describe.skipIf(!hasShared)("the cases", () => {
  const text = hasShared ? readFileSync(SHARED, "utf8") : "";
  test("each have a row", () => {
    const numbers = [...text.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers.length).toBeGreaterThan(40);
    expect(
      Object.keys(ROWS)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(numbers);
  });

  test("rows of what else was seen are about what was seen", () => {
    for (const words of Object.keys(MORE)) expect(text).toContain(words);
  });
});

describe("the tests of case", () => {
  test.each(Object.entries<Row>({ ...ROWS, ...MORE }))("%s are there", (_case, row) => {
    expect(row.length).toBeGreaterThan(0);
    for (const [file, name] of row) expect(readFileSync(join(ROOT, file), "utf8"), file).toContain(name);
  });
});
