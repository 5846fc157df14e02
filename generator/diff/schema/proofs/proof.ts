/** Proofs, and how they add up. */
import type { Proof } from "../../types.js";
import type { Equality } from "../equality.js";
import type { Kind } from "../json.js";
import type { Node, Sample } from "../node.js";
import { refuses, takes } from "../samples/sampler.js";

/** What a proof about objects or arrays asks about their parts. */
export interface Prover {
  readonly equality: Equality;
  /** Is there a value that `from` takes and `to` refuses? */
  lost(from: Node, to: Node): Proof;
  /** The same for values of one kind; conditions (`not`, `if`) left aside. */
  lostOfKind(from: Node, to: Node, kind: Kind): Proof;
}

export const NO: Proof = { holds: "no" };

/** A proof that could not be found. */
export function unknown(reason: string): Proof {
  return { holds: "unknown", reason };
}

/**
 * The first value that one node takes and the other refuses.
 * @param candidates guesses; `undefined` among them is skipped
 */
export function findWitness(
  from: Node,
  to: Node,
  candidates: Iterable<Sample>,
): { witness: unknown } | undefined {
  for (const candidate of candidates) {
    if (candidate !== undefined && takes(from, candidate) && refuses(to, candidate))
      return { witness: candidate };
  }
  return undefined;
}

/** A proof by the first witness among the candidates. */
export function proveBy(from: Node, to: Node, candidates: Iterable<Sample>, reason: string): Proof {
  const found = findWitness(from, to, candidates);
  return found === undefined ? unknown(reason) : { holds: "yes", witness: found.witness };
}

/** Is there a value by any of the proofs? The rest are not asked once there is one. */
export function anyOf(proofs: Iterable<Proof>): Proof {
  let undecided: Proof | undefined;
  for (const proof of proofs) {
    if (proof.holds === "yes") return proof;
    if (proof.holds === "unknown") undecided ??= proof;
  }
  return undecided ?? NO;
}
