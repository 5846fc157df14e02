/** Proofs that are asked for again and again: for each place where two schemas are written, and by several comparisons. */
import type { Proof } from "../../types.js";
import type { Node } from "../node.js";

/** Remembers proofs of one kind about pairs of nodes. Nodes that are written alike are one. */
export class ProofMemory {
  readonly #proofs = new WeakMap<Node, Map<string, Proof>>();

  /**
   * @param what it is about besides the nodes
   * @param prove is given the first nodes that are written so
   * @returns the proof, made once
   */
  recall(from: Node, to: Node, what: string, prove: (from: Node, to: Node) => Proof): Proof {
    let known = this.#proofs.get(from.twin);
    if (known === undefined) {
      known = new Map();
      this.#proofs.set(from.twin, known);
    }
    const key = `${to.twin.id} ${what}`;
    let proof = known.get(key);
    if (proof === undefined) {
      proof = prove(from.twin, to.twin);
      known.set(key, proof);
    }
    return proof;
  }
}
