/** `not`, `if` and `unevaluated…`: equal, or decided by a witness, or unknown. */
import type { SchemaKind } from "../../kinds.js";
import { type Condition, conditionsOf } from "../forms/conditions.js";
import type { Kind } from "../json.js";
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
export function compareConditions(comparison: Comparison, only: Kind | undefined): void {
  const { base, revision, containment } = comparison;
  const [own, other] = [base, revision].map((node) =>
    conditionsOf(node).filter(({ kinds }) => only === undefined || kinds.has(only)),
  );
  if (own === undefined || other === undefined) return;
  const isAmong = (condition: Condition, others: readonly Condition[]): boolean =>
    others.some((candidate) => {
      // For one kind of values it is no matter what it does to others.
      if (only !== undefined) return containment.areConditionsEqual(candidate, condition);
      return candidate.kinds.size === condition.kinds.size && containment.implies(candidate, condition);
    });
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
