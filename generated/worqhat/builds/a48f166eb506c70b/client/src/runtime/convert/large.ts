/** JSON whose integers may be larger than a number holds: nothing is lost, in either direction. */
import type { Converter } from "./shape.js";

/** An integer of a JSON text that is no safe number. */
class Large {
  constructor(readonly digits: string) {}
}

/** An integer of 64 bits. */
export const int64: Converter = {
  read: (value) => {
    if (value instanceof Large) return BigInt(value.digits);
    return Number.isSafeInteger(value) ? BigInt(value as number) : value;
  },
  // What fits a number is one, for writers that know of no bigint.
  write: (value) =>
    typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value,
};

/**
 * Parses JSON; integers that are no safe numbers come as something that only `int64` and `settle` know.
 * @throws SyntaxError
 */
export function parseLarge(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  const mark = newMark();
  const marked = text.replace(TOKENS, (token) =>
    /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${mark}${token}"` : token,
  );
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === "string" && value.startsWith(mark) ? new Large(value.slice(mark.length)) : value,
  );
}

/** Strings, which hold no numbers, and numbers. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/gs;

/** Makes numbers of the large integers that no `int64` has read, as `JSON.parse` does. */
export function settle(value: unknown): unknown {
  if (value instanceof Large) return Number(value.digits);
  if (Array.isArray(value)) return value.map(settle);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, settle(member)]));
}

/** Writes JSON, with the digits of each bigint. */
export function stringifyLarge(value: unknown): string {
  const mark = newMark();
  let isMarked = false;
  const text = JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member !== "bigint") return member;
    isMarked = true;
    return `${mark}${member}`;
  });
  return isMarked ? text.replace(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1") : text;
}

/** Text that stands in no other, for nobody can guess it. */
function newMark(): string {
  return `${crypto.getRandomValues(new Uint32Array(4)).join("-")}:`;
}
