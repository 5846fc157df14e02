import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pawl } from "../cli/pawl.js";
import { useRegistry } from "../e2e/npmRegistry.js";
import { copyProject, makeFolder } from "../e2e/project.js";
import { checkTarball, runConsumer } from "../e2e/published.js";

const VERSIONS = ["2023-06-16", "2023-12-17", "2024-05-01", "2024-08-21", "2025-08-04", "2025-10-28"];

/** Of the accounts, by the version that they are on; delta is not tailored. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  "2024-05-01": ["api-2024-05-01", "account-delta"],
  "2025-10-28": ["api-2025-10-28", "latest"],
};
const TAILORED = ["account-atlas", "account-beacon", "account-cedar"];

const registry = useRegistry();

test("all versions and tailored clients are published, pass the checks of packages, and live beside each other", async () => {
  const project = copyProject();
  const tarballs = makeFolder();
  const publish = () =>
    pawl(["publish", "--json", "--registry-url", registry.url, "--pack", tarballs], {
      cwd: project,
      env: registry.env,
    });
  const first = await publish();
  expect(first.code, first.stderr).toBe(0);
  expect(JSON.parse(first.stdout).packages).toMatchObject([
    ...VERSIONS.map((version) => ({
      outcome: "published",
      tags: TAGS[version] ?? [`api-${version}`],
    })),
    ...TAILORED.map((tag) => ({ outcome: "published", tags: [tag] })),
    { package: "@worqhat/versions", outcome: "published", tags: ["latest"] },
  ]);
  const second = await publish();
  expect(JSON.parse(second.stdout).packages).toMatchObject(
    [...VERSIONS, ...TAILORED, "versions"].map(() => ({ outcome: "unchanged", tags: [] })),
  );
  const names = readdirSync(tarballs);
  expect(names).toHaveLength(VERSIONS.length + TAILORED.length + 1);
  for (const name of names) expect(await checkTarball(join(tarballs, name))).toEqual([]);

  const packages = Object.fromEntries(
    VERSIONS.map((version) => [`worqhat-${version}`, `npm:@worqhat/client@api-${version}`]),
  );
  const { stdout } = await runConsumer(
    registry,
    { ...packages, "@worqhat/versions": "@worqhat/versions" },
    `import { createClient } from "@worqhat/versions";
     for (const version of ${JSON.stringify(VERSIONS)}) {
       const { WorqHat } = await import("worqhat-" + version);
       const { default: manifest } = await import("worqhat-" + version + "/package.json", { with: { type: "json" } });
       const client = new WorqHat({ apiKey: "wh_1", orgKey: "o" });
       const joined = createClient({ version, apiKey: "wh_1", orgKey: "o" });
       console.log(manifest.pawl.apiVersion, manifest.version, Object.keys(joined).join() === Object.keys(client).join());
     }`,
  );
  expect(stdout.trim().split("\n")).toEqual(
    VERSIONS.map((version) => `${version} ${version.split("-").map(Number).join(".")} true`),
  );
});
