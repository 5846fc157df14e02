/** Makes texts that a pattern is likely to match. Whoever uses them checks them. */
import { expressionOf } from "./match.js";
import type { Expression, Ranges } from "./syntax.js";

/** Characters that people find in examples come first. */
const PREFERRED = [..."aA0b1Bz9Z_-./: "].map((character) => character.codePointAt(0) ?? 0);

/**
 * Texts for a pattern, short ones first, different in their choices.
 * @param length that one of them should have at least, in characters
 */
export function textsFor(pattern: string, length: number): string[] {
  const expression = expressionOf(pattern);
  if (expression === undefined) return [];
  const texts: string[] = [];
  for (const extra of [0, 1, 2, 3, Math.min(length, 300)]) {
    for (let seed = 0; seed < 4; seed++) texts.push(write(expression, seed, extra).slice(0, 2000));
  }
  return [...new Set(texts)];
}

function write(expression: Expression, seed: number, extra: number): string {
  switch (expression.kind) {
    case "characters":
      return pick(expression.ranges, seed);
    case "sequence":
      return expression.parts.map((part) => write(part, seed, extra)).join("");
    case "choice": {
      const option = expression.options[seed % expression.options.length];
      return option === undefined ? "" : write(option, seed, extra);
    }
    case "repeat": {
      const count = Math.min(expression.max, expression.min + extra, 300);
      let text = "";
      for (let index = 0; index < count && text.length < 2000; index++)
        text += write(expression.part, seed, extra);
      return text;
    }
    default:
      return "";
  }
}

function pick(ranges: Ranges, seed: number): string {
  const fitting = PREFERRED.filter((code) => ranges.some(([from, to]) => code >= from && code <= to));
  const code = fitting[seed % Math.max(1, fitting.length)] ?? ranges[0]?.[0];
  return code === undefined ? "" : String.fromCodePoint(code);
}
