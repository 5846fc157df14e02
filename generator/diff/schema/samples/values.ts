/** Candidates for values of one kind. They are guesses: whoever takes one has it checked. */

import { numberForm } from "../forms/number.js";
import { textForm } from "../forms/text.js";
import { lengthOf } from "../json.js";
import type { Node } from "../node.js";
import { textsFor } from "../pattern/texts.js";

/** Longest text that is made; a witness for longer limits would help nobody. */
const LONGEST = 100_000;

/** For conditions that look at other numbers than the ends. */
const PLAIN = [2, 3, -2, -3, 4, 5, 6, 7, 10, 12, 100];

/**
 * Texts for a node.
 * @param lengths that are wanted, in characters; without them such as the node allows
 */
export function textCandidates(node: Node, lengths: readonly number[] = []): string[] {
  const form = textForm(node);
  const min = form.minLength?.value ?? 0;
  const max = Math.min(form.maxLength?.value ?? LONGEST, LONGEST);
  const wanted =
    lengths.length > 0 ? lengths : [Math.min(Math.max(min, 4), max), min, Math.min(max, min + 12)];
  const fitting = wanted.filter((length) => length >= 0 && length <= LONGEST);
  const plain = fitting.map((length) => (length <= 8 ? "text5678".slice(0, length) : "a".repeat(length)));
  const [pattern] = form.patterns.keys();
  if (pattern === undefined) return lengths.length > 0 ? plain : [...plain, "0", "", "-"];
  const all = [...form.patterns.keys()].flatMap((one) => fitting.flatMap((length) => textsFor(one, length)));
  const padded = all.flatMap((text) => fitting.map((length) => padTo(text, length)));
  return [...new Set([...all, ...padded, ...plain])].slice(0, 120);
}

function padTo(text: string, length: number): string {
  const missing = length - lengthOf(text);
  const last = text.at(-1) ?? "a";
  return missing > 0 ? text + last.repeat(missing) : [...text].slice(0, length).join("");
}

/** Numbers around the ends and steps of what a node takes. */
export function numberCandidates(node: Node): number[] {
  const { minimum, maximum, steps, isInteger } = numberForm(node);
  const low = minimum?.value.value;
  const high = maximum?.value.value;
  const unit = steps.at(-1)?.value ?? 1;
  const starts = [0, ...[low, high].filter((end) => end !== undefined)];
  const near = starts.flatMap((start) => [start, start + 1, start - 1]);
  const stepped = starts.flatMap((start) => {
    const whole = Math.ceil(start / unit);
    return [whole, whole + 1, whole - 1, whole + 2].map((count) => Number((count * unit).toPrecision(15)));
  });
  const middle = low !== undefined && high !== undefined ? [(low + high) / 2] : [];
  const broken = isInteger ? [] : starts.flatMap((start) => [start + 0.5, start - 0.5]);
  return [...new Set([1, ...near, ...stepped, ...middle, ...broken, ...PLAIN])].filter(Number.isFinite);
}
