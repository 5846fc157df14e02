/** Values to text, and text to what a URL may hold (RFC 3986 §2). */

/**
 * The text of a single value: dates in ISO 8601, other objects as what they say JSON should hold, else as JSON.
 * @throws RangeError for an invalid Date
 */
export function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (hasOwnText(value)) return String(value.toJSON());
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Whether a value is an object that is written member by member: no array, and no Date, URL or the like. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !hasOwnText(value);
}

function hasOwnText(value: unknown): value is { toJSON(): unknown } {
  return typeof (value as { toJSON?: unknown } | null | undefined)?.toJSON === "function";
}

/** The members of an object that have a value. */
export function membersOf(value: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
}

/** The items of an array that have a value. */
export function itemsOf(value: readonly unknown[]): unknown[] {
  return value.filter((item) => item !== undefined && item !== null);
}

/** Lone surrogates cannot be sent. All platforms have this, but TypeScript's library of 2022 does not. */
interface WellFormed {
  toWellFormed(): string;
}

/** Percent-encodes all but the unreserved characters (and `!'()*`); lone surrogates become U+FFFD. */
export function encode(text: string): string {
  return encodeURIComponent((text as unknown as WellFormed).toWellFormed());
}

/** Percent-encodes a name, whose brackets servers expect to see as they are. */
export function encodeName(name: string): string {
  return encode(name).replace(/%5[BD]/g, decodeURIComponent);
}

/**
 * Percent-encodes but for reserved characters and what is encoded already (RFC 6570 §3.2.3).
 * @param forbidden reserved characters that would end or split the value in its place
 */
export function encodeReserved(text: string, forbidden: RegExp): string {
  return encodeURI((text as unknown as WellFormed).toWellFormed())
    .replace(/%5[BD]/g, decodeURIComponent)
    .replace(/%25([0-9A-Fa-f]{2})/g, "%$1")
    .replace(forbidden, encodeURIComponent);
}

/** The value of a property of the object itself: a document may name a parameter `constructor`. */
export function ownValue(object: unknown, key: string): unknown {
  return Object.hasOwn(Object(object), key) ? (object as Record<string, unknown>)[key] : undefined;
}
