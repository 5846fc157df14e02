import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { resolveAddress } from "../../generator/registry/address.js";
import { readRegistry } from "../../generator/registry/registry.js";
import type { Registry } from "../../generator/registry/types.js";
import { GOOD, makeSpec } from "./folders.js";

describe("resolveAddress", () => {
  let registry: Registry;
  beforeAll(async () => {
    registry = await readRegistry(GOOD);
  });

  test.each([
    ["pets@current", "2025-01-01"],
    ["pets@2025-01-01", "2025-01-01"],
    ["pets@1.9.0", "1.9.0"],
    ["toys@0.1.0", "0.1.0"],
  ])("%s is a version", async (address, id) => {
    const result = await resolveAddress(address, registry);
    expect(result).toMatchObject({ kind: "version", version: { id } });
    expect(result.file).toMatch(
      new RegExp(`/${address.split("@")[0]}/${id.replaceAll(".", "\\.")}/openapi\\.`),
    );
  });

  test.each([
    ["-", "stdin"],
    ["petstore.yaml", "file"],
    ["./pets@current", "file"],
    ["spec/pets@1.0.0/openapi.json", "file"],
    ["C:\\api\\openapi.yml", "file"],
    ["other@1.yaml", "file"],
  ])("%s is no version", async (address, kind) => {
    expect(await resolveAddress(address, registry)).toEqual({ kind, file: address });
  });

  test("a file without extension that is there is a file", async () => {
    const file = join(makeSpec({ description: "{}" }), "description");
    expect(await resolveAddress(file, undefined)).toEqual({ kind: "file", file });
  });

  const PETS = "pets@current, pets@2025-01-01, pets@2024-02-29, pets@1.10.0, pets@1.9.0";
  test.each([
    ["pets@3.0.0", "pets has no version 3.0.0", `Use one of ${PETS}, or the path of a file.`],
    ["toys@current", "toys has no current version", "Use one of toys@0.1.0, or the path of a file."],
    ["pets", "pets is an API; its version is missing", `Use one of ${PETS}, or the path of a file.`],
    ["cars@1.0.0", "There is no API cars", `Use one of ${PETS}, toys@0.1.0, or the path of a file.`],
    ["petz", '"petz" is no file and no version', `Use one of ${PETS}, toys@0.1.0, or the path of a file.`],
    [
      "constructor@1.0.0",
      "There is no API constructor",
      `Use one of ${PETS}, toys@0.1.0, or the path of a file.`,
    ],
  ])("%s is unknown", async (address, message, fix) => {
    await expect(resolveAddress(address, registry)).rejects.toMatchObject({
      code: "address-unknown",
      message,
      fix,
    });
  });

  test("without a registry there are only files", async () => {
    await expect(resolveAddress("pets@current", undefined)).rejects.toMatchObject({
      code: "address-unknown",
      fix: "Name a file; there is no registry here (pawl init starts one).",
    });
  });
});
