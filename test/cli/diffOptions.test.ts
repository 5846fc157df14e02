/** Every option and format of `pawl diff` once, by the command itself. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { copyProject } from "../e2e/project.js";
import { pawl, ROOT } from "./pawl.js";

const FIRST = "worqhat@2025-08-04";
const SECOND = "worqhat@2025-10-28";

interface Report {
  readonly findings: readonly {
    readonly id: string;
    readonly level: string;
    readonly operations: readonly { readonly method: string; readonly path: string }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

async function reportOf(...args: readonly string[]): Promise<Report> {
  const { stdout, stderr } = await pawl(["diff", ...args, "--json"]);
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Report;
}

describe("formats on standard output", () => {
  test.each([
    ["text", /^WorqHat API 2025-08-04 -> 2025-10-28\n/],
    ["json", /^\{\n {2}"base": \{/],
    ["markdown", /^# WorqHat API 2025-10-28\n/],
    ["html", /^<!doctype html>/],
    ["sarif", /^\{\n {2}"\$schema": "https:\/\/json\.schemastore\.org\/sarif-2\.1\.0\.json"/],
    ["github", /^::error file=spec\/worqhat\//],
    ["junit", /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="pawl diff"/],
  ])("%s", async (format, begins) => {
    const { code, stdout, stderr } = await pawl(["diff", FIRST, SECOND, "--format", format]);
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toMatch(begins);
    expect(stdout.endsWith("\n")).toBe(true);
  });
});

test("--only and --ignore choose rules", async () => {
  const all = await reportOf(FIRST, SECOND);
  const only = await reportOf(FIRST, SECOND, "--only", "type-widened,property-removed");
  expect(new Set(only.findings.map(({ id }) => id))).toEqual(new Set(["type-widened", "property-removed"]));
  const ignored = await reportOf(FIRST, SECOND, "--ignore", "type-widened,property-removed");
  expect(only.findings.length + ignored.findings.length).toBe(all.findings.length);
  expect(ignored.summary.breaking).toBeLessThan(all.summary.breaking ?? 0);
});

test("--annotations lists texts that are only counted else", async () => {
  const [short, long] = [
    await pawl(["diff", FIRST, SECOND]),
    await pawl(["diff", FIRST, SECOND, "--annotations"]),
  ];
  expect(short.stdout).not.toContain("(text-changed");
  expect(long.stdout).toContain("(text-changed");
});

test("--code-frame shows the lines of both documents", async () => {
  const { stdout } = await pawl(["diff", FIRST, SECOND, "--code-frame", "--only", "type-widened"]);
  expect(stdout).toMatch(/> 1126 \| +type: integer/);
  expect(stdout).toMatch(/> 2694 \| +type: number/);
});

test("--templates replaces the page", async () => {
  const folder = copyProject(ROOT, ["spec"]);
  const templates = join(ROOT, "templates/diff/changelog.md.hbs");
  const own = join(folder, "templates/diff");
  const { mkdirSync } = await import("node:fs");
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, "changelog.md.hbs"), `Mine.\n\n${readFileSync(templates, "utf8")}`);
  const args = ["diff", FIRST, SECOND, "--format", "markdown", "--templates", join(folder, "templates")];
  expect((await pawl(args)).stdout).toMatch(/^Mine\.\n\n# WorqHat API/);
});

describe("--account and --registry", () => {
  let registry = "";
  let accounts = "";
  beforeAll(() => {
    const folder = copyProject(ROOT, ["spec"]);
    registry = join(folder, "spec/registry.yaml");
    accounts = join(folder, "spec/accounts");
  });

  const BASE = "worqhat@2024-05-01";
  const REVISION = "worqhat@2024-08-21";

  test("both documents are seen with the account's overlays", async () => {
    const everybody = await reportOf(BASE, REVISION, "--registry", registry);
    const atlas = await reportOf(BASE, REVISION, "--registry", registry, "--account", "atlas");
    const isOfImages = ({ operations }: Report["findings"][number]): boolean =>
      operations.some(({ path }) => path.includes("/images/"));
    expect(everybody.findings.some(isOfImages)).toBe(true);
    expect(atlas.findings.some(isOfImages)).toBe(false);
    expect(atlas.findings.length).toBeGreaterThan(10);
  });

  test("only what its programs use is told, where it has listed that", async () => {
    const all = await reportOf(BASE, REVISION, "--registry", registry, "--account", "delta");
    const used = all.findings.find(
      ({ level, operations }) => level === "breaking" && operations.length === 1,
    );
    const [operation] = used?.operations ?? [];
    if (operation === undefined) throw new Error("nothing breaks a single operation");
    const name = `${operation.method} ${operation.path}`;
    writeFileSync(join(accounts, "delta.usage.json"), JSON.stringify({ operations: [name] }));
    const some = await reportOf(BASE, REVISION, "--registry", registry, "--account", "delta");
    expect(some.findings.length).toBeLessThan(all.findings.length);
    expect(some.summary.breaking).toBeGreaterThan(0);
    for (const { id, operations } of some.findings) {
      const names = operations.map(({ method, path }) => `${method} ${path}`);
      expect(names.length === 0 || names.includes(name) || id === "operation-added", `${id} ${names}`).toBe(
        true,
      );
    }
    // What nobody uses breaks nobody.
    writeFileSync(join(accounts, "delta.usage.json"), JSON.stringify({ operations: ["GET /nothing"] }));
    const { code } = await pawl(["diff", BASE, REVISION, "--registry", registry, "--account", "delta"]);
    expect(code).toBe(0);
  });

  test("an address of an account keeps its own overlays", async () => {
    const args = ["account:atlas", REVISION, "--registry", registry];
    const plain = await reportOf(...args);
    const atlas = await reportOf(...args, "--account", "atlas");
    // Without the account the images are new in the revision, with it they are in neither.
    expect(plain.findings.length).toBeGreaterThan(atlas.findings.length);
    expect(atlas.findings).toEqual([]);
  });

  test.each([
    ["nobody", [BASE, REVISION, "--account", "nobody"], "nobody"],
    ["a matrix", ["--matrix", "worqhat", "--account", "atlas"], "--account is for two documents"],
  ])("%s is wrong use", async (_name, args, says) => {
    const { code, stderr } = await pawl(["diff", ...args, "--registry", registry]);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });

  test("without a registry there is no account", async () => {
    const file = join(ROOT, "spec/worqhat/2025-08-04/openapi.yaml");
    const { code, stderr } = await pawl([
      "diff",
      file,
      file,
      "--account",
      "atlas",
      "--registry",
      "none.yaml",
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("registry");
  });
});
