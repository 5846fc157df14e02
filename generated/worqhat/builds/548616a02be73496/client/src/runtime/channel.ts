import createClient, { type Client, type Middleware } from "openapi-fetch";
import type { Carrier, Send, Sendable } from "./carrier.js";
import { sendFollowing } from "./redirect.js";
import { applyPlacements, type Transport } from "./transport.js";

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
  constructor(transport: Transport, parent: Carrier | undefined) {
    this.raw = createClient<Paths>({
      baseUrl: transport.baseUrl,
      redirect: "manual",
      fetch: (request) => sendFollowing(request, null, transport.sendOf({})),
    });
    this.raw.use({
      onRequest: async ({ request, params }) =>
        this.#sent.has(params) ? undefined : await prepare(transport, request),
      // The first to be added is the last to see a response.
      onResponse: ({ request, response, params, schemaPath }) => {
        const sent = this.#sent.get(params);
        if (!sent) {
          transport.observe(`${request.method} ${schemaPath}`, response);
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
async function prepare(transport: Transport, request: Request): Promise<Request> {
  const { headers, url } = request;
  transport.check(url);
  for (const [name, value] of transport.defaultHeaders()) {
    if (!headers.has(name)) headers.set(name, value);
  }
  const { searchParams } = new URL(url);
  const { config } = transport;
  config.pin?.set(config.pin, headers);
  const placements = await config.authorize?.(transport, config.security ?? [], {}, (where, name) =>
    where === "query" ? searchParams.has(name) : headers.has(where === "cookie" ? where : name),
  );
  const target = applyPlacements(url, headers, placements ?? [], []);
  return target === url ? request : new Request(target, request);
}
