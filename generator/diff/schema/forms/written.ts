/** A keyword's effective value and where it is written. */
import type { SchemaObject } from "../../../load/document.js";
import { below } from "../document.js";
import type { Member } from "../node.js";

export interface Written<T> {
  readonly value: T;
  /** Pointer of the keyword. */
  readonly pointer: string;
  /** What stands there. */
  readonly raw: unknown;
}

/** The tightest of the values that the members give a keyword (diff-semantics §2: bounds tightest). */
export function tightest(
  members: readonly Member[],
  keyword: keyof SchemaObject & string,
  isTighter: (a: number, b: number) => boolean,
): Written<number> | undefined {
  let found: Written<number> | undefined;
  for (const { schema, pointer } of members) {
    const value = schema[keyword];
    if (typeof value !== "number" || (found !== undefined && !isTighter(value, found.value))) continue;
    found = { value, pointer: below(pointer, keyword), raw: value };
  }
  return found;
}

export const isHigher = (a: number, b: number): boolean => a > b;
export const isLower = (a: number, b: number): boolean => a < b;

/** The different values that the members give a keyword, each where it is written first. */
export function allWritten<T>(
  members: readonly Member[],
  keyword: keyof SchemaObject & string,
  read: (value: unknown) => T | undefined,
): Map<T, Written<T>> {
  const found = new Map<T, Written<T>>();
  for (const { schema, pointer } of members) {
    const raw = schema[keyword];
    const value = raw === undefined ? undefined : read(raw);
    if (value === undefined || found.has(value)) continue;
    found.set(value, { value, pointer: below(pointer, keyword), raw });
  }
  return found;
}

export const readText = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;
