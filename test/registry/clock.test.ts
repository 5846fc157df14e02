import { describe, expect, it, test } from "vitest";
import { currentOn, dayOf, daysBetween, statusOn } from "../../generator/registry/clock.js";
import type { RegisteredApi, RegisteredVersion } from "../../generator/registry/types.js";

type Written = Omit<RegisteredVersion, "api" | "file">;

function api(versions: readonly Written[]): RegisteredApi {
  return {
    id: "a",
    title: "A",
    package: "a",
    versions: versions.map((version) => ({ ...version, api: "a", file: "a.yaml" })),
  };
}

const LIFE = api([
  { id: "1.0.0", status: "sunset", released: "2023-01-01", deprecated: "2024-01-01", sunset: "2024-07-01" },
  { id: "1.1.0", status: "deprecated", released: "2023-06-01", deprecated: "2024-06-01" },
  {
    id: "1.2.0",
    status: "supported",
    released: "2024-01-01",
    deprecated: "2025-01-01",
    sunset: "2026-01-01",
  },
  { id: "2.0.0", status: "current", released: "2024-06-01" },
  { id: "3.0.0", status: "draft" },
]);

describe("the clock", () => {
  it.each([
    ["2022-12-31", ["draft", "draft", "draft", "draft", "draft"], undefined],
    ["2023-01-01", ["current", "draft", "draft", "draft", "draft"], "1.0.0"],
    ["2023-06-01", ["supported", "current", "draft", "draft", "draft"], "1.1.0"],
    ["2024-01-01", ["deprecated", "supported", "current", "draft", "draft"], "1.2.0"],
    ["2024-06-01", ["deprecated", "deprecated", "supported", "current", "draft"], "2.0.0"],
    ["2024-07-01", ["sunset", "deprecated", "supported", "current", "draft"], "2.0.0"],
    ["2025-01-01", ["sunset", "deprecated", "deprecated", "current", "draft"], "2.0.0"],
    ["2026-01-01", ["sunset", "deprecated", "sunset", "current", "draft"], "2.0.0"],
  ])("on %s", (day, statuses, current) => {
    expect(LIFE.versions.map((version) => statusOn(LIFE, version, day))).toEqual(statuses);
    expect(currentOn(LIFE, day)?.id).toBe(current);
  });

  test("without dates the declared status holds", () => {
    const statuses = ["sunset", "deprecated", "supported", "current", "draft"] as const;
    const plain = api(statuses.map((status, index) => ({ id: `1.${index}.0`, status })));
    expect(plain.versions.map((version) => statusOn(plain, version, "2000-01-01"))).toEqual(statuses);
  });

  test("days", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2024-03-31", "2024-03-01")).toBe(-30);
    expect(dayOf("2024-02-29")).toBe("2024-02-29");
    expect(dayOf(undefined)).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(() => dayOf("2023-02-29")).toThrow("is no day");
  });
});
