/** How much an operation promises: `x-stability` or `x-stability-level`. */
import type { Fact } from "../types.js";
import { textOf } from "./wording.js";

/** From the least promise to the greatest. */
const LEVELS = ["draft", "alpha", "beta", "stable"];

/** Names of the extension. */
const STABILITY_FIELDS = ["x-stability", "x-stability-level"];

/** @returns the level that the extensions of an operation name; `stable` where they name none */
export function stabilityOf(extensions: Readonly<Record<string, unknown>>): string {
  for (const field of STABILITY_FIELDS) {
    const level = Object.hasOwn(extensions, field) ? extensions[field] : undefined;
    if (typeof level === "string") return level;
  }
  return "stable";
}

/** @returns is what is on that level outside of the contract? */
export function isOutsideContract(level: string): boolean {
  return level === "draft" || level === "alpha";
}

/**
 * What became of a stability: `unranked` where a level is none of ours, so that nobody can tell whether it promises more
 * or less.
 *
 * @param fact of an extension
 * @returns undefined where the extension is another, or promised as little before as it does now
 */
export function stabilityChange(fact: Fact): "raised" | "lowered" | "unranked" | undefined {
  const name = textOf(fact, "name") ?? textOf(fact, "keyword") ?? fact.subject;
  if (!STABILITY_FIELDS.includes(name)) return undefined;
  const [before, after] = [rankOf(fact.before), rankOf(fact.after)];
  if (before < 0 || after < 0) return "unranked";
  if (after > before) return "raised";
  // Draft and alpha promise nothing that could be taken back.
  return before > LEVELS.indexOf("alpha") && after < before ? "lowered" : undefined;
}

/** What says nothing is stable. */
function rankOf(level: unknown): number {
  return level === undefined ? LEVELS.length - 1 : LEVELS.indexOf(String(level));
}
