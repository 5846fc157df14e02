/** What a version takes away, and whether it said so before. */
import type { DiffReport, Finding } from "../../diff/types.js";
import { getAt, parsePointer } from "../../load/pointer.js";
import type { LoadedDocument } from "../../load/types.js";
import type { ReleaseFinding } from "./types.js";

/** Rules about parts that a program may use and that are gone. */
const REMOVALS: ReadonlySet<string> = new Set([
  "operation-removed",
  "parameter-removed",
  "property-removed",
  "webhook-removed",
]);

/**
 * Finds what is removed without having been deprecated, and what the policy of comparisons has to say: an end that is
 * missing, too near, moved to an earlier day, or not waited for.
 *
 * @param report base and revision compared
 * @param base the base
 * @param isAllowed report removals as warnings
 */
export function findRemovals(report: DiffReport, base: LoadedDocument, isAllowed: boolean): ReleaseFinding[] {
  const findings: ReleaseFinding[] = [];
  for (const finding of report.findings) {
    const { id, message, violation, base: place, revision } = finding;
    const isRemoval = REMOVALS.has(id);
    const severity = isRemoval && isAllowed ? "warning" : "error";
    if (violation !== undefined) {
      const fix = isRemoval
        ? "Wait for that day, or say --allow-undeprecated-removal."
        : "Change `x-sunset` in the document, or the policy.";
      const text = `${message}. ${violation}`;
      findings.push({ about: "policy", severity, message: text, place: isRemoval ? place : revision, fix });
    } else if (isRemoval && !nodesOf(finding, base).some((node) => node.deprecated === true)) {
      const fix = "Deprecate it in a version before, or say --allow-undeprecated-removal.";
      findings.push({
        about: "removal",
        severity,
        message: `${message}, and it was never deprecated`,
        place,
        fix,
      });
    }
  }
  return findings;
}

/** The removed node, and the nodes around it: what is in something deprecated is deprecated. */
function nodesOf({ base: { pointer } }: Finding, { document }: LoadedDocument): Record<string, unknown>[] {
  const path = parsePointer(pointer) ?? [];
  return path.flatMap((_token, index) => {
    const node = getAt(document, path.slice(0, path.length - index));
    return typeof node === "object" && node !== null ? [node as Record<string, unknown>] : [];
  });
}
