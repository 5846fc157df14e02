/** Pairs of nodes that stand for each other, with what differs in them and the pairs below them. */

import type { SchemaKind } from "../kinds.js";
import type { Proof, SchemaFact, Side } from "../types.js";
import type { Kind } from "./json.js";
import type { Member, Node } from "./node.js";
import type { Containment } from "./proofs/containment.js";
import { NO } from "./proofs/proof.js";
import type { Unchanged } from "./unchanged.js";

/** A difference of a pair, before it is known where it acts. */
export interface LocalFact {
  readonly kind: SchemaKind;
  /** Pointers of what differs; undefined where it is not there. */
  readonly base: string | undefined;
  readonly revision: string | undefined;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly subject?: string;
  /** Path from the node to what differs. */
  readonly segment?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly lost: Proof;
  readonly gained: Proof;
  readonly typeEffect: SchemaFact["typeEffect"];
  /** The only side on which it acts. */
  readonly side?: Side | undefined;
}

/** How a pair is reached from another. */
export interface Edge {
  readonly to: Pair;
  /** Path from the one node to the other, for people: `.price`, `[]`, `.*`; empty for a branch. */
  readonly segment: string;
  /** The only side on which it is there: `readOnly` and `writeOnly`. */
  readonly side: Side | undefined;
  /** Whatever is lost below, another branch of the union takes. */
  readonly isLostCovered: boolean;
  readonly isGainedCovered: boolean;
  /** Whatever is printed below, another branch prints something wider. */
  readonly isTypeCovered: boolean;
}

export interface Pair {
  readonly base: Node;
  readonly revision: Node;
  /** All that is compared: values of this kind, or what is said beside them. */
  readonly only: Kind | "annotations" | undefined;
  /** Where the two were met first. */
  readonly basePointer: string;
  readonly revisionPointer: string;
  readonly facts: LocalFact[];
  readonly edges: Edge[];
}

export interface EdgeOptions {
  readonly only?: Kind | "annotations" | undefined;
  readonly side?: Side | undefined;
  readonly isLostCovered?: boolean;
  readonly isGainedCovered?: boolean;
  readonly isTypeCovered?: boolean;
  /** Where the two are declared, for what says nothing itself. */
  readonly basePointer?: string | undefined;
  readonly revisionPointer?: string | undefined;
}

/** What the comparisons of a pair work with. */
export interface Comparison {
  readonly pair: Pair;
  readonly base: Node;
  readonly revision: Node;
  readonly containment: Containment;
  readonly unchanged: Unchanged;
  readonly assertedFormats: ReadonlySet<string>;
  /** Notes the pair of two nodes below this one, unless they are written alike. */
  descend(base: Node, revision: Node, segment: string, options?: EdgeOptions): void;
}

/** A difference as comparisons write it: what is left out is `no` and `none`. */
export type FactDraft = Omit<LocalFact, "lost" | "gained" | "typeEffect"> &
  Partial<Pick<LocalFact, "lost" | "gained" | "typeEffect">>;

/** Notes a difference of the pair. */
export function note(comparison: Comparison, draft: FactDraft): void {
  comparison.pair.facts.push({ lost: NO, gained: NO, typeEffect: "none", ...draft });
}

/** Effect of values that go and values that come. */
export function effectOf(isLost: boolean, isGained: boolean): SchemaFact["typeEffect"] {
  if (isLost) return isGained ? "changed" : "narrowed";
  return isGained ? "widened" : "none";
}

/** Pointer of the first keyword of some that a member has, and what it says. */
export function keywordAt(
  members: readonly Member[],
  ...keywords: readonly string[]
): { pointer: string; raw: unknown } | undefined {
  for (const { schema, pointer } of members) {
    const values: Readonly<Record<string, unknown>> = { ...schema };
    for (const keyword of keywords) {
      if (values[keyword] !== undefined) return { pointer: `${pointer}/${keyword}`, raw: values[keyword] };
    }
  }
  return undefined;
}
