/** Does a pattern of a document match a text, decided safely? */
import { compile, matches, type Program } from "./program.js";
import { type Expression, parsePattern } from "./syntax.js";

interface Pattern {
  readonly expression: Expression | undefined;
  readonly program: Program | undefined;
  readonly native: RegExp | undefined;
}

/** Longest text that is given to the engine of the platform, which may need time with a power of the length. */
const LONGEST_NATIVE = 200;

const known = new Map<string, Pattern>();

/**
 * Matches anywhere in the text, as JSON Schema does (2020-12 §6.3.3).
 * @returns undefined where it cannot be decided: no regular expression, or one that could take for ever
 */
export function matchPattern(pattern: string, text: string): boolean | undefined {
  const { program, native } = read(pattern);
  if (program !== undefined) return matches(program, text);
  return native === undefined || text.length > LONGEST_NATIVE ? undefined : native.test(text);
}

/** The tree of a pattern, for making texts that match; undefined where it cannot be read. */
export function expressionOf(pattern: string): Expression | undefined {
  return read(pattern).expression;
}

/** The program of a pattern; undefined where it holds what only another engine can match. */
export function programOf(pattern: string): Program | undefined {
  return read(pattern).program;
}

function read(pattern: string): Pattern {
  let found = known.get(pattern);
  if (found === undefined) {
    const expression = parsePattern(pattern);
    const program = expression === undefined ? undefined : compile(expression);
    const isTame = expression !== undefined && program === undefined && nesting(expression) <= 1;
    found = { expression, program, native: isTame ? nativeOf(pattern) : undefined };
    known.set(pattern, found);
  }
  return found;
}

/** How deep unbounded repeats are nested: with two, the engine of the platform may need exponential time. */
function nesting(expression: Expression): number {
  switch (expression.kind) {
    case "sequence":
    case "opaque":
      return Math.max(0, ...expression.parts.map(nesting));
    case "choice":
      return Math.max(0, ...expression.options.map(nesting));
    case "repeat":
      return nesting(expression.part) + (expression.max > 1 ? 1 : 0);
    default:
      return 0;
  }
}

function nativeOf(pattern: string): RegExp | undefined {
  for (const flags of ["u", ""]) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Not with this flag.
    }
  }
  return undefined;
}
