/** Kills commands that change a project, and looks at what they leave. */
import { cpSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { checkProject } from "../../generator/check/check.js";
import { holdProject } from "../../generator/output/transaction.js";
import { readRegistry } from "../../generator/registry/registry.js";
import { endOf, pawl, startPawl } from "../cli/pawl.js";
import { generateHere } from "../e2e/generating.js";
import { differences, hashTree, makeFolder } from "../e2e/project.js";
import { makeProject, nextDocument, REGISTRY } from "./project.js";

/** A day on which everything that the commands do is possible. */
const DAY = "2024-03-02";

/** The small project, generated. */
async function makeReleased(): Promise<string> {
  const folder = makeProject();
  await generateHere(folder);
  return folder;
}

/** With two versions, so that accounts can move, and an older one can end. */
async function makeTwo(): Promise<string> {
  const registry = REGISTRY.replace("status: current", "status: supported").replace(
    "# the first\n",
    "# the first\n      1.1.0: { status: current, released: 2024-03-01 }\n",
  );
  const folder = makeProject(nextDocument("1.2.0"), {
    "spec/registry.yaml": registry,
    "spec/pets/1.1.0/openapi.yaml": nextDocument("1.1.0"),
  });
  await generateHere(folder);
  return folder;
}

/** With a draft and a new account that were never generated: several folders are to be made anew, and pointers too. */
async function makeStale(): Promise<string> {
  const folder = await makeReleased();
  const draft = nextDocument("1.1.0");
  cpSync(join(folder, "spec/pets/1.0.0"), join(folder, "spec/pets/1.1.0"), { recursive: true });
  writeFileSync(join(folder, "spec/pets/1.1.0/openapi.yaml"), draft);
  writeFileSync(join(folder, "spec/registry.yaml"), `${REGISTRY}      1.1.0: { status: draft }\n`);
  await generateHere(folder);
  writeFileSync(join(folder, "spec/pets/1.1.0/openapi.yaml"), draft.replace("listOwners", "findOwners"));
  writeFileSync(
    join(folder, "spec/registry.yaml"),
    `${REGISTRY}      1.1.0: { status: draft }\n`.replace("title: Pets API", "title: All Pets API"),
  );
  writeFileSync(
    join(folder, "spec/overlays/no-clinics.yaml"),
    "overlay: 1.0.0\ninfo: { title: o, version: '1' }\nactions:\n  - { target: \"$.paths['/pets']\", remove: true }\n",
  );
  return folder;
}

/** The commands, each on a project on which it does something. */
const KILLED = {
  release: {
    make: makeReleased,
    args: ["release", "next.yaml", "--version", "1.1.0", "--at", "2024-03-01"],
  },
  pin: { make: makeTwo, args: ["pin", "acme", "1.1.0", "--yes", "--at", DAY] },
  deprecate: {
    make: makeTwo,
    args: ["deprecate", "pets@1.0.0", "--sunset", "2025-01-01", "--at", DAY],
  },
  generate: { make: makeStale, args: ["generate"] },
} as const;

/** What the rounds ended in. */
export interface Outcomes {
  /** How many left the old state, and the new one. */
  old: number;
  new: number;
  /** How many were killed, and how many of these while they staged or moved files. */
  killed: number;
  begun: number;
  /** What was wrong; empty when nothing was. */
  readonly wrong: string[];
}

/**
 * Runs a command again and again from the same state, kills it at a moment of its measured duration, and lets `pawl check`
 * look. Half of the moments are spread over the whole run, half over the time in which files are staged and moved.
 *
 * @param rounds how many kills
 * @param seed decides the moments
 */
export async function killCommand(
  name: keyof typeof KILLED,
  rounds: number,
  seed: number,
): Promise<Outcomes> {
  const { make, args } = KILLED[name];
  const before = await make();
  const after = makeFolder();
  cpSync(before, after, { recursive: true });
  const started = performance.now();
  const run = startPawl(args, { cwd: after });
  const ended = endOf(run);
  const staging = (await begins(join(after, "spec"), ended)) ? performance.now() : started;
  const whole = await ended;
  if (whole.code !== 0) throw new Error(`${name}: ${whole.stderr}`);
  let duration = performance.now() - started;
  let moving = performance.now() - staging;
  const states = [hashTree(before), hashTree(after)];
  // What a clean check says of the two: of a stale project, that it is stale.
  const verdicts = [await check(before), await check(after)];
  const random = seeded(seed);
  const outcomes: Outcomes = { old: 0, new: 0, killed: 0, begun: 0, wrong: [] };
  // A run that ends before its moment has come is none of the rounds.
  for (let round = 0; outcomes.killed < rounds && round < 4 * rounds; round += 1) {
    const folder = makeFolder();
    cpSync(before, folder, { recursive: true });
    const child = startPawl(args, { cwd: folder });
    const end = endOf(child);
    // Stratified: each part of the run has its share of the rounds, and so has the short time in which files move.
    const part = ((Math.floor(outcomes.killed / 2) + random()) / Math.ceil(rounds / 2)) % 1;
    let from = performance.now();
    if (outcomes.killed % 2 === 0) await Promise.race([end, sleep(duration * part)]);
    else if (await begins(join(folder, "spec"), end)) {
      from = performance.now();
      await Promise.race([end, sleep(moving * part)]);
    }
    const took = performance.now() - from;
    child.kill("SIGKILL");
    const { code } = await end;
    // The machine is faster or less busy now than when the run was measured.
    if (code !== "SIGKILL" && outcomes.killed % 2 === 0) duration = Math.min(duration, took);
    if (code !== "SIGKILL" && outcomes.killed % 2 === 1) moving = Math.min(moving, took);
    if (code !== "SIGKILL") {
      rmSync(folder, { recursive: true, force: true });
      continue;
    }
    outcomes.killed += 1;
    if (Object.keys(hashTree(folder)).some((path) => path.startsWith("spec/.pawl/"))) outcomes.begun += 1;
    // By the command in some rounds, in this process, which has loaded everything, in the others.
    const verdict = outcomes.killed % 5 === 1 ? await check(folder) : await checkHere(folder);
    const found = hashTree(folder);
    const state = states.findIndex((one) => differences(one, found).length === 0);
    if (state === -1) {
      const ways = states.map((one) => differences(one, found).slice(0, 5).join(" "));
      outcomes.wrong.push(`round ${round}: neither old (${ways[0]}) nor new (${ways[1]})`);
    } else if (verdict !== verdicts[state]) {
      outcomes.wrong.push(`round ${round}: check says ${verdict}`);
    } else outcomes[state === 0 ? "old" : "new"] += 1;
    // The next run is not held up by the one that died, and leaves nothing of it.
    if (state === 0 && outcomes.killed % 10 === 1) {
      const next = await pawl(args, { cwd: folder });
      const ways = differences(states[1] ?? {}, hashTree(folder));
      if (next.code !== 0 || ways.length > 0)
        outcomes.wrong.push(`round ${round}: then ${next.stderr}${ways}`);
    }
    rmSync(folder, { recursive: true, force: true });
  }
  return outcomes;
}

/** Messages of what the command finds. */
async function check(folder: string): Promise<string> {
  const { stdout } = await pawl(["check", "--json", "--at", DAY], { cwd: folder });
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly message: string }[] };
  return findings.map((finding) => finding.message).join("\n");
}

async function checkHere(folder: string): Promise<string> {
  const spec = join(folder, "spec");
  const findings = await holdProject(spec, async () =>
    checkProject(await readRegistry(join(spec, "registry.yaml")), DAY),
  );
  return findings.map((finding) => finding.message.replaceAll(`${folder}/`, "")).join("\n");
}

/** Waits until a run stages files; false when it ends before. */
async function begins(spec: string, end: Promise<unknown>): Promise<boolean> {
  const watcher = watch(spec);
  try {
    return await Promise.race([
      end.then(() => false),
      new Promise<boolean>((resolve) => {
        watcher.on("change", (_kind, name) => {
          if (String(name) === ".pawl") resolve(true);
        });
      }),
    ]);
  } finally {
    watcher.close();
  }
}

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
