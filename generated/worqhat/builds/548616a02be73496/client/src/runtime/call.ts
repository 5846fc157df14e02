import type { Placement } from "./config.js";
import { startConnection } from "./connection.js";
import { apiErrorOf } from "./errors.js";
import { log, observe } from "./messages.js";
import type { Answer, Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { sendFollowing } from "./redirect.js";
import { buildRequest, checkHeaders } from "./request.js";
import { readErrorBody } from "./response.js";
import { isIdempotent, withRetries } from "./retry.js";
import { senderOf } from "./send.js";
import { defaultHeaders, type Transport } from "./transport.js";
import { checkBaseUrl, withQuery } from "./url.js";

/**
 * Sends the request of an operation, again where that is safe.
 * @param args values of the path parameters
 * @param params query, header and cookie parameters and the body, by name
 * @throws everything in errors.ts but DecodeError
 */
export async function sendCall(
  transport: Transport,
  operation: Operation,
  args: readonly unknown[],
  params: object,
  options: RequestOptions,
): Promise<Answer> {
  const { config, carrier, options: own } = transport;
  const { id, method, path: template, security = config.security ?? [] } = operation;
  const {
    signal,
    baseUrl = own.baseUrl ?? operation.baseUrl ?? transport.baseUrl,
    timeout = own.timeout ?? 60_000,
    deadline = own.deadline ?? Infinity,
    maxRetries = own.maxRetries ?? 2,
  } = options;
  const ends = performance.now() + deadline;
  const server = checkBaseUrl(baseUrl, own);
  const send = senderOf(transport, options);
  const parts = await buildRequest(operation, args, params, defaultHeaders(transport), options);
  const isStream = parts.body instanceof ReadableStream;
  const isRepeatable = !isStream && (options.idempotencyKey || isIdempotent(operation));
  const retries = isRepeatable ? maxRetries : 0;

  /** @param mayRenew whether credentials that the API refuses may be replaced by others */
  const attempt = async (mayRenew: boolean): Promise<Answer> => {
    const connection = startConnection(signal, timeout, ends);
    let placements: readonly Placement[] = [];
    try {
      const target = { headers: new Map(parts.headers), query: [...parts.query] };
      config.pin?.set(config.pin, target.headers);
      placements = (await config.authorize?.(transport, security, options, target, id)) ?? [];
      for (const placement of placements) placement.set(target);
      checkHeaders(id, target.headers);
      const response = await carrier.carry(
        {
          method,
          url: withQuery(server + parts.path, target.query),
          headers: [...target.headers],
          signal: connection.signal,
          redirect: "manual",
          ...(parts.open?.(connection.signal) ?? { body: parts.body }),
        },
        template,
        async (request) => {
          const response = await connection.within(() => sendFollowing(request, parts.body, send));
          observe(transport, `${method} ${template}`, response);
          return response;
        },
      );
      if (response.ok)
        return { response, connection, headers: parts.headers, again: retries > 0 ? run : undefined };
      const secrets = placements.flatMap(({ text, password = "" }) => [text, password]);
      throw apiErrorOf(id, response, await readErrorBody(operation, response, connection, secrets));
    } catch (error) {
      connection.release();
      if (mayRenew && config.renew?.(error, placements)) return attempt(false);
      throw error;
    }
  };

  const run = (): Promise<Answer> =>
    withRetries(
      () => attempt(!isStream),
      retries,
      ends,
      signal,
      (delay, error) => log(transport, "info", `Trying again in ${Math.round(delay)} ms. ${error}`),
    );
  return run();
}
