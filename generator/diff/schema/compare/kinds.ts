/** `type` and null. */

import type { Proof } from "../../types.js";
import { arrayForm } from "../forms/array.js";
import { conditionsOf } from "../forms/conditions.js";
import { numberForm } from "../forms/number.js";
import { objectForm } from "../forms/object.js";
import { textForm } from "../forms/text.js";
import { literalsIn, viewOf } from "../forms/view.js";
import { KINDS, type Kind } from "../json.js";
import type { Node } from "../node.js";
import { type Comparison, effectOf, keywordAt, note } from "../pair.js";
import { anyOf, NO, proveBy } from "../proofs/proof.js";
import { lostNumber } from "../proofs/scalars.js";
import { sampleOfKind, variantsOf } from "../samples/sampler.js";

/** Kinds of both sides, null among them only where a side takes everything. */
export function compareKinds(comparison: Comparison): void {
  const { base, revision } = comparison;
  const isOpen = takesEveryKind(base) || takesEveryKind(revision);
  if (!isOpen) compareNull(comparison);
  if (!isOpen && isListed(base) && isListed(revision)) return;
  // Listed numbers are what they are: whether they are integers is no matter of `type`.
  const isListedNumber = [base, revision].some((node) => literalsIn(node, "number") !== undefined);
  const read = (node: Node): string[] => typesOf(node, isOpen, isListedNumber);
  const [before, after] = [read(base), read(revision)];
  const removed = before.filter((type) => !after.includes(type));
  const added = after.filter((type) => !before.includes(type));
  if (removed.length + added.length === 0) return;
  const [from, to] = [keywordAt(base.members, "type"), keywordAt(revision.members, "type")];
  const lost = lostTypes(base, revision, removed, added);
  const gained = lostTypes(revision, base, added, removed);
  note(comparison, {
    kind: "schema-type",
    base: from?.pointer,
    revision: to?.pointer,
    before: from?.raw,
    after: to?.raw,
    data: {
      added,
      removed,
      from: before,
      to: after,
      ...writtenAlike(comparison, before.filter(isNotNull), after.filter(isNotNull)),
    },
    lost,
    gained,
    typeEffect: effectOf(
      prints(printedOf(base, before), printedOf(revision, after)),
      prints(printedOf(revision, after), printedOf(base, before)),
    ),
  });
}

/** Does a side print a type that the other does not? `integer` prints `number`. */
function prints(types: readonly string[], others: readonly string[]): boolean {
  return types.some((type) => !others.includes(type) && !(isNumeric(type) && others.some(isNumeric)));
}

/** What names properties or items prints as an object or list, whether it says its type or not. */
function printedOf(node: Node, types: readonly string[]): readonly string[] {
  if (!takesEveryKind(node)) return types;
  const { names, additional } = objectForm(node);
  if (names.size > 0 || !additional.isAnything) return ["object"];
  return arrayForm(node).rest.isAnything ? types : ["array"];
}

const isNotNull = (type: string): boolean => type !== "null";

/**
 * Where values are written as plain text, some that change their type look the same: numbers and booleans where any text
 * is taken (`fitsAsText`), and a single value where a list is taken (`fitsAsItem`).
 */
function writtenAlike(
  { base, revision, containment }: Comparison,
  before: readonly string[],
  after: readonly string[],
): { readonly fitsAsText?: true; readonly fitsAsItem?: true } {
  const removed = before.filter((type) => !after.includes(type));
  if (!before.every((type) => SCALARS.has(type)) || removed.length === 0) return {};
  if (removed.every((type) => type !== "string") && takesAnyText(revision)) return { fitsAsText: true };
  if (after.join() !== "array") return {};
  const { rest, prefix, contains, minItems } = arrayForm(revision);
  if (prefix.length + contains.length > 0 || (minItems?.value ?? 0) > 1) return {};
  const kinds = before.map((type) => (type === "integer" ? "number" : type) as Kind);
  const fits =
    takesAnyText(rest) || kinds.every((kind) => containment.lostOfKind(base, rest, kind).holds === "no");
  return fits ? { fitsAsItem: true } : {};
}

const SCALARS: ReadonlySet<string> = new Set(["string", "number", "integer", "boolean"]);

/** Does a node take every text, as far as its keywords tell? */
function takesAnyText(node: Node): boolean {
  if (!node.liveKinds.has("string") || literalsIn(node, "string") !== undefined) return false;
  const { minLength, maxLength, patterns } = textForm(node);
  const isFree = minLength === undefined && maxLength === undefined && patterns.size === 0;
  return isFree && viewOf(node, "string").unions.length === 0 && conditionsOf(node).length === 0;
}

const isNumeric = (type: string): boolean => type === "integer" || type === "number";

function takesEveryKind(node: Node): boolean {
  return node.liveKinds.size === KINDS.length;
}

/** Are all of its values but null listed? Then their types say nothing more. */
function isListed(node: Node): boolean {
  return [...node.liveKinds].every((kind) => kind === "null" || literalsIn(node, kind) !== undefined);
}

function typesOf(node: Node, withNull: boolean, isListedNumber: boolean): string[] {
  return KINDS.filter((kind) => node.liveKinds.has(kind) && (withNull || kind !== "null")).map((kind) =>
    kind === "number" && !isListedNumber && numberForm(node).isInteger ? "integer" : kind,
  );
}

function lostTypes(from: Node, to: Node, removed: readonly string[], added: readonly string[]): Proof {
  return anyOf(
    removed.map((type): Proof => {
      if (type === "integer" && added.includes("number")) return NO;
      if (type === "number" && added.includes("integer"))
        return lostNumber(from, to, (value) => !Number.isInteger(value));
      const kind = type === "integer" ? "number" : (type as Kind);
      const samples = [sampleOfKind(from, kind), ...variantsOf(from, kind, 0)];
      return proveBy(from, to, samples, `no value of type ${type} was found`);
    }),
  );
}

function compareNull(comparison: Comparison): void {
  const { base, revision } = comparison;
  const [before, after] = [base.liveKinds.has("null"), revision.liveKinds.has("null")];
  if (before === after) return;
  const at = (node: Node): string | undefined =>
    keywordAt(node.members, "type", "enum", "anyOf", "oneOf")?.pointer;
  note(comparison, {
    kind: "schema-null",
    base: at(base),
    revision: at(revision),
    before,
    after,
    lost: before ? { holds: "yes", witness: null } : NO,
    gained: after ? { holds: "yes", witness: null } : NO,
    typeEffect: before ? "narrowed" : "widened",
  });
}
