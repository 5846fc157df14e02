/** `pawl impact` as people run it. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { ImpactReport } from "../../generator/impact/types.js";
import { pawl, ROOT } from "../cli/pawl.js";
import { makeConsumer, makeFolder } from "./consumer.js";
import { pair } from "./documents.js";

const CODE = `import { Shop } from "api-client";
const shop = new Shop();
await shop.items.update("1", { name: "a", note: "n" });
`;
const REGISTRY = join(ROOT, "spec/registry.yaml");

async function consumer() {
  const [older, newer] = pair(({ body }) => {
    delete body.properties.note;
  });
  return makeConsumer({ older, newer, files: { "app.ts": CODE } });
}

test("tells the place, the reason and what to do, in every format", { timeout: 60_000 }, async () => {
  const { folder } = await consumer();
  const args = ["impact", ".", "--from", "older.json", "--to", "newer.json"];
  const text = await pawl(args, { cwd: folder });
  expect(text.code).toBe(1);
  expect(text.stdout).toContain('src/app.ts\n  3:43  breaks the build  The property "note" was removed');
  expect(text.stdout).toContain(`${" ".repeat(6 + 42)}^^^^\n`);
  expect((await pawl([...args, "--fail-on", "none"], { cwd: folder })).code).toBe(0);

  const json = await pawl([...args, "--json"], { cwd: folder });
  const report: ImpactReport = JSON.parse(json.stdout);
  const schema: object = JSON.parse(readFileSync(join(ROOT, "spec/impact-report.schema.json"), "utf8"));
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  expect(report.results).toHaveLength(1);
  expect(json.stdout).toBe((await pawl([...args, "--json"], { cwd: folder })).stdout);

  const github = await pawl([...args, "--format", "github"], { cwd: folder });
  expect(github.stdout).toMatch(
    /^::error file=src\/app\.ts,line=3,col=43,endColumn=47,title=breaks the build::The property "note"/,
  );
  const sarif = JSON.parse((await pawl([...args, "--format", "sarif"], { cwd: folder })).stdout);
  expect(sarif.runs[0].results[0]).toMatchObject({
    ruleId: "property-removed",
    level: "error",
    locations: [{ physicalLocation: { artifactLocation: { uri: "src/app.ts" }, region: { startLine: 3 } } }],
  });
});

test("says what is wrong with what it is given", { timeout: 60_000 }, async () => {
  const { folder } = await consumer();
  const ask = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await pawl(["impact", ...args], { cwd: folder });
    expect(stdout).toBe("");
    return `${code} ${stderr}`;
  };
  expect(await ask("nowhere", "--to", "newer.json")).toMatch(/^2 nowhere {2}error {2}There is no nowhere/);
  writeFileSync(join(folder, "broken.json"), '{ "compilerOptions": { "module": 7 } }');
  expect(await ask("broken.json", "--to", "newer.json")).toMatch(/^2 .*broken\.json:1:\d+ {2}error .*module/);
  expect(await ask(".", "--to", "newer.json")).toMatch(
    /^2 error {2}api-client is of version 1 of Shop, .*\n.*--from FILE/,
  );
  const from = ["--from", "older.json"];
  expect(await ask(".", ...from, "--to", "none.json")).toMatch(/^2 none\.json {2}error/);
  expect(await ask(".", ...from, "--to", "v2")).toMatch(/^2 error {2}"v2" is no file and no version/);
  expect(await ask(".", "--to", "newer.json", "--format", "pdf")).toMatch(
    /^2 error {2}There is no format "pdf"/,
  );
  mkdirSync(join(folder, "empty"));
  expect(await ask("empty", "--to", "newer.json")).toMatch(/^2 .*empty has no source files/);
  expect(await ask(".")).toMatch(/^2 .*required option '--to <version>'/s);
});

test("wants to know the version where the client is not installed", { timeout: 60_000 }, async () => {
  const folder = makeFolder();
  writeFileSync(
    join(folder, "app.js"),
    'import { WorqHat } from "@worqhat/client";\nawait new WorqHat().content.generate({});\n',
  );
  const args = ["impact", ".", "--to", "2025-08-04", "--registry", REGISTRY];
  const unknown = await pawl(args, { cwd: folder });
  expect(unknown).toMatchObject({ code: 2, stdout: "" });
  expect(unknown.stderr).toMatch(/@worqhat\/client is not installed.*\n.*--from VERSION/);
  const known = await pawl([...args, "--from", "2024-08-21"], { cwd: folder });
  expect(known.code).toBe(1);
  expect(known.stdout).toContain("2:7  breaks at run time  POST /api/ai/content/v4 was removed");
});

test("does not follow the package of all versions, and says so", { timeout: 60_000 }, async () => {
  const folder = makeFolder();
  const installed = join(folder, "node_modules/@worqhat/versions");
  cpSync(join(ROOT, "generated/worqhat/versions/client"), installed, { recursive: true });
  writeFileSync(
    join(folder, "app.js"),
    'import { WorqHat } from "@worqhat/versions/2024-08-21";\nawait new WorqHat().content.generate({});\n',
  );
  for (const args of [[], ["--from", "2024-08-21"]]) {
    const command = ["impact", ".", "--to", "2025-08-04", "--registry", REGISTRY, ...args];
    const run = await pawl(command, { cwd: folder });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/@worqhat\/versions holds the clients of all versions/);
  }
});

test("says so where a project has no client", { timeout: 60_000 }, async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, "app.js"), "export const a = 1;\n");
  const run = await pawl(["impact", ".", "--to", "2025-08-04", "--registry", REGISTRY], { cwd: folder });
  expect(run).toMatchObject({ code: 0, stderr: "", stdout: "No client made by Pawl is imported in ..\n" });
});
