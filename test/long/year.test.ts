/** A year in the life of the WorqHat API: every version released after the one before, pins moving one at a time. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pawl, ROOT } from "../cli/pawl.js";
import { makeFolder } from "../e2e/project.js";

const VERSIONS = [
  "2023-06-16",
  "2023-12-17",
  "2024-05-01",
  "2024-08-21",
  "2025-08-04",
  "2025-10-28",
] as const;
/** What the changelog of a version must name as breaking, from the fact sheet of the API. */
const BREAKS: Readonly<Record<string, readonly RegExp[]>> = {
  "2023-12-17": [/conversation\\?_history/, /v2-large\/list-datasets/, /[Bb]earer/, /existing\\?_image/],
  "2024-05-01": [/content\/v2\/new\/alpha/, /images/, /outputType/],
  "2024-08-21": [/processingTime/, /status/, /Base64/],
  "2025-08-04": [/\/api\/ai\/content\/v4/, /\/api\/collections/],
  "2025-10-28": [/GET \/health/, /nl-query/, /\/db\/delete/, /\/db\/insert/, /\/db\/query/],
};

const ACCOUNTS: Readonly<Record<string, readonly string[]>> = {
  ada: [],
  bob: [],
  cleo: ["no-images"],
  dan: ["no-images"],
  eve: [],
};

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
    const { code, stdout, stderr } = await pawl(args, { cwd: folder });
    expect(`${args.join(" ")}: ${code}${code === 0 ? "" : `\n${stdout}${stderr}`}`).toBe(
      `${args.join(" ")}: 0`,
    );
    return stdout;
  };
  const check = async (day: string): Promise<string[]> => {
    const { findings } = JSON.parse(await run("check", "--json", "--at", day)) as {
      findings: { check: string; message: string }[];
    };
    return findings.filter((finding) => finding.check !== "overlays").map((finding) => finding.message);
  };

  await run("generate");
  expect(await check(first)).toEqual([]);
  const clients: string[] = ["1.0.0"];
  for (const [index, version] of VERSIONS.entries()) {
    if (index === 0) continue;
    const args = [
      "release",
      document(version),
      "--version",
      version,
      "--allow-undeprecated-removal",
      "--json",
    ];
    const plan = JSON.parse(await run(...args)) as {
      client: string;
      bump: string;
      accounts: { breaking: number }[];
    };
    clients.push(plan.client);
    expect(plan.accounts).toHaveLength(5);
    expect(await check(version)).toEqual([]);
    const changelog = readFileSync(join(folder, "generated/worqhat", version, "CHANGELOG.md"), "utf8");
    for (const wanted of BREAKS[version] ?? []) expect(changelog).toMatch(wanted);
    expect(changelog).toMatch(/^New: .*\n\nReplaces /m);
    // One account moves with each release; eve never does.
    const mover = Object.keys(ACCOUNTS)[(index - 1) % 4] ?? "";
    expect(await run("pin", mover, version, "--yes", "--at", version)).toContain(
      `${mover} is on worqhat@${version} now.`,
    );
    expect(await check(version)).toEqual([]);
  }
  // Each of these releases broke somebody.
  expect(clients).toEqual(["1.0.0", "2.0.0", "3.0.0", "4.0.0", "5.0.0", "6.0.0"]);

  await run("deprecate", `worqhat@${first}`, "--sunset", "2026-06-30", "--at", "2025-11-01");
  expect(await check("2026-06-29")).toEqual([]);
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
  rmSync(folder, { recursive: true, force: true });
});
