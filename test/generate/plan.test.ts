import { describe, expect, test } from "vitest";
import { packageVersionOf, planRegistry, planSpec } from "../../generator/generate/plan.js";
import { readRegistry } from "../../generator/registry/registry.js";
import { ROOT } from "../cli/pawl.js";

const registry = await readRegistry(`${ROOT}test/fixtures/registry/good/registry.yaml`);
const labels = (filter?: Parameters<typeof planRegistry>[1]): string[] =>
  planRegistry(registry, filter).map((target) => target.label);

describe("planRegistry", () => {
  test("takes all versions, oldest first", () => {
    expect(labels()).toEqual(
      [...registry.apis.values()].flatMap((api) => api.versions.map((one) => `${api.id}@${one.id}`)),
    );
    expect(labels().length).toBeGreaterThan(3);
  });

  test.each<[string, Parameters<typeof planRegistry>[1], RegExp]>([
    ["an API", { api: "toys" }, /^toys@0\.1\.0$/],
    ["a version", { version: "1.10.0" }, /^pets@1\.10\.0$/],
  ])("narrows to %s", (_name, filter, want) => {
    expect(labels(filter).join(" ")).toMatch(want);
  });

  test.each<[Parameters<typeof planRegistry>[1], RegExp, RegExp]>([
    [{ api: "cats" }, /no API cats/, /pets, toys/],
    [{ version: "9.9.9" }, /no version 9\.9\.9/, /1\.10\.0/],
    [{ api: "toys", version: "1.10.0" }, /no version 1\.10\.0/, /0\.1\.0/],
  ])("%j is refused, and what there is is listed", (filter, message, fix) => {
    expect(() => planRegistry(registry, filter)).toThrow(message);
    expect(() => planRegistry(registry, filter)).toThrow(
      expect.objectContaining({ code: "address-unknown", fix: expect.stringMatching(fix) }),
    );
  });

  test("a target has a folder of its own below generated/, beside the registry's", () => {
    const folders = planRegistry(registry).map((target) => target.folder);
    expect(new Set(folders).size).toBe(folders.length);
    for (const target of planRegistry(registry)) {
      expect(target.folder).toMatch(/test\/fixtures\/registry\/generated\/[a-z]+\/[^/]+$/);
      expect(target.layout).toEqual({ client: "client/", docs: "docs/", document: "openapi.json" });
    }
  });
});

test.each([
  ["2024-08-21", "2024.8.21"],
  ["2024-12-01", "2024.12.1"],
  ["1.10.0", "1.10.0"],
  ["1.0.0-beta.2", "1.0.0-beta.2"],
  ["v2", "0.0.0"],
  ["../../x", "0.0.0"],
])("the package of version %s is %s", (id, want) => {
  expect(packageVersionOf(id)).toBe(want);
});

describe("planSpec", () => {
  const request = { file: "a.yaml", folder: "out", withDocs: true, load: {} };
  test.each<[string, Parameters<typeof planSpec>[0], object]>([
    ["as it is", request, { label: "a.yaml", layout: { client: "", docs: "docs/" }, model: {} }],
    ["without docs", { ...request, withDocs: false }, { layout: { client: "" } }],
    ["standard input", { ...request, file: "-" }, { label: "standard input", file: "-" }],
    [
      "with names",
      { ...request, clientName: "Acme", packageName: "@acme/client" },
      { model: { clientName: "Acme" }, identity: { packageName: "@acme/client", packageVersion: "0.0.0" } },
    ],
  ])("%s", (_name, given, want) => {
    expect(planSpec(given)).toMatchObject(want);
  });
});
