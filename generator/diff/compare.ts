/** Two loaded documents to a report: facts, judgements, places, counts. Pure; loads and prints nothing. */
import type { LoadedDocument, SourceFile } from "../load/types.js";
import { buildModel, type ModelOptions } from "../model/build.js";
import { concerns, type UsageManifest } from "../registry/usage.js";
import { collectFacts } from "./facts.js";
import type { DiffInput } from "./input.js";
import { judgeFacts } from "./judge.js";
import { placeFindings } from "./places.js";
import { DEFAULT_POLICY, type Policy } from "./policy/types.js";
import { findRule } from "./rules/registry.js";
import { createReport } from "./summary.js";
import type { DiffReport, JudgedFinding } from "./types.js";
import { unknownRule } from "./unknownRule.js";

export interface CompareOptions {
  /** The day from which the revision holds, YYYY-MM-DD: what was announced to end by then may be gone. */
  readonly today: string;
  /** What the readers decided; nothing by default. */
  readonly policy?: Policy;
  /** Report findings of these rules only. */
  readonly only?: readonly string[];
  /** Report no findings of these rules. */
  readonly ignore?: readonly string[];
  /** Operations that are in use: nothing is told of others, but that they are new. */
  readonly usage?: UsageManifest;
  /** How the clients of the two documents are named. */
  readonly model?: { readonly base?: ModelOptions; readonly revision?: ModelOptions };
}

/**
 * Compares two documents.
 *
 * @param base what clients were built for
 * @param revision what the server will be
 * @param options see there
 * @returns the report; findings in document order
 * @throws PawlError `usage` when `only` or `ignore` name a rule that does not exist
 */
export function compareDocuments(
  base: LoadedDocument,
  revision: LoadedDocument,
  options: CompareOptions,
): DiffReport {
  checkIds([...(options.only ?? []), ...(options.ignore ?? [])]);
  // The same bytes say the same; no need to look at what they say.
  const judged = haveSameBytes(base.sources, revision.sources) ? [] : judge(base, revision, options);
  const { only, ignore, usage } = options;
  const shown = judged.filter(
    ({ id, operations }) =>
      (only === undefined || only.includes(id)) &&
      ignore?.includes(id) !== true &&
      (usage === undefined || id === "operation-added" || concerns(usage, operations)),
  );
  return createReport(base, revision, placeFindings(shown, base, revision));
}

function judge(base: LoadedDocument, revision: LoadedDocument, options: CompareOptions): JudgedFinding[] {
  const inputs = {
    base: inputOf(base, options.model?.base),
    revision: inputOf(revision, options.model?.revision),
  };
  const facts = collectFacts(inputs.base, inputs.revision);
  return judgeFacts(facts, options.policy ?? DEFAULT_POLICY, options.today, inputs);
}

function inputOf(loaded: LoadedDocument, options: ModelOptions | undefined): DiffInput {
  const { document, dialect } = loaded;
  return { document, dialect, model: buildModel(document, { ...options, isOutline: true }) };
}

function haveSameBytes(base: readonly SourceFile[], revision: readonly SourceFile[]): boolean {
  // Names of other files matter: references lead to them. The entry file may be called anything.
  return (
    base.length === revision.length &&
    base.every((source, index) => {
      const other = revision[index];
      return source.sha256 === other?.sha256 && (index === 0 || source.path === other.path);
    })
  );
}

function checkIds(ids: readonly string[]): void {
  const unknown = ids.find((id) => findRule(id) === undefined);
  if (unknown !== undefined) throw unknownRule(unknown);
}
