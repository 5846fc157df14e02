import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { pawl, ROOT } from "../cli/pawl.js";
import { killAtRandom } from "./killing.js";
import { copyProject, differences, hashTree, makeFolder } from "./project.js";

/** A project whose generated files are those of this build, made once and copied. */
let fresh = "";
beforeAll(async () => {
  fresh = copyProject(ROOT, ["spec"]);
  const run = await pawl(["generate"], { cwd: fresh });
  expect(run).toMatchObject({ code: 0, stderr: "" });
});

describe("the committed output", () => {
  test("is what this build makes, byte for byte", async () => {
    const run = await pawl(["generate", "--check", "--json"]);
    const stale = outcomes(run.stdout).filter((target) => target.outcome !== "unchanged");
    expect(stale).toEqual([]);
    expect(run.code).toBe(0);
    expect(
      differences(hashTree(join(ROOT, "generated/worqhat")), hashTree(join(fresh, "generated/worqhat"))),
    ).toEqual([]);
  });

  test("comes out of `npm start` with identical bytes", async () => {
    const project = copyProject();
    const before = hashTree(project);
    const run = await pawl(["generate", "--all", "--force"], { cwd: project });
    expect([run.code, run.stderr]).toEqual([0, ""]);
    expect(differences(before, hashTree(project))).toEqual([]);
  });
});

describe("what has changed", () => {
  test("a second run writes nothing and does not even read the documents", async () => {
    const project = copyProject(fresh);
    const run = await pawl(["generate", "--json"], { cwd: project });
    for (const target of outcomes(run.stdout)) {
      expect(target).toMatchObject({ outcome: "unchanged", written: [], removed: [] });
      expect(target.operations).toBeUndefined();
    }
  });

  test("a touched file is named by --check, and restored", async () => {
    const project = copyProject(fresh);
    const path = "client/src/resources/flows.ts";
    const before = hashTree(project);
    appendFileSync(join(project, "generated/worqhat/2025-10-28", path), "// mine\n");
    const check = await pawl(["generate", "--check", "--json"], { cwd: project });
    expect(check.code).toBe(1);
    const stale = outcomes(check.stdout).filter(({ outcome }) => outcome === "stale");
    expect(stale.map(({ label, written }) => [label, written])).toEqual([["worqhat@2025-10-28", [path]]]);

    const people = await pawl(["check"], { cwd: project });
    expect(people.code).toBe(1);
    expect(people.stdout).toContain(path);

    const run = await pawl(["generate"], { cwd: project });
    expect(run.stderr).toContain(`${path} had been edited by hand`);
    expect(differences(before, hashTree(project))).toEqual([]);
  });

  test("a missing file is named by --check", async () => {
    const project = copyProject(fresh);
    rmSync(join(project, "generated/worqhat/2024-05-01/docs/README.md"));
    const check = await pawl(["generate", "--check", "--json"], { cwd: project });
    expect(check.code).toBe(1);
    expect(outcomes(check.stdout).flatMap(({ written }) => written)).toEqual(["docs/README.md"]);
  });

  test("one changed version is built alone, with the changelog of the next one", async () => {
    const project = copyProject(fresh);
    const before = hashTree(join(project, "generated"));
    edit(project, "2024-05-01", (text) =>
      text.replace("operationId: speechTranscribe", "operationId: speechHear"),
    );
    const run = await pawl(["generate", "--json"], { cwd: project });
    expect(run.code).toBe(0);
    const built = outcomes(run.stdout).filter(({ outcome }) => outcome === "generated");
    expect(built.slice(0, 2).map(({ label }) => label)).toEqual(["worqhat@2024-05-01", "worqhat@2024-08-21"]);
    // And that of the account that is on the next one.
    expect(built.slice(2).map(({ label }) => label)).toEqual(["worqhat@2024-08-21 + no-images"]);
    const all = differences(before, hashTree(join(project, "generated")));
    const changed = all.filter((path) => !/^worqhat\/(?:builds|accounts|versions)\//.test(path));
    expect(changed.filter((path) => path.startsWith("worqhat/2024-05-01/")).length).toBeGreaterThan(3);
    expect(changed.filter((path) => !path.startsWith("worqhat/2024-05-01/"))).toEqual([
      "worqhat/2024-08-21/CHANGELOG.md",
      "worqhat/2024-08-21/manifest.json",
    ]);
    // In the package of all versions, no other version depends on what changed.
    const joined = all.filter((path) => path.startsWith("worqhat/versions/"));
    const ofVersion = joined.filter((path) => path.startsWith("worqhat/versions/client/src/2024-05-01/"));
    expect(ofVersion.length).toBeGreaterThan(3);
    expect(joined.filter((path) => !ofVersion.includes(path))).toEqual([
      "worqhat/versions/client/package.json",
      "worqhat/versions/manifest.json",
    ]);
  });

  test("--version builds that version only", async () => {
    const project = copyProject(fresh, ["spec"]);
    expect((await pawl(["generate", "--version", "current"], { cwd: project })).code).toBe(0);
    expect(readdirSync(join(project, "generated/worqhat"))).toEqual(["2025-10-28"]);
  });

  test("a removed resource takes its files away, and the user's stay", async () => {
    const project = copyProject(fresh);
    const folder = join(project, "generated/worqhat/2025-10-28");
    mkdirSync(join(folder, "client/test"));
    writeFileSync(join(folder, "client/test/mine.ts"), "mine");
    writeFileSync(join(folder, "client/src/resources/mine.ts"), "mine");
    edit(project, "2025-10-28", (text) =>
      text.replace(/^ {2}\/storage\/[\s\S]*?(?=^ {2}\/(?!storage)|^\S)/gm, ""),
    );
    const run = await pawl(["generate", "--json", "--version", "2025-10-28"], { cwd: project });
    expect(run.code, run.stdout).toBe(0);
    const [target] = outcomes(run.stdout);
    expect(target?.removed).toEqual([
      "client/src/functions/storage.ts",
      "client/src/operations/storage.ts",
      "client/src/resources/storage.ts",
      "docs/resources/storage.md",
    ]);
    const files = Object.keys(hashTree(folder));
    expect(files).toEqual(expect.arrayContaining(["client/test/mine.ts", "client/src/resources/mine.ts"]));
    expect(files.filter((path) => /storage\.(ts|md)$/.test(path))).toEqual([]);
  });
});

describe("more than one run, and runs that die", () => {
  test("two at once leave one whole result", async () => {
    const project = copyProject(fresh, ["spec"]);
    const runs = await Promise.all([
      pawl(["generate"], { cwd: project }),
      pawl(["generate", "--force"], { cwd: project }),
    ]);
    expect(runs.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    expect(differences(hashTree(fresh), hashTree(project))).toEqual([]);
  });

  test("SIGKILL at random moments leaves the old state or the new one", { timeout: 240_000 }, async () => {
    const seen = await killAtRandom({ rounds: 20, signal: "SIGKILL", seed: 7 });
    expect(seen.mixed).toEqual([]);
    expect(seen.old + seen.new).toBe(20);
    // Guards the test itself: runs died, and some of them while they wrote.
    expect(seen.killed).toBeGreaterThan(8);
    expect(seen.writing).toBeGreaterThan(4);
  });

  test("SIGINT leaves nothing behind", { timeout: 120_000 }, async () => {
    const seen = await killAtRandom({ rounds: 6, signal: "SIGINT", seed: 8 });
    expect(seen.mixed).toEqual([]);
    expect(seen.left).toEqual([]);
    expect(seen.killed).toBeGreaterThan(1);
  });
});

describe("a folder that cannot be written", () => {
  const spec = join(ROOT, "spec/worqhat/2025-08-04/openapi.yaml");

  test("a file is in its place", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "client"), "precious");
    const run = await pawl(["generate", "--spec", spec, "--out", join(folder, "client")]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/client {2}error {2}.*client is not a folder .*\n {2}Remove that file/);
    expect(readFileSync(join(folder, "client"), "utf8")).toBe("precious");
    expect(readdirSync(folder)).toEqual(["client"]);
  });

  test("a file is on the way", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "a"), "precious");
    const run = await pawl(["generate", "--spec", spec, "--out", join(folder, "a/b/client")]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/a part of the path is a file.*\n {2}Remove that file/);
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  test.runIf(process.platform === "linux")("a file system that takes nothing", async () => {
    const run = await pawl(["generate", "--spec", spec, "--out", "/proc/pawl/client"]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^\/proc\/pawl {2}error {2}Cannot write to \/proc\/pawl/);
    expect(run.stderr).not.toContain("    at ");
  });

  test("the folder of somebody else", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "package.json"), "{}");
    const run = await pawl(["generate", "--spec", spec, "--out", folder]);
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/package\.json.*\n.*--force/);
    expect(readdirSync(folder)).toEqual(["package.json"]);
  });
});

interface Outcome {
  readonly label: string;
  readonly outcome: string;
  readonly operations?: number;
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

function outcomes(stdout: string): readonly Outcome[] {
  return (JSON.parse(stdout) as { readonly targets: readonly Outcome[] }).targets;
}

/** Changes the document of a version; the test fails where nothing changes. */
function edit(project: string, version: string, change: (text: string) => string): void {
  const file = join(project, "spec/worqhat", version, "openapi.yaml");
  const text = readFileSync(file, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
}
