/** SIGKILL while a version is released, an account moves, or everything is generated: the old state or the new one. */
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkProject } from "../../generator/check/check.js";
import { readRegistry } from "../../generator/registry/registry.js";
import { endOf, pawl, startPawl } from "../cli/pawl.js";
import { hashTree, makeFolder } from "../e2e/project.js";
import { makeProject } from "../release/project.js";

const ROUNDS = Number(process.env.ROUNDS ?? 50);

/** Numbers between 0 and 1, the same on every run. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** What a project holds that counts: nothing of runs, no locks of processes that are gone. */
function stateOf(folder: string): string {
  const entries = Object.entries(hashTree(folder)).filter(([path]) => !/(?:^|\/)\.[^/]*pawl/.test(path));
  return JSON.stringify(entries);
}

async function makeReleased(): Promise<string> {
  const folder = makeProject();
  await pawl(["generate"], { cwd: folder });
  return folder;
}

/** A project that has two versions, so that accounts can move. */
async function makeTwo(): Promise<string> {
  const folder = await makeReleased();
  await pawl(["release", "next.yaml", "--version", "1.1.0", "--at", "2024-03-01"], { cwd: folder });
  return folder;
}

const CASES = [
  ["release", makeReleased, ["release", "next.yaml", "--version", "1.1.0", "--at", "2024-03-01"]],
  ["pin", makeTwo, ["pin", "acme", "1.1.0", "--yes", "--at", "2024-03-02"]],
  ["deprecate", makeTwo, ["deprecate", "pets@1.0.0", "--sunset", "2025-01-01", "--at", "2024-03-02"]],
] as const;

test.each(CASES)("%s", { timeout: 1_800_000 }, async (_name, make, args) => {
  const before = await make();
  const after = makeFolder();
  cpSync(before, after, { recursive: true });
  const started = Date.now();
  expect(await pawl(args, { cwd: after })).toMatchObject({ code: 0 });
  const duration = Date.now() - started;
  const states = [stateOf(before), stateOf(after)];
  const random = numbers(Number(process.env.SEED ?? 7));
  const seen = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const folder = makeFolder();
    cpSync(before, folder, { recursive: true });
    const child = startPawl(args, { cwd: folder });
    const ended = endOf(child);
    // Most of the time goes into preparing; the last part is where files move.
    const share = round % 2 === 0 ? (random.next().value ?? 0) : 0.8 + 0.3 * (random.next().value ?? 0);
    const timer = setTimeout(() => child.kill("SIGKILL"), share * duration);
    await ended;
    clearTimeout(timer);
    // Reading the registry finishes what had begun.
    const registry = await readRegistry(join(folder, "spec/registry.yaml"));
    const findings = await checkProject(registry, "2024-03-02");
    expect(findings.map((finding) => finding.message)).toEqual([]);
    const state = states.indexOf(stateOf(folder));
    expect(state).toBeGreaterThanOrEqual(0);
    seen[state] = (seen[state] ?? 0) + 1;
    // And the next run is not held up by the one that died.
    if (state === 0 && round % 10 === 0) expect(await pawl(args, { cwd: folder })).toMatchObject({ code: 0 });
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${args[0]}: ${seen[0]} times the old state, ${seen[1]} times the new one`);
  expect(seen[0]).toBeGreaterThan(0);
});

test("two at once on one project: one waits or is refused, and nothing is corrupted", {
  timeout: 600_000,
}, async () => {
  const folder = await makeTwo();
  const runs = await Promise.all([
    pawl(["pin", "acme", "1.1.0", "--yes", "--at", "2024-03-02"], { cwd: folder }),
    pawl(["pin", "beta", "1.1.0", "--yes", "--at", "2024-03-02"], { cwd: folder }),
    pawl(["deprecate", "pets@1.0.0", "--sunset", "2025-01-01", "--at", "2024-03-02"], { cwd: folder }),
    pawl(["generate"], { cwd: folder }),
  ]);
  for (const { code, stderr } of runs) {
    if (code !== 0) expect(stderr).toContain("output-locked");
  }
  expect(runs.filter((run) => run.code === 0).length).toBeGreaterThan(0);
  const registry = await readRegistry(join(folder, "spec/registry.yaml"));
  expect(await checkProject(registry, "2024-03-02")).toEqual([]);
});
