import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { pawl } from "../cli/pawl.js";
import { useRegistry } from "./npmRegistry.js";
import { copyProject, makeFolder } from "./project.js";
import { checkTarball, runConsumer } from "./published.js";
import { json, useWire } from "./server.js";

const OLD = "2023-12-17";
const NEW = "2025-10-28";
const NAME = "@worqhat/client";

const registry = useRegistry();
const wire = useWire();
const project = copyProject();
// One account that is tailored, on the version that is new; the others take their time.
for (const account of ["atlas", "beacon", "delta"]) rmSync(join(project, `spec/accounts/${account}.yaml`));
const tarballs = makeFolder();

/** Version of the package that is made for cedar. */
const TAILORED: string = JSON.parse(
  readFileSync(
    join(
      project,
      "generated/worqhat/accounts/cedar",
      JSON.parse(readFileSync(join(project, "generated/worqhat/accounts/cedar/build.json"), "utf8")).build,
      "client/package.json",
    ),
    "utf8",
  ),
).version;

interface Published {
  readonly packages: readonly {
    readonly version: string;
    readonly outcome: string;
    readonly tags: readonly string[];
    readonly deprecation?: string;
  }[];
}

async function publish(
  ...args: readonly string[]
): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return pawl(["publish", "--registry-url", registry.url, ...args], { cwd: project, env: registry.env });
}

async function publishAs(...args: readonly string[]): Promise<Published["packages"]> {
  const { code, stdout, stderr } = await publish("--json", ...args);
  expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: "" });
  return (JSON.parse(stdout) as Published).packages;
}

async function ask(what: string, ...fields: readonly string[]): Promise<unknown> {
  const { stdout } = await registry.npm(project, "view", what, ...fields, "--json");
  return JSON.parse(stdout);
}

beforeAll(async () => {
  expect(await publishAs("--version", OLD, "--pack", tarballs)).toMatchObject([
    { version: "2023.12.17", outcome: "published", tags: [`api-${OLD}`] },
  ]);
  expect(await publishAs("--version", "current", "--pack", tarballs)).toMatchObject([
    { version: "2025.10.28", outcome: "published", tags: [`api-${NEW}`, "latest"] },
    { version: TAILORED, outcome: "published", tags: ["account-cedar"] },
  ]);
}, 240_000);

test("dist-tags lead to each version of the API, and `latest` to the current one", async () => {
  expect(await ask(NAME, "dist-tags")).toEqual({
    latest: "2025.10.28",
    [`api-${OLD}`]: "2023.12.17",
    [`api-${NEW}`]: "2025.10.28",
    "account-cedar": TAILORED,
  });
});

test("a deprecated version says so on npm, and what follows; the package tells where it comes from", async () => {
  expect(await ask(`${NAME}@api-${OLD}`, "deprecated", "pawl")).toMatchObject({
    deprecated:
      "WorqHat API 2023-12-17 is deprecated since 2025-07-01. Move to @worqhat/client@api-2025-08-04.",
    pawl: {
      apiId: "worqhat",
      apiVersion: OLD,
      spec: "sha256:18d8382ef958de455120de5d66c2a24e4c0f4f008bc32f189dc616eecc93d08a",
    },
  });
  expect(await ask(`${NAME}@api-${NEW}`, "version", "deprecated")).toBe("2025.10.28");
});

test("an account installs what is made for it by its tag, and nobody else gets that by a range", async () => {
  const latest = await ask(`${NAME}@>=2025.0.0`, "version");
  expect(latest).toBe("2025.10.28");
  expect(await ask(`${NAME}@account-cedar`, "version", "pawl.tailored")).toEqual({
    version: TAILORED,
    "pawl.tailored": expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
  });
  // Another account with the same document shares the package: a tag more, and nothing to publish.
  writeFileSync(
    join(project, "spec/accounts/zeta.yaml"),
    readFileSync(join(project, "spec/accounts/cedar.yaml"), "utf8"),
  );
  const [, shared] = await publishAs("--version", NEW);
  expect(shared).toMatchObject({ version: TAILORED, outcome: "unchanged", tags: ["account-zeta"] });
  rmSync(join(project, "spec/accounts/zeta.yaml"));
});

test("a second run publishes nothing, and mends what is missing around the packages", async () => {
  await registry.npm(project, "dist-tag", "rm", NAME, `api-${OLD}`);
  await registry.npm(project, "deprecate", `${NAME}@2023.12.17`, "");
  const before = await ask(`${NAME}@2023.12.17`, "dist.integrity");
  expect(await publishAs("--version", OLD)).toMatchObject([
    {
      outcome: "unchanged",
      tags: [`api-${OLD}`],
      deprecation: expect.stringContaining("deprecated since 2025-07-01"),
    },
  ]);
  expect(await ask(`${NAME}@api-${OLD}`, "dist.integrity")).toBe(before);
  const [third] = await publishAs("--version", OLD);
  expect(third).toMatchObject({ outcome: "unchanged", tags: [] });
  expect(third).not.toHaveProperty("deprecation");
});

test("--dry-run tells what is missing and publishes nothing", async () => {
  const { code, stdout } = await publish("--dry-run", "--version", "2025-08-04");
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: expect.stringMatching(/2025\.8\.4 +to publish +api-2025-08-04/),
  });
  await expect(ask(`${NAME}@2025.8.4`, "version")).rejects.toThrow(/E404/);
});

test("what was edited after it was generated is refused", async () => {
  const readme = join(project, "generated/worqhat/2024-08-21/client/README.md");
  writeFileSync(readme, `${readFileSync(readme, "utf8")}\nby hand\n`);
  const { code, stderr } = await publish("--version", "2024-08-21");
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining("README.md is not as it was generated"),
  });
});

test("another content under a version that is there is refused, and nothing is done", {
  timeout: 120_000,
}, async () => {
  const templates = makeFolder();
  mkdirSync(join(templates, "client"));
  writeFileSync(join(templates, "client/readme.md.hbs"), "# Another\n");
  const remade = await pawl(["generate", "--version", NEW, "--templates", templates], { cwd: project });
  expect(remade.code).toBe(0);
  const { code, stderr } = await publish("--api", "worqhat", "--version", NEW);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining("@worqhat/client@2025.10.28 is on npm already and has another content"),
  });
});

test("all tarballs pass publint and arethetypeswrong, and hold the build and its sources only", {
  timeout: 120_000,
}, async () => {
  const names = readdirSync(tarballs).sort();
  expect(names).toEqual(
    [
      `worqhat-client-${TAILORED}.tgz`,
      "worqhat-client-2023.12.17.tgz",
      "worqhat-client-2025.10.28.tgz",
    ].sort(),
  );
  for (const name of names) expect(await checkTarball(join(tarballs, name))).toEqual([]);
});

test("a consumer pins one version by its tag, calls it, and has a second one beside it", {
  timeout: 120_000,
}, async () => {
  wire.reply = json({ success: true, data: [], content: "hi", processing_id: "1", processing_time: 1 });
  const consumer = await runConsumer(
    registry,
    {
      "@worqhat/client": `@worqhat/client@api-${OLD}`,
      "worqhat-next": `npm:@worqhat/client@api-${NEW}`,
      "worqhat-cedar": "npm:@worqhat/client@account-cedar",
    },
    `import { WorqHat } from "@worqhat/client";
     import { WorqHat as Next } from "worqhat-next";
     import { WorqHat as Cedar } from "worqhat-cedar";
     const options = { baseUrl: ${JSON.stringify(wire.url)}, allowLoopbackHttp: true, apiKey: "wh_1" };
     await new WorqHat(options).authentication.verify();
     const { success } = await new Next(options).db.query({ query: "select 1" });
     const cedar = Object.keys(new Cedar(options)).join() === Object.keys(new Next(options)).join();
     console.log(success, "collections" in new WorqHat(options), "collections" in new Next(options), cedar);`,
  );
  expect(consumer.stdout).toBe("true true false false\n");
  expect(wire.seen.at(-1)).toMatchObject({ method: "POST", url: "/db/query" });
  expect(consumer.installed).toMatch(
    /deprecated @worqhat\/client@2023\.12\.17.*Move to @worqhat\/client@api-2025-08-04/,
  );
  expect(consumer.lock).toMatchObject({
    "node_modules/@worqhat/client": {
      version: "2023.12.17",
      integrity: await ask(`${NAME}@2023.12.17`, "dist.integrity"),
    },
    "node_modules/worqhat-next": {
      version: "2025.10.28",
      integrity: await ask(`${NAME}@2025.10.28`, "dist.integrity"),
    },
  });
});
