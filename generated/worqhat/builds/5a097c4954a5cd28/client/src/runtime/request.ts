/** From the arguments of a call to the parts of its request. */
import { encodeBody } from "./body.js";
import { UsageError } from "./errors.js";
import { applyHeaders, type HeaderMap } from "./headers.js";
import type { EncodedBody, Operation, Parameter, Style, StyleOptions } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { encode, encodeName, itemsOf, ownValue, toText } from "./style/text.js";

/** A request without its credentials and its server. */
export interface RequestParts {
  readonly path: string;
  /** `name=value`, encoded. */
  readonly query: readonly string[];
  readonly headers: HeaderMap;
  /** `name=value`, encoded. */
  readonly cookies: readonly string[];
  readonly body: BodyInit | undefined;
  /** Whether the caller asked for a stream. */
  readonly streaming: boolean;
  /** What the caller asked for, or the operation does. */
  readonly accept: string | undefined;
}

/** What a value is written as where the descriptor names no style: single values, and arrays of them. */
const inPath: Style = (_name, value) => [textsOf(value).map(encode).join(",")];
const inHeader: Style = (_name, value) => [textsOf(value).join(",")];
const inQuery: Style = (name, value) => textsOf(value).map((text) => `${encodeName(name)}=${encode(text)}`);

function textsOf(value: unknown): string[] {
  return itemsOf([value].flat()).map(toText);
}

/**
 * Writes out everything that stays the same from try to try.
 * @param defaults headers of every request
 * @throws UsageError for arguments that make no request
 */
export async function buildRequest(
  operation: Operation,
  args: readonly unknown[],
  params: object,
  defaults: HeaderMap,
  options: RequestOptions,
): Promise<RequestParts> {
  const path = writePath(operation, args);
  const value = bodyOf(operation, params);
  const encoded: Partial<EncodedBody> =
    value === undefined ? {} : await encodeBody(operation, value, options.contentType);
  const { streamFlag, streams } = operation;
  const wanted =
    options.accept ??
    (streamFlag !== undefined && ownValue(value, streamFlag) === true ? streams?.[0]?.[0] : undefined);
  const accept = wanted ?? operation.accept;
  const headers: HeaderMap = new Map([["accept", accept ?? "*/*"]]);
  if (encoded.contentType) headers.set("content-type", encoded.contentType);
  if (options.idempotencyKey) headers.set("idempotency-key", options.idempotencyKey);
  for (const [name, value] of defaults) headers.set(name, value);
  for (const [name, parts] of write(operation.headers, params, inHeader))
    headers.set(name.toLowerCase(), parts.join(","));
  applyHeaders(headers, options.headers);
  const extra = options.query ?? {};
  return {
    path,
    query: [...write(operation.query, params, inQuery), ...write(Object.keys(extra), extra, inQuery)].flatMap(
      ([, parts]) => parts,
    ),
    headers,
    cookies: write(operation.cookies, params, inQuery).flatMap(([, parts]) => parts),
    body: encoded.body,
    streaming: streams?.some(([mediaType]) => mediaType === wanted) ?? false,
    accept,
  };
}

function unpack(
  parameter: Parameter,
): readonly [name: string, style?: Style | undefined, options?: StyleOptions] {
  return typeof parameter === "string" ? [parameter] : parameter;
}

function keyOf(parameter: Parameter): string {
  const [name, , options] = unpack(parameter);
  return options?.key ?? name;
}

/** The parameters that have a value. Undefined and null are left out (RFC 6570 §2.3). */
function write(
  list: readonly Parameter[] = [],
  params: object,
  standard: Style,
): [name: string, parts: string[]][] {
  return list.flatMap((parameter): [string, string[]][] => {
    const [name, style = standard, options = {}] = unpack(parameter);
    const value = ownValue(params, keyOf(parameter));
    return value === undefined || value === null
      ? []
      : [[name, style(name, prepared(value, options), options)]];
  });
}

function prepared(value: unknown, { convert, shape }: StyleOptions): unknown {
  return convert ? convert(value, shape) : value;
}

function writePath({ id, path, pathParams = [] }: Operation, args: readonly unknown[]): string {
  const texts = new Map<string, string>();
  pathParams.forEach((parameter, index) => {
    const [name, style = inPath, options = {}] = unpack(parameter);
    const value = args[index] ?? "";
    const text = value === "" ? "" : style(name, prepared(value, options), options).join("");
    if (!text) throw new UsageError(`${id}: the path argument \`${name}\` is empty.`);
    texts.set(name, text);
  });
  const written = path.replace(/\{([^{}]*)\}/g, (whole, name: string) => texts.get(name) ?? whole);
  // Every URL parser takes these for steps through the path, encoded or not.
  if (/(^|\/)(\.|%2e){1,2}([/?#]|$)/i.test(written)) {
    throw new UsageError(`${id}: a path argument may not make a segment \`.\` or \`..\` of the path.`);
  }
  return written;
}

function bodyOf(operation: Operation, params: object): unknown {
  if (!operation.body) return undefined;
  if (operation.bodyField) return ownValue(params, "body");
  if (params instanceof FormData || params instanceof URLSearchParams || params instanceof Blob)
    return params;
  const { query = [], headers = [], cookies = [] } = operation;
  const taken = new Set([...query, ...headers, ...cookies].map(keyOf));
  const fields = Object.entries(params).filter(([key, value]) => value !== undefined && !taken.has(key));
  return fields.length > 0 || operation.bodyRequired ? Object.fromEntries(fields) : undefined;
}
