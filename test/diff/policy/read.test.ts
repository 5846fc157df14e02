import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PawlError } from "../../../generator/diagnostics/errors.js";
import { readPolicy } from "../../../generator/diff/policy/read.js";
import { DEFAULT_POLICY } from "../../../generator/diff/policy/types.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "pawl-policy-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(text: string) {
  const file = path.join(folder, "policy.yaml");
  await writeFile(file, text);
  return readPolicy(file);
}

describe("a policy file", () => {
  test("says what it says, and the rest is the default", async () => {
    expect(await read("levels:\n  property-removed: { request: info }\nannotations: hide\n")).toEqual({
      ...DEFAULT_POLICY,
      levels: { "property-removed": { request: "info" } },
      showsAnnotations: false,
    });
  });

  test.each<[string, string, number, number, string]>([
    [
      "a rule that is not there",
      "levels:\n  property-gone: info\n",
      2,
      3,
      'There is no rule "property-gone"',
    ],
    ["a level that is none", "levels:\n  property-removed: loud\n", 2, 3, '"loud" is not allowed here'],
    ["an unknown setting", "levels: {}\nlevel: {}\n", 2, 1, '"level" is no setting'],
    [
      "no reason",
      "ignore:\n  - id: property-removed\n    expires: 2026-01-01\n",
      2,
      5,
      '"reason" is missing here',
    ],
    [
      "an empty reason",
      "ignore:\n  - { id: property-removed, reason: ' ', expires: '2026-01-01' }\n",
      2,
      29,
      "A reason says why",
    ],
    [
      "no day of the calendar",
      "ignore:\n  - id: property-removed\n    reason: x\n    expires: '2026-02-30'\n",
      4,
      5,
      "2026-02-30 is no day of the calendar",
    ],
    ["a list", "- x\n", 1, 1, "This should be a map of keys and is a list"],
    ["negative days", "grace: { stable: -1 }\n", 1, 10, "A number of days"],
  ])("%s is refused with its place", async (_name, text, line, column, message) => {
    const error = await read(text).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(PawlError);
    expect(error).toMatchObject({ code: "policy-invalid", place: { line, column } });
    expect(String(error)).toContain(message);
  });
});
