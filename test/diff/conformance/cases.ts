/** The one form that the cases of all corpora take. */
import type { Policy } from "../../../generator/diff/policy/types.js";
import type { Level } from "../../../generator/diff/types.js";
import type { Answer } from "./answers.js";
import type { Source } from "./documents.js";

/** A finding that the authors of a case expect. */
export interface Want {
  /** Its name there. */
  readonly id: string;
  readonly level: Level;
  readonly answer: Answer;
}

/** What the authors say of the two documents as a whole. */
export type Outcome = "equal" | "changed" | "compatible" | "breaking";

export interface ConformanceCase {
  readonly corpus: string;
  readonly name: string;
  /** Part of the table that it counts in. */
  readonly kind: string;
  readonly base: Source;
  readonly revision: Source;
  readonly policy: Policy;
  readonly wants: readonly Want[];
  readonly outcome?: Outcome;
  /** Which of our findings may be held against the expectation; all of them where it is left out. */
  readonly scope?: readonly Answer[];
}
