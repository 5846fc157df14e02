/** Words for messages. */
import type { Fact, SchemaFact } from "../types.js";

const LONGEST = 60;

/** @returns a JSON value as a message shows it, cut where it is long; `nothing` where there is none */
export function show(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** @returns values as a message lists them, the first few */
export function showList(values: readonly unknown[]): string {
  const shown = values.slice(0, 5).map(show).join(", ");
  const rest = values.length - 5;
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}

/** @returns how a message calls the value that a fact of schemas is about */
export function placeName(fact: SchemaFact): string {
  if (fact.path !== "") return `"${fact.path}"`;
  return fact.subject === "" ? "the value" : `"${fact.subject}"`;
}

/** @returns a member of the further facts, where it is text */
export function textOf(fact: Fact, key: string): string | undefined {
  const value = fact.data?.[key];
  return typeof value === "string" ? value : undefined;
}

/** @returns is a member of the further facts true? */
export function isSet(fact: Fact, key: string): boolean {
  return fact.data?.[key] === true;
}

/** @returns a member of the further facts, where it is a list */
export function listOf(fact: Fact, key: string): readonly unknown[] {
  const value = fact.data?.[key];
  return Array.isArray(value) ? value : [];
}

/** @returns a member of a JSON object, or undefined */
export function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/** @returns how a message calls a parameter or header: `The query parameter "limit"` */
export function parameterName(fact: Fact, article = "The"): string {
  const location = textOf(fact, "in");
  return `${article} ${location === undefined ? "" : `${location} `}parameter "${fact.subject}"`;
}

/** @returns how a message calls an alternative of security requirements */
export function wayOf(fact: Fact): string {
  return fact.subject === "anonymous" || fact.subject === "" ? "nothing at all" : fact.subject;
}
