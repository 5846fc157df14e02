/** Everything that must hold of a project before it is merged: one run, all findings. */
import type { Place } from "../diagnostics/errors.js";
import { planRegistry } from "../generate/plan.js";
import { runTarget } from "../generate/run.js";
import { lintDocument } from "../lint/lint.js";
import { verifyFrozen } from "../registry/freezing.js";
import { readLock } from "../registry/lock.js";
import type { Registry } from "../registry/types.js";

export interface CheckFinding {
  /** What was checked. */
  readonly check: "frozen" | "lint" | "generated";
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly place: Place;
  /** What to do. */
  readonly fix: string;
}

/** Most stale files of one version that a finding names. */
const MOST_PATHS = 3;

/**
 * Checks a project: the documents of released versions are as they were frozen, every document is clean by the API's
 * style, and `generated/` is what would be generated now, byte for byte.
 *
 * @param onStage is told what is being checked
 * @returns all findings; empty when everything holds
 * @throws PawlError when a document cannot be read at all
 */
export async function checkProject(
  registry: Registry,
  onStage: (stage: string) => void = () => undefined,
): Promise<CheckFinding[]> {
  onStage("frozen versions");
  const findings: CheckFinding[] = (await verifyFrozen(registry, await readLock(registry))).map(
    ({ message, place, fix }) => ({ check: "frozen", severity: "error", message, place, fix }),
  );
  for (const target of planRegistry(registry)) {
    onStage(`${target.label}: style`);
    for (const { rule, severity, message, place } of await lintDocument({ file: target.file })) {
      findings.push({
        check: "lint",
        severity,
        message: `${message} (${rule})`,
        place,
        fix: "Change the document.",
      });
    }
    onStage(`${target.label}: generated files`);
    const result = await runTarget(target, { mode: "check", force: false });
    if (result.outcome !== "stale") continue;
    const paths = [...result.written, ...result.removed];
    const shown = paths.slice(0, MOST_PATHS).join(", ");
    const more = paths.length > MOST_PATHS ? ` and ${paths.length - MOST_PATHS} more` : "";
    findings.push({
      check: "generated",
      severity: "error",
      message: `${target.label} is not what would be generated now: ${shown}${more}`,
      place: { file: target.folder },
      fix: "Run pawl generate --force, look at the difference, and commit it.",
    });
  }
  return findings;
}
