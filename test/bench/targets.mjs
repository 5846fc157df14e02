/** What the project promises about its speed, checked against the figures. */

/**
 * @typedef {import("./generate.mjs").Row} Row
 *
 * @typedef {object} Figures
 * @property {string} machine
 * @property {string} method
 * @property {number} rounds
 * @property {readonly import("./inputs.mjs").Input[]} inputs
 * @property {readonly Row[]} rows
 * @property {import("./pawl.mjs").Start} start
 * @property {import("./pawl.mjs").RegistryFigures} registry
 *
 * @typedef {object} Target
 * @property {string} text
 * @property {string} found
 * @property {boolean} isHeld
 */

const BASE = "openapi-typescript";

/**
 * @param {Figures} figures
 * @returns {Target[]}
 */
export function checkTargets({ rows, start }) {
  const figureOf = (/** @type {string} */ subject) =>
    rows.find((row) => row.input === "github" && row.subject === subject)?.median;
  const base = figureOf(BASE);
  const cold = figureOf("pawl");
  const still = figureOf("pawl-unchanged");
  /** @type {Target[]} */
  const targets = [];
  const add = (/** @type {string} */ text, /** @type {string} */ found, /** @type {boolean} */ isHeld) =>
    targets.push({ text, found, isHeld });
  if (base !== undefined && cold !== undefined) {
    for (const [name, ratio] of /** @type {const} */ ([
      ["wall time", cold.wall / base.wall],
      ["CPU time", cold.cpu / base.cpu],
    ])) {
      const text = `GitHub, whole client from nothing: ${name} of ${BASE} for types alone`;
      add(`${text}, below 1.0`, `× ${ratio.toFixed(2)}`, ratio < 1);
      add(`${text}, at most 0.4`, `× ${ratio.toFixed(2)}`, ratio <= 0.4);
    }
    const memory = `${cold.rss.toFixed(0)} MB against ${base.rss.toFixed(0)} MB`;
    add(`GitHub, whole client from nothing: peak memory below that of ${BASE}`, memory, cold.rss < base.rss);
  }
  if (cold !== undefined && still !== undefined) {
    const share = (100 * still.wall) / cold.wall;
    add("GitHub, nothing changed: under 0.5 s", `${still.wall.toFixed(2)} s`, still.wall < 0.5);
    add("GitHub, nothing changed: under 10 % of a run from nothing", `${share.toFixed(1)} %`, share < 10);
  }
  const help = `${start.helpMedian.toFixed(0)} ms where node -e 0 takes ${start.nodeMedian.toFixed(0)} ms`;
  // 150 ms where an empty script takes 40: on another machine, or a busy one, the difference is what counts.
  add("pawl --help: at most 110 ms above node -e 0", help, start.helpMedian - start.nodeMedian < 110);
  return targets;
}
