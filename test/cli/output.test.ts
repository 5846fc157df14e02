import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../e2e/project.js";
import { pawl, ROOT } from "./pawl.js";

const DOCUMENT = `openapi: 3.1.0
info: {title: Tiny API, version: "1"}
servers: [{url: https://api.test}]
security: []
paths:
  /a:
    get:
      operationId: getA
      summary: Get it
      responses: {"204": {description: nothing}}
`;

/** Lints with an error. */
const POOR = `${DOCUMENT}  /b/{id}:
    get:
      operationId: getB
      responses: {"204": {description: nothing}}
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = makeFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const ESCAPE = "\u001b";

describe("colour", () => {
  test.each([
    ["a pipe has none", {}, false],
    ["FORCE_COLOR brings it", { FORCE_COLOR: "1" }, true],
    ["NO_COLOR wins", { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
    ["an empty NO_COLOR means nothing", { FORCE_COLOR: "1", NO_COLOR: "" }, true],
    ["FORCE_COLOR=0 is off", { FORCE_COLOR: "0" }, false],
  ])("%s", async (_name, env: Readonly<Record<string, string>>, has) => {
    const cwd = folderWith({ "poor.yaml": POOR });
    const run = await pawl(["lint", "poor.yaml"], { cwd, env });
    expect(run.code).toBe(1);
    expect(run.stdout.includes(ESCAPE)).toBe(has);
    const bad = await pawl(["lint", "none.yaml"], { cwd, env });
    expect(bad.stderr.includes(ESCAPE)).toBe(has);
    expect(stripVTControlCharacters(bad.stderr)).toContain("none.yaml  error  none.yaml does not exist");
  });

  test("a table of results has none either", async () => {
    const cwd = folderWith({ "a.yaml": DOCUMENT });
    const run = await pawl(["generate", "--spec", "a.yaml", "--out", "out", "--no-docs"], { cwd });
    expect(run.stdout).toMatch(/^document +outcome +operations.*\na\.yaml +generated +1 /);
    expect(run.stdout).not.toContain(ESCAPE);
  });
});

describe("exit codes and --json", () => {
  test("generate: 0, one object with what was written", async () => {
    const cwd = folderWith({ "a.yaml": DOCUMENT });
    const run = await pawl(["generate", "--spec", "a.yaml", "--out", "out", "--json"], { cwd });
    expect([run.code, run.stderr]).toEqual([0, ""]);
    const { targets } = JSON.parse(run.stdout);
    expect(targets).toMatchObject([
      { label: "a.yaml", folder: "out", outcome: "generated", operations: 1, removed: [], edited: [] },
    ]);
    expect(targets[0].written).toContain("src/client.ts");
    expect(readdirSync(join(cwd, "out")).sort()).toEqual(
      [
        "README.md",
        "api-report.txt",
        "api.md",
        "docs",
        "manifest.json",
        "package.json",
        "src",
        "tsconfig.json",
      ].sort(),
    );
  });

  test("generate --check: 1 while something is out of date, 0 after", async () => {
    const cwd = folderWith({ "a.yaml": DOCUMENT });
    const args = ["generate", "--spec", "a.yaml", "--out", "out"];
    const before = await pawl([...args, "--check"], { cwd });
    expect([before.code, readdirSync(cwd)]).toEqual([1, ["a.yaml"]]);
    expect(before.stdout).toContain("1 of 1 not current; run pawl generate");
    expect((await pawl(args, { cwd })).code).toBe(0);
    expect((await pawl([...args, "--check"], { cwd })).code).toBe(0);
  });

  test("lint: 1 for errors, 0 without, with file:line:column", async () => {
    const cwd = folderWith({ "good.yaml": DOCUMENT, "poor.yaml": POOR });
    const poor = await pawl(["lint", "poor.yaml"], { cwd });
    expect(poor.code).toBe(1);
    expect(poor.stdout).toMatch(/^poor\.yaml:12:5 {2}error {2}.*\(path-parameters-defined\)$/m);
    const object = JSON.parse((await pawl(["lint", "poor.yaml", "--json"], { cwd })).stdout);
    expect(object.findings).toContainEqual(
      expect.objectContaining({
        rule: "path-parameters-defined",
        severity: "error",
        place: expect.objectContaining({ file: "poor.yaml", line: 12, column: 5 }),
      }),
    );
    const good = await pawl(["lint", "good.yaml"], { cwd });
    expect(good.stdout).toMatch(/good\.yaml: 0 errors/);
    expect(good.code).toBe(0);
  });

  test("check: 0 and one object", async () => {
    const run = await pawl(["check", "--json"]);
    const { findings } = JSON.parse(run.stdout);
    expect(findings.filter((one: { check: string }) => one.check !== "generated")).toEqual([]);
    expect(run.stderr).toBe("");
  });

  test("bundle prints the document and nothing else", async () => {
    const run = await pawl(["bundle", "worqhat@2025-08-04"]);
    expect([run.code, run.stderr]).toEqual([0, ""]);
    expect(JSON.parse(run.stdout)).toMatchObject({ openapi: "3.1.0" });
    const cwd = folderWith({});
    const yaml = await pawl(
      ["bundle", join(ROOT, "spec/worqhat/2025-08-04/openapi.yaml"), "--format", "yaml", "-o", "o.yaml"],
      { cwd },
    );
    expect([yaml.code, yaml.stdout]).toEqual([0, ""]);
    expect(readFileSync(join(cwd, "o.yaml"), "utf8")).toMatch(/^openapi: 3\.1\.0$/m);
  });

  test("bundle says where it cannot write", async () => {
    const run = await pawl(["bundle", "worqhat@2025-08-04", "-o", "package.json/folder/o.json"]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(
      /package\.json\/folder\/o\.json cannot be written.*\n {2}Choose another place/,
    );
  });

  test("bundle --json tells what took part, with the document or where it was written", async () => {
    const cwd = folderWith({ "a.yaml": DOCUMENT });
    const bare = await pawl(["bundle", "a.yaml", "--json"], { cwd });
    expect(JSON.parse(bare.stdout)).toMatchObject({
      dialect: "3.1",
      document: { info: { title: "Tiny API" } },
      sources: [{ path: "a.yaml" }],
      notices: [],
    });
    const written = await pawl(["bundle", "a.yaml", "--json", "--format", "yaml", "-o", "sub/o.yaml"], {
      cwd,
    });
    expect(JSON.parse(written.stdout)).toMatchObject({ output: "sub/o.yaml" });
    expect(readFileSync(join(cwd, "sub/o.yaml"), "utf8")).toMatch(/^openapi: 3\.1\.0$/m);
    const both = await pawl(["bundle", "a.yaml", "--json", "--format", "yaml"], { cwd });
    expect([both.code, JSON.parse(both.stdout).error.message]).toEqual([
      2,
      "--json and --format yaml contradict each other",
    ]);
  });
});

describe("standard input", () => {
  test("is a document", async () => {
    const cwd = folderWith({});
    const args = ["generate", "--spec", "-", "--out", "out", "--json"];
    const run = await pawl(args, { cwd, input: DOCUMENT });
    expect(run.code).toBe(0);
    expect(JSON.parse(run.stdout).targets[0]).toMatchObject({
      label: "standard input",
      outcome: "generated",
    });
    const again = await pawl(args, { cwd, input: DOCUMENT });
    expect(JSON.parse(again.stdout).targets[0].outcome).toBe("unchanged");
    const other = await pawl(args, { cwd, input: DOCUMENT.replace("getA", "getB") });
    expect(JSON.parse(other.stdout).targets[0].outcome).toBe("generated");
  });

  test("is named in a message, with its line", async () => {
    const cwd = folderWith({});
    const run = await pawl(["lint", "-"], { cwd, input: "openapi: 3.1.0\ninfo: [\n" });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^\S.*:\d+:\d+ {2}error {2}Not valid YAML/);
    expect((await pawl(["lint", "-"], { cwd, input: POOR })).code).toBe(1);
  });
});

describe("text of a hostile document", () => {
  const hostile = `openapi: 3.1.0
info: {title: "\\e]0;owned\\a\\e[2JTitle", version: "1"}
servers: [{url: https://api.test}]
paths:
  /a:
    get:
      operationId: "get\\e[31mA"
      responses: {"204": {description: "\\e[5m"}}
    post:
      operationId: "get\\e[31mA"
      responses: {"204": {description: ""}}
  /b:
    get:
      responses:
        "200":
          description: ""
          content: {application/json: {schema: {$ref: "#/components/schemas/no\\e[2J\\u202e\\r\\nNext line"}}}
`;
  const unclean = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;

  test.each([
    ["generate", "--spec", "a.yaml", "--out", "out"],
    ["lint", "a.yaml"],
    ["bundle", "a.yaml"],
  ])("reaches the terminal cleaned: %s", async (...args: string[]) => {
    const run = await pawl(args, { cwd: folderWith({ "a.yaml": hostile }) });
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^a\.yaml:\d+:\d+ {2}error/);
    expect(run.stdout + run.stderr).not.toMatch(unclean);
    expect(run.stderr.trim().split("\n")).toHaveLength(2);
  });

  test("so do notices of a document that is fine but for them, and the findings of lint", async () => {
    const cwd = folderWith({
      "a.yaml": hostile.slice(0, hostile.indexOf("  /b:")).replace("    post", "    put"),
    });
    for (const args of [
      ["generate", "--spec", "a.yaml", "--out", "out"],
      ["lint", "a.yaml"],
    ]) {
      const run = await pawl(args, { cwd });
      expect(run.stdout + run.stderr, args[0]).not.toMatch(unclean);
    }
  });
});

describe("a defect of the command", () => {
  /** Lets the first thing that is printed fail. */
  const broken = `data:text/javascript,${encodeURIComponent(`
    const { write } = process.stdout;
    process.stdout.write = () => {
      process.stdout.write = write;
      throw new RangeError("broken\\u001b[31m");
    };`)}`;

  test("asks for a report and exits with 70", async () => {
    const cwd = folderWith({ "a.yaml": DOCUMENT });
    const options = { cwd, node: ["--import", broken] };
    const run = await pawl(["lint", "a.yaml"], options);
    expect(run.code).toBe(70);
    expect(run.stderr).toMatch(
      /^pawl has failed; this is a defect of pawl, please report it:\nRangeError: broken\n +at /,
    );
    const json = await pawl(["lint", "a.yaml", "--json"], options);
    expect(json.code).toBe(70);
    expect(JSON.parse(json.stdout)).toMatchObject({ error: { code: "defect" } });
  });

  test("is nothing that a user can mend", async () => {
    const run = await pawl(["lint", "none.yaml"], { cwd: folderWith({}) });
    expect(run.code).toBe(2);
    expect(run.stderr).not.toContain("defect");
  });
});
