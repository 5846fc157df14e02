/** Kills `pawl generate` at random moments and looks at what it leaves. */
import { readdirSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isCurrent } from "../../generator/output/check.js";
import type { OutputStamp } from "../../generator/output/manifest.js";
import { endOf, pawl, startPawl } from "../cli/pawl.js";
import { hashTree, makeFolder } from "./project.js";

export interface Killing {
  readonly rounds: number;
  readonly signal: "SIGKILL" | "SIGINT";
  readonly seed: number;
}

/** What the rounds ended in. */
export interface Outcomes {
  old: number;
  new: number;
  /** How many runs the signal ended. */
  killed: number;
  /** How many of them were writing by then. */
  writing: number;
  /** Neither old nor new: what was wrong. */
  readonly mixed: string[];
  /** What a run left that is not its output. */
  readonly left: string[];
}

/** A small document, so that a run is short; its client still has some fifty files. */
const SPEC = {
  openapi: "3.1.0",
  info: { title: "", version: "1" },
  servers: [{ url: "https://api.test" }],
  paths: { "/a": { get: { operationId: "getA", responses: { "204": { description: "" } } } } },
};

/**
 * Changes a document, generates, and kills the run: in every second round at any moment, else while it writes. Then the
 * folder must hold one state or the other, once what reads it has finished or undone what the dead run had begun.
 */
export async function killAtRandom({ rounds, signal, seed }: Killing): Promise<Outcomes> {
  const random = seeded(seed);
  const folder = makeFolder();
  const out = join(folder, "client");
  const texts = ["Alpha", "Beta"].map((title) => JSON.stringify({ ...SPEC, info: { title, version: "1" } }));
  const spec = join(folder, "openapi.json");
  const args = ["generate", "--spec", spec, "--out", out, "--name", "Client", "--no-docs"];
  const outcomes: Outcomes = { old: 0, new: 0, killed: 0, writing: 0, mixed: [], left: [] };
  const states: string[] = [];
  let span = 0;
  for (const text of texts) {
    writeFileSync(spec, text);
    const started = performance.now();
    await pawl(args);
    span = performance.now() - started;
    states.push(JSON.stringify(hashTree(out)));
  }
  let current = 1;
  for (let round = 0; round < rounds; round++) {
    const next = 1 - current;
    writeFileSync(spec, texts[next] ?? "");
    const child = startPawl(args);
    const end = endOf(child);
    const isWriting = round % 2 === 0 && (await begins(folder, end));
    await sleep(isWriting ? 25 * random() : span * random());
    child.kill(signal);
    const { code } = await end;
    if (code === signal || code === 130) {
      outcomes.killed += 1;
      if (isWriting) outcomes.writing += 1;
    }
    if (signal === "SIGINT")
      outcomes.left.push(...readdirSync(folder).filter((entry) => entry.startsWith(".")));
    // Whoever reads the folder repairs it first.
    await isCurrent(out, NO_STAMP);
    const state = states.indexOf(JSON.stringify(hashTree(out)));
    if (state === -1) outcomes.mixed.push(`round ${round}: ${Object.keys(hashTree(out)).join(" ")}`);
    else outcomes[state === next ? "new" : "old"] += 1;
    if (state !== -1) current = state;
  }
  return outcomes;
}

/** Waits until a run prepares files beside its folder; false when it ends before. */
async function begins(folder: string, end: Promise<unknown>): Promise<boolean> {
  const watcher = watch(folder);
  try {
    return await Promise.race([
      end.then(() => false),
      new Promise<boolean>((resolve) => {
        watcher.on("change", (_kind, name) => {
          if (String(name) === ".client.pawl") resolve(true);
        });
      }),
    ]);
  } finally {
    watcher.close();
  }
}

const NO_STAMP: OutputStamp = {
  generator: { name: "pawl", version: "" },
  input: { hash: "" },
  options: "",
  templates: "",
};

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
