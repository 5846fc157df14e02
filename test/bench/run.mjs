/**
 * Figures of Pawl against other generators, all in one run on one machine:
 * `node test/bench/run.mjs [--quick] [--json FILE]`. Markdown goes to standard output, progress to standard error.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureInput } from "./generate.mjs";
import { findInputs } from "./inputs.mjs";
import { describeMachine } from "./machine.mjs";
import { Meter } from "./measure.mjs";
import { isBuilt, listPawl, measureRegistry, measureStart } from "./pawl.mjs";
import { installPeers, listPeers } from "./peers.mjs";
import { formatReport } from "./report.mjs";

const { values: options } = parseArgs({
  options: { quick: { type: "boolean", default: false }, json: { type: "string" } },
});

const inputs = findInputs();
if (inputs === undefined) {
  process.stderr.write(
    "NOTHING WAS MEASURED: the benchmark's documents are not here. It reads ../shared/corpus beside the project.\n",
  );
} else if (!isBuilt()) {
  process.stderr.write("Pawl is not built; run npm run build first.\n");
  process.exitCode = 2;
} else {
  const figures = measure(inputs, options.quick);
  process.stdout.write(formatReport(figures));
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, undefined, 2)}\n`);
}

/**
 * @param {readonly import("./inputs.mjs").Input[]} documents
 * @param {boolean} isQuick one round instead of five
 * @returns {import("./targets.mjs").Figures}
 */
function measure(documents, isQuick) {
  installPeers();
  const rounds = isQuick ? 1 : 5;
  const folder = mkdtempSync(join(tmpdir(), "pawl-bench-"));
  try {
    const meter = new Meter(folder);
    const subjects = [...listPeers(), ...listPawl()];
    return {
      machine: describeMachine(),
      method: meter.method,
      rounds,
      inputs: documents,
      rows: documents.flatMap((input) => measureInput(input, subjects, rounds, meter, folder)),
      start: measureStart(isQuick ? 5 : 20, meter, folder),
      registry: measureRegistry(rounds, meter, folder),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
