import { expect, test } from "vitest";
import { deprecationMessage, findSuccessor } from "../../generator/registry/deprecation.js";
import type { RegisteredApi, RegisteredVersion } from "../../generator/registry/types.js";

const version = (id: string, rest: Partial<RegisteredVersion>): RegisteredVersion => ({
  api: "shop",
  id,
  status: "supported",
  file: `${id}.yaml`,
  ...rest,
});

const api = (...versions: readonly RegisteredVersion[]): RegisteredApi => ({
  id: "shop",
  title: "Shop API",
  package: "@shop/client",
  versions,
});

test.each([
  [
    "deprecated, with dates",
    { status: "deprecated", deprecated: "2025-01-02", sunset: "2025-12-31" },
    "Shop API 2024-01-01 is deprecated since 2025-01-02. It stops on 2025-12-31. Move to @shop/client@api-2025-01-01.",
  ],
  [
    "deprecated, no day known",
    { status: "deprecated" },
    "Shop API 2024-01-01 is deprecated. Move to @shop/client@api-2025-01-01.",
  ],
  [
    "sunset",
    { status: "sunset", sunset: "2025-12-31" },
    "Shop API 2024-01-01 no longer runs since 2025-12-31. Move to @shop/client@api-2025-01-01.",
  ],
  ["supported", {}, ""],
  ["current", { status: "current" }, ""],
] as const)("%s", (_name, rest, want) => {
  const old = version("2024-01-01", rest);
  expect(deprecationMessage(api(old, version("2025-01-01", {})), old)).toBe(want);
});

test("the version to go to is the next that stays, never a draft, never an older one", () => {
  const [older, old, gone, next, draft] = [
    version("2023-01-01", { status: "supported" }),
    version("2024-01-01", { status: "deprecated" }),
    version("2024-06-01", { status: "sunset" }),
    version("2025-01-01", { status: "current" }),
    version("2026-01-01", { status: "draft" }),
  ];
  expect(findSuccessor(api(older, old, gone, next, draft), old)?.id).toBe("2025-01-01");
  expect(findSuccessor(api(older, old, gone, draft), old)).toBeUndefined();
  expect(deprecationMessage(api(old), old)).toBe("Shop API 2024-01-01 is deprecated.");
});
