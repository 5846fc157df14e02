/** Every edit of a real document is told, by a rule that understands it; what is not told has changed nothing. */
import type { OpenApiDocument } from "../../../generator/load/document.js";
import { factsOf, judge, showFact } from "./documents.js";
import { editDocument, showEdit } from "./edits/edits.js";
import { Random } from "./random.js";
import { reasonForSilence } from "./silence.js";

export interface CompletenessFigures {
  edits: number;
  findings: number;
  readonly silent: Map<string, number>;
  readonly names: Set<string>;
  readonly disagreements: string[];
}

export function noCompletenessFigures(): CompletenessFigures {
  return { edits: 0, findings: 0, silent: new Map(), names: new Set(), disagreements: [] };
}

/** Edits a document at random and asks whether it is told. */
export function askCompleteness(document: OpenApiDocument, seed: number, figures: CompletenessFigures): void {
  const edited = editDocument(document, new Random(seed));
  if (edited === undefined) return;
  figures.edits += 1;
  figures.names.add(edited.edit.name);
  const facts = factsOf(edited.base, edited.revision);
  const findings = judge(facts, edited.base, edited.revision);
  figures.findings += findings.length;
  if (findings.some(({ id }) => id === "unclassified") || (findings.length === 0 && facts.length > 0)) {
    figures.disagreements.push(`not understood: ${showEdit(edited)} (${facts.map(showFact).join("; ")})`);
  }
  if (findings.length > 0) return;
  const reason = reasonForSilence(edited);
  if (reason === undefined) figures.disagreements.push(`nothing is said of ${showEdit(edited)}`);
  else figures.silent.set(reason, (figures.silent.get(reason) ?? 0) + 1);
}
