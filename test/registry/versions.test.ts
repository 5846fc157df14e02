import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareVersions, isDate, isVersionId } from "../../generator/registry/versions.js";

test.each([
  ["2024-08-16", true],
  ["2024-02-29", true],
  ["2000-02-29", true],
  ["1900-02-29", false],
  ["2023-02-29", false],
  ["2024-04-31", false],
  ["2024-13-01", false],
  ["2024-00-10", false],
  ["2024-01-00", false],
  ["0050-01-01", true],
  ["2024-1-1", false],
  ["2024-08-16T00:00:00Z", false],
  ["20240816", false],
])("isDate(%s) is %s", (text, want) => {
  expect(isDate(text)).toBe(want);
});

test.each([
  ["2024-08-16", true],
  ["2024-02-30", false],
  ["1.4.0", true],
  ["0.0.0", true],
  ["2.0.0-beta.1", true],
  ["2.0.0-0a", true],
  ["2.0.0-01", false],
  ["01.0.0", false],
  ["1.0", false],
  ["v1.0.0", false],
  ["1.0.0+build", false],
  ["1.0.0-", false],
  ["1.0.0-a..b", false],
  ["latest", false],
  ["", false],
])("isVersionId(%j) is %s", (text, want) => {
  expect(isVersionId(text)).toBe(want);
});

describe("compareVersions", () => {
  const ordered = [
    "0.9.0",
    "1.0.0-alpha",
    "1.0.0-alpha.1",
    "1.0.0-alpha.beta",
    "1.0.0-beta",
    "1.0.0-beta.2",
    "1.0.0-beta.11",
    "1.0.0-rc.1",
    "1.0.0",
    "1.9.0",
    "1.10.0",
    "2.0.0",
    "99999999999999999998.0.0",
    "99999999999999999999.0.0",
    "2023-12-31",
    "2024-01-01",
  ];

  test("orders by precedence and by the calendar, from any order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        expect(shuffled.sort(compareVersions)).toEqual(ordered);
      }),
    );
  });

  test("a version equals itself", () => {
    for (const version of ordered) expect(compareVersions(version, version)).toBe(0);
  });
});
