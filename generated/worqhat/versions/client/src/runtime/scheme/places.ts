/** Where credentials go (OpenAPI 3.1 §4.8.27). */
import type { Place } from "../config.js";

/** A header; its name in lower case. */
export const inHeader: Place = {
  has: ({ headers }, name) => headers.has(name),
  set({ headers }, name, text) {
    headers.set(name, text);
  },
};

/** A query parameter. */
export const inQuery: Place = {
  has: ({ query }, name) => query.some((pair) => pair.startsWith(pairOf(name, ""))),
  set({ query }, name, text) {
    query.push(pairOf(name, text));
  },
};

/** A cookie (RFC 6265 §4.2.1). */
export const inCookie: Place = {
  has: ({ headers }, name) => cookiesOf(headers).some((pair) => pair.startsWith(pairOf(name, ""))),
  set({ headers }, name, text) {
    headers.set("cookie", [...cookiesOf(headers), pairOf(name, text)].join("; "));
  },
};

function cookiesOf(headers: Parameters<Place["has"]>[0]["headers"]): string[] {
  return headers.get("cookie")?.split("; ") ?? [];
}

function pairOf(name: string, value: string): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}
