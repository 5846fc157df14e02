/** How the diffs of several documents hang together: there and back, and one change after another. */
import type { Fact, WireVerdict } from "../../../generator/diff/types.js";
import type { OpenApiDocument } from "../../../generator/load/document.js";
import { factsOf, judge } from "./documents.js";
import { editDocument, showEdit } from "./edits/edits.js";
import type { NodePlace } from "./places.js";
import { Random } from "./random.js";

export interface RelationFigures {
  /** Pairs compared there and back. */
  mirrored: number;
  /** Two changes of which neither breaks anybody. */
  composed: number;
  /** A change that breaks, and another beside it. */
  heaped: number;
  readonly disagreements: string[];
}

export function noRelationFigures(): RelationFigures {
  return { mirrored: 0, composed: 0, heaped: 0, disagreements: [] };
}

const WORSE: readonly WireVerdict[] = ["none", "compatible", "unknown", "breaking"];

/** Edits a document twice, and holds the three diffs against one another. */
export function askRelations(document: OpenApiDocument, seed: number, figures: RelationFigures): void {
  const random = new Random(seed);
  const first = editDocument(document, random);
  if (first === undefined) return;
  const [a, b] = [first.base, first.revision];
  const there = factsOf(a, b);
  figures.mirrored += 1;
  const [lines, back] = [there.map(line).sort(), factsOf(b, a).map(mirrored).sort()];
  if (lines.join() !== back.join()) {
    figures.disagreements.push(
      `there and back differ: ${showEdit(first)} (${lines.join("; ")} | ${back.join("; ")})`,
    );
  }
  const second = editDocument(b, random, undefined, (place) => isApart(place, first.place));
  if (second === undefined) return;
  const c = second.revision;
  const [one, other, both] = [worst(there, a, b), worst(factsOf(b, c), b, c), worst(factsOf(a, c), a, c)];
  const names = `${showEdit(first)} (${one}), then ${showEdit(second)} (${other}): ${both}`;
  if (isHarmless(one) && isHarmless(other)) {
    figures.composed += 1;
    if (both === "breaking") figures.disagreements.push(`two harmless changes break: ${names}`);
  }
  if (one === "breaking") {
    figures.heaped += 1;
    if (both !== "breaking") figures.disagreements.push(`one more change makes it better: ${names}`);
  }
}

const isHarmless = (verdict: WireVerdict): boolean => verdict === "none" || verdict === "compatible";

function worst(facts: readonly Fact[], base: OpenApiDocument, revision: OpenApiDocument): WireVerdict {
  const ranks = judge(facts, base, revision).map(({ wire }) => WORSE.indexOf(wire));
  return WORSE[Math.max(0, ...ranks)] ?? "none";
}

/** Is neither place within the other? What one edit made is not taken back by the other. */
function isApart({ path }: NodePlace, other: NodePlace): boolean {
  const length = Math.min(path.length, other.path.length);
  return path.slice(0, length).join("\n") !== other.path.slice(0, length).join("\n");
}

function line(fact: Fact): string {
  return fact.scope === "schema" ? `${fact.kind} ${fact.lost.holds} ${fact.gained.holds}` : fact.kind;
}

const MIRRORS: Readonly<Record<string, string>> = { added: "removed", removed: "added" };

function mirrored(fact: Fact): string {
  const kind = fact.kind.replace(/-(added|removed)$/, (_, end: string) => `-${MIRRORS[end] ?? end}`);
  return fact.scope === "schema" ? `${kind} ${fact.gained.holds} ${fact.lost.holds}` : kind;
}
