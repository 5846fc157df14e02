/** Arrays. */
import type { SchemaFact } from "../../types.js";
import { type ArrayForm, arrayForm, type Contained } from "../forms/array.js";
import { viewOf } from "../forms/view.js";
import type { Node } from "../node.js";
import { type Comparison, effectOf, keywordAt, note } from "../pair.js";
import { liftItem, lostLongArrays, lostRepeats, lostShortArrays } from "../proofs/arrays.js";
import { NO, proveBy } from "../proofs/proof.js";
import { variantsOf } from "../samples/sampler.js";
import { compareLimit } from "./scalars.js";

/** Counts, uniqueness, items by position and after, `contains`. */
export function compareArrays(comparison: Comparison): void {
  const { base, revision } = comparison;
  const [own, other] = [arrayForm(base), arrayForm(revision)];
  compareLimit(comparison, "schema-min-items", own.minItems, other.minItems, 1, lostShortArrays);
  compareLimit(comparison, "schema-max-items", own.maxItems, other.maxItems, -1, lostLongArrays);
  if ((own.uniqueItems === undefined) !== (other.uniqueItems === undefined)) {
    note(comparison, {
      kind: "schema-unique-items",
      base: own.uniqueItems?.pointer,
      revision: other.uniqueItems?.pointer,
      before: own.uniqueItems !== undefined,
      after: other.uniqueItems !== undefined,
      lost: own.uniqueItems === undefined ? lostRepeats(base, revision) : NO,
      gained: other.uniqueItems === undefined ? lostRepeats(revision, base) : NO,
    });
  }
  comparePrefix(comparison, own, other);
  compareRest(comparison, own, other);
  compareContained(comparison, own, other);
}

function comparePrefix(comparison: Comparison, own: ArrayForm, other: ArrayForm): void {
  const { base, revision, containment } = comparison;
  own.prefix.forEach((item, at) => {
    const partner = other.prefix[at];
    if (partner !== undefined) comparison.descend(item, partner, `[${at}]`);
  });
  if (own.prefix.length === other.prefix.length) return;
  const [from, to] = [
    keywordAt(viewOf(base, "array").members, "prefixItems"),
    keywordAt(viewOf(revision, "array").members, "prefixItems"),
  ];
  note(comparison, {
    kind: "schema-prefix-items",
    base: from?.pointer,
    revision: to?.pointer,
    ...(from === undefined ? {} : { before: from.raw }),
    ...(to === undefined ? {} : { after: to.raw }),
    lost: containment.lostOfKind(base, revision, "array"),
    gained: containment.lostOfKind(revision, base, "array"),
    typeEffect: tupleEffect(own, other),
  });
}

/** A list of anything takes every tuple. */
function tupleEffect(own: ArrayForm, other: ArrayForm): SchemaFact["typeEffect"] {
  if (own.prefix.length === 0 && own.rest.isAnything) return "narrowed";
  return other.prefix.length === 0 && other.rest.isAnything ? "widened" : "changed";
}

function compareRest(comparison: Comparison, own: ArrayForm, other: ArrayForm): void {
  const { base, revision, containment } = comparison;
  if (own.rest.isAnything === other.rest.isAnything) {
    comparison.descend(own.rest, other.rest, "[]");
    return;
  }
  // `items` that let everything in are as good as none.
  const writtenAt = (node: Node, rest: Node): ReturnType<typeof keywordAt> =>
    rest.isAnything ? undefined : keywordAt(viewOf(node, "array").members, "items");
  const [from, to] = [writtenAt(base, own.rest), writtenAt(revision, other.rest)];
  const [at, partner] = [own.prefix.length, other.prefix.length];
  note(comparison, {
    kind: "schema-items",
    base: from?.pointer,
    revision: to?.pointer,
    // What takes everything says nothing, whether it is written or not.
    ...(from === undefined || own.rest.isAnything ? {} : { before: from.raw }),
    ...(to === undefined || other.rest.isAnything ? {} : { after: to.raw }),
    segment: "[]",
    lost: liftItem(base, revision, Math.max(at, partner), containment.lost(own.rest, other.rest)),
    gained: liftItem(revision, base, Math.max(at, partner), containment.lost(other.rest, own.rest)),
    typeEffect: effectOf(own.rest.isAnything, other.rest.isAnything),
  });
}

function compareContained(comparison: Comparison, own: ArrayForm, other: ArrayForm): void {
  const { base, revision, containment } = comparison;
  const isSame = (a: Contained, b: Contained): boolean =>
    a.min === b.min && a.max === b.max && containment.equality.areEqual(a.node, b.node);
  const removed = own.contains.filter((a) => !other.contains.some((b) => isSame(a, b)));
  const added = other.contains.filter((b) => !own.contains.some((a) => isSame(a, b)));
  const [from, to] = [removed[0], added[0]];
  if (from === undefined && to === undefined) return;
  const reason = "`contains` cannot be decided in general";
  note(comparison, {
    kind: "schema-contains",
    base: from?.pointer,
    revision: to?.pointer,
    ...(from === undefined ? {} : { before: rawOf(from) }),
    ...(to === undefined ? {} : { after: rawOf(to) }),
    lost: to === undefined ? NO : proveBy(base, revision, variantsOf(base, "array"), reason),
    gained: from === undefined ? NO : proveBy(revision, base, variantsOf(revision, "array"), reason),
  });
}

function rawOf({ node, min, max }: Contained): unknown {
  return {
    contains: node.sources[0]?.schema ?? true,
    minContains: min,
    ...(max === Number.POSITIVE_INFINITY ? {} : { maxContains: max }),
  };
}
