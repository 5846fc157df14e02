/** Sentences that hold for every change that follows from variance. */

import type { Side, TypesVerdict } from "../../types.js";
import type { Patch } from "../patch.js";
import type { RuleExample, Verdict } from "../rule.js";

/** Which way a change moves the set of values. */
export type Direction = "narrower" | "wider" | "other";

const FIXES: Readonly<Record<Direction, string>> = {
  narrower:
    "In requests: keep taking the old values, or move the change into a new version and tell those who send them. In responses: nothing to do.",
  wider:
    "In responses: keep sending only the old values to clients of the old version, or move the change into a new one. In requests: nothing to do.",
  other: "Offer the new form beside the old one under another name, or move the change into a new version.",
};

/**
 * @param direction which way the set of values moved
 * @param values what the values in question are: `strings longer than the new maximum`
 */
export function whyOf(direction: Direction, values: string): Readonly<Record<Side, string>> {
  switch (direction) {
    case "narrower":
      return {
        request: `A client of the old version may send ${values}. The server now refuses them.`,
        response: "The server sends fewer values than it promised before; clients can read all of them.",
      };
    case "wider":
      return {
        request: "The server takes everything that it took before, and more.",
        response: `The server may now send ${values}. A client of the old version was promised that it never does.`,
      };
    case "other":
      return {
        request: `A client of the old version may send ${values} that the server now refuses.`,
        response: `The server may now send ${values} that a client of the old version was promised not to meet.`,
      };
  }
}

/** @returns what to do about a change of that direction */
export function fixOf(direction: Direction): string {
  return FIXES[direction];
}

/** What the printed type does: nothing, the same as the set of values, or it becomes another (a tuple for a list). */
export type Printed = "same" | "follows" | "changes";

/** @returns the verdicts on both sides of a change of that direction, where each proof is found */
export function expectedOf(direction: Direction, printed: Printed): Readonly<Record<Side, Verdict>> {
  const types = (verdict: TypesVerdict): TypesVerdict =>
    printed === "same" ? "none" : printed === "changes" ? "breaking" : verdict;
  const harm: Verdict = { wire: "breaking", types: types("breaking") };
  const ease: Verdict = { wire: "compatible", types: types("additive") };
  switch (direction) {
    case "narrower":
      return { request: harm, response: ease };
    case "wider":
      return { request: ease, response: harm };
    case "other":
      return { request: harm, response: harm };
  }
}

/** The verdicts where nobody can decide. */
export const UNDECIDED: Readonly<Record<Side, Verdict>> = {
  request: { wire: "unknown", types: "none" },
  response: { wire: "unknown", types: "none" },
};

/**
 * Two examples from one change: one way it fires, taken back it is the mirror's and this rule is silent.
 *
 * @param name what the change shows
 * @param patch the change of the example document
 * @param expect the verdicts where the rule fires
 * @param isReversed fires when the change is taken back
 * @param given what the example document lacks for it
 */
export function examplesOf(
  name: string,
  patch: Patch,
  expect: RuleExample["expect"],
  isReversed = false,
  given?: Patch,
): RuleExample[] {
  const base = given === undefined ? {} : { base: given };
  const forwards: RuleExample = { name, ...base, patch, expect };
  const backwards: RuleExample = { name: `${name}, taken back`, ...base, patch, expect, isReversed: true };
  return isReversed ? [backwards, { ...forwards, expect: {} }] : [forwards, { ...backwards, expect: {} }];
}
