/**
 * A year in the life of the WorqHat API: every version released after the one before, pins moving one at a time, clients
 * published after each step, and everybody's client still installed from the registry and compiled.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkProject } from "../../generator/check/check.js";
import { readRegistry } from "../../generator/registry/registry.js";
import { pawl, ROOT } from "../cli/pawl.js";
import { compile } from "../e2e/compile.js";
import { useRegistry } from "../e2e/npmRegistry.js";
import { makeFolder } from "../e2e/project.js";

const VERSIONS = [
  "2023-06-16",
  "2023-12-17",
  "2024-05-01",
  "2024-08-21",
  "2025-08-04",
  "2025-10-28",
] as const;
/**
 * What the changelog of a version must name where it speaks of what breaks or may break: section 4 of the fact sheet of the
 * API, line by line. Where a name was replaced it is the old one, which programs have to give up.
 */
const BREAKS: Readonly<Record<string, readonly RegExp[]>> = {
  "2023-12-17": [
    /apiKey and orgKey are no longer accepted/,
    /processing\\?_id/,
    /v2-large\/list-datasets/,
    /v2-large\/delete-datasets/,
    /v2-large\/train-datasets/,
    /history\\?_object/,
    /randomness/,
    /self\\?_train/,
    /training\\?_data/,
    /datasetId/,
    /height/,
    /baseFile/,
    /outputFormat/,
    /moderation/,
  ],
  "2024-05-01": [/content\/v2\/new\/alpha/, /image-analysis/, /queries/, /outputType/],
  "2024-08-21": [
    /processing\\?_time/,
    /processingId/,
    /"?status"? was removed/,
    /collections\/data\/add.*"data" was removed/,
    /Base64/,
    /orientation/,
    /image\\?_style/,
    /prompt/,
  ],
  "2025-08-04": [
    /\/api\/ai\/content\/v4` was removed/,
    /\/api\/collections/,
    /images\/generate\/v2/,
    /natural-query/,
  ],
  "2025-10-28": [
    /nl-query/,
    /table/,
    /\/db\/delete/,
    /\/db\/insert/,
    /GET \/health/,
    /memory/,
    /GET \/`/,
    /\/db\/query/,
    /limit/,
    /offset/,
  ],
};

const ACCOUNTS: Readonly<Record<string, readonly string[]>> = {
  ada: [],
  bob: [],
  cleo: ["no-images"],
  dan: ["no-images"],
  eve: [],
};

const registry = useRegistry();

test("a year", { timeout: 900_000 }, async () => {
  const folder = makeFolder();
  const spec = join(folder, "spec");
  mkdirSync(join(spec, "worqhat"), { recursive: true });
  mkdirSync(join(spec, "accounts"));
  cpSync(join(ROOT, "spec/overlays"), join(spec, "overlays"), { recursive: true });
  cpSync(join(ROOT, "spec/worqhat/redocly.yaml"), join(spec, "worqhat/redocly.yaml"));
  const document = (version: string): string => join(ROOT, "spec/worqhat", version, "openapi.yaml");
  const [first] = VERSIONS;
  mkdirSync(join(spec, "worqhat", first));
  cpSync(document(first), join(spec, "worqhat", first, "openapi.yaml"));
  writeFileSync(
    join(spec, "registry.yaml"),
    `apis:\n  worqhat:\n    title: WorqHat API\n    package: "@worqhat/client"\n    clientName: WorqHat\n    versions:\n      ${first}: { status: current, client: 1.0.0 }\n`,
  );
  for (const [id, overlays] of Object.entries(ACCOUNTS))
    writeFileSync(
      join(spec, "accounts", `${id}.yaml`),
      `pin: worqhat@${first}\noverlays: [${overlays.join(", ")}]\n`,
    );
  const run = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await pawl(args, { cwd: folder, env: registry.env });
    expect(`${args.join(" ")}: ${code}${code === 0 ? "" : `\n${stdout}${stderr}`}`).toBe(
      `${args.join(" ")}: 0`,
    );
    return stdout;
  };
  // What the command prints, in this process, which has loaded everything.
  const check = async (day: string): Promise<string[]> =>
    (await checkProject(await readRegistry(join(spec, "registry.yaml")), day))
      .filter((finding) => finding.check !== "overlays")
      .map((finding) => finding.message);
  const publish = async (): Promise<PublishedPackage[]> =>
    JSON.parse(await run("publish", "--json", "--registry-url", registry.url)).packages;

  await run("generate");
  expect(await check(first)).toEqual([]);
  await publish();
  const clients: string[] = ["1.0.0"];
  const pins = new Map<string, string>(Object.keys(ACCOUNTS).map((id) => [id, first]));
  await installAll([first], pins);
  for (const [index, version] of VERSIONS.entries()) {
    if (index === 0) continue;
    const args = ["release", document(version), "--version", version, "--allow-undeprecated-removal"];
    const plan = JSON.parse(await run(...args, "--json")) as {
      client: string;
      bump: string;
      accounts: { breaking: number }[];
    };
    clients.push(plan.client);
    expect(plan.accounts).toHaveLength(5);
    expect(await check(version)).toEqual([]);
    const changelog = readFileSync(join(folder, "generated/worqhat", version, "CHANGELOG.md"), "utf8");
    const sections = changelog.split(/^## /m);
    const breaking = sections.filter((text) => /^(?:Breaking|Look at your code)\n/.test(text)).join("");
    for (const wanted of BREAKS[version] ?? []) expect(breaking, version).toMatch(wanted);
    expect(changelog).toMatch(/^New: .*\n\nReplaces /m);
    // One account moves with each release; eve never does.
    const mover = Object.keys(ACCOUNTS)[(index - 1) % 4] ?? "";
    expect(await run("pin", mover, version, "--yes", "--at", version)).toContain(
      `${mover} is on worqhat@${version} now.`,
    );
    pins.set(mover, version);
    expect(await check(version)).toEqual([]);
    const packages = await publish();
    // What was published before is left alone.
    const made = packages.filter(({ outcome }) => outcome === "published").map((one) => one.version);
    expect(made.filter((one) => !one.startsWith(plan.client))).toEqual([]);
    expect(made).toContain(plan.client);
    await installAll(VERSIONS.slice(0, index + 1), pins);
  }
  // Each of these releases broke somebody.
  expect(clients).toEqual(["1.0.0", "2.0.0", "3.0.0", "4.0.0", "5.0.0", "6.0.0"]);

  await run("deprecate", `worqhat@${first}`, "--sunset", "2026-06-30", "--at", "2025-11-01");
  expect(await check("2026-06-29")).toEqual([]);
  expect((await publish())[0]).toMatchObject({
    outcome: "unchanged",
    deprecation: `WorqHat API ${first} is deprecated since 2025-11-01. It stops on 2026-06-30. Move to @worqhat/client@api-2023-12-17.`,
  });
  const late = await check("2026-06-30");
  expect(late).toContain(`worqhat@${first} has stopped on 2026-06-30 and is still deprecated`);
  expect(late).toContain(`eve is on worqhat@${first}, which no longer runs since 2026-06-30`);
  await run("sunset", `worqhat@${first}`, "--at", "2026-07-01");
  expect(await check("2026-07-01")).toEqual([
    `eve is on worqhat@${first}, which no longer runs since 2026-06-30`,
  ]);
  const back = await pawl(["pin", "ada", first, "--yes", "--at", "2026-07-01"], { cwd: folder });
  expect(back).toMatchObject({ code: 2 });
  await run("pin", "eve", "current", "--yes", "--at", "2026-07-01");
  expect(await check("2026-07-01")).toEqual([]);
  await publish();
  pins.set("eve", "2025-10-28");
  // Whoever has the client of a version that stopped can still install it.
  await installAll(VERSIONS, pins);
  rmSync(folder, { recursive: true, force: true });
});

interface PublishedPackage {
  readonly version: string;
  readonly outcome: string;
  readonly deprecation?: string;
}

/** Installs, from the registry, the client of each version and of each account side by side, and compiles with all. */
async function installAll(versions: readonly string[], pins: ReadonlyMap<string, string>): Promise<void> {
  const folder = makeFolder();
  writeFileSync(join(folder, "package.json"), '{"name":"consumer","private":true,"type":"module"}');
  const wanted = [
    ...versions.map((version) => [`v${version}`, `api-${version}`]),
    ...[...pins.keys()].map((id) => [id, `account-${id}`]),
  ] as const;
  await registry.npm(folder, "install", ...wanted.map(([name, tag]) => `${name}@npm:@worqhat/client@${tag}`));
  const program = wanted
    .map(
      ([name], index) =>
        `import { WorqHat as Client${index} } from "${name}";\nexport const client${index} = new Client${index}({ apiKey: "wh_1" } as never);\n`,
    )
    .join("");
  writeFileSync(join(folder, "main.ts"), program);
  expect(compile([join(folder, "main.ts")])).toBe("");
  for (const [id, version] of pins) {
    const manifest = readFileSync(join(folder, "node_modules", id, "package.json"), "utf8");
    expect([id, JSON.parse(manifest).pawl.apiVersion]).toEqual([id, version]);
  }
  rmSync(folder, { recursive: true, force: true });
}
