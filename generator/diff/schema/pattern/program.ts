/** Matches in linear time: all states at once, so that no pattern of a hostile document can make us wait. */
import type { Expression, Ranges } from "./syntax.js";

type Step =
  | { readonly op: "take"; readonly ranges: Ranges }
  | { readonly op: "split"; readonly to: readonly number[] }
  | { readonly op: "start" }
  | { readonly op: "end" }
  | { readonly op: "match" };

export type Program = readonly Step[];

/** Patterns that would be longer are left to the engine of the platform. */
const MOST_STEPS = 4000;

/** @returns undefined where the pattern is too long or holds what only another engine can match */
export function compile(expression: Expression): Program | undefined {
  const steps: Step[] = [];
  if (!emit(expression, steps)) return undefined;
  steps.push({ op: "match" });
  return steps;
}

function emit(expression: Expression, steps: Step[]): boolean {
  if (steps.length > MOST_STEPS) return false;
  switch (expression.kind) {
    case "opaque":
      return false;
    case "start":
    case "end":
      steps.push({ op: expression.kind });
      return true;
    case "characters":
      steps.push({ op: "take", ranges: expression.ranges });
      return true;
    case "sequence":
      return expression.parts.every((part) => emit(part, steps));
    case "choice":
      return emitChoice(expression.options, steps);
    case "repeat":
      return emitRepeat(expression, steps);
  }
}

function emitChoice(options: readonly Expression[], steps: Step[]): boolean {
  const split = steps.length;
  steps.push({ op: "split", to: [] });
  const starts: number[] = [];
  const ends: number[] = [];
  for (const option of options) {
    starts.push(steps.length);
    if (!emit(option, steps)) return false;
    ends.push(steps.length);
    steps.push({ op: "split", to: [] });
  }
  steps[split] = { op: "split", to: starts };
  for (const end of ends) steps[end] = { op: "split", to: [steps.length] };
  return true;
}

function emitRepeat(repeat: Expression & { kind: "repeat" }, steps: Step[]): boolean {
  const { part, min, max } = repeat;
  for (let count = 0; count < min; count++) if (!emit(part, steps)) return false;
  if (max === Number.POSITIVE_INFINITY) {
    const split = steps.length;
    steps.push({ op: "split", to: [] });
    if (!emit(part, steps)) return false;
    steps.push({ op: "split", to: [split] });
    steps[split] = { op: "split", to: [split + 1, steps.length] };
    return true;
  }
  const splits: number[] = [];
  for (let count = min; count < max; count++) {
    splits.push(steps.length);
    steps.push({ op: "split", to: [] });
    if (!emit(part, steps)) return false;
  }
  for (const split of splits) steps[split] = { op: "split", to: [split + 1, steps.length] };
  return true;
}

/** How far a match has come: which steps wait for a character, and whether it is complete. */
export interface Progress {
  readonly active: ReadonlySet<number>;
  readonly isMatched: boolean;
}

/** Does the pattern match somewhere in the text? */
export function matches(program: Program, text: string): boolean {
  let progress = enter(program);
  for (const character of text) {
    if (progress.isMatched) return true;
    progress = step(program, progress, character.codePointAt(0) ?? 0);
  }
  return isMatchAtEnd(program, progress);
}

/** Before the first character. */
export function enter(program: Program): Progress {
  const active = new Set<number>();
  const isMatched = follow(program, 0, active, "start");
  return { active, isMatched };
}

/** After one more character. A match may begin anywhere and stays one. */
export function step(program: Program, progress: Progress, code: number): Progress {
  if (progress.isMatched) return progress;
  const active = new Set<number>();
  for (const index of progress.active) {
    const one = program[index];
    if (one?.op !== "take" || !one.ranges.some(([from, to]) => code >= from && code <= to)) continue;
    if (follow(program, index + 1, active, undefined)) return { active, isMatched: true };
  }
  return { active, isMatched: follow(program, 0, active, undefined) };
}

/** Is it a match when the text ends here? */
export function isMatchAtEnd(program: Program, progress: Progress): boolean {
  if (progress.isMatched) return true;
  const reached = new Set<number>();
  for (const index of progress.active) {
    if (program[index]?.op === "end" && follow(program, index + 1, reached, "end")) return true;
  }
  return false;
}

/** Adds the steps reached without taking a character; true when one of them is the match. */
function follow(program: Program, from: number, into: Set<number>, at: "start" | "end" | undefined): boolean {
  const waiting = [from];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (into.has(index)) continue;
    into.add(index);
    const one = program[index];
    if (one === undefined) continue;
    if (one.op === "match") return true;
    if (one.op === "split") waiting.push(...one.to);
    else if (one.op === at) waiting.push(index + 1);
  }
  return false;
}
