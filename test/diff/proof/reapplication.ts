/** Facts are enough: what they say, done to the base, gives the revision. */
import type { OpenApiDocument } from "../../../generator/load/document.js";
import { applyFacts } from "./apply.js";
import { factsOf, showFact } from "./documents.js";
import { EDITS, editDocument, showEdit } from "./edits/edits.js";
import { Random } from "./random.js";

export interface ReapplicationFigures {
  rebuilt: number;
  /** Edits told by kinds that hold no difference, by the first of these. */
  readonly beyond: Map<string, number>;
  readonly kinds: Set<string>;
  readonly disagreements: string[];
}

export function noReapplicationFigures(): ReapplicationFigures {
  return { rebuilt: 0, beyond: new Map(), kinds: new Set(), disagreements: [] };
}

/** Edits a document at random, and makes the edited one again from the facts. */
export function askReapplication(
  document: OpenApiDocument,
  seed: number,
  figures: ReapplicationFigures,
): void {
  // A fact is told where a schema is written, not where it is referred to: another reference, or one
  // that is gone, cannot be seen in it.
  const edits = EDITS.filter(({ name }) => !["another reference", "conjunct removed"].includes(name));
  const edited = editDocument(document, new Random(seed), edits);
  if (edited === undefined) return;
  const facts = factsOf(edited.base, edited.revision);
  const made = applyFacts(edited.base, facts);
  if (typeof made === "string") {
    figures.beyond.set(made, (figures.beyond.get(made) ?? 0) + 1);
    return;
  }
  for (const { kind } of facts) figures.kinds.add(kind);
  const left = factsOf(made, edited.revision);
  if (left.length === 0) figures.rebuilt += 1;
  else {
    figures.disagreements.push(
      `${showEdit(edited)}: ${facts.map(showFact).join("; ")} leave ${left.map(showFact).join("; ")}`,
    );
  }
}
