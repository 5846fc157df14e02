/** What a list of findings comes to. */
import type { Described } from "./equal.js";
import type {
  DiffReport,
  DiffSummary,
  Finding,
  Level,
  OperationRef,
  TypesVerdict,
  WireVerdict,
} from "./types.js";

/** From the best to the worst. */
const WIRE_VERDICTS: readonly WireVerdict[] = ["none", "compatible", "unknown", "breaking"];
const TYPES_VERDICTS: readonly TypesVerdict[] = ["none", "additive", "breaking"];
const LEVELS: readonly Level[] = ["info", "warning", "breaking"];

/** Rules that say that an operation as a whole came or went. */
const ADDED = "operation-added";
const REMOVED = "operation-removed";

/**
 * Puts a report together.
 *
 * @param findings every finding, placed
 */
export function createReport(base: Described, revision: Described, findings: readonly Finding[]): DiffReport {
  return {
    base: describe(base),
    revision: describe(revision),
    verdict: worstOf(findings),
    findings,
    summary: summarise(findings),
  };
}

/**
 * @param findings what is reported
 * @returns the worst verdict on each axis; `none` where there are no findings
 */
export function worstOf(findings: readonly Finding[]): DiffReport["verdict"] {
  const worst = <Value>(scale: readonly Value[], values: readonly Value[]): Value | undefined =>
    scale.toReversed().find((value) => values.includes(value));
  return {
    wire:
      worst(
        WIRE_VERDICTS,
        findings.map((finding) => finding.wire),
      ) ?? "none",
    types:
      worst(
        TYPES_VERDICTS,
        findings.map((finding) => finding.types),
      ) ?? "none",
    level:
      worst(
        LEVELS,
        findings.map((finding) => finding.level),
      ) ?? "none",
  };
}

/**
 * Counts.
 *
 * @param findings what is reported
 * @returns findings by level and verdict, and how many operations came, went, or are still there and changed
 */
export function summarise(findings: readonly Finding[]): DiffSummary {
  const counted = <Key extends string>(
    keys: readonly Key[],
    keyOf: (finding: Finding) => Key,
  ): Record<Key, number> => {
    const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
    for (const finding of findings) counts[keyOf(finding)] += 1;
    return counts;
  };
  const levels = counted(LEVELS, (finding) => finding.level);
  const added = operationsOf(findings.filter((finding) => finding.id === ADDED));
  const removed = operationsOf(findings.filter((finding) => finding.id === REMOVED));
  const touched = operationsOf(findings.filter((finding) => finding.id !== ADDED && finding.id !== REMOVED));
  return {
    breaking: levels.breaking,
    warning: levels.warning,
    info: levels.info,
    wire: counted(WIRE_VERDICTS, (finding) => finding.wire),
    types: counted(TYPES_VERDICTS, (finding) => finding.types),
    operations: {
      added: added.size,
      removed: removed.size,
      changed: [...touched].filter((key) => !added.has(key) && !removed.has(key)).length,
    },
  };
}

function operationsOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.flatMap((finding) => finding.operations.map(keyOf)));
}

/** What makes an operation the same in two findings. */
export function keyOf(operation: OperationRef): string {
  return `${operation.kind} ${operation.method} ${operation.path}`;
}

function describe({ file, document: { info } }: Described): DiffReport["base"] {
  return { file, title: info.title, version: info.version };
}
