/** Do two nodes have the same normal form? Circles count as equal until something differs (coinduction). */
import type { Kind } from "./json.js";
import type { Node } from "./node.js";
import { type Shape, shapeOf } from "./shape.js";

/** Pairs that are known, and those that are assumed while they are looked at. */
export class Equality {
  readonly #known = new Map<string, boolean>();

  /** @param only the kind of values that counts; all of them by default */
  areEqual(a: Node, b: Node, only?: Kind): boolean {
    const assumed = new Set<string>();
    const isEqual = this.#compare(a, b, only, assumed);
    // Everything that was assumed on the way is only true if all of it is.
    if (isEqual) for (const key of assumed) this.#known.set(key, true);
    return isEqual;
  }

  #compare(one: Node, other: Node, only: Kind | undefined, assumed: Set<string>): boolean {
    const [a, b] = [one.twin, other.twin];
    if (a === b || a.wording === b.wording) return true;
    const key = `${a.id}:${b.id}:${only ?? ""}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (assumed.has(key)) return true;
    assumed.add(key);
    const isEqual = this.#compareShapes(shapeOf(a, only), shapeOf(b, only), assumed);
    if (!isEqual) this.#known.set(key, false);
    return isEqual;
  }

  #compareShapes(one: Shape, other: Shape, assumed: Set<string>): boolean {
    if (one.text !== other.text || one.children.size !== other.children.size) return false;
    if (one.groups.length !== other.groups.length) return false;
    for (const [label, child] of one.children) {
      const partner = other.children.get(label);
      if (partner === undefined || !this.#compare(child, partner, undefined, assumed)) return false;
    }
    const left = [...other.groups];
    return one.groups.every(({ label, nodes, kind }) => {
      const at = left.findIndex(
        (group) => group.label === label && this.#match(kind, nodes, group.nodes, assumed),
      );
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  }

  /** Branches pair up in any order; the parts of a condition in theirs. */
  #match(kind: Kind | undefined, a: readonly Node[], b: readonly Node[], assumed: Set<string>): boolean {
    if (a.length !== b.length) return false;
    if (kind === undefined) {
      return a.every((node, index) => {
        const partner = b[index];
        return partner !== undefined && this.#try(node, partner, undefined, assumed);
      });
    }
    const left = [...b];
    return a.every((node) => {
      const at = left.findIndex((partner) => this.#try(node, partner, kind, assumed));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  }

  /** Compares where a failure is no end: assumptions made on the way go with it. */
  #try(a: Node, b: Node, only: Kind | undefined, assumed: Set<string>): boolean {
    const tried = new Set(assumed);
    if (!this.#compare(a, b, only, tried)) return false;
    for (const key of tried) assumed.add(key);
    return true;
  }
}
