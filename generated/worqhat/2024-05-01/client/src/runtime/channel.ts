import createClient, { type Client, type Middleware } from "openapi-fetch";
import type { Fetch } from "./options.js";

/** A request that is written out. */
export interface OutgoingRequest {
  readonly method: string;
  /** Path template, for middleware to look at. */
  readonly template: string;
  readonly url: string;
  readonly headers: Headers;
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

/** What is done with the requests of both ways in. */
export interface ChannelHooks {
  /** Sees a request that the user made through `raw`; may give back another. */
  readonly prepare: (request: Request) => Promise<Request>;
  /** Sees every response. */
  readonly observe: (request: Request, template: string, response: Response) => void;
}

/** openapi-fetch's `request` as it is underneath its types. */
type Send = (method: string, path: string, init: object) => Promise<Reply>;

/** The one openapi-fetch client through which everything goes, so that middleware sees everything. */
export class Channel<Paths extends object> {
  readonly raw: Client<Paths>;
  /** The user's middleware. */
  readonly middlewares: Middleware[] = [];
  /** Requests of `send`, by the object that openapi-fetch hands on to its middleware. */
  readonly #sent = new WeakMap<object, { response?: Response }>();

  /**
   * @param baseUrl where `raw` sends to
   * @param fetch how `raw` sends
   * @param middlewares of the client that this one is made from
   */
  constructor(baseUrl: string, fetch: Fetch, middlewares: readonly Middleware[], hooks: ChannelHooks) {
    this.raw = createClient<Paths>({ baseUrl, fetch });
    this.raw.use({
      onRequest: async ({ request, params }) =>
        this.#sent.has(params) ? undefined : await hooks.prepare(request),
      // The first to be added is the last to see a response.
      onResponse: ({ request, response, params, schemaPath }) => {
        hooks.observe(request, schemaPath, response);
        const sent = this.#sent.get(params);
        if (!sent) return undefined;
        // openapi-fetch would read the body of an error, and guess what it is.
        sent.response = response;
        return new Response(null, { status: 204 });
      },
    });
    const { use, eject } = this.raw;
    this.raw.use = (...added) => {
      use(...added);
      this.middlewares.push(...added);
    };
    this.raw.eject = (...removed) => {
      eject(...removed);
      for (const each of removed) {
        const index = this.middlewares.indexOf(each);
        if (index >= 0) this.middlewares.splice(index, 1);
      }
    };
    this.raw.use(...middlewares);
  }

  /** Sends a request through the middleware. The response's body is unread unless `error` is there. */
  async send({ method, template, url, body, ...init }: OutgoingRequest): Promise<Reply> {
    const params = { path: {} };
    const sent: { response?: Response } = {};
    this.#sent.set(params, sent);
    const reply = await (this.raw.request as unknown as Send)(method, template, {
      ...init,
      params,
      pathSerializer: () => url,
      querySerializer: () => "",
      bodySerializer: (ready: unknown) => ready,
      body,
      parseAs: "stream",
      ...(body instanceof ReadableStream && { duplex: "half" }),
    });
    // Where a middleware answered by itself, nothing was sent.
    return sent.response ? { response: sent.response } : reply;
  }
}
