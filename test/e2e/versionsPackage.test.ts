/** The package of all versions on a real registry: published beside the clients, installed, and run. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { readRegistry } from "../../generator/registry/registry.js";
import { readVersionsPackage } from "../../generator/release/publish/client.js";
import { writeAcme } from "../cases/acme.js";
import { pawl } from "../cli/pawl.js";
import { generateHere } from "./generating.js";
import { useRegistry } from "./npmRegistry.js";
import { makeFolder } from "./project.js";
import { checkTarball, runConsumer } from "./published.js";
import { json, useWire } from "./server.js";

const registry = useRegistry();
const wire = useWire();
const project = makeFolder();
const tarballs = makeFolder();

interface Published {
  readonly packages: readonly {
    readonly package: string;
    readonly outcome: string;
    readonly tags: unknown;
  }[];
}

async function publish(...args: readonly string[]): Promise<string[]> {
  const { code, stdout, stderr } = await pawl(
    ["publish", "--json", "--registry-url", registry.url, ...args],
    {
      cwd: project,
      env: registry.env,
    },
  );
  expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: "" });
  const { packages } = JSON.parse(stdout) as Published;
  return packages.map((one) => `${one.package} ${one.outcome} ${String(one.tags)}`);
}

beforeAll(async () => {
  writeAcme(project);
  await generateHere(project);
  expect(await publish("--pack", tarballs)).toEqual([
    "@acme/client published api-2024-01-01",
    "@acme/client published api-2025-01-01,latest",
    "@acme/versions published latest",
  ]);
}, 240_000);

test("a second run publishes nothing; one version alone leaves the package alone", async () => {
  expect(await publish()).toEqual([
    "@acme/client unchanged ",
    "@acme/client unchanged ",
    "@acme/versions unchanged ",
  ]);
  expect(await publish("--version", "current")).toEqual(["@acme/client unchanged "]);
});

test("its tarball passes publint and arethetypeswrong, and says what it holds", {
  timeout: 120_000,
}, async () => {
  const name = readdirSync(tarballs).find((one) => one.startsWith("acme-versions")) ?? "";
  expect(name).toBe("acme-versions-2025.1.1.tgz");
  expect(await checkTarball(join(tarballs, name))).toEqual([]);
  const { stdout } = await registry.npm(project, "view", "@acme/versions", "pawl", "--json");
  expect(JSON.parse(stdout)).toMatchObject({ apiId: "acme", apiVersions: ["2024-01-01", "2025-01-01"] });
  expect(JSON.parse(stdout)).not.toHaveProperty("apiVersion");
});

test("a consumer calls two versions in one program, and a function of one", {
  timeout: 120_000,
}, async () => {
  wire.reply = json({ id: "a", source: "card", payment_method: { id: "m" }, amount: 3 });
  const consumer = await runConsumer(
    registry,
    { "@acme/versions": "@acme/versions" },
    `import { ApiError, createClient } from "@acme/versions";
     import { Acme } from "@acme/versions/2024-01-01";
     import { AcmeCore } from "@acme/versions/2025-01-01/core";
     import { refundsList } from "@acme/versions/2025-01-01/refunds";
     const options = { baseUrl: ${JSON.stringify(wire.url)}, allowLoopbackHttp: true };
     const before = createClient({ version: "2024-01-01", ...options });
     const { source } = await before.charges.get("a");
     const { payment_method } = await createClient({ version: "2025-01-01", ...options }).charges.get("a");
     const { amount } = await refundsList(new AcmeCore(options));
     console.log(source, payment_method.id, amount, before instanceof Acme, typeof ApiError);`,
  );
  expect(consumer.stdout).toBe("card m 3 true function\n");
  expect(wire.seen.map(({ headers }) => headers["acme-version"])).toEqual([
    "2024-01-01",
    "2025-01-01",
    "2025-01-01",
  ]);
});

test("what was edited, or joined from other clients, is refused", async () => {
  const refusal = async (file: string): Promise<unknown> => {
    const path = join(project, "generated/acme", file);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, `${text}\n`);
    const { code, stderr } = await pawl(["publish", "--registry-url", registry.url], {
      cwd: project,
      env: registry.env,
    });
    writeFileSync(path, text);
    return [code, stderr.split("\n")[0]];
  };
  expect(await refusal("versions/client/src/index.ts")).toEqual([
    2,
    expect.stringContaining("versions/client/src/index.ts is not as it was generated"),
  ]);
  const manifest = join(project, "generated/acme/2025-01-01/manifest.json");
  const text = readFileSync(manifest, "utf8");
  writeFileSync(manifest, text.replace(/("client\/src\/core\.ts": ")[0-9a-f]{64}/, `$1${"0".repeat(64)}`));
  const registryOf = await readRegistry(join(project, "spec/registry.yaml"));
  const api = registryOf.apis.get("acme");
  if (api === undefined) throw new Error("no API");
  await expect(readVersionsPackage(registryOf, api)).rejects.toThrow(
    "was not joined from the clients as they are now",
  );
  writeFileSync(manifest, text);
});
