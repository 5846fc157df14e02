/** Values that `oneOf` refuses because they fit more than one of its branches (JSON Schema 2020-12 §10.2.1.3). */
import type { Proof } from "../../types.js";
import { objectForm } from "../forms/object.js";
import { type LiveUnion, viewOf } from "../forms/view.js";
import { isRecord, type Kind } from "../json.js";
import type { Node, Union } from "../node.js";
import { chosen, sampleOfKind, takes, variantsOf } from "../samples/sampler.js";
import type { Containment } from "./containment.js";
import { areBranchesDisjoint } from "./disjoint.js";
import { ProofMemory } from "./memory.js";
import { NO, proveBy } from "./proof.js";

/** Pairs of branches that are looked at. */
const MOST_PAIRS = 12;

/**
 * Is there a value that `from` takes and `to` refuses because it fits two branches?
 *
 * @param union a union of `to`
 * @returns `no` where the branches exclude each other or everything is contained; `unknown` where something may be
 *   refused, by whatever
 */
export function lostByOverlap(
  containment: Containment,
  sent: Node,
  read: Node,
  live: LiveUnion,
  kind: Kind,
): Proof {
  const at = viewOf(read, kind).unions.indexOf(live);
  return overlaps.recall(sent, read, `${kind} ${at}`, (from, to) => {
    const { union } = viewOf(to, kind).unions[at] ?? live;
    return findOverlap(containment, from, to, union, kind);
  });
}

const overlaps = new ProofMemory();

function findOverlap(containment: Containment, from: Node, to: Node, union: Union, kind: Kind): Proof {
  if (union.keyword === "anyOf" || areBranchesDisjoint(union)) return NO;
  if (containment.lostOfKind(from, to, kind).holds === "no") return NO;
  const fitsTwo = (value: unknown): boolean =>
    union.branches.filter((branch) => takes(branch, value)).length > 1;
  const candidates = [...inCommon(union.branches, kind), ...variantsOf(from, kind)].filter(
    (value) => value !== undefined && isDeclared(from, kind, value) && fitsTwo(value),
  );
  return proveBy(from, to, candidates, "branches of oneOf may overlap");
}

/**
 * Does a sender send such a value? Senders send declared properties (diff-semantics §3, convention C): what a branch
 * takes only because it is open does not count.
 */
function isDeclared(from: Node, kind: Kind, value: unknown): boolean {
  if (kind !== "object" || !isRecord(value)) return true;
  return chosen(from, kind).some((choice) => {
    const { names, additional } = objectForm(choice);
    const isFree = names.size === 0 || !additional.isAnything;
    return (isFree || Object.keys(value).every((name) => names.has(name))) && takes(choice, value);
  });
}

/** Values of what two branches take together. */
function* inCommon(branches: readonly Node[], kind: Kind): Iterable<unknown> {
  let pairs = 0;
  for (const [index, one] of branches.entries()) {
    for (const other of branches.slice(index + 1)) {
      if (++pairs > MOST_PAIRS) return;
      const both = one.store.node([...one.twin.sources, ...other.twin.sources], one.choices);
      yield sampleOfKind(both, kind);
      yield* variantsOf(both, kind, 0);
    }
  }
}
