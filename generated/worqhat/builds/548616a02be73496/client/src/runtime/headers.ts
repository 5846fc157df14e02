import { UsageError } from "./errors.js";
import type { HeaderOptions } from "./options.js";

/** Headers of a request that is being made, by names in lower case: a Headers object would cost much more. */
export type HeaderMap = Map<string, string>;

/**
 * Refuses what cannot be the value of a header: a Headers object would throw with the text, perhaps a key, in its message.
 * @throws UsageError
 */
export function checkHeaders(operation: string, headers: HeaderMap): void {
  for (const [name, text] of headers) {
    // Whitespace around it is nobody's: platforms take it away.
    if (/[^\t\x20-\x7e\x80-\xff]/.test(String(text).trim()))
      throw new UsageError(`${operation}: the header \`${name}\` holds characters that cannot be sent.`);
  }
}

/** Sets headers; null takes a header away, undefined leaves it. */
export function applyHeaders(headers: HeaderMap, changes: HeaderOptions | undefined): void {
  for (const [key, value] of entriesOf(changes)) {
    const name = key.toLowerCase();
    if (value === null) headers.delete(name);
    else if (value !== undefined) headers.set(name, value);
  }
}

/** Two sets of headers in one; the second wins. */
export function mergeHeaders(
  first: HeaderOptions | undefined,
  second: HeaderOptions | undefined,
): HeaderOptions {
  const all = [...entriesOf(first), ...entriesOf(second)].filter(([, value]) => value !== undefined);
  return Object.fromEntries(all.map(([name, value]) => [name.toLowerCase(), value]));
}

function entriesOf(headers: HeaderOptions | undefined): [string, string | null | undefined][] {
  return headers instanceof Headers ? [...headers] : Object.entries(headers ?? {});
}
