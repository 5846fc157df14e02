/** Pawl's own ways of running: cold, with docs, nothing changed, help, a registry of which one version changed. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { medianSample } from "./generate.mjs";
import { ROOT } from "./inputs.mjs";
import { medianOf } from "./statistics.mjs";

const MAIN = join(ROOT, "dist/cli/main.js");
/** The version whose text the registry scenario touches. */
const TOUCHED = "spec/worqhat/2025-10-28/openapi.yaml";
const DESCRIPTION = /^( {4})This version has three parts: /m;

/**
 * @typedef {import("./measure.mjs").Meter} Meter
 * @typedef {import("./measure.mjs").Sample} Sample
 * @typedef {import("./generate.mjs").Subject} Subject
 *
 * @typedef {object} Start
 * @property {readonly number[]} help wall milliseconds of `pawl --help`
 * @property {readonly number[]} node wall milliseconds of `node -e 0`
 * @property {number} helpMedian
 * @property {number} nodeMedian
 *
 * @typedef {object} RegistryRun
 * @property {readonly Sample[]} samples
 * @property {Sample} median
 * @property {readonly string[]} rebuilt versions, as the last run reported them
 *
 * @typedef {object} RegistryFigures
 * @property {number} versions
 * @property {RegistryRun} cold
 * @property {RegistryRun} changed
 * @property {RegistryRun} unchanged
 */

/** Is there a built Pawl? */
export function isBuilt() {
  return existsSync(MAIN);
}

/**
 * The ways to generate from one document that stand beside the peers.
 *
 * @returns {Subject[]}
 */
export function listPawl() {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const subject = (/** @type {string} */ id, /** @type {string} */ makes, /** @type {string[]} */ flags) => ({
    id,
    title: `pawl ${version}`,
    makes,
    node: process.version,
    command: (/** @type {string} */ file, /** @type {string} */ out) => ({
      file: process.execPath,
      args: [MAIN, "generate", "--spec", file, "--out", join(out, "client"), ...flags],
      cwd: out,
    }),
  });
  return [
    subject("pawl", "client and types", ["--no-docs"]),
    subject("pawl-docs", "client, types and docs", []),
    // Its folder is the one of the round before.
    { ...subject("pawl-unchanged", "client and types, nothing changed", ["--no-docs"]), keepsFolder: true },
  ];
}

/**
 * Time to the help text, beside that of an empty script.
 *
 * @param {number} rounds
 * @param {Meter} meter
 * @param {string} folder
 * @returns {Start}
 */
export function measureStart(rounds, meter, folder) {
  const figures = { help: /** @type {number[]} */ ([]), node: /** @type {number[]} */ ([]) };
  for (let round = 0; round <= rounds; round++) {
    const node = meter.run({ file: process.execPath, args: ["-e", "0"], cwd: folder });
    const help = meter.run({ file: process.execPath, args: [MAIN, "--help"], cwd: folder });
    if (help.code !== 0) throw new Error(`pawl --help failed: ${help.stderr}`);
    if (round === 0) continue;
    figures.node.push(node.sample.wall * 1000);
    figures.help.push(help.sample.wall * 1000);
  }
  const identity = (/** @type {number} */ value) => value;
  return {
    ...figures,
    nodeMedian: medianOf(figures.node, identity),
    helpMedian: medianOf(figures.help, identity),
  };
}

/**
 * All versions of the registry from nothing, then after one description was touched, then after nothing was.
 *
 * @param {number} rounds
 * @param {Meter} meter
 * @param {string} folder
 * @returns {RegistryFigures}
 */
export function measureRegistry(rounds, meter, folder) {
  const project = join(folder, "registry");
  mkdirSync(project, { recursive: true });
  cpSync(join(ROOT, "spec"), join(project, "spec"), { recursive: true });
  const file = join(project, TOUCHED);
  const original = readFileSync(file, "utf8");
  if (!DESCRIPTION.test(original)) throw new Error(`${TOUCHED} has no such description any more`);
  const cold = new Series();
  const changed = new Series();
  const unchanged = new Series();
  for (let round = 0; round <= rounds; round++) {
    process.stderr.write(`Six versions, ${round === 0 ? "warm-up" : `round ${round}/${rounds}`}\n`);
    const isCounted = round > 0;
    rmSync(join(project, "generated"), { recursive: true, force: true });
    cold.add(generateAll(meter, project), isCounted);
    writeFileSync(
      file,
      original.replace(DESCRIPTION, `$1Touched ${round} times. This version has three parts: `),
    );
    changed.add(generateAll(meter, project), isCounted);
    unchanged.add(generateAll(meter, project), isCounted);
  }
  return {
    versions: cold.last.length,
    cold: cold.summarize(),
    changed: changed.summarize(),
    unchanged: unchanged.summarize(),
  };
}

/**
 * @typedef {{ label: string, outcome: string }} TargetResult
 * @typedef {{ sample: Sample, targets: TargetResult[] }} Generated
 */

/** @param {Meter} meter @param {string} project @returns {Generated} */
function generateAll(meter, project) {
  const outcome = meter.run({
    file: process.execPath,
    args: [MAIN, "generate", "--all", "--json"],
    cwd: project,
  });
  if (outcome.code !== 0) throw new Error(`pawl generate --all failed: ${outcome.stderr}`);
  return { sample: outcome.sample, targets: JSON.parse(outcome.stdout).targets };
}

class Series {
  /** @type {Sample[]} */ #samples = [];
  /** @type {TargetResult[]} */ last = [];

  /** @param {Generated} run @param {boolean} isCounted */
  add(run, isCounted) {
    this.last = run.targets;
    if (isCounted) this.#samples.push(run.sample);
  }

  /** @returns {RegistryRun} */
  summarize() {
    const rebuilt = this.last
      .filter((target) => target.outcome === "generated")
      .map((target) => target.label);
    return { samples: this.#samples, median: medianSample(this.#samples), rebuilt };
  }
}
