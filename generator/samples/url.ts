/** The URL, headers and cookies of a sample's request (OpenAPI 3.1 §4.8.12.3, RFC 3986). */
import type { Operation, ParameterStyle, Server } from "../model/types.js";
import type { SampleRequest, SampleValue } from "./request.js";

/** Stands in where the document names no server with a host. */
export const PLACEHOLDER_SERVER = "https://api.example.com";

/**
 * Does the server's URL say where it is? A relative one does not.
 *
 * @param server a server of the document
 */
export function isAbsoluteServer(server: Server): boolean {
  return /^https?:\/\/[^/]/i.test(server.resolvedUrl);
}

/**
 * The URL with path and query.
 *
 * @param operation the operation
 * @param request values of its parameters
 * @param servers servers of the document
 * @returns percent-encoded; without any of the characters that shells and curl read as patterns
 */
export function requestUrl(operation: Operation, request: SampleRequest, servers: readonly Server[]): string {
  const server = operation.servers[0] ?? servers[0];
  const base = serverUrl(server).replace(/\/+$/, "");
  const path = operation.path.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const found = request.path.find(({ parameter }) => parameter.name === name);
    return found === undefined ? encode(whole) : pathText(found);
  });
  const pairs = request.others.filter(({ parameter }) => parameter.in === "query").flatMap(queryPairs);
  const whole = request.others.filter(({ parameter }) => parameter.in === "querystring").map(queryString);
  const query = [...pairs, ...whole].filter((part) => part !== "").join("&");
  return encodePatterns(base + path + (query === "" ? "" : `?${query}`));
}

function serverUrl(server: Server | undefined): string {
  if (server === undefined) return PLACEHOLDER_SERVER;
  if (isAbsoluteServer(server)) return server.resolvedUrl;
  return server.resolvedUrl.startsWith("/") ? PLACEHOLDER_SERVER + server.resolvedUrl : PLACEHOLDER_SERVER;
}

/** Characters that have no place in a URL, and those that curl expands, by their percent code. */
function encodePatterns(url: string): string {
  return url.replace(/[^\w\-.~:/?#@!$&()*+,;=%]/gu, (char) => encode(char)).replace(/'/g, "%27");
}

/** A header, or a cookie of the `Cookie` header. */
export interface SampleHeader {
  readonly name: string;
  readonly value: string;
  readonly in: "header" | "cookie";
}

/**
 * The cookies and headers among the parameters.
 *
 * @param request values of the parameters
 * @returns names and values; a value is one line
 */
export function requestHeaders(request: SampleRequest): SampleHeader[] {
  return request.others.flatMap(({ parameter, value }): SampleHeader[] => {
    if (parameter.in === "cookie") {
      return queryPairs({ parameter, value }).map((pair) => {
        const at = pair.indexOf("=");
        return { name: pair.slice(0, at), value: pair.slice(at + 1), in: "cookie" as const };
      });
    }
    if (parameter.in !== "header") return [];
    const separator = decodeURIComponent(JOINERS[parameter.style] ?? ",");
    const parts =
      parameter.media === undefined
        ? expand(value, parameter.explode, separator, (text) => text)
        : [toText(value)];
    return [
      { name: parameter.name, value: parts.join(separator).replace(/\s+/g, " "), in: "header" as const },
    ];
  });
}

function pathText({ parameter, value }: SampleValue): string {
  if (parameter.media !== undefined) return encode(JSON.stringify(value));
  const { style, explode, name } = parameter;
  if (style === "label")
    return expand(value, explode, ",", encode)
      .map((part) => `.${part}`)
      .join("");
  if (style === "matrix") {
    return expand(value, explode, ",", encode, `${encode(name)}=`)
      .map((part) => `;${part.replace(/=$/, "")}`)
      .join("");
  }
  const separator = JOINERS[style] ?? ",";
  return expand(value, explode, separator, encode).join(separator);
}

const JOINERS: Readonly<Partial<Record<ParameterStyle, string>>> = {
  spaceDelimited: "%20",
  pipeDelimited: "%7C",
};

function queryPairs({ parameter, value }: SampleValue): string[] {
  const name = encode(parameter.name);
  if (parameter.media !== undefined) return [`${name}=${encode(JSON.stringify(value))}`];
  if (parameter.style === "deepObject")
    return bracketPairs(name, value).map(([key, text]) => `${key}=${encode(text)}`);
  return expand(value, parameter.explode, JOINERS[parameter.style] ?? ",", encode, `${name}=`);
}

function queryString({ value }: SampleValue): string {
  if (typeof value !== "object" || value === null) return encode(toText(value));
  return Object.entries(value)
    .map(([key, member]) => `${encode(key)}=${encode(toText(member))}`)
    .join("&");
}

/**
 * Names with brackets for every level, as servers read nested values: `a[b][0]`.
 *
 * @param name name so far, encoded
 * @param value any value
 * @returns pairs of an encoded name and a text that is not encoded
 */
export function bracketPairs(name: string, value: unknown): [name: string, text: string][] {
  if (typeof value !== "object" || value === null) return [[name, value === null ? "" : toText(value)]];
  return Object.entries(value).flatMap(([key, member]) =>
    bracketPairs(`${name}%5B${encode(key)}%5D`, member),
  );
}

/** Expands a value as RFC 6570 §3.2 does; `prefix` stands before each part that is not a member of an object. */
function expand(
  value: unknown,
  explode: boolean,
  joiner: string,
  write: (text: string) => string,
  prefix = "",
): string[] {
  if (typeof value !== "object" || value === null) return [prefix + write(toText(value))];
  const isList = Array.isArray(value);
  const members = Object.entries(value).map(([key, member]) => [write(key), write(toText(member))] as const);
  if (explode) return members.map(([key, text]) => (isList ? prefix + text : `${key}=${text}`));
  const flat = isList ? members.map(([, text]) => text) : members.flat();
  return flat.length === 0 ? [] : [prefix + flat.join(joiner)];
}

/**
 * A single value as text: strings as they are, everything else as JSON.
 *
 * @param value any value
 */
export function toText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * Percent-encodes everything but the unreserved characters of RFC 3986 §2.3.
 *
 * @param text any text; lone surrogates become U+FFFD
 */
export function encode(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, "\ufffd")).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
