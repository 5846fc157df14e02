/** Where we and the authors of a case are not of one mind, and why that stays so. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load as readYaml } from "js-yaml";
import type { Difference } from "./scoring.js";

/** A value that shows who is right, to be judged by a validator of its own. */
interface ShownValue {
  readonly value: unknown;
  /** Pointer of a schema in both normalised documents. */
  readonly at: string;
  readonly base: "accepts" | "refuses";
  readonly revision: "accepts" | "refuses";
}

interface DisputedCase {
  readonly name: string;
  readonly theirs: string;
  readonly ours: string;
  readonly witness?: ShownValue;
}

export interface Disagreement {
  readonly corpus: string;
  /**
   * `right`: theirs contradicts containment or the standard. `choice`: both can be defended. `moot`: the documents are
   * no valid descriptions, or the change says nothing in them. `gap`: theirs is better.
   */
  readonly stand: "right" | "choice" | "moot" | "gap";
  readonly reason: string;
  /** Both documents take the same values where we say nothing: a validator is asked. */
  readonly isSame?: boolean;
  readonly cases: readonly DisputedCase[];
}

/** @returns the list, as written */
export function readDisagreements(): readonly Disagreement[] {
  const text = readFileSync(join(import.meta.dirname, "disagreements.yaml"), "utf8");
  return readYaml(text) as readonly Disagreement[];
}

/** @returns the entry that speaks of a difference */
export function findDisagreement(
  difference: Difference,
  entries: readonly Disagreement[],
): Disagreement | undefined {
  return entries.find(
    ({ corpus, cases }) =>
      corpus === difference.corpus && cases.some((disputed) => isSame(disputed, difference)),
  );
}

/** @returns is the difference argued away, and not a gap? */
export function isArgued(difference: Difference, entries: readonly Disagreement[]): boolean {
  const entry = findDisagreement(difference, entries);
  return entry !== undefined && entry.stand !== "gap";
}

/** @returns the entries without those in which both can be defended */
export function withoutChoices(entries: readonly Disagreement[]): readonly Disagreement[] {
  return entries.filter(({ stand }) => stand !== "choice");
}

/** @returns what is listed and no longer differs, in words */
export function findStale(entries: readonly Disagreement[], differences: readonly Difference[]): string[] {
  return entries.flatMap(({ corpus, cases }) =>
    cases
      .filter((one) => !differences.some((other) => other.corpus === corpus && isSame(one, other)))
      .map(({ name, theirs, ours }) => `${corpus} ${name}: ${theirs} against ${ours}`),
  );
}

function isSame(disputed: DisputedCase, { name, theirs, ours }: Difference): boolean {
  return disputed.name === name && disputed.theirs === theirs && disputed.ours === ours;
}
