/** How alike two names are, and which of several things became which. */
import { splitWords } from "../../model/words.js";

/** From here on, something that went and something that came are taken for the same thing. */
export const ALIKE = 0.8;

/** A guess counts only if no other is about as good. */
const MARGIN = 0.05;

/** A name, ready to be compared with many others. */
export interface Words {
  readonly words: ReadonlySet<string>;
  /** All of them, without what joins them. */
  readonly letters: string;
}

/** Takes a name apart. */
export function wordsOf(name: string): Words {
  const words = splitWords(name).map(lower);
  return { words: new Set(words), letters: words.join("") };
}

/**
 * How alike two names are, from 0 to 1: 1 when they differ in nothing but the way that words are joined.
 */
export function nameLikeness(a: string, b: string): number {
  return a === b ? 1 : wordsLikeness(wordsOf(a), wordsOf(b));
}

/**
 * The same for names that were taken apart.
 *
 * @param least below this it does not matter how little they are alike: then 0 may be returned, at less cost
 */
export function wordsLikeness(a: Words, b: Words, least = 0): number {
  if (a.letters === b.letters) return 1;
  const common = setLikeness(a.words, b.words);
  const [short, long] = [a.letters.length, b.letters.length].sort((x, y) => x - y);
  const isHopeless = (short ?? 0) / (long ?? 1) < least || (common === 0 && a.letters[0] !== b.letters[0]);
  return least > 0 && isHopeless ? common : Math.max(common, letterLikeness(a.letters, b.letters));
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** Share of what two sets have in common (Dice); 1 for two empty ones. */
export function setLikeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 1;
  let common = 0;
  for (const one of left) if (right.has(one)) common += 1;
  return (2 * common) / (left.size + right.size);
}

/** 1 minus the edit distance by the length of the longer; names beyond 64 letters are not looked at. */
function letterLikeness(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  if (length === 0 || length > 64) return 0;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return 1 - (row[b.length] ?? length) / length;
}

/** A guess that one thing became another. */
export interface Guess<B, R> {
  readonly base: B;
  readonly revision: R;
  /** 0 to 1. */
  readonly score: number;
}

/**
 * Of all pairs that are alike enough, those about which there is no doubt: each the best for both, by a margin.
 *
 * @param score how alike two things are, 0 to 1; below `least` they are not
 */
export function pairAlike<B, R>(
  base: readonly B[],
  revision: readonly R[],
  score: (base: B, revision: R) => number,
  least: number = ALIKE,
): Guess<B, R>[] {
  const guesses: Guess<B, R>[] = [];
  const best = { base: new Map<B, TopScores>(), revision: new Map<R, TopScores>() };
  for (const one of base) {
    for (const other of revision) {
      const value = score(one, other);
      if (value < least) continue;
      guesses.push({ base: one, revision: other, score: value });
      best.base.set(one, withScore(best.base.get(one), value));
      best.revision.set(other, withScore(best.revision.get(other), value));
    }
  }
  return guesses.filter((guess) =>
    [best.base.get(guess.base), best.revision.get(guess.revision)].every(
      (top) => top !== undefined && guess.score === top.first && top.second < guess.score - MARGIN,
    ),
  );
}

interface TopScores {
  readonly first: number;
  readonly second: number;
}

function withScore(top: TopScores | undefined, score: number): TopScores {
  if (top === undefined) return { first: score, second: 0 };
  return score > top.first
    ? { first: score, second: top.first }
    : { first: top.first, second: Math.max(top.second, score) };
}
