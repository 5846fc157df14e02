import type { Exchange, ExchangeContext } from "../config.js";
import { apiErrorOf, ClientError, ConnectionError, parseErrorBody } from "../errors.js";
import type { ClientCredentials } from "../options.js";
import { senderOf } from "../send.js";
import { toBase64 } from "./basic.js";

/** A token. */
interface Token {
  readonly text: string;
  /** Milliseconds of `Date.now()` until which it is used. */
  readonly ends: number;
}

/**
 * Gets a token for a client's id and secret (RFC 6749 §4.4), once for all calls that wait for it, and keeps it until shortly
 * before it ends, or the API refuses it. A credential that is text is a token already.
 * @throws ApiError for what the token's server answers; ConnectionError, UsageError
 */
export const clientCredentials: Exchange = async (credential, context) => {
  if (typeof credential !== "object" || credential === null) return { text: String(credential ?? "") };
  const { clientId, clientSecret, scopes } = credential as ClientCredentials;
  const scope = scopes?.join(" ") ?? context.scopes;
  const url = new URL(context.scheme.tokenUrl ?? "", `${context.host.baseUrl}/`).href;
  const key = JSON.stringify([url, clientId, clientSecret, scope]);
  const { memory } = context.host;
  for (;;) {
    const known = memory.get(key) as Promise<Token> | undefined;
    const pending = known ?? fetchToken(url, clientId, clientSecret, scope, context);
    const expire = (): void => {
      if (memory.get(key) === pending) memory.delete(key);
    };
    if (!known) {
      memory.set(key, pending);
      pending.catch(expire);
    }
    const { text, ends } = await pending;
    // A token that has just been given is used, however short its life.
    if (!known || ends > Date.now()) return { text, expire };
    expire();
  }
};

async function fetchToken(
  url: string,
  id: string,
  secret: string,
  scope: string,
  { request: options, host }: ExchangeContext,
): Promise<Token> {
  const { timeout = host.options.timeout ?? 60_000 } = options;
  const request = new Request(url, {
    method: "POST",
    // RFC 6749 §2.3.1: both are encoded as in a form.
    headers: {
      accept: "application/json",
      authorization: `Basic ${toBase64(`${encodeForm(id)}:${encodeForm(secret)}`)}`,
    },
    body: new URLSearchParams({ grant_type: "client_credentials", ...(scope && { scope }) }),
    signal: AbortSignal.timeout(Math.min(timeout, 2 ** 31 - 1)),
    redirect: "manual",
  });
  const started = Date.now();
  try {
    const response = await senderOf(host, options)(request);
    const body = parseErrorBody(await response.text(), response, [secret], JSON.parse);
    const { access_token: text, expires_in: life } = Object(body) as Record<string, unknown>;
    if (!response.ok || typeof text !== "string") throw apiErrorOf("The request for a token", response, body);
    const span = Number(life) * 1000;
    // A tenth of its life, at most half a minute, is kept back: it must outlive the request.
    return { text, ends: started + (span >= 0 ? span - Math.min(span / 10, 30_000) : Infinity) };
  } catch (cause) {
    if (cause instanceof ClientError) throw cause;
    throw new ConnectionError(
      `The request for a token failed. Check the network and ${new URL(url).origin}.`,
      {
        cause,
      },
    );
  }
}

function encodeForm(text: string): string {
  return new URLSearchParams({ _: text }).toString().slice(2);
}
