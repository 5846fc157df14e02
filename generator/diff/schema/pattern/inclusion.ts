/**
 * Is there a text that matches some patterns and not another one? Decided by walking all of their states together: the
 * first text that is found is a shortest one, and where no state is left there is none.
 */
import { programOf } from "./match.js";
import { enter, isMatchAtEnd, type Progress, step } from "./program.js";
import type { Ranges } from "./syntax.js";

export type Inclusion =
  | { readonly holds: "no"; readonly text: string }
  | { readonly holds: "yes" }
  | { readonly holds: "unknown" };

/** Most states that are looked at; patterns of real documents need a few dozen. */
const MOST_STATES = 3000;
/** Characters that people can read come first. */
const PREFERRED = [..."a0A1_-. "].map((character) => character.codePointAt(0) ?? 0);

interface State {
  readonly progress: readonly Progress[];
  readonly text: string;
  /** In characters. */
  readonly length: number;
}

/**
 * Do all texts that match every one of `inner` match `outer`?
 *
 * @param least number of characters that a counterexample has to have
 * @param most and that it may have
 */
export function includes(
  inner: readonly string[],
  outer: string,
  least = 0,
  most = Number.POSITIVE_INFINITY,
): Inclusion {
  const programs = [...inner, outer].map(programOf);
  const known = programs.filter((program) => program !== undefined);
  if (known.length < programs.length) return { holds: "unknown" };
  const alphabet = representatives(
    known.flatMap((program) => program.flatMap((one) => (one.op === "take" ? [one.ranges] : []))),
  );
  const seen = new Set<string>();
  const waiting: State[] = [{ progress: known.map(enter), text: "", length: 0 }];
  for (let at = 0; at < waiting.length; at++) {
    const state = waiting[at];
    if (state === undefined) continue;
    const { progress } = state;
    const isOutside = progress.every(
      (one, index) => isMatchAtEnd(known[index] ?? [], one) === index < inner.length,
    );
    if (isOutside && state.length >= least) return { holds: "no", text: state.text };
    if (state.length >= most) continue;
    for (const code of alphabet) {
      const next = progress.map((one, index) => step(known[index] ?? [], one, code));
      // What every text beyond matches or no text beyond can match is a dead end.
      if (next.at(-1)?.isMatched === true) continue;
      const key = `${Math.min(state.length + 1, least)};${next.map(({ isMatched, active }) => (isMatched ? "+" : [...active].sort((a, b) => a - b).join())).join("|")}`;
      if (seen.has(key)) continue;
      if (seen.size >= MOST_STATES) return { holds: "unknown" };
      seen.add(key);
      waiting.push({
        progress: next,
        text: state.text + String.fromCodePoint(code),
        length: state.length + 1,
      });
    }
  }
  return { holds: "yes" };
}

/** One character of every class that the ranges tell apart. */
function representatives(all: readonly Ranges[]): number[] {
  const cuts = new Set([0, 0xd800, 0xe000]);
  for (const ranges of all) {
    for (const [from, to] of ranges) {
      cuts.add(from);
      cuts.add(to + 1);
    }
  }
  const sorted = [...cuts].filter((cut) => cut <= 0x10ffff).sort((a, b) => a - b);
  const codes = sorted.flatMap((from, index) => {
    if (from >= 0xd800 && from < 0xe000) return [];
    const to = (sorted[index + 1] ?? 0x110000) - 1;
    return [PREFERRED.find((code) => code >= from && code <= to) ?? from];
  });
  return codes.sort((a, b) => rank(a) - rank(b) || a - b);
}

/** Readable characters come first, then what a terminal shows. */
function rank(code: number): number {
  const preferred = PREFERRED.indexOf(code);
  if (preferred >= 0) return preferred;
  return code >= 32 && code < 127 ? PREFERRED.length : PREFERRED.length + 1;
}
