/** The figures as Markdown. */
import { checkTargets } from "./targets.mjs";

/**
 * @typedef {import("./targets.mjs").Figures} Figures
 * @typedef {import("./generate.mjs").Row} Row
 */

const BASE = "openapi-typescript";

/**
 * @param {Figures} figures
 * @returns {string} a document without a date
 */
export function formatReport(figures) {
  const rounds = figures.rounds === 1 ? "one run each" : `medians of ${figures.rounds} runs`;
  const parts = [
    `${figures.machine}.`,
    `Whole processes, by turns, after one warm-up; ${rounds}; measured with ${figures.method}.`,
  ];
  for (const input of figures.inputs) {
    const rows = figures.rows.filter((row) => row.input === input.id);
    parts.push(`### ${input.title}, ${formatBytes(input.bytes)}`, formatRows(rows));
  }
  parts.push("### Pawl alone", formatPawl(figures), "### Targets", formatTargets(figures));
  return `${parts.join("\n\n")}\n`;
}

/** @param {readonly Row[]} rows */
function formatRows(rows) {
  const base = rows.find((row) => row.subject === BASE)?.median;
  const ratio = (/** @type {number} */ value, /** @type {number | undefined} */ of) =>
    of === undefined ? "" : ` (${(value / of).toFixed(2)})`;
  const lines = rows.map(({ title, makes, node, median, bytes, failure }) => {
    if (median === undefined || bytes === undefined)
      return [title, makes, node, `fails, ${failure}`, "", "", ""];
    return [
      title,
      makes,
      node,
      `${median.cpu.toFixed(2)}${ratio(median.cpu, base?.cpu)}`,
      `${median.wall.toFixed(2)}${ratio(median.wall, base?.wall)}`,
      `${median.rss.toFixed(0)}${ratio(median.rss, base?.rss)}`,
      formatBytes(bytes),
    ];
  });
  return formatTable(
    ["generator", "makes", "Node", `CPU s (× ${BASE})`, "wall s", "peak MB", "output"],
    ["", "", "", "r", "r", "r", "r"],
    lines,
  );
}

/** @param {Figures} figures */
function formatPawl({ start, registry }) {
  const run = (/** @type {string} */ title, /** @type {import("./pawl.mjs").RegistryRun} */ one) => [
    title,
    `${one.median.cpu.toFixed(2)} s`,
    `${one.median.wall.toFixed(2)} s`,
    `${one.rebuilt.length} of ${registry.versions}${one.rebuilt.length === 1 ? ` (${one.rebuilt[0]})` : ""}`,
  ];
  return formatTable(
    ["what", "CPU", "wall", "rebuilt"],
    ["", "r", "r", "r"],
    [
      ["`node -e 0`", "", `${start.nodeMedian.toFixed(0)} ms`, ""],
      ["`pawl --help`", "", `${start.helpMedian.toFixed(0)} ms`, ""],
      run("six versions of the WorqHat API with docs, from nothing", registry.cold),
      run("the same, one description changed", registry.changed),
      run("the same, nothing changed", registry.unchanged),
    ],
  );
}

/** @param {Figures} figures */
function formatTargets(figures) {
  const rows = checkTargets(figures).map(({ text, found, isHeld }) => [
    text,
    found,
    isHeld ? "held" : "**not held**",
  ]);
  return formatTable(["target", "found", ""], ["", "r", ""], rows);
}

/**
 * @param {readonly string[]} titles
 * @param {readonly string[]} aligns `r` for a column of numbers
 * @param {readonly (readonly string[])[]} rows
 */
function formatTable(titles, aligns, rows) {
  const line = (/** @type {readonly string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const rule = `| ${aligns.map((align) => (align === "r" ? "---:" : "---")).join(" | ")} |`;
  return [line(titles), rule, ...rows.map(line)].join("\n");
}

/** @param {number} bytes */
function formatBytes(bytes) {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
