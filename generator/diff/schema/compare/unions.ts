/** `anyOf` and `oneOf`, for the values of one kind. */
import type { Proof, SchemaFact } from "../../types.js";
import { type BranchPairs, pairBranches } from "../branches.js";
import { componentName } from "../document.js";
import { objectForm } from "../forms/object.js";
import { type LiveUnion, viewOf } from "../forms/view.js";
import type { Kind } from "../json.js";
import { likeness } from "../likeness.js";
import type { Node } from "../node.js";
import { type Comparison, type EdgeOptions, note } from "../pair.js";
import { printOf } from "../printing.js";
import { areBranchesDisjoint } from "../proofs/disjoint.js";
import { lostByOverlap } from "../proofs/overlap.js";
import { NO } from "../proofs/proof.js";

/**
 * Compares the unions that values of a kind meet.
 * @returns true where that has compared all of the kind, because one side is a branch of the other
 */
export function compareUnions(comparison: Comparison, kind: Kind): boolean {
  const { base, revision, containment } = comparison;
  const own = [...viewOf(base, kind).unions];
  const other = [...viewOf(revision, kind).unions];
  if (own.length + other.length === 0) return false;
  for (const union of [...own]) {
    const at = other.findIndex((candidate) => containment.areUnionsEqual(union, candidate, kind));
    if (at < 0) continue;
    descendEqual(comparison, kind, union, other[at]);
    own.splice(own.indexOf(union), 1);
    other.splice(at, 1);
  }
  const [before, after] = [own[0], other[0]];
  if (own.length === other.length) {
    own.forEach((union, index) => {
      const partner = other[index];
      if (partner !== undefined) comparePair(comparison, kind, union, partner);
    });
    return false;
  }
  if (own.length > other.length) {
    if (before !== undefined) compareWithBranch(comparison, kind, own[other.length] ?? before, "base");
  } else if (after !== undefined) compareWithBranch(comparison, kind, other[own.length] ?? after, "revision");
  return true;
}

/**
 * Unions of listed values are compared as values. What their branches say of them is compared here.
 *
 * @param kind of values that are listed on both sides
 */
export function describeListed(comparison: Comparison, kind: Kind): void {
  const { base, revision, containment } = comparison;
  const others = viewOf(revision, kind).unions;
  viewOf(base, kind).unions.forEach((own, index) => {
    const other = others[index];
    if (other === undefined) return;
    const { pairs } = pairBranches(containment.equality, kind, own, other);
    for (const { before, after, isEqual } of pairs) {
      if (isEqual) comparison.descend(before.node, after.node, "", { only: "annotations" });
    }
  });
}

/** Equal unions may still say different things in their annotations. */
function descendEqual(
  comparison: Comparison,
  kind: Kind,
  own: LiveUnion,
  other: LiveUnion | undefined,
): void {
  if (other === undefined) return;
  for (const { before, after } of pairBranches(comparison.containment.equality, kind, own, other).pairs) {
    descendBranch(comparison, kind, before.node, after.node, {});
  }
}

/** Values of other kinds meet other branches, and are compared there. */
function descendBranch(
  comparison: Comparison,
  kind: Kind,
  before: Node,
  after: Node,
  options: EdgeOptions,
): void {
  if (before.liveKinds.size === 1 && after.liveKinds.size === 1) {
    comparison.descend(before, after, "", options);
    return;
  }
  comparison.descend(before, after, "", { ...options, only: kind });
  comparison.descend(before, after, "", { ...options, only: "annotations" });
}

function comparePair(comparison: Comparison, kind: Kind, own: LiveUnion, other: LiveUnion): void {
  const { base, revision, containment } = comparison;
  const paired = pairBranches(containment.equality, kind, own, other);
  const { pairs, removed, added } = paired;
  // What one branch loses another may take. Branches that are told apart by the same tag never do.
  const isTagged = pairs.every((pair) => pair.isTagged || pair.isEqual);
  const lost = isTagged ? undefined : containment.lostOfKind(base, revision, kind);
  const gained = isTagged ? undefined : containment.lostOfKind(revision, base, kind);
  const [open, otherOpen] = [own, other].map((live) =>
    live.branches.filter(({ node }) => printsOpen(node, kind)),
  );
  for (const { before, after } of pairs) {
    descendBranch(comparison, kind, before.node, after.node, {
      isTypeCovered: [open, otherOpen].every(
        (list) => list?.some(({ node }) => node !== before.node && node !== after.node) === true,
      ),
      isLostCovered: lost?.holds === "no",
      isGainedCovered: gained?.holds === "no",
    });
  }
  for (const { index, node } of removed) {
    const prints = other.branches.some((branch) => printOf(branch.node) === printOf(node));
    note(comparison, {
      kind: "schema-union-branch-removed",
      base: node.sources[0]?.pointer ?? own.union.pointer,
      revision: undefined,
      before: node.sources[0]?.schema ?? true,
      subject: branchName(node, index),
      data: { keyword: own.union.keyword },
      lost: containment.lostOfKind(base.choose(own.union, index), revision, kind),
      gained: lostByOverlap(containment, revision, base, own, kind),
      typeEffect: prints ? "none" : "narrowed",
    });
  }
  for (const { index, node } of added) {
    const prints = own.branches.some((branch) => printOf(branch.node) === printOf(node));
    note(comparison, {
      kind: "schema-union-branch-added",
      base: undefined,
      revision: node.sources[0]?.pointer ?? other.union.pointer,
      after: node.sources[0]?.schema ?? true,
      subject: branchName(node, index),
      data: { keyword: other.union.keyword },
      lost: lostByOverlap(containment, base, revision, other, kind),
      gained: containment.lostOfKind(revision.choose(other.union, index), base, kind),
      typeEffect: prints ? "none" : "widened",
    });
  }
  compareKeyword(comparison, kind, own, other);
  compareOverlap(comparison, kind, own, other, paired);
}

/** Does a branch print the whole of its kind, so that literals beside it print nothing more? */
function printsOpen(node: Node, kind: Kind): boolean {
  return (kind === "string" || kind === "number") && printOf(node).split("|").includes(kind);
}

/**
 * Branches that stay may still come to overlap, or cease to: then `oneOf` refuses more, or less, than each branch tells.
 * It is told where a value shows it; most unions of open objects overlap somewhere, and nobody means it.
 */
function compareOverlap(
  comparison: Comparison,
  kind: Kind,
  own: LiveUnion,
  other: LiveUnion,
  { pairs, removed, added }: BranchPairs,
): void {
  const { base, revision, containment } = comparison;
  // A tag says which branch is meant.
  const isTagged = pairs.every((pair) => pair.isTagged || pair.isEqual);
  if (isTagged || own.union.keyword !== other.union.keyword) return;
  const shown = (proof: Proof): Proof => (proof.holds === "yes" ? proof : NO);
  // A branch that came or went tells for itself what it overlaps with.
  const lost = added.length > 0 ? NO : shown(lostByOverlap(containment, base, revision, other, kind));
  const gained = removed.length > 0 ? NO : shown(lostByOverlap(containment, revision, base, own, kind));
  if (lost.holds === "no" && gained.holds === "no") return;
  note(comparison, {
    kind: "schema-union-overlap",
    base: own.union.pointer,
    revision: other.union.pointer,
    lost,
    gained,
  });
}

/** `oneOf` against `anyOf` where branches overlap. */
function compareKeyword(comparison: Comparison, kind: Kind, own: LiveUnion, other: LiveUnion): void {
  const { base, revision, containment } = comparison;
  if (own.union.keyword === other.union.keyword) return;
  if (areBranchesDisjoint(own.union) && areBranchesDisjoint(other.union)) return;
  const toExclusive = other.union.keyword === "oneOf";
  note(comparison, {
    kind: "schema-union-keyword",
    base: own.union.pointer,
    revision: other.union.pointer,
    before: own.union.keyword,
    after: other.union.keyword,
    lost: toExclusive ? containment.lostOfKind(base, revision, kind) : NO,
    gained: toExclusive ? NO : containment.lostOfKind(revision, base, kind),
  });
}

/** One side has a union that the other has not: the other is compared with the branch that is most like it. */
function compareWithBranch(
  comparison: Comparison,
  kind: Kind,
  union: LiveUnion,
  side: "base" | "revision",
): void {
  const { base, revision, containment } = comparison;
  const [whole, partner] = side === "base" ? [base, revision] : [revision, base];
  const scored = union.branches.map((branch) => ({
    ...branch,
    score: likeness(containment.equality, whole.choose(union.union, branch.index), partner),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  const chosen = whole.choose(union.union, best.index);
  const [own, other] = side === "base" ? [chosen, partner] : [partner, chosen];
  comparison.descend(own, other, "", {
    only: kind,
    isLostCovered: containment.lostOfKind(base, revision, kind).holds === "no",
    isGainedCovered: containment.lostOfKind(revision, base, kind).holds === "no",
  });
  // What fits two branches is taken where there is but one.
  const overlap = lostByOverlap(containment, partner, whole, union, kind);
  for (const { index, node } of scored) {
    if (
      index === best.index ||
      (union.union.keyword === "anyOf" && containment.equality.areEqual(node, partner, kind))
    )
      continue;
    const branch = whole.choose(union.union, index);
    const proof = containment.lostOfKind(branch, partner, kind);
    const isNew = side === "revision";
    const pointer = node.sources[0]?.pointer ?? union.union.pointer;
    note(comparison, {
      kind: isNew ? "schema-union-branch-added" : "schema-union-branch-removed",
      base: isNew ? undefined : pointer,
      revision: isNew ? pointer : undefined,
      ...(isNew ? { after: node.sources[0]?.schema ?? true } : { before: node.sources[0]?.schema ?? true }),
      subject: branchName(node, index),
      data: { keyword: union.union.keyword },
      lost: isNew ? overlap : proof,
      gained: isNew ? proof : overlap,
      typeEffect: printEffect(branch, partner, kind, isNew, proof),
    });
  }
}

/** What a branch prints beside the whole of the other side: an object is as good as another when it names its fields. */
function printEffect(
  branch: Node,
  partner: Node,
  kind: Kind,
  isNew: boolean,
  lost: Proof,
): SchemaFact["typeEffect"] {
  if (printOf(branch) === printOf(partner)) return "none";
  if (lost.holds === "no" && kind !== "object" && kind !== "array") return "none";
  if (lost.holds === "no" && kind === "object") {
    const [own, other] = [objectForm(branch).names, objectForm(partner).names];
    const isHeir = other.size > 0 && [...other].every((name) => own.has(name));
    if (isHeir) return own.size === other.size ? "none" : isNew ? "extended" : "changed";
  }
  return isNew ? "widened" : "narrowed";
}

function branchName(node: Node, index: number): string {
  for (const { pointer } of node.members) {
    const name = componentName(pointer);
    if (name !== undefined) return name;
  }
  const title = node.members.map(({ schema }) => schema.title).find((text) => text !== undefined);
  return title ?? `branch ${index + 1}`;
}
