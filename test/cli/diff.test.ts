import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pawl, ROOT } from "./pawl.js";

const FIRST = "worqhat@2025-08-04";
const SECOND = "worqhat@2025-10-28";
const folder = mkdtempSync(join(tmpdir(), "pawl-diff-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

const document = (version: string, limit: number, more = ""): string => `openapi: 3.1.0
info: { title: Pets, version: ${version} }
paths:
  /pets:
    get:
      operationId: listPets
      parameters:
        - { name: limit, in: query, schema: { type: integer, maximum: ${limit} } }
      responses:
        "200": { description: Pets. }
${more}`;
const [oldFile, newFile, sameFile, unsureFile] = ["old", "new", "same", "unsure"].map((name) =>
  join(folder, `${name}.yaml`),
);
const added =
  "  /shops:\n    get: { operationId: listShops, responses: { '200': { description: Shops. } } }\n";
writeFileSync(String(oldFile), document("1.0.0", 100));
writeFileSync(String(newFile), document("2.0.0", 50, added));
writeFileSync(String(sameFile), document("1.0.0", 100, "# A comment.\n"));
writeFileSync(String(unsureFile), document("1.0.1", 100).replace("listPets", "listAllPets"));

const run = (args: readonly string[], input?: string) =>
  pawl(["diff", ...args.map(String)], input === undefined ? {} : { input });

test("prints what changed, whom it breaks, and where; exits with 1 where something breaks", async () => {
  const { code, stdout, stderr } = await run([String(oldFile), String(newFile)]);
  expect([code, stderr]).toEqual([1, ""]);
  expect(stdout).toContain("Pets 1.0.0 -> 2.0.0");
  expect(stdout).toContain(
    "The maximum of the query parameter limit went down from 100 to 50 (maximum-lowered)",
  );
  expect(stdout).toMatch(/old\.yaml:8:\d+ -> .*new\.yaml:8:\d+/);
  expect(stdout).toContain("wire: breaking, types: ");
});

test.each([
  ["new", "none", 0],
  ["new", "breaking", 1],
  ["unsure", "breaking", 0],
  ["unsure", "warning", 1],
  ["same", "warning", 0],
])("against %s with --fail-on %s the exit code is %i", async (name, level, want) => {
  const { code } = await run([String(oldFile), join(folder, `${name}.yaml`), "--fail-on", level]);
  expect(code).toBe(want);
});

test("--json is the report and nothing else", async () => {
  const { code, stdout } = await run([FIRST, SECOND, "--json", "--fail-on", "none"]);
  const report = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(report.revision).toEqual({
    file: "spec/worqhat/2025-10-28/openapi.yaml",
    title: "WorqHat API",
    version: "2025-10-28",
  });
  expect(report.findings.length).toBe(report.summary.breaking + report.summary.warning + report.summary.info);
});

test("one of the documents may come from standard input", async () => {
  const { code, stdout } = await run([String(oldFile), "-", "--code-frame"], document("2.0.0", 50));
  expect(code).toBe(1);
  expect(stdout).toContain("revision  -:8:");
  expect(stdout).toMatch(/> +8 \| .*maximum: 50/);
});

test("several formats go into a folder", async () => {
  const out = join(folder, "out/reports");
  const formats = "text,json,markdown,html,sarif,github,junit";
  const { code, stdout } = await run([FIRST, SECOND, "--format", formats, "-o", out]);
  expect(code).toBe(1);
  const files = [
    "diff.github.txt",
    "diff.html",
    "diff.json",
    "diff.junit.xml",
    "diff.md",
    "diff.sarif",
    "diff.txt",
  ];
  expect(readdirSync(out).sort()).toEqual(files);
  expect(stdout.trimEnd().split("\n").sort()).toEqual(files.map((file) => join(out, file)));
  expect(JSON.parse(readFileSync(join(out, "diff.json"), "utf8")).verdict.wire).toBe("breaking");
});

test.each([
  ["no revision", [FIRST], "pawl diff needs two documents"],
  ["an unknown format", [FIRST, SECOND, "--format", "xml"], 'There is no format "xml"'],
  [
    "several formats and no folder",
    [FIRST, SECOND, "--format", "json,text"],
    "Several formats need a folder",
  ],
  ["--json and another format", [FIRST, SECOND, "--json", "--format", "text"], "contradict"],
  [
    "templates for text",
    [FIRST, SECOND, "--templates", "mine"],
    "--templates is for reports that have templates",
  ],
  ["standard input twice", ["-", "-"], "Only one of the two documents"],
  ["an unknown rule", [FIRST, SECOND, "--only", "operation-add"], 'There is no rule "operation-add"'],
  ["an unknown version", [FIRST, "worqhat@1999-01-01"], "worqhat has no version 1999-01-01"],
  ["an unknown API", ["--matrix", "nobody"], "There is no API nobody"],
  ["documents beside --matrix", [FIRST, SECOND, "--matrix", "worqhat"], "--matrix compares all versions"],
  ["a policy that is not there", [FIRST, SECOND, "--policy", "nowhere.yaml"], "nowhere.yaml does not exist"],
])("%s is wrong use", async (_name, args, message) => {
  const { code, stdout, stderr } = await run(args, "");
  expect(code).toBe(2);
  expect(stdout + stderr).toContain(message);
});

test("a folder that cannot be written is told, and nothing is a defect", async () => {
  const { code, stderr } = await run([
    FIRST,
    SECOND,
    "--format",
    "json",
    "-o",
    join(String(oldFile), "below"),
  ]);
  expect(code).toBe(2);
  expect(stderr).toContain("(output-unwritable)");
});

test("a policy decides the levels", async () => {
  const policy = join(folder, "policy.yaml");
  writeFileSync(policy, "levels:\n  maximum-lowered: info\n");
  expect((await run([String(oldFile), String(newFile), "--policy", policy])).code).toBe(0);
});

test("the matrix has every pair of versions", async () => {
  const { code, stdout } = await run(["--matrix", "worqhat", "--json"]);
  expect(code).toBe(0);
  const { versions, pairs } = JSON.parse(stdout);
  expect(versions).toHaveLength(6);
  expect(pairs).toHaveLength(15);
  const table = await run(["--matrix", "worqhat"]);
  expect(table.stdout.trimEnd().split("\n")).toHaveLength(16);
});

test("explain tells about a rule, or lists all", async () => {
  const one = await pawl(["explain", "operation-removed"]);
  expect([one.code, one.stdout]).toEqual([
    0,
    expect.stringContaining("Operation removed (operation-removed, operations)"),
  ]);
  const json = JSON.parse((await pawl(["explain", "operation-removed", "--json"])).stdout);
  expect(json.id).toBe("operation-removed");
  const all = JSON.parse((await pawl(["explain", "--json"])).stdout);
  expect(all.rules.length).toBeGreaterThan(100);
  const unknown = await pawl(["explain", "operation-remove"]);
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining("Perhaps operation-removed")]);
  expect((await pawl(["explain", "operation-removed", "--markdown"])).code).toBe(2);
});

test("programs use it as a library", async () => {
  expect(existsSync(join(ROOT, "dist/index.d.ts"))).toBe(true);
  const { diff, explain, rules } = await import("../../generator/index.js");
  const report = await diff(String(oldFile), String(newFile));
  expect(report.verdict.wire).toBe("breaking");
  expect(explain(report.findings[0]?.id ?? "")?.id).toBe(report.findings[0]?.id);
  expect(rules.map((rule) => rule.id)).toContain("maximum-lowered");
});
