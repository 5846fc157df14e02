/** The same API in other words: nothing on the wire, and no difference of schemas, there and back. */
import type { OpenApiDocument } from "../../../generator/load/document.js";
import { factsOf, judge, showFinding } from "./documents.js";
import { Random } from "./random.js";
import { REWRITES } from "./rewrites.js";

export interface InvarianceFigures {
  /** Comparisons by way. */
  readonly runs: Map<string, number>;
  readonly disagreements: string[];
}

export function noInvarianceFigures(): InvarianceFigures {
  return { runs: new Map(), disagreements: [] };
}

/** Names of components are names of types; which there are is no matter of the API. */
const OF_NAMES = /^component-/;

/** Writes a document in every way and compares. */
export function askInvariance(document: OpenApiDocument, seed: number, figures: InvarianceFigures): void {
  for (const [name, rewrite] of Object.entries(REWRITES)) {
    const written = rewrite(document, new Random(seed));
    if (written === undefined) continue;
    const [one, other] = written;
    for (const [base, revision] of [
      [one, other],
      [other, one],
    ] as const) {
      figures.runs.set(name, (figures.runs.get(name) ?? 0) + 1);
      const findings = judge(factsOf(base, revision), base, revision);
      const loud = findings.filter(({ id, wire }) => wire !== "none" || !OF_NAMES.test(id));
      if (loud.length > 0)
        figures.disagreements.push(`${name}: ${loud.slice(0, 4).map(showFinding).join("; ")}`);
    }
  }
}
