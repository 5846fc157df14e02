/**
 * Is there a value that one node takes and another refuses? (diff-semantics §3, last paragraph.) `yes` always comes
 * with a value that was evaluated against both; `no` is derived from the normal forms; the rest is `unknown`.
 */
import type { Proof } from "../../types.js";
import type { Equality } from "../equality.js";
import { type Condition, conditionsOf } from "../forms/conditions.js";
import { type LiveUnion, literalsIn, viewOf } from "../forms/view.js";
import type { Kind } from "../json.js";
import type { Node } from "../node.js";
import { allVariants, sampleOfKind, variantsOf } from "../samples/sampler.js";
import { Answers } from "./answers.js";
import { lostArrays } from "./arrays.js";
import { areBranchesDisjoint, areDisjointIn } from "./disjoint.js";
import { lostObjects } from "./objects.js";
import { anyOf, findWitness, NO, type Prover, proveBy, unknown } from "./proof.js";
import { lostNumbers, lostTexts } from "./scalars.js";
import { splitByTag } from "./split.js";

/** Unions decided one within another before we give up. */
const DEEPEST_SPLIT = 4;
const DEEPEST = 60;

/** Answers whether nodes are contained in one another, and remembers the answers. */
export class Containment implements Prover {
  readonly equality: Equality;
  readonly #answers = new Answers();

  constructor(equality: Equality) {
    this.equality = equality;
  }

  /** Is there a value that `from` takes and `to` refuses? */
  lost(from: Node, to: Node): Proof {
    if (from === to || from.wording === to.wording || to.isAnything) return NO;
    const kinds = [...from.liveKinds];
    return anyOf(this.#parts(from, to, kinds));
  }

  *#parts(from: Node, to: Node, kinds: readonly Kind[]): Iterable<Proof> {
    for (const kind of kinds) if (!to.liveKinds.has(kind)) yield this.lostOfKind(from, to, kind);
    for (const kind of kinds) if (to.liveKinds.has(kind)) yield this.lostOfKind(from, to, kind);
    yield this.#lostByConditions(from, to);
  }

  /** The same for values of one kind; conditions (`not`, `if`) left aside. */
  lostOfKind(sent: Node, read: Node, kind: Kind, splits = 0): Proof {
    const [from, to] = [sent.twin, read.twin];
    if (from.wording === to.wording) return NO;
    const key = `${from.id}:${to.id}:${kind}`;
    const known = this.#answers.get(key, NO);
    if (known !== undefined) return known;
    if (this.#answers.depth > DEEPEST) return unknown("nested too deep");
    const opened = this.#answers.open(key);
    const proof = this.#decide(from, to, kind, splits);
    this.#answers.close(opened, proof);
    return proof;
  }

  #decide(from: Node, to: Node, kind: Kind, splits: number): Proof {
    if (!to.liveKinds.has(kind)) {
      return proveBy(from, to, this.#samples(from, kind), `no value of kind ${kind} was found`);
    }
    if (kind === "null") return NO;
    const literals = literalsIn(from, kind);
    if (literals !== undefined) {
      const found = findWitness(from, to, literals);
      return found === undefined ? NO : { holds: "yes", witness: found.witness };
    }
    if (literalsIn(to, kind) !== undefined) {
      return proveBy(from, to, variantsOf(from, kind), "no value outside of the listed ones was found");
    }
    const direct = anyOf(this.#checks(from, to, kind));
    if (direct.holds === "no") return NO;
    const [union] = viewOf(from, kind).unions;
    if (union === undefined || splits >= DEEPEST_SPLIT) return direct;
    // What all branches pass passes; a witness of a branch is one of the whole.
    return anyOf(this.#branches(from, union, to, kind, splits));
  }

  *#branches(from: Node, union: LiveUnion, to: Node, kind: Kind, splits: number): Iterable<Proof> {
    for (const { index } of union.branches) {
      const branch = from.choose(union.union, index);
      if (branch.liveKinds.has(kind)) yield this.lostOfKind(branch, to, kind, splits + 1);
    }
  }

  *#samples(from: Node, kind: Kind): Iterable<unknown> {
    yield sampleOfKind(from, kind);
    yield* variantsOf(from, kind);
  }

  *#checks(from: Node, to: Node, kind: Kind): Iterable<Proof> {
    if (kind === "string") yield lostTexts(from, to);
    else if (kind === "number") yield lostNumbers(from, to);
    else if (kind === "array") yield lostArrays(this, from, to);
    else if (kind === "object") yield lostObjects(this, from, to);
    for (const union of viewOf(to, kind).unions) yield this.#lostByUnion(from, to, union, kind);
  }

  /** Is there a value of `from` that none (for `oneOf`: not exactly one) of the branches takes? */
  #lostByUnion(from: Node, to: Node, union: LiveUnion, kind: Kind): Proof {
    const own = viewOf(from, kind).unions;
    if (own.some((other) => this.areUnionsEqual(other, union, kind))) return NO;
    const isExclusive = union.union.keyword === "oneOf" && !areBranchesDisjoint(union.union);
    const witnesses: unknown[] = [];
    for (const branch of union.branches) {
      const { node } = branch;
      if (!node.liveKinds.has(kind) || areDisjointIn(from, node, kind)) continue;
      // Another branch may be the same node: then every value fits two.
      const others = union.branches.filter((other) => other !== branch);
      if (isExclusive && !others.every((other) => areDisjointIn(from, other.node, kind))) continue;
      const proof = anyOf([this.lostOfKind(from, node, kind), this.#lostByConditions(from, node)]);
      if (proof.holds === "no") return NO;
      if (proof.holds === "yes") witnesses.push(proof.witness);
    }
    const split = splitByTag(from, union, kind);
    if (split !== undefined && anyOf(this.#narrowed(split, to, union, kind)).holds === "no") return NO;
    const found =
      findWitness(from, to, witnesses) ??
      findWitness(from, to, [sampleOfKind(from, kind)]) ??
      findWitness(from, to, variantsOf(from, kind, 0));
    if (found !== undefined) return { holds: "yes", witness: found.witness };
    return unknown(`no branch of ${union.union.keyword} is known to take every value`);
  }

  /** Is each part of a node taken by a branch of its own? */
  *#narrowed(parts: readonly Node[], to: Node, union: LiveUnion, kind: Kind): Iterable<Proof> {
    for (const part of parts) if (part.liveKinds.has(kind)) yield this.#lostByUnion(part, to, union, kind);
  }

  /** Do two unions have the same branches for a kind of values? */
  areUnionsEqual(a: LiveUnion, b: LiveUnion, kind: Kind): boolean {
    if (a.branches.length !== b.branches.length) return false;
    if (
      a.union.keyword !== b.union.keyword &&
      !(areBranchesDisjoint(a.union) && areBranchesDisjoint(b.union))
    ) {
      return false;
    }
    const left = [...b.branches];
    return a.branches.every(({ node }) => {
      const at = left.findIndex((other) => this.equality.areEqual(node, other.node, kind));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  }

  /** `not`, `if` and such hold where the other has the same; else only a witness decides. */
  #lostByConditions(from: Node, to: Node): Proof {
    const own = conditionsOf(from);
    const open = conditionsOf(to).filter((condition) => !own.some((other) => this.implies(other, condition)));
    const [first] = open;
    if (first === undefined) return NO;
    return proveBy(from, to, allVariants(from), `${first.keyword} cannot be decided in general`);
  }

  /** Is a condition the same as another, for all values that the other acts on? */
  implies(a: Condition, b: Condition): boolean {
    return [...b.kinds].every((kind) => a.kinds.has(kind)) && this.areConditionsEqual(a, b);
  }

  /** Do two conditions say the same, whatever kinds of values they act on? */
  areConditionsEqual(a: Condition, b: Condition): boolean {
    if (a.keyword !== b.keyword || a.parts.length !== b.parts.length) return false;
    return a.parts.every((part, index) => {
      const other = b.parts[index];
      return other !== undefined && this.equality.areEqual(part, other);
    });
  }
}
