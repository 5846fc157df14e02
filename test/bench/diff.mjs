/**
 * Figures of `pawl diff` beside `redocly diff`, all in one run on one machine: `node test/bench/diff.mjs [--quick]`.
 * Markdown goes to standard output, progress to standard error.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./inputs.mjs";
import { describeMachine } from "./machine.mjs";
import { Meter } from "./measure.mjs";
import { isBuilt } from "./pawl.mjs";
import { medianOf } from "./statistics.mjs";

const { values: options } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const ROUNDS = options.quick ? 1 : 5;
const CORPUS = join(ROOT, "../shared/corpus");
const GITHUB = join(CORPUS, "github/api.github.com.json");

/**
 * @typedef {object} Pair
 * @property {string} title
 * @property {string} base
 * @property {string} revision
 *
 * @typedef {object} Row
 * @property {string} pair
 * @property {string} tool
 * @property {number} cpu seconds
 * @property {number} wall seconds
 * @property {number} rss MB
 */

if (!existsSync(GITHUB)) {
  process.stderr.write(
    "NOTHING WAS MEASURED: the benchmark's documents are not here. It reads ../shared/corpus.\n",
  );
} else if (!isBuilt()) {
  process.stderr.write("Pawl is not built; run npm run build first.\n");
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), "pawl-bench-diff-"));
  try {
    const meter = new Meter(folder);
    process.stdout.write(format(measureAll(meter, folder), meter.method));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Meter} meter @param {string} folder @returns {Row[]} */
function measureAll(meter, folder) {
  const pawl = (/** @type {Pair} */ pair) => [
    join(ROOT, "dist/cli/main.js"),
    "diff",
    pair.base,
    pair.revision,
  ];
  const redocly = (/** @type {Pair} */ pair) => [
    join(ROOT, "node_modules/@redocly/cli/bin/cli.js"),
    "diff",
    pair.base,
    pair.revision,
  ];
  const release = join(folder, "release.json");
  writeFileSync(release, releaseOf(readFileSync(GITHUB, "utf8")));
  const same = { title: "GitHub with itself, 2 × 13.0 MB", base: GITHUB, revision: GITHUB };
  const parse = join(folder, "parse.mjs");
  writeFileSync(
    parse,
    'import { readFileSync } from "node:fs";\nfor (const file of process.argv.slice(2)) JSON.parse(readFileSync(file, "utf8"));\n',
  );
  const both = { pawl, "redocly diff": redocly };
  return [
    ...measurePair(
      meter,
      folder,
      {
        title: "GitHub, ghes-2.22 → api.github.com, 2.8 and 13.0 MB",
        base: join(CORPUS, "github/ghes-2.22.json"),
        revision: GITHUB,
      },
      both,
    ),
    ...measurePair(
      meter,
      folder,
      {
        title: "OpenAI, 2024-08 → 2026-08, YAML, 0.8 and 3.0 MB",
        base: join(CORPUS, "openai/openapi-2024-08.yaml"),
        revision: join(CORPUS, "openai/openapi-2026-08.yaml"),
      },
      both,
    ),
    ...measurePair(
      meter,
      folder,
      { title: "GitHub and a small release, 2 × 13.0 MB", base: GITHUB, revision: release },
      both,
    ),
    ...measurePair(meter, folder, same, {
      pawl,
      "`JSON.parse` of both": (pair) => [parse, pair.base, pair.revision],
    }),
  ];
}

/** What a release of the same API may change: a field renamed everywhere, a limit, a word. @param {string} text */
function releaseOf(text) {
  return text
    .replaceAll('"gravatar_id"', '"avatar_hash"')
    .replaceAll('"maxLength": 1024', '"maxLength": 512')
    .replace("GitHub v3 REST API", "GitHub REST API");
}

/**
 * Runs the tools by turns, after one warm-up each.
 *
 * @param {Meter} meter
 * @param {string} folder
 * @param {Pair} pair
 * @param {Readonly<Record<string, (pair: Pair) => string[]>>} tools
 * @returns {Row[]}
 */
function measurePair(meter, folder, pair, tools) {
  const samples = new Map(
    Object.keys(tools).map((tool) => [tool, /** @type {import("./measure.mjs").Sample[]} */ ([])]),
  );
  for (let round = 0; round <= ROUNDS; round++) {
    process.stderr.write(`${pair.title}, ${round === 0 ? "warm-up" : `round ${round}/${ROUNDS}`}\n`);
    for (const [tool, argumentsFor] of Object.entries(tools)) {
      const { sample, code, stderr } = meter.run({
        file: process.execPath,
        args: argumentsFor(pair),
        cwd: folder,
      });
      // 1: there are breaking changes.
      if (code !== 0 && code !== 1) throw new Error(`${tool} failed on ${pair.title}: ${stderr}`);
      if (round > 0) samples.get(tool)?.push(sample);
    }
  }
  return [...samples].map(([tool, list]) => ({
    pair: pair.title,
    tool,
    cpu: medianOf(list, (sample) => sample.cpu),
    wall: medianOf(list, (sample) => sample.wall),
    rss: medianOf(list, (sample) => sample.rss),
  }));
}

/** @param {readonly Row[]} rows @param {string} method */
function format(rows, method) {
  const lines = rows.map((row) => {
    const other = rows.find(({ pair, tool }) => pair === row.pair && tool !== "pawl") ?? row;
    const ratio = row.tool === "pawl" ? ` (${(row.cpu / other.cpu).toFixed(2)})` : "";
    const figures = [`${row.cpu.toFixed(2)}${ratio}`, row.wall.toFixed(2), row.rss.toFixed(0)];
    return `| ${[row.pair, row.tool, ...figures].join(" | ")} |`;
  });
  const runs = ROUNDS === 1 ? "one run each" : `medians of ${ROUNDS} runs`;
  return [
    `${describeMachine()}.`,
    "",
    `Whole processes, by turns, after one warm-up; ${runs}; measured with ${method}.`,
    "",
    "| documents | tool | CPU s | wall s | peak MB |",
    "| --- | --- | ---: | ---: | ---: |",
    ...lines,
    "",
  ].join("\n");
}
