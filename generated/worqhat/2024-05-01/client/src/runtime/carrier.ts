/** What is sent: the members of a Request, without the cost of making one, for `fetch` makes its own. */
export interface Sendable {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers | Readonly<Record<string, string>>;
  readonly body?: BodyInit | null;
  readonly signal: AbortSignal;
  readonly redirect: RequestRedirect;
}

/** Sends a request once; refuses what must not be sent. */
export type Send = (request: Sendable) => Promise<Response>;

/** A request that is written out. */
export interface OutgoingRequest extends Sendable {
  /** Path template, for middleware to look at. */
  readonly template: string;
  readonly send: Send;
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
  carry(request: OutgoingRequest): Promise<Reply>;
}

/** Sends requests at once, so that a client without `raw` needs no openapi-fetch. */
export const direct: Carrier = {
  async carry(request) {
    return { response: await request.send(request) };
  },
};
