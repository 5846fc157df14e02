/** Strings and numbers. */
import type { SchemaKind } from "../../kinds.js";
import type { Proof } from "../../types.js";
import { isMultiple } from "../evaluate.js";
import { type Bound, isTighterBound, numberForm } from "../forms/number.js";
import { textForm } from "../forms/text.js";
import type { Written } from "../forms/written.js";
import type { Node } from "../node.js";
import { type Comparison, note } from "../pair.js";
import { isBinary } from "../printing.js";
import { NO, unknown } from "../proofs/proof.js";
import { lostByPattern, lostLongTexts, lostNumber, lostShortTexts } from "../proofs/scalars.js";

type Losing = (from: Node, to: Node) => Proof;

/** Compares a limit that is a count. `up` is 1 where a higher one takes less. */
export function compareLimit(
  comparison: Comparison,
  kind: SchemaKind,
  before: Written<number> | undefined,
  after: Written<number> | undefined,
  up: 1 | -1,
  losing: Losing,
): void {
  const open = up === 1 ? 0 : Number.POSITIVE_INFINITY;
  const change = ((after?.value ?? open) - (before?.value ?? open)) * up;
  if ((before?.value ?? open) === (after?.value ?? open)) return;
  const { base, revision } = comparison;
  note(comparison, {
    kind,
    base: before?.pointer,
    revision: after?.pointer,
    ...(before === undefined ? {} : { before: before.value }),
    ...(after === undefined ? {} : { after: after.value }),
    lost: change > 0 ? losing(base, revision) : NO,
    gained: change < 0 ? losing(revision, base) : NO,
  });
}

/** Lengths, patterns and contents of strings. */
export function compareTexts(comparison: Comparison): void {
  const [own, other] = [textForm(comparison.base), textForm(comparison.revision)];
  compareLimit(comparison, "schema-min-length", own.minLength, other.minLength, 1, lostShortTexts);
  compareLimit(comparison, "schema-max-length", own.maxLength, other.maxLength, -1, lostLongTexts);
  comparePatterns(comparison);
  compareContent(comparison);
}

function comparePatterns(comparison: Comparison): void {
  const { base, revision } = comparison;
  const [own, other] = [textForm(base).patterns, textForm(revision).patterns];
  const removed = [...own.values()].filter(({ value }) => !other.has(value));
  const added = [...other.values()].filter(({ value }) => !own.has(value));
  const [from, to] = [removed[0], added[0]];
  if (from === undefined && to === undefined) return;
  note(comparison, {
    kind: "schema-pattern",
    base: from?.pointer,
    revision: to?.pointer,
    ...(from === undefined ? {} : { before: one(removed) }),
    ...(to === undefined ? {} : { after: one(added) }),
    lost: to === undefined ? NO : lostByPattern(base, revision),
    gained: from === undefined ? NO : lostByPattern(revision, base),
  });
}

function one(written: readonly Written<string>[]): unknown {
  const values = written.map(({ value }) => value);
  return values.length === 1 ? values[0] : values;
}

function compareContent(comparison: Comparison): void {
  const { base, revision } = comparison;
  const [own, other] = [textForm(base), textForm(revision)];
  const [before, after] = [contentOf(base), contentOf(revision)];
  if (before.text === after.text) return;
  const first = (form: typeof own): string | undefined =>
    [...form.encodings.values(), ...form.mediaTypes.values(), ...form.contents.values()][0]?.pointer;
  const proof = unknown("how the bytes of a text are written is not part of what a schema takes");
  note(comparison, {
    kind: "schema-content",
    base: first(own),
    revision: first(other),
    before: before.value,
    after: after.value,
    lost: proof,
    gained: proof,
    typeEffect: isBinary(base) === isBinary(revision) ? "none" : "changed",
  });
}

function contentOf(node: Node): { text: string; value: unknown } {
  const { encodings, mediaTypes, contents } = textForm(node);
  const schemas = [...contents.values()].map(({ raw }) => raw);
  const value = {
    ...(encodings.size === 0 ? {} : { contentEncoding: [...encodings.keys()].sort().join() }),
    ...(mediaTypes.size === 0 ? {} : { contentMediaType: [...mediaTypes.keys()].sort().join() }),
    ...(schemas.length === 0 ? {} : { contentSchema: schemas.length === 1 ? schemas[0] : schemas }),
  };
  return { text: JSON.stringify([value, [...contents.keys()].sort()]), value };
}

/** Bounds and steps of numbers; `integer` is a matter of `type`. */
export function compareNumbers(comparison: Comparison): void {
  const { base, revision } = comparison;
  const [own, other] = [numberForm(base), numberForm(revision)];
  compareBound(comparison, "schema-minimum", own.minimum, other.minimum, 1);
  compareBound(comparison, "schema-maximum", own.maximum, other.maximum, -1);
  const [before, after] = [own.steps.map((step) => step.value), other.steps.map((step) => step.value)];
  if (before.join() === after.join()) return;
  const isFiner = (finer: readonly number[], coarser: readonly number[]): boolean =>
    finer.every((step) => coarser.some((has) => isMultiple(has, step)));
  const isOff = (value: number, steps: readonly number[]): boolean =>
    steps.some((step) => !isMultiple(value, step));
  note(comparison, {
    kind: "schema-multiple-of",
    base: own.steps[0]?.pointer,
    revision: other.steps[0]?.pointer,
    ...(before.length === 0 ? {} : { before: before.length === 1 ? before[0] : before }),
    ...(after.length === 0 ? {} : { after: after.length === 1 ? after[0] : after }),
    lost: isFiner(after, before) ? NO : lostNumber(base, revision, (value) => isOff(value, after)),
    gained: isFiner(before, after) ? NO : lostNumber(revision, base, (value) => isOff(value, before)),
  });
}

function isBeyond(value: number, bound: Bound, up: 1 | -1): boolean {
  return bound.exclusive ? (value - bound.value) * up <= 0 : (value - bound.value) * up < 0;
}

function compareBound(
  comparison: Comparison,
  kind: SchemaKind,
  before: Written<Bound> | undefined,
  after: Written<Bound> | undefined,
  up: 1 | -1,
): void {
  const isNarrowed =
    after !== undefined && (before === undefined || isTighterBound(after.value, before.value, up));
  const isWidened =
    before !== undefined && (after === undefined || isTighterBound(before.value, after.value, up));
  if (!isNarrowed && !isWidened) return;
  const { base, revision } = comparison;
  note(comparison, {
    kind,
    base: before?.pointer,
    revision: after?.pointer,
    ...(before === undefined ? {} : { before: before.value }),
    ...(after === undefined ? {} : { after: after.value }),
    lost: isNarrowed ? lostNumber(base, revision, (value) => isBeyond(value, after.value, up)) : NO,
    gained: isWidened ? lostNumber(revision, base, (value) => isBeyond(value, before.value, up)) : NO,
  });
}
