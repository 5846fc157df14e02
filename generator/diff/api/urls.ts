/** Addresses of operations: server and path template together (OpenAPI 3.1 §4.8.5, §4.8.8). */

/** A server URL in its two parts. */
export interface ServerAddress {
  /** Scheme, host and port, lower case; empty where the URL is relative to the document. */
  readonly origin: string;
  /** Path without a final slash. */
  readonly path: string;
}

const ABSOLUTE = /^([a-z][a-z0-9+.-]*:)?\/\/([^/?#]*)([^?#]*)/i;
const DEFAULT_PORTS = /^(https:\/\/[^:]*):443$|^(http:\/\/[^:]*):80$/;

/**
 * Takes a server URL apart.
 *
 * @param url with every variable at its default
 */
export function addressOf(url: string): ServerAddress {
  const [, scheme = "", host = "", path] = ABSOLUTE.exec(url) ?? [];
  if (path !== undefined) {
    const origin = `${scheme}//${host}`.toLowerCase();
    return { origin: origin.replace(DEFAULT_PORTS, "$1$2"), path: withoutSlash(path) };
  }
  const relative = (url.split(/[?#]/)[0] ?? "").replace(/^\.?\/*/, "/");
  return { origin: "", path: withoutSlash(relative) };
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, "");
}

/** A path template with nameless variables: `/a/{x}` and `/a/{y}` are one. */
export function anonymous(template: string): string {
  return template.replace(/\{[^{}]*\}/g, "{}");
}

/** The variables of a template by position; one that stands twice is there twice. */
export function variablesOf(template: string): string[] {
  return [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
}
