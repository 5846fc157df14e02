import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { PawlError } from "../../generator/diagnostics/errors.js";
import { findCurrent, readRegistry } from "../../generator/registry/registry.js";
import { copyGood, GOOD, makeSpec } from "./folders.js";

const SPEC = fileURLToPath(new URL("../../spec/", import.meta.url));

describe("readRegistry", () => {
  test("reads APIs and versions, sorted, with the paths of their documents", async () => {
    const registry = await readRegistry(GOOD);
    expect([...registry.apis.keys()]).toEqual(["pets", "toys"]);
    const pets = registry.apis.get("pets");
    expect(pets).toMatchObject({ title: "Pets & friends", package: "@pets/client", envPrefix: "PETS_2" });
    expect(pets?.versions.map((version) => [version.id, version.status, version.released])).toEqual([
      ["1.9.0", "sunset", undefined],
      ["1.10.0", "deprecated", "2023-01-01"],
      ["2024-02-29", "supported", "2024-02-29"],
      ["2025-01-01", "current", "2025-01-01"],
    ]);
    expect(pets?.versions.map((version) => relative(dirname(GOOD), version.file))).toEqual([
      "pets/1.9.0/openapi.yaml",
      "pets/1.10.0/openapi.yaml",
      "pets/2024-02-29/openapi.yaml",
      "pets/2025-01-01/openapi.json",
    ]);
    expect(pets && findCurrent(pets)?.id).toBe("2025-01-01");
    const toys = registry.apis.get("toys");
    expect(toys && findCurrent(toys)).toBeUndefined();
  });

  test("finds where a node was written", async () => {
    const registry = await readRegistry(GOOD);
    expect(registry.locate("#/apis/pets/versions/1.9.0")).toMatchObject({ file: GOOD, line: 17 });
  });

  test("reads the registry that ships with Pawl", async () => {
    const registry = await readRegistry(join(SPEC, "registry.yaml"));
    const api = registry.apis.get("worqhat");
    expect(api?.clientName).toBe("WorqHat");
    expect(api?.versions.map((version) => `${version.id} ${version.status}`)).toEqual([
      "2023-06-16 deprecated",
      "2023-12-17 deprecated",
      "2024-05-01 deprecated",
      "2024-08-21 deprecated",
      "2025-08-04 supported",
      "2025-10-28 current",
    ]);
    expect(api?.versions.every((version) => version.sunset === undefined)).toBe(true);
  });
});

const HEAD = "apis:\n  pets:\n    title: Pets\n    package: pets\n    versions:\n";

describe("readRegistry refuses", () => {
  test.each([
    ["nothing", "{}\n", 1, '"apis" is missing here', "Add it."],
    ["a list", "- a\n", 1, "This should be a map of keys and is a list", "Write it so"],
    ["no API", "apis: {}\n", 1, "This is empty", "Add at least one entry."],
    [
      "an unknown setting",
      `${HEAD}      1.0.0: { status: draft, eol: 2024-01-01 }\n`,
      6,
      '"eol" is no setting',
      "Use one of: status, released, deprecated, sunset, brownouts, client.",
    ],
    [
      "an unknown status",
      `${HEAD}      1.0.0:\n        status: stable\n`,
      7,
      '"stable" is not allowed here',
      "Use one of: draft, current, supported, deprecated, sunset.",
    ],
    ["a version without status", `${HEAD}      1.0.0: {}\n`, 6, '"status" is missing here', "Add it."],
    [
      "a status as the version",
      `${HEAD}      1.0.0: draft\n`,
      6,
      'This should be a map of keys and is "draft"',
      "Write it so",
    ],
    [
      "a version that is none",
      `${HEAD}      v1: { status: draft }\n`,
      6,
      '"v1" is not allowed. A version is a date',
      "Rename it.",
    ],
    [
      "a number as version",
      `${HEAD}      1.0: { status: draft }\n`,
      6,
      "is not allowed. A version is a date",
      "Rename it.",
    ],
    [
      "a version that climbs",
      `${HEAD}      ../../x: { status: draft }\n`,
      6,
      '"../../x" is not allowed',
      "Rename it.",
    ],
    [
      "an id with capitals",
      `${HEAD.replace("pets:", "Pets:")}      1.0.0: { status: draft }\n`,
      2,
      '"Pets" is not allowed. An id of an API',
      "Rename it.",
    ],
    [
      "an id that is a folder of its own",
      `${HEAD.replace("pets:", "accounts:")}      1.0.0: { status: draft }\n`,
      2,
      '"accounts" is not allowed',
      "Rename it.",
    ],
    [
      "__proto__ as id",
      `${HEAD.replace("pets:", "__proto__:")}      1.0.0: { status: draft }\n`,
      2,
      '"__proto__" is not allowed',
      "Rename it.",
    ],
    [
      "a package with capitals",
      `${HEAD.replace("package: pets", "package: Pets")}      1.0.0: { status: draft }\n`,
      4,
      '"Pets" is not allowed. The npm name',
      "Change it.",
    ],
    [
      "a package that begins with a dot",
      `${HEAD.replace("package: pets", "package: .pets")}      1.0.0: { status: draft }\n`,
      4,
      '".pets" is not allowed',
      "Change it.",
    ],
    [
      "a package that npm refuses",
      `${HEAD.replace("package: pets", "package: node_modules")}      1.0.0: { status: draft }\n`,
      4,
      "npm refuses the name node_modules",
      "Choose another name.",
    ],
    [
      "a title that is a number",
      `${HEAD.replace("title: Pets", "title: 42")}      1.0.0: { status: draft }\n`,
      3,
      "This should be a string and is 42",
      "put text that looks like a number in quotes",
    ],
    [
      "a day that is none",
      `${HEAD}      2023-02-29: { status: draft }\n`,
      6,
      "2023-02-29 is neither a day of the calendar nor",
      "Use a date such as",
    ],
    [
      "a date that is none",
      `${HEAD}      1.0.0: { status: draft, sunset: 2023-02-29 }\n`,
      6,
      "2023-02-29 is no day of the calendar",
      "Use a day",
    ],
    [
      "a date in words",
      `${HEAD}      1.0.0: { status: draft, sunset: soon }\n`,
      6,
      '"soon" is not allowed. A day as YYYY-MM-DD',
      "Change it.",
    ],
    [
      "dates out of order",
      `${HEAD}      2024-01-01: { status: deprecated, deprecated: 2023-12-31 }\n`,
      6,
      "pets@2024-01-01 is deprecated on 2023-12-31, before it is released on 2024-01-01",
      "Put the dates in order",
    ],
    [
      "a sunset before the deprecation",
      `${HEAD}      1.0.0: { status: deprecated, deprecated: 2024-02-01, sunset: 2024-01-01 }\n`,
      6,
      "pets@1.0.0 is sunset on 2024-01-01, before it is deprecated on 2024-02-01",
      "Put the dates in order",
    ],
    [
      "two current versions",
      `${HEAD}      1.0.0: { status: current }\n      2.0.0: { status: current }\n`,
      7,
      "pets has two current versions, 1.0.0 and 2.0.0",
      "Make all but one",
    ],
    [
      "a version without document",
      `${HEAD}      3.0.0: { status: draft }\n`,
      6,
      "pets@3.0.0 has no document",
      "or remove the version.",
    ],
    [
      "two documents",
      `${HEAD}      4.0.0: { status: draft }\n`,
      6,
      "pets@4.0.0 has two documents, openapi.yaml and openapi.json",
      "Remove one of them",
    ],
  ])("%s", async (_name, text, line, message, fix) => {
    const documents = ["1.0.0", "2.0.0", "4.0.0", "2023-02-29", "2024-01-01"].map((version) => [
      `pets/${version}/openapi.yaml`,
      "openapi: 3.1.0\n",
    ]);
    const spec = makeSpec({
      ...Object.fromEntries(documents),
      "pets/4.0.0/openapi.json": "{}",
      "registry.yaml": text,
    });
    const file = join(spec, "registry.yaml");
    const error = await readRegistry(file).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PawlError);
    expect(error).toMatchObject({
      code: "registry-invalid",
      message: expect.stringContaining(message),
      fix: expect.stringContaining(fix),
      place: { file, line, column: expect.any(Number) },
    });
  });

  test("the first problem in the text, saying how many more there are", async () => {
    const spec = copyGood();
    const file = join(spec, "registry.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("toys-client", "'@pets/client'"));
    rmSync(join(spec, "toys"), { recursive: true });
    rmSync(join(spec, "pets/1.9.0"), { recursive: true });
    await expect(readRegistry(file)).rejects.toMatchObject({
      message: "toys@0.1.0 has no document (and 2 more problems below)",
      place: { line: 7, column: 7 },
    });
  });

  test.each([
    ["a YAML error", "apis:\n  pets: [\n", "syntax"],
    [
      "a duplicate version",
      `${HEAD}      1.0.0: { status: draft }\n      1.0.0: { status: draft }\n`,
      "syntax",
    ],
  ])("%s", async (_name, text, code) => {
    const file = join(makeSpec({ "registry.yaml": text }), "registry.yaml");
    await expect(readRegistry(file)).rejects.toMatchObject({
      code,
      place: { file, line: expect.any(Number) },
    });
  });

  test("a file that is not there", async () => {
    await expect(readRegistry(join(makeSpec({}), "registry.yaml"))).rejects.toMatchObject({
      code: "input-unreadable",
    });
  });
});

describe("registry.schema.json", () => {
  const schema: unknown = JSON.parse(readFileSync(join(SPEC, "registry.schema.json"), "utf8"));

  test("is a valid schema, in Ajv's strict mode", () => {
    expect(() => new Ajv2020({ strict: true }).compile(Object(schema))).not.toThrow();
  });

  test("describes everything and allows nothing else", () => {
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== "object" || node === null) return;
      if ("properties" in node) {
        expect(node, path).toHaveProperty("additionalProperties", false);
        for (const [key, member] of Object.entries(Object(node.properties))) {
          expect(member, `${path}/${key}`).toHaveProperty("description");
        }
      }
      for (const [key, member] of Object.entries(node)) visit(member, `${path}/${key}`);
    };
    visit(schema, "#");
  });

  test("is named by the registry, for editors", () => {
    expect(readFileSync(join(SPEC, "registry.yaml"), "utf8").split("\n")[0]).toBe(
      "# yaml-language-server: $schema=./registry.schema.json",
    );
  });
});

const DATED = "{ status: deprecated, deprecated: 2024-02-01, sunset: 2024-05-01";
const HOURS = "T10:00:00Z, to: 2024-03-01T11:00:00Z";

test.each([
  ["{ status: deprecated, deprecated: 2024-02-01", HOURS, "has brown-outs, and no day on which it stops"],
  ["{ status: supported, sunset: 2024-05-01", HOURS, "has brown-outs, and is never deprecated"],
  [DATED, "T10:00:00Z, to: 2024-03-01T09:00:00Z", "The brown-out of pets@1.0.0 ends before it begins"],
  [DATED, "T25:00:00Z, to: 2024-03-01T26:00:00Z", "2024-03-01T25:00:00Z is no moment"],
  [DATED, "T10:00:00Z, to: 2024-05-02T00:00:00Z", "ends after pets@1.0.0 has stopped"],
  [
    DATED,
    "T10:00:00Z, to: 2024-03-02T00:00:00Z }, { from: 2024-03-01T11:00:00Z, to: 2024-03-03T00:00:00Z",
    "The brown-out of 2024-03-01T11:00:00Z begins before the one before it ends",
  ],
  [
    "{ status: deprecated, deprecated: 2024-03-02, sunset: 2024-05-01",
    HOURS,
    "before pets@1.0.0 is deprecated",
  ],
])("readRegistry refuses brown-outs: %s, 2024-03-01%s", async (life, window, message) => {
  const text = `${HEAD}      1.0.0: ${life}, brownouts: [{ from: 2024-03-01${window} }] }\n`;
  const spec = makeSpec({ "registry.yaml": text, "pets/1.0.0/openapi.yaml": "openapi: 3.1.0\n" });
  await expect(readRegistry(join(spec, "registry.yaml"))).rejects.toMatchObject({
    code: "registry-invalid",
    message: expect.stringContaining(message),
    place: { line: 6 },
  });
});
