import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRegistry } from "../../../generator/registry/registry.js";
import { planPublication } from "../../../generator/release/publish/plan.js";
import { readPublished, recordPublished } from "../../../generator/release/publish/record.js";
import { ROOT } from "../../cli/pawl.js";
import { copyProject } from "../../e2e/project.js";
import { copyGood } from "../../registry/folders.js";

test("each released version has a tag of its own, the current one is the latest", async () => {
  const registry = await readRegistry(join(ROOT, "spec/registry.yaml"));
  const items = await planPublication(registry);
  expect(items.map((item) => item.tags.join())).toEqual([
    "api-2023-06-16",
    "api-2023-12-17",
    "api-2024-05-01,account-delta",
    "api-2024-08-21",
    "api-2025-08-04",
    "api-2025-10-28,latest",
    "account-atlas",
    "account-beacon",
    "account-cedar",
    "latest",
  ]);
  const deprecated = items.map((item) => item.deprecation !== "");
  expect(deprecated).toEqual([true, true, true, true, false, false, true, false, false, false]);
  expect(items[6]?.deprecation).toContain("Move to 2025-08-04; the tag of your account (account-NAME)");
  expect(items.map(({ provenance }) => provenance.tailored !== undefined)).toEqual([
    ...Array(6).fill(false),
    true,
    true,
    true,
    false,
  ]);
  expect(items.at(-1)).toMatchObject({ label: "worqhat: all versions", provenance: { api: "worqhat" } });
  expect(items.at(-1)?.versions.map(({ id }) => id)).toEqual(
    registry.apis.get("worqhat")?.versions.map(({ id }) => id),
  );
  const manifest = (await items[6]?.read())?.files.find(({ path }) => path === "package.json");
  expect(JSON.parse(String(manifest?.content)).version).toMatch(/^2024\.8\.21-tailored\.h[0-9a-f]{16}$/);
});

test("accounts that share a build share the package; narrowed to a version, those on it are there", async () => {
  const folder = copyProject(ROOT, ["spec"]);
  writeFileSync(join(folder, "spec/accounts/zeta.yaml"), "pin: worqhat@2024-08-21\noverlays: [no-images]\n");
  const registry = await readRegistry(join(folder, "spec/registry.yaml"));
  const items = await planPublication(registry, { version: "2024-08-21" });
  expect(items.map((item) => item.tags)).toEqual([["api-2024-08-21"], ["account-atlas", "account-zeta"]]);
});

test("drafts are left out, and refused where they are asked for", async () => {
  const folder = copyGood();
  const file = join(folder, "registry.yaml");
  const drafted = readFileSync(file, "utf8").replace(/status: (current|supported)/, "status: draft");
  expect(drafted).not.toBe(readFileSync(file, "utf8"));
  writeFileSync(file, drafted);
  const registry = await readRegistry(file);
  const versions = [...registry.apis.values()].flatMap((api) => api.versions);
  const draft = versions.find((version) => version.status === "draft");
  expect((await planPublication(registry)).map((item) => item.versions.at(-1)?.id)).not.toContain(draft?.id);
  await expect(
    planPublication(registry, { api: draft?.api ?? "", version: draft?.id ?? "" }),
  ).rejects.toThrow(/draft is not published/);
});

test("what was published is remembered, sorted, and read back; a broken record is refused", async () => {
  const folder = copyGood();
  const registry = await readRegistry(join(folder, "registry.yaml"));
  expect(await readPublished(registry)).toBeUndefined();
  const entry = (version: string) => ({ api: "shop", apiVersion: version, content: "ab".repeat(32) });
  await recordPublished(registry, new Map([["@shop/client@2.0.0", entry("2.0.0")]]));
  await recordPublished(registry, new Map([["@shop/client@1.0.0", entry("1.0.0")]]));
  const known = await readPublished(registry);
  expect([...(known ?? [])]).toEqual([
    ["@shop/client@1.0.0", entry("1.0.0")],
    ["@shop/client@2.0.0", entry("2.0.0")],
  ]);
  writeFileSync(join(folder, "published.json"), '{"published":1,"packages":{"a":"b"}}');
  await expect(readPublished(registry)).rejects.toMatchObject({ code: "registry-invalid" });
});
