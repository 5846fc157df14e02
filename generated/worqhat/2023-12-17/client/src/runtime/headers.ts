import type { HeaderOptions } from "./options.js";

/** Headers of a request that is being made, by names in lower case: a Headers object would cost much more. */
export type HeaderMap = Map<string, string>;

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
