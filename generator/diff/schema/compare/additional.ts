/** `additionalProperties`, and `unevaluatedProperties` where it means the same. */
import type { SchemaFact } from "../../types.js";
import type { ObjectForm } from "../forms/object.js";
import { viewOf } from "../forms/view.js";
import type { Node } from "../node.js";
import { type Comparison, keywordAt, note } from "../pair.js";
import { lostAdditional } from "../proofs/objects.js";

type Openness = "open" | "closed" | "typed";

/** Undeclared properties: any, none, or of a type. */
export function compareAdditional(comparison: Comparison, own: ObjectForm, other: ObjectForm): void {
  const { base, revision, containment } = comparison;
  const [before, after] = [opennessOf(own.additional), opennessOf(other.additional)];
  if (before === after) {
    if (before === "typed") comparison.descend(own.additional, other.additional, ".*");
    return;
  }
  const [from, to] = [writtenAt(base), writtenAt(revision)];
  note(comparison, {
    kind: "schema-additional-properties",
    base: from?.pointer,
    revision: to?.pointer,
    ...(from === undefined ? {} : { before: from.raw }),
    ...(to === undefined ? {} : { after: to.raw }),
    data: { from: before, to: after },
    lost: lostAdditional(containment, base, revision),
    gained: lostAdditional(containment, revision, base),
    typeEffect: effectOf(before, after, own.names.size > 0),
  });
}

function opennessOf(node: Node): Openness {
  if (node.isAnything) return "open";
  return node.isNothing ? "closed" : "typed";
}

function writtenAt(node: Node): { pointer: string; raw: unknown } | undefined {
  return keywordAt(viewOf(node, "object").members, "additionalProperties", "unevaluatedProperties");
}

/**
 * Beside named properties the client prints the same for open and closed objects, and an index for typed ones: more may
 * be written, and more read.
 */
function effectOf(before: Openness, after: Openness, hasNames: boolean): SchemaFact["typeEffect"] {
  if (hasNames) return after === "typed" ? "extended" : before === "typed" ? "changed" : "none";
  const width = { closed: 0, typed: 1, open: 2 };
  return width[after] > width[before] ? "widened" : "narrowed";
}
