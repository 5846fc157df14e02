import createClient, { type Client, type Middleware } from "openapi-fetch";
import type { Carrier, Send, Sendable } from "./carrier.js";
import type { Host } from "./config.js";
import { observe } from "./messages.js";
import { sendFollowing } from "./redirect.js";
import { senderOf } from "./send.js";
import { defaultHeaders } from "./transport.js";
import { checkProtocol } from "./url.js";

/** openapi-fetch's `request` as it is underneath its types. */
type RawRequest = (
  method: string,
  path: string,
  init: object,
) => Promise<{ readonly response: Response; readonly error?: unknown }>;

/** The one openapi-fetch client through which everything goes, so that middleware sees everything. */
export class Channel<Paths extends object> implements Carrier {
  readonly raw: Client<Paths>;
  /** The user's middleware. */
  readonly middlewares: Middleware[] = [];
  /** Requests of `send`, by the object that openapi-fetch hands on to its middleware. */
  readonly #sent = new WeakMap<object, { response?: Response }>();

  /** @param parent the carrier of the client that this one is made from */
  constructor(host: Host, parent: Carrier | undefined) {
    this.raw = createClient<Paths>({
      baseUrl: host.baseUrl,
      redirect: "manual",
      fetch: (request) => sendFollowing(request, null, senderOf(host, {})),
    });
    this.raw.use({
      onRequest: async ({ request, params }) =>
        this.#sent.has(params) ? undefined : await prepare(host, request),
      // The first to be added is the last to see a response.
      onResponse: ({ request, response, params, schemaPath }) => {
        const sent = this.#sent.get(params);
        if (!sent) {
          observe(host, `${request.method} ${schemaPath}`, response);
          return undefined;
        }
        sent.response = response;
        // openapi-fetch would read the body of an error, and guess what it is.
        return response.ok ? undefined : new Response(null, { status: 204 });
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
    if (parent instanceof Channel) this.raw.use(...parent.middlewares);
  }

  async carry(
    { method, url, headers, body, ...init }: Sendable,
    template: string,
    send: Send,
  ): Promise<Response> {
    const params = { path: {} };
    const sent: { response?: Response } = {};
    this.#sent.set(params, sent);
    const { response, error } = await (this.raw.request as unknown as RawRequest)(method, template, {
      ...init,
      headers: Object.fromEntries(headers),
      // openapi-fetch names a type for what is not undefined.
      ...(body !== null && { body }),
      fetch: send,
      ...(this.middlewares.length === 0 && { Request: PlainRequest }),
      params,
      pathSerializer: () => url,
      querySerializer: () => "",
      bodySerializer: (ready: unknown) => ready,
      parseAs: "stream",
    });
    // Where a middleware answered by itself, nothing was sent, and openapi-fetch has read the body of an error.
    const answer = sent.response ?? response;
    if (!answer.bodyUsed) return answer;
    return new Response(typeof error === "string" ? error : JSON.stringify(error), answer);
  }
}

/** What openapi-fetch makes where no middleware looks at it: `fetch` makes a Request by itself, and one is enough. */
class PlainRequest {
  constructor(url: string, init: object) {
    Object.assign(this, init, { url });
  }
}

/** Gives a request of `raw` the headers and credentials that it has not; a missing credential is the API's to refuse. */
async function prepare(host: Host, request: Request): Promise<Request> {
  const { config, options } = host;
  const { headers } = request;
  const url = new URL(request.url);
  checkProtocol(url, options);
  for (const [name, value] of defaultHeaders(host)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  config.pin?.set(config.pin, headers);
  const query = url.search.split(/[?&]/).slice(1);
  const before = query.length;
  const placements = await config.authorize?.(host, config.security ?? [], {}, { headers, query });
  for (const placement of placements ?? []) placement.set({ headers, query });
  if (query.length === before) return request;
  url.search = query.join("&");
  return new Request(url, request);
}
