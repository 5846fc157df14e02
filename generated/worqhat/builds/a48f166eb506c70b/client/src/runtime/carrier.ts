import type { Fetch } from "./options.js";

/** A request that is written out. */
export interface OutgoingRequest {
  readonly method: string;
  /** Path template, for middleware to look at. */
  readonly template: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | undefined;
  readonly signal: AbortSignal;
  readonly fetch: Fetch;
}

/** What came back. */
export interface Reply {
  readonly response: Response;
  /** Body of a response outside 2xx, where it is read already. */
  readonly error?: unknown;
}

/** Brings requests to `fetch`: at once, or through the middleware of openapi-fetch. */
export interface Carrier {
  /** The response's body is unread unless `error` is there. */
  send(request: OutgoingRequest): Promise<Reply>;
}

/** Sends requests at once, so that a client without `raw` needs no openapi-fetch. */
export const direct: Carrier = {
  async send({ url, fetch, ...init }) {
    return { response: await fetch(new Request(url, withDuplex(init))) };
  },
};

/** What fetch wants to be told of a body that is a stream. */
export function withDuplex<T extends { readonly body: BodyInit | undefined }>(init: T): T & RequestInit {
  return {
    ...init,
    redirect: "manual",
    ...(init.body instanceof ReadableStream && { duplex: "half" }),
  } as T & RequestInit;
}
