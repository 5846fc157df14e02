/** `pawl diff --matrix` */
import { PawlError } from "../diagnostics/errors.js";
import { compareVersions, type DiffMatrix } from "../diff/matrix.js";
import { readPolicy } from "../diff/policy/read.js";
import { openRegistry } from "./registry.js";
import { formatTable, paint } from "./terminal.js";

/**
 * Prints the verdict of every pair of versions.
 *
 * @param id of an API of the registry
 * @returns the exit code 0: a table of moves accuses nobody
 */
export async function printMatrix(
  id: string,
  options: { readonly registry: string; readonly policy?: string; readonly json?: boolean },
): Promise<number> {
  const registry = await openRegistry(options.registry);
  const api = registry.apis.get(id);
  if (api === undefined) {
    throw new PawlError("address-unknown", `There is no API ${id} in ${registry.file}`, {
      fix: `Use one of ${[...registry.apis.keys()].join(", ")}.`,
    });
  }
  const policy = options.policy === undefined ? undefined : await readPolicy(options.policy);
  const matrix = await compareVersions(api, policy);
  process.stdout.write(options.json === true ? `${JSON.stringify(matrix)}\n` : tableOf(matrix));
  return 0;
}

const VERDICT_COLUMNS: ReadonlySet<number> = new Set([2, 3]);

function tableOf({ pairs }: DiffMatrix): string {
  const rows = pairs.map(({ base, revision, verdict, summary }, index) => [
    pairs[index - 1]?.base === base ? "" : base,
    revision,
    verdict.wire,
    verdict.types,
    String(summary.breaking),
    String(summary.warning),
    String(summary.info),
    String(summary.operations.added),
    String(summary.operations.removed),
    String(summary.operations.changed),
  ]);
  const counts = ["breaking", "warnings", "safe", "added", "removed", "changed"];
  return formatTable(
    [
      { title: "from" },
      { title: "to" },
      { title: "wire" },
      { title: "types" },
      ...counts.map((title) => ({ title, align: "right" as const })),
    ],
    rows,
    (text, _row, column) => {
      if (!VERDICT_COLUMNS.has(column)) return text;
      const verdict = text.trim();
      if (verdict === "none") return paint("dim", text);
      return paint(verdict === "breaking" ? "red" : verdict === "unknown" ? "yellow" : "green", text);
    },
  );
}
