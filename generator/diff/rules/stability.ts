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

/** @returns does a fact of an extension lower the stability of something that promised more? */
export function isLoweredStability(fact: Fact): boolean {
  const name = textOf(fact, "name") ?? fact.subject;
  if (!STABILITY_FIELDS.includes(name)) return false;
  const rank = (value: unknown): number =>
    value === undefined ? LEVELS.length - 1 : LEVELS.indexOf(String(value));
  // Draft and alpha promise nothing that could be taken back.
  return rank(fact.before) > LEVELS.indexOf("alpha") && rank(fact.after) < rank(fact.before);
}
