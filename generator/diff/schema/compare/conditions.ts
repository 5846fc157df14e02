/** `not`, `if` and `unevaluated…`: equal, or decided by a witness, or unknown. */
import type { SchemaKind } from "../../kinds.js";
import { type Condition, conditionsOf } from "../forms/conditions.js";
import { type Comparison, note } from "../pair.js";
import { NO, proveBy } from "../proofs/proof.js";
import { allVariants } from "../samples/sampler.js";

const KINDS: Readonly<Record<Condition["keyword"], SchemaKind>> = {
  not: "schema-not",
  if: "schema-conditional",
  unevaluatedProperties: "schema-unevaluated",
  unevaluatedItems: "schema-unevaluated",
};

/** Conditions that have no equal on the other side, paired by keyword in their order. */
export function compareConditions(comparison: Comparison): void {
  const { base, revision, containment } = comparison;
  const [own, other] = [conditionsOf(base), conditionsOf(revision)];
  const isAmong = (condition: Condition, others: readonly Condition[]): boolean =>
    others.some(
      (other) => other.kinds.size === condition.kinds.size && containment.implies(other, condition),
    );
  const removed = own.filter((condition) => !isAmong(condition, other));
  const added = other.filter((condition) => !isAmong(condition, own));
  const left = [...added];
  for (const condition of removed) {
    const at = left.findIndex((candidate) => candidate.keyword === condition.keyword);
    const [partner] = at < 0 ? [] : left.splice(at, 1);
    noteCondition(comparison, condition, partner);
  }
  for (const condition of left) noteCondition(comparison, undefined, condition);
}

function noteCondition(
  comparison: Comparison,
  before: Condition | undefined,
  after: Condition | undefined,
): void {
  const { base, revision } = comparison;
  const keyword = before?.keyword ?? after?.keyword ?? "not";
  const reason = `${keyword} cannot be decided in general`;
  note(comparison, {
    kind: KINDS[keyword],
    base: before?.pointer,
    revision: after?.pointer,
    ...(before === undefined ? {} : { before: before.raw }),
    ...(after === undefined ? {} : { after: after.raw }),
    // A condition that goes takes nothing away, one that comes adds nothing.
    lost: after === undefined ? NO : proveBy(base, revision, allVariants(base), reason),
    gained: before === undefined ? NO : proveBy(revision, base, allVariants(revision), reason),
  });
}
