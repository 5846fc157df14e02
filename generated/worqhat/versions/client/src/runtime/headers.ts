import type { HeaderOptions } from "./options.js";

/** Headers of a request that is being made, by names in lower case: a Headers object would cost much more. */
export type HeaderMap = Map<string, string>;

/** Whether text can be the value of a header. A Headers object would throw with the text, perhaps a key, in its message. */
export function isHeaderText(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text);
}

/** Sets headers; null takes a header away, undefined leaves it. */
export function applyHeaders(headers: HeaderMap, changes: HeaderOptions | undefined): void {
  for (const [name, value] of entriesOf(changes)) {
    if (value === null) headers.delete(name.toLowerCase());
    else if (value !== undefined) headers.set(name.toLowerCase(), value);
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
