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

/** @returns what a message adds about a rename that nobody declared: that it is a guess, and how good; else nothing */
export function guessOf({ declared, score }: Readonly<Record<string, unknown>> = {}): string {
  if (declared === true || typeof score !== "number") return "";
  // Names that differ in nothing but how their words are joined are still two names.
  return ` (a guess: ${Math.min(99, Math.round(score * 100))} % alike)`;
}

/** @returns what a fact says of a value that was, is, or is no longer written: `X was 1 and is now 2` */
export function becomes(subject: string, { before, after }: Pick<Fact, "before" | "after">): string {
  if (before === undefined) return `${subject} is now ${show(after)}; it was not stated`;
  if (after === undefined) return `${subject} was ${show(before)} and is no longer stated`;
  return `${subject} was ${show(before)} and is now ${show(after)}`;
}

/** @returns how a message calls the value that a fact of schemas is about */
export function placeName(fact: SchemaFact): string {
  if (fact.path !== "") return `"${fact.path}"`;
  // The subject of such a fact is the branch, which is not where it stands.
  if (fact.kind === "schema-union-branch-added" || fact.kind === "schema-union-branch-removed") {
    const [site] = fact.sites;
    return site === undefined ? "the value" : `the ${site.part}`;
  }
  if (fact.subject === "") return "the value";
  // A parameter, header or body as a whole is called what it is.
  return fact.sites.some((site) => site.part === fact.subject) ? `the ${fact.subject}` : `"${fact.subject}"`;
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

/** @returns how a message calls requests by their alternative of security requirements */
export function requestsWith(fact: Fact): string {
  const isAnonymous = fact.subject === "anonymous" || fact.subject === "";
  return isAnonymous
    ? "Requests without credentials"
    : `Requests with ${fact.subject.replaceAll(" + ", " and ")}`;
}
