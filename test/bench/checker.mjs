/**
 * What a client costs the TypeScript checker: programs with 60 and 500 calls of GitHub's API, beside importing one type
 * of openapi-typescript's file and beside the same calls by openapi-fetch over it.
 * `node test/bench/checker.mjs [--rounds N] [--json FILE]`. Markdown goes to standard output, progress to standard error.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { medianSample } from "./generate.mjs";
import { findInputs, ROOT } from "./inputs.mjs";
import { describeMachine } from "./machine.mjs";
import { Meter } from "./measure.mjs";

const MODULES = join(ROOT, "node_modules");
const TSC = join(MODULES, "typescript/bin/tsc");
const MAIN = join(ROOT, "dist/cli/main.js");
/** Most CPU time of 60 calls, as a multiple of the bare import. */
const LIMIT = 1.15;

const { values: options } = parseArgs({
  options: { rounds: { type: "string", default: "3" }, json: { type: "string" } },
});

const input = findInputs()?.find((one) => one.id === "github");
if (input === undefined) {
  process.stderr.write(
    "NOTHING WAS MEASURED: the benchmark's documents are not here. It reads ../shared/corpus beside the project.\n",
  );
} else if (!existsSync(MAIN)) {
  process.stderr.write("Pawl is not built; run npm run build first.\n");
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), "pawl-checker-"));
  try {
    const figures = await measure(input.file, Number(options.rounds), folder);
    process.stdout.write(format(figures));
    if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, undefined, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @typedef {import("./measure.mjs").Sample} Sample
 * @typedef {{ title: string, errors: number, median: Sample, samples: Sample[] }} Row
 */

/**
 * @param {string} document
 * @param {number} rounds
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
async function measure(document, rounds, folder) {
  const client = join(folder, "node_modules/github-client");
  mkdirSync(client, { recursive: true });
  symlinkSync(join(MODULES, "openapi-fetch"), join(folder, "node_modules/openapi-fetch"), "junction");
  symlinkSync(join(MODULES, "typescript"), join(folder, "node_modules/typescript"), "junction");
  const naming = ["--name", "GitHub", "--package", "github-client"];
  run([MAIN, "generate", "--spec", document, "--out", client, "--no-docs", "--force", ...naming], folder);
  process.stderr.write("Building the client…\n");
  run([TSC, "-p", join(client, "tsconfig.json")], client);
  const types = join(folder, "types.ts");
  run([join(MODULES, "openapi-typescript/bin/cli.js"), document, "-o", types], folder);
  const calls = await listCalls(document);
  const programs = [
    [
      "one type of openapi-typescript",
      'import type { components } from "./types.js";\nexport type X = components["schemas"]["gist-comment"];\n',
    ],
    ...[60, 500].flatMap((count) => [
      [`${count} calls, openapi-fetch`, writeFetch(calls.slice(0, count))],
      [`${count} calls, pawl`, writePawl(calls.slice(0, count))],
    ]),
    [
      "60 calls, pawl, one mistyped",
      `${writePawl(calls.slice(0, 60))}await client.gists.listComents("a");\n`,
    ],
  ];
  const meter = new Meter(folder);
  /** @type {Row[]} */
  const rows = [];
  for (const [title = "", text = ""] of programs) {
    const file = join(folder, "main.ts");
    writeFileSync(file, text);
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          target: "ES2022",
          module: "NodeNext",
          strict: true,
          noEmit: true,
          skipLibCheck: true,
          types: [],
        },
        files: ["main.ts"],
      }),
    );
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    const outcomes = Array.from({ length: rounds }, (_, round) => {
      process.stderr.write(`${title}, round ${round + 1}/${rounds}\n`);
      return meter.run({ file: process.execPath, args: [TSC, "-p", "."], cwd: folder });
    });
    const samples = outcomes.map((outcome) => outcome.sample);
    const errors = (outcomes[0]?.stdout.match(/error TS/g) ?? []).length;
    if (errors > 1 || (errors > 0 && !title.includes("mistyped"))) throw new Error(outcomes[0]?.stdout);
    rows.push({ title, errors, samples, median: medianSample(samples) });
  }
  return rows;
}

/** @param {string[]} args @param {string} cwd */
function run(args, cwd) {
  const result = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  if (result.status !== 0) throw new Error(`${args.join(" ")}: ${result.stdout}${result.stderr}`);
}

/**
 * @typedef {{ method: string, path: string, resource: readonly string[], name: string, args: [string, string][] }} Call
 */

/**
 * Calls that need nothing but path arguments of plain types.
 *
 * @param {string} file
 * @returns {Promise<Call[]>}
 */
async function listCalls(file) {
  const { load } = await import(join(ROOT, "dist/load/load.js"));
  const { buildModel } = await import(join(ROOT, "dist/model/build.js"));
  const model = buildModel((await load(file)).document);
  /** @type {Call[]} */
  const calls = [];
  for (const operation of model.operations) {
    if (operation.body !== undefined) continue;
    const needed = operation.parameters.filter((/** @type {{ required: boolean }} */ one) => one.required);
    const args = needed.map(
      (/** @type {{ in: string, name: string, schema?: { type?: string, enum?: unknown } }} */ one) => {
        const isPlain = one.in === "path" && one.schema?.enum === undefined;
        if (isPlain && one.schema?.type === "string") return [one.name, '"a"'];
        return isPlain && one.schema?.type === "integer" ? [one.name, "1"] : undefined;
      },
    );
    if (args.includes(undefined)) continue;
    const { method, path, resource, methodName } = operation;
    calls.push({ method, path, resource, name: methodName, args });
  }
  return calls;
}

/** @param {readonly Call[]} calls */
function writePawl(calls) {
  const lines = calls.map(
    ({ resource, name, args }, index) =>
      `export const r${index} = await client.${[...resource, name].join(".")}(${args.map(([, value]) => value).join(", ")});`,
  );
  return `import { GitHub } from "github-client";\nconst client = new GitHub();\n${lines.join("\n")}\n`;
}

/** @param {readonly Call[]} calls */
function writeFetch(calls) {
  const lines = calls.map(({ method, path, args }, index) => {
    const values = args.map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(", ");
    const init = args.length === 0 ? "" : `, { params: { path: { ${values} } } }`;
    return `export const r${index} = await client.${method}(${JSON.stringify(path)}${init});`;
  });
  return `import createClient from "openapi-fetch";\nimport type { paths } from "./types.js";\nconst client = createClient<paths>();\n${lines.join("\n")}\n`;
}

/** @param {readonly Row[]} rows */
function format(rows) {
  const base = rows[0]?.median.cpu ?? 0;
  const ratio = (/** @type {Row} */ row) => row.median.cpu / base;
  const lines = rows.map(
    (row) =>
      `| ${row.title} | ${row.median.cpu.toFixed(1)} | ${ratio(row).toFixed(2)} | ${row.median.rss.toFixed(0)} | ${row.errors} |`,
  );
  const own = rows.find((row) => row.title === "60 calls, pawl");
  const verdict =
    own === undefined
      ? ""
      : `60 calls at most × ${LIMIT}: ${ratio(own) <= LIMIT ? "held" : "NOT HELD"} (× ${ratio(own).toFixed(2)})\n`;
  return [
    `The checker, TypeScript 5.9, GitHub (${describeMachine()})`,
    "",
    "| program | CPU s | × the bare import | MB | errors |",
    "| --- | ---: | ---: | ---: | ---: |",
    ...lines,
    "",
    verdict,
  ].join("\n");
}
