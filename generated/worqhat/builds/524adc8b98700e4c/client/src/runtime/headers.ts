import type { HeaderOptions } from "./options.js";

/**
 * Sets headers; null takes a header away, undefined leaves it.
 * @throws TypeError for names and values that no header can have
 */
export function applyHeaders(headers: Headers, changes: HeaderOptions | undefined): void {
  for (const [name, value] of entriesOf(changes)) {
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
