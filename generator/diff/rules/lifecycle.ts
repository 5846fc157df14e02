/** Announced ends: `deprecated` with a date in `x-sunset` (RFC 8594 by its meaning). */
import type { Fact } from "../types.js";
import { memberOf, parameterName, placeName } from "./wording.js";

const DATE = /^(\d{4})-(\d{2})-(\d{2})/;

/**
 * @param text a date or a date with time
 * @returns its day as YYYY-MM-DD, or undefined when it is none
 */
export function parseDay(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  const [day, , month, date] = DATE.exec(text) ?? [];
  if (day === undefined) return undefined;
  const parsed = new Date(`${day}T00:00:00Z`);
  const isReal = parsed.getUTCMonth() + 1 === Number(month) && parsed.getUTCDate() === Number(date);
  return isReal ? day : undefined;
}

/**
 * @param day YYYY-MM-DD
 * @param days how many days later
 * @returns that day, YYYY-MM-DD
 */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * Was the end of what a fact removes announced, and is the day past? Then its users were told, and its removal breaks no
 * promise.
 *
 * @param fact a removal; `data.deprecated` and `data.sunset`, or the removed thing itself, tell
 * @param today the day for which is judged
 */
export function hasEnded(fact: Fact, today: string): boolean {
  const isDeprecated = fact.data?.deprecated === true || memberOf(fact.before, "deprecated") === true;
  const sunset = parseDay(fact.data?.sunset ?? memberOf(fact.before, "x-sunset"));
  return isDeprecated && sunset !== undefined && sunset <= today;
}

/** @returns how a message calls what ends */
export function ending(fact: Fact): string {
  if (fact.scope === "schema") return placeName(fact);
  return fact.kind === "operation-sunset" ? "The operation" : parameterName(fact);
}
