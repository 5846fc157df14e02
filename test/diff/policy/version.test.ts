import { expect, test } from "vitest";
import { DEFAULT_POLICY, type Policy } from "../../../generator/diff/policy/types.js";
import { inSchema } from "../../../generator/diff/rules/example-base.js";
import { applyPatch, type Patch } from "../../../generator/diff/rules/patch.js";
import type { JudgedFinding } from "../../../generator/diff/types.js";
import { runExample } from "../rules/examples.js";

const BREAKING = inSchema("Receipt", { required: { total: null }, properties: { total: null } });
const SAFE = { paths: { "/orders": { get: { summary: "Finds orders" } } } };

function lowVersions(
  before: string,
  after: string,
  patch: Patch,
  policy: Partial<Policy> = {},
): JudgedFinding[] {
  const base = { info: { version: before } };
  const findings = runExample(
    { name: "", base, patch: applyPatch(patch, { info: { version: after } }) as Patch, expect: {} },
    { ...DEFAULT_POLICY, ...policy },
  );
  return findings.filter(({ id }) => id === "version-too-low");
}

test.each([
  ["1.2.3", "1.2.3", "is still 1.2.3: that asks for a major step"],
  ["1.2.3", "1.3.0", "went from 1.2.3 to 1.3.0: that asks for a major step"],
  ["v1.2.3", "v1.2.4-rc.1+5", "went from v1.2.3 to v1.2.4-rc.1+5: that asks for a major step"],
  ["2.0.0", "1.9.0", "went down from 2.0.0 to 1.9.0: that asks for a major step"],
  ["0.3.0", "0.3.1", "went from 0.3.0 to 0.3.1: that asks for a minor step"],
])("from %s to %s is too small a step for what breaks", (before, after, says) => {
  const [finding, ...more] = lowVersions(before, after, BREAKING);
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ level: "info", wire: "none", types: "none", operations: [] });
  expect(finding?.message).toBe(`Something breaks, and the version ${says}`);
});

test.each([
  ["1.2.3", "2.0.0"],
  ["0.3.0", "0.4.0"],
  ["0.9.0", "1.0.0"],
  // No semantic versions: they promise nothing.
  ["1.0", "1.1"],
  ["2024-01-01", "2024-02-01"],
  ["1.2.3", "2024-02-01"],
])("from %s to %s nothing is said", (before, after) => {
  expect(lowVersions(before, after, BREAKING)).toEqual([]);
});

test("nothing is said where nothing breaks, or what breaks was accepted or is off", () => {
  expect(lowVersions("1.2.3", "1.2.3", SAFE)).toEqual([]);
  const accepted = { id: "property-removed", reason: "agreed", expires: "9999-12-31" };
  expect(lowVersions("1.2.3", "1.2.4", BREAKING)).toHaveLength(1);
  expect(lowVersions("1.2.3", "1.2.4", BREAKING, { ignore: [accepted] })).toEqual([]);
  expect(lowVersions("1.2.3", "1.2.4", BREAKING, { levels: { "property-removed": "info" } })).toEqual([]);
});

test("a policy may make more of it, or leave it out", () => {
  const [loud] = lowVersions("1.2.3", "1.2.3", BREAKING, { levels: { "version-too-low": "breaking" } });
  expect(loud?.level).toBe("breaking");
  expect(lowVersions("1.2.3", "1.2.3", BREAKING, { levels: { "version-too-low": "off" } })).toEqual([]);
});
