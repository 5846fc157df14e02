/** Everything that may differ between two nodes. */
import type { Source } from "../document.js";
import { literalsIn } from "../forms/view.js";
import { KINDS, type Kind } from "../json.js";
import type { Node } from "../node.js";
import { type Comparison, note } from "../pair.js";
import { NO, proveBy } from "../proofs/proof.js";
import { allVariants, variantsOf } from "../samples/sampler.js";
import { compareAnnotations } from "./annotations.js";
import { compareArrays } from "./arrays.js";
import { compareConditions } from "./conditions.js";
import { compareDiscriminators } from "./discriminators.js";
import { compareKinds } from "./kinds.js";
import { compareLiterals } from "./literals.js";
import { compareObjects } from "./objects.js";
import { compareNumbers, compareTexts } from "./scalars.js";
import { compareUnions, describeListed } from "./unions.js";

/** Notes what differs in a pair, and the pairs below it. */
export function compareNodes(comparison: Comparison): void {
  const { base, revision, pair } = comparison;
  if (pair.only !== undefined && pair.only !== "annotations") {
    if (compareContradiction(comparison, pair.only)) return;
    const handled = compareLiterals(comparison, pair.only);
    if (handled.has(pair.only)) describeListed(comparison, pair.only);
    else compareKind(comparison, pair.only);
    compareConditions(comparison, pair.only);
    return;
  }
  compareAnnotations(comparison);
  compareDiscriminators(comparison);
  if (pair.only === "annotations") return;
  if (compareContradiction(comparison, undefined)) return;
  compareKinds(comparison);
  const handled = compareLiterals(comparison, undefined);
  for (const kind of handled) describeListed(comparison, kind);
  for (const kind of KINDS) {
    if (handled.has(kind) || !base.liveKinds.has(kind) || !revision.liveKinds.has(kind)) continue;
    compareKind(comparison, kind);
  }
  compareConditions(comparison, undefined);
}

function compareKind(comparison: Comparison, kind: Kind): void {
  if (compareUnions(comparison, kind)) return;
  if (kind === "string") compareTexts(comparison);
  else if (kind === "number") compareNumbers(comparison);
  else if (kind === "array") compareArrays(comparison);
  else if (kind === "object") compareObjects(comparison);
}

/** A side takes nothing any more, or took nothing before. */
function compareContradiction(comparison: Comparison, only: Kind | undefined): boolean {
  const { base, revision } = comparison;
  const isAlive = (node: Node): boolean =>
    only === undefined ? node.liveKinds.size > 0 : node.liveKinds.has(only);
  const [before, after] = [isAlive(base), isAlive(revision)];
  if (before && after) return false;
  if (before === after) return true;
  note(comparison, {
    kind: "schema-contradiction",
    base: base.sources[0]?.pointer,
    revision: revision.sources[0]?.pointer,
    before: base.sources[0]?.schema ?? true,
    after: revision.sources[0]?.schema ?? true,
    data: { possible: after },
    lost: before ? proveBy(base, revision, samplesOf(base, only), "no value was found") : NO,
    gained: after ? proveBy(revision, base, samplesOf(revision, only), "no value was found") : NO,
    // A type without values has no fields either, so programs that read them no longer compile.
    typeEffect: !printsNothing(before ? revision : base) ? "none" : before ? "changed" : "widened",
  });
  return true;
}

/** Does the client print a type without values? It sees types, literals and `false`, but no bounds and no closed objects. */
function printsNothing(node: Node): boolean {
  const isClosedOut = ({ schema, pointer }: Source): boolean =>
    schema === false && /\/(?:additional|unevaluated)Properties$/.test(pointer);
  if (node.sources.some(isClosedOut)) return false;
  return [...node.kinds].every((kind) => literalsIn(node, kind)?.length === 0);
}

function samplesOf(node: Node, only: Kind | undefined): readonly unknown[] {
  return only === undefined ? allVariants(node) : variantsOf(node, only);
}
