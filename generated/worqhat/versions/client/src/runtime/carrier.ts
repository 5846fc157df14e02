/** What is sent: the members of a Request, without the cost of making one, for `fetch` makes its own. */
export interface Sendable {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers | [name: string, value: string][];
  readonly body?: BodyInit | null;
  readonly signal: AbortSignal;
  readonly redirect: RequestRedirect;
}

/** Sends a request once; refuses what must not be sent. */
export type Send = (request: Sendable) => Promise<Response>;

/** Brings requests to `fetch`: at once, or through the middleware of openapi-fetch. */
export interface Carrier {
  /**
   * @param template path template, for middleware to look at
   * @returns the response, its body unread
   */
  carry(request: Sendable, template: string, send: Send): Promise<Response>;
}

/** Sends requests at once, so that a client without `raw` needs no openapi-fetch. */
export const direct: Carrier = { carry: (request, _template, send) => send(request) };
