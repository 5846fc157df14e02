/** `enum`, `const`, and unions of them. */
import type { Proof } from "../../types.js";
import { literalsIn, viewOf } from "../forms/view.js";
import { KINDS, type Kind, textOf } from "../json.js";
import type { Node } from "../node.js";
import { type Comparison, effectOf, keywordAt, note } from "../pair.js";
import { findWitness, NO, proveBy } from "../proofs/proof.js";
import { variantsOf } from "../samples/sampler.js";
import { findLiteralRenames } from "./literalRenames.js";

/** The values of a side that are listed; undefined where values of a kind that both have are not. */
type Listed = readonly unknown[] | undefined;

/**
 * Compares the values that are listed, of all kinds at once.
 * @returns the kinds that this has dealt with
 */
export function compareLiterals(comparison: Comparison, only: Kind | undefined): ReadonlySet<Kind> {
  const { base, revision } = comparison;
  const kinds = KINDS.filter((kind) => kind !== "null" && (only === undefined || only === kind));
  const areListed = kinds.every((kind) => isListedOrGone(base, kind) && isListedOrGone(revision, kind));
  const handled = kinds.filter((kind) => {
    // Where everything is listed a kind of one side alone is a matter of its values, else of `type`.
    if (!areListed && !(base.liveKinds.has(kind) && revision.liveKinds.has(kind))) return false;
    return literalsIn(base, kind) !== undefined || literalsIn(revision, kind) !== undefined;
  });
  if (handled.length > 0) compareListed(comparison, handled);
  return new Set(handled);
}

function isListedOrGone(node: Node, kind: Kind): boolean {
  return !node.liveKinds.has(kind) || literalsIn(node, kind) !== undefined;
}

function compareListed(comparison: Comparison, kinds: readonly Kind[]): void {
  const { base, revision } = comparison;
  const [before, after] = [listedOf(base, kinds), listedOf(revision, kinds)];
  const removed = before === undefined || after === undefined ? [] : without(before, after);
  const added = before === undefined || after === undefined ? [] : without(after, before);
  if (before !== undefined && after !== undefined && removed.length + added.length === 0) return;
  const renamed = findLiteralRenames(revision, removed, added);
  const [from, to] = [pointerOf(base, kinds), pointerOf(revision, kinds)];
  note(comparison, {
    kind: "schema-enum",
    base: from,
    revision: to,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    data: { added, removed, ...(renamed.length === 0 ? {} : { renamed }) },
    lost: lostLiterals(base, revision, before, after, kinds),
    gained: lostLiterals(revision, base, after, before, kinds),
    typeEffect: effectOf(
      removed.length > 0 || before === undefined,
      added.length > 0 || (after === undefined && before !== undefined),
    ),
  });
}

function listedOf(node: Node, kinds: readonly Kind[]): Listed {
  const lists = kinds.map((kind) => (node.liveKinds.has(kind) ? literalsIn(node, kind) : []));
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

function without(values: readonly unknown[], others: readonly unknown[]): unknown[] {
  const known = new Set(others.map(textOf));
  return values.filter((value) => !known.has(textOf(value)));
}

function lostLiterals(from: Node, to: Node, own: Listed, other: Listed, kinds: readonly Kind[]): Proof {
  if (own === undefined) {
    const candidates = kinds.flatMap((kind) => [...variantsOf(from, kind)]);
    return proveBy(from, to, candidates, "no value outside of the listed ones was found");
  }
  if (other !== undefined && without(own, other).length === 0) return NO;
  const found = findWitness(from, to, own);
  return found === undefined ? NO : { holds: "yes", witness: found.witness };
}

function pointerOf(node: Node, kinds: readonly Kind[]): string | undefined {
  const own = keywordAt(node.members, "enum", "const");
  if (own !== undefined) return own.pointer;
  for (const kind of kinds) {
    const { members, unions } = viewOf(node, kind);
    const found = keywordAt(members, "enum", "const")?.pointer ?? unions[0]?.union.pointer;
    if (found !== undefined) return found;
  }
  return undefined;
}
