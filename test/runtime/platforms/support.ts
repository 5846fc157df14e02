/** What the cases of all platforms share: a client with every kind of credential, and ways to call it. */

import { anyType } from "../../../generator/runtime/body/any-type.js";
import { json } from "../../../generator/runtime/body/json.js";
import type { ApiClient } from "../../../generator/runtime/client.js";
import type { ClientConfig } from "../../../generator/runtime/config.js";
import { ApiError } from "../../../generator/runtime/errors.js";
import type { OfferedBody, Operation } from "../../../generator/runtime/operation.js";
import type { BaseClientOptions, RequestOptions } from "../../../generator/runtime/options.js";
import { alternatives } from "../../../generator/runtime/scheme/alternatives.js";
import { basic } from "../../../generator/runtime/scheme/basic.js";
import { clientCredentials } from "../../../generator/runtime/scheme/client-credentials.js";
import { inCookie, inHeader, inQuery } from "../../../generator/runtime/scheme/places.js";
import { renewTokens } from "../../../generator/runtime/scheme/renew.js";

export interface Options extends BaseClientOptions {
  readonly apiKey?: unknown;
  readonly key?: string;
  readonly tenant?: string;
  readonly session?: string;
  readonly login?: unknown;
  readonly client?: unknown;
}

/** A client of the server of one case. */
export interface Context {
  /** The server's address for this case. */
  readonly base: string;
  /** The same on another origin. */
  readonly other: string;
  readonly client: (options?: Options) => ApiClient<object, Options>;
}

const AUTHORIZATION = { in: inHeader, name: "authorization" } as const;

export const CONFIG: ClientConfig = {
  name: "Acme",
  version: "1.2.3",
  baseUrl: "https://api.test",
  authorize: alternatives,
  renew: renewTokens,
  schemes: {
    bearer: { option: "apiKey", ...AUTHORIZATION, prefix: "Bearer " },
    query: { option: "key", in: inQuery, name: "api_key" },
    session: { option: "session", in: inCookie, name: "session" },
    tenant: { option: "tenant", in: inHeader, name: "x-tenant" },
    basic: { option: "login", ...AUTHORIZATION, prefix: "Basic ", exchange: basic },
    oauth: {
      option: "client",
      ...AUTHORIZATION,
      prefix: "Bearer ",
      exchange: clientCredentials,
      tokenUrl: "token",
    },
  },
};

export const SECURED: Operation = {
  id: "secured",
  method: "GET",
  path: "/json",
  security: [["bearer"], ["tenant"]],
};
export const JSON_BODY: OfferedBody = ["application/json", json];

export function get(path: string, more: Partial<Operation> = {}): Operation {
  return { id: "get", method: "GET", path, ...more };
}

export function post(path: string, body: OfferedBody, more: Partial<Operation> = {}): Operation {
  return { id: "post", method: "POST", path, body: [anyType, body], bodyField: true, ...more };
}

export async function itemsOf(items: AsyncIterable<unknown>, most = 99): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const item of items) if (found.push(item) === most) break;
  return found;
}

export async function failure(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    const { name, message } = error as Error;
    return error instanceof ApiError ? [name, error.status, error.code, error.requestId, message] : [name];
  }
}

/** Sends a body. */
export function sent(offered: OfferedBody, body: unknown, options: RequestOptions = {}) {
  return ({ client }: Context): Promise<unknown> =>
    client()
      .request(post("/empty", offered), [], { body }, options)
      .then((answer) => answer ?? "nothing");
}
