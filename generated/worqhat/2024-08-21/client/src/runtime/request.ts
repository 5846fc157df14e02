/** From the arguments of a call to the parts of its request. */
import { UsageError } from "./errors.js";
import { applyHeaders, type HeaderMap } from "./headers.js";
import type { EncodedBody, Operation, ParameterSlot } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { pairsOf } from "./parameters/write.js";
import { ownValue } from "./style/text.js";

/** A request without its credentials and its server. */
export interface RequestParts {
  readonly path: string;
  /** `name=value`, encoded. */
  readonly query: readonly string[];
  readonly headers: HeaderMap;
  readonly body: BodyInit | null;
  /** Opens the body for a try, where it is sent while it is read. */
  readonly open: EncodedBody["open"];
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
  const { pathParams, body, streamFlag } = operation;
  const taken = new Set<string>();
  const write = <Written>(slot: ParameterSlot<Written> | undefined): readonly Written[] =>
    slot?.[0](slot, params, taken) ?? [];
  const path = pathParams?.[0](operation, pathParams, args) ?? operation.path;
  // The description does not know these.
  const extra = Object.entries(options.query ?? {}).flatMap(([name, value]) => pairsOf(name, value));
  const query = [...write(operation.query), ...extra];
  const own = [...write(operation.headers), ...write(operation.cookies)];
  const value = body && (operation.bodyField ? ownValue(params, "body") : restOf(operation, params, taken));
  const encoded = (await body?.[0](operation, body, value, params, options.contentType)) ?? {};
  const headers: HeaderMap = new Map();
  applyHeaders(headers, {
    accept: options.accept ?? streamFlag?.[0](operation, value) ?? operation.accept,
    "content-type": encoded.contentType,
    "idempotency-key": options.idempotencyKey,
    ...encoded.headers,
  });
  for (const [name, text] of [...defaults, ...own]) headers.set(name, text);
  applyHeaders(headers, options.headers);
  return { path, query, headers, body: encoded.body ?? null, open: encoded.open };
}

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

/** The properties of the argument object that belong to the body. */
function restOf({ bodyRequired }: Operation, params: object, taken: ReadonlySet<string>): object | undefined {
  const fields = Object.entries(params).filter(([key, value]) => value !== undefined && !taken.has(key));
  return fields.length > 0 || bodyRequired ? Object.fromEntries(fields) : undefined;
}
