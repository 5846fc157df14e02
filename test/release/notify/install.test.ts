/** What a mail tells to install: never what is not on npm, and never what an account may not see. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { planAccounts } from "../../../generator/generate/builds.js";
import { readAccounts } from "../../../generator/registry/accounts.js";
import { readRegistry } from "../../../generator/registry/registry.js";
import { findSubscribers } from "../../../generator/release/notify/moves.js";
import { recordPublished } from "../../../generator/release/publish/record.js";
import { makeProject, nextDocument, REGISTRY } from "../project.js";

test("a tailored account hears of the package that is made for it once that is published", async () => {
  const folder = makeProject(undefined, {
    "spec/registry.yaml": REGISTRY.replace("status: current", "status: supported").replace(
      "# the first\n",
      "# the first\n      1.1.0: { status: current, released: 2024-03-01 }\n",
    ),
    "spec/pets/1.1.0/openapi.yaml": nextDocument("1.1.0"),
    "spec/overlays/nothing.yaml":
      "overlay: 1.0.0\ninfo: { title: o, version: '1' }\nactions:\n  - { target: $.info, update: {} }\n",
    "spec/accounts/acme.yaml": "pin: pets@1.0.0\noverlays: [no-clinics]\nnotify: { email: a@acme.example }\n",
    "spec/accounts/beta.yaml": "pin: pets@1.0.0\nnotify: { email: b@beta.example }\n",
    "spec/accounts/cora.yaml": "pin: pets@1.0.0\noverlays: [nothing]\nnotify: { email: c@cora.example }\n",
    // Is there already, with the same document as acme will have.
    "spec/accounts/dora.yaml": "pin: pets@1.1.0\noverlays: [no-clinics]\n",
  });
  const registry = await readRegistry(join(folder, "spec/registry.yaml"));
  const api = registry.apis.get("pets");
  const to = api?.versions.find((version) => version.id === "1.1.0");
  if (api === undefined || to === undefined) throw new Error("no version");
  const installs = async (): Promise<(string | null)[]> =>
    (await findSubscribers(registry, api, to, undefined, "2024-03-02")).map(
      ({ notification }) => notification.install,
    );
  expect(await installs()).toEqual([null, "npm install pets@api-1.1.0", "npm install pets@api-1.1.0"]);
  const accounts = await readAccounts(registry);
  const { builds } = await planAccounts(registry, accounts, true);
  const version = builds.get("dora")?.identity.packageVersion ?? "";
  expect(version).toMatch(/^1\.1\.0-tailored\.h[0-9a-f]{16}$/);
  const entry = { api: "pets", apiVersion: "1.1.0", content: "ab".repeat(32) };
  await recordPublished(registry, new Map([[`pets@${version}`, entry]]));
  expect((await installs())[0]).toBe(`npm install pets@${version}`);
});
