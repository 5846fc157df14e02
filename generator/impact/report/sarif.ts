/** SARIF 2.1.0 (OASIS), as code scanning reads it: the places are those of the project's code. */
import { textsOf } from "../../diff/report/rules.js";
import { cleanLine } from "../../templates/text.js";
import type { ImpactReport, ImpactResult, ImpactVerdict } from "../types.js";

const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
const LEVELS: Readonly<Record<ImpactVerdict, "error" | "warning" | "note">> = {
  "breaks-build": "error",
  "breaks-at-run-time": "error",
  behaviour: "warning",
  may: "note",
};

/** Stands for an error of the compiler that no change explains by itself. */
const COMPILER = "compiler-error";

/**
 * @param version version of Pawl
 * @returns indented JSON with a final line break
 */
export function renderSarif({ results }: ImpactReport, version: string): string {
  const ids = [...new Set(results.map(ruleIdOf))].sort();
  const log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "pawl", version, rules: ids.map(ruleOf) } },
        columnKind: "utf16CodeUnits",
        results: results.map((result) => resultOf(result, ids.indexOf(ruleIdOf(result)))),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function ruleIdOf({ finding }: ImpactResult): string {
  return finding ?? COMPILER;
}

function ruleOf(id: string): object {
  const { title, why } = id === COMPILER ? { title: "Does not compile", why: "" } : textsOf(id);
  return {
    id,
    shortDescription: { text: title },
    ...(why === "" ? {} : { fullDescription: { text: why } }),
  };
}

function resultOf(result: ImpactResult, ruleIndex: number): object {
  const { file, line, column, endColumn, verdict, why, fix, operation, symbol, fingerprint } = result;
  return {
    ruleId: ruleIdOf(result),
    ruleIndex,
    level: LEVELS[verdict],
    message: { text: cleanLine(`${why} ${fix}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/") },
          region: { startLine: line, startColumn: column, endColumn },
        },
        logicalLocations: [{ fullyQualifiedName: cleanLine(symbol) }],
      },
    ],
    partialFingerprints: { "pawl/impact/v1": [fingerprint ?? COMPILER, file, symbol].join(" ") },
    properties: { verdict, ...(operation === null ? {} : { operation }) },
  };
}
