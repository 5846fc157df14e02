import type { Carrier, Reply } from "./carrier.js";
import type { ClientConfig, ExchangeHost } from "./config.js";
import { authorize, type IsSet, type Placement } from "./credentials.js";
import { deprecationOf } from "./deprecation.js";
import { hasOwnUserAgent, readEnv } from "./environment.js";
import { ApiError, apiErrorOf } from "./errors.js";
import { applyHeaders, type HeaderMap } from "./headers.js";
import { abortErrorOf, Lifetime } from "./lifetime.js";
import type { Operation } from "./operation.js";
import type { BaseClientOptions, Fetch, LogLevel, RequestOptions } from "./options.js";
import { fetchFollowing } from "./redirect.js";
import { buildRequest, type RequestParts } from "./request.js";
import { type Answer, readErrorBody } from "./response.js";
import { isIdempotent, withRetries } from "./retry.js";
import { checkBaseUrl, checkProtocol } from "./url.js";

/** Makes the carrier of a client. `parent` is that of the client that it is made from. */
export type CarrierOf = (transport: Transport, parent: Carrier | undefined) => Carrier;

const LEVELS: readonly LogLevel[] = ["off", "error", "warn", "info", "debug"];

/** Sends the requests of one client: server, credentials, retries, messages. */
export class Transport implements ExchangeHost {
  readonly carrier: Carrier;
  readonly baseUrl: string;
  readonly tokens: Map<string, Promise<unknown>>;
  readonly #chosenUrl: string | undefined;
  /** Operations whose deprecation was told. */
  readonly #warned: Set<string>;

  /**
   * @param parent of the client that this one is made from
   * @throws UsageError for a base URL that is not https
   */
  constructor(
    readonly options: BaseClientOptions,
    readonly config: ClientConfig,
    carrierOf: CarrierOf,
    parent: Transport | undefined,
  ) {
    this.#chosenUrl = options.baseUrl ?? readEnv(config.env?.baseUrl);
    this.#warned = parent ? parent.#warned : new Set();
    this.tokens = parent ? parent.tokens : new Map();
    this.baseUrl = checkBaseUrl(this.#chosenUrl ?? config.baseUrl, options.allowLoopbackHttp);
    this.carrier = carrierOf(this, parent?.carrier);
  }

  /**
   * Sends the request of an operation, again where that is safe.
   * @throws everything in errors.ts but DecodeError
   */
  async send(
    operation: Operation,
    args: readonly unknown[],
    params: object,
    options: RequestOptions,
  ): Promise<Answer> {
    const { deadline = this.options.deadline ?? Number.POSITIVE_INFINITY } = options;
    const ends = performance.now() + deadline;
    const parts = await buildRequest(operation, args, params, this.defaultHeaders(), options);
    const isStream = parts.body instanceof ReadableStream;
    const isRepeatable = !isStream && (options.idempotencyKey || isIdempotent(operation));
    const retries = isRepeatable ? (options.maxRetries ?? this.options.maxRetries ?? 2) : 0;
    const run = async (): Promise<Answer> => {
      const answer = await withRetries(
        () => this.#try(operation, parts, options, ends, !isStream),
        retries,
        ends,
        options.signal,
        (delay, error) => this.#log("info", () => `Trying again in ${Math.round(delay)} ms. ${error}`),
      );
      if (retries > 0) {
        answer.lifetime.reopen = (id) => {
          parts.headers.set("last-event-id", id);
          return run();
        };
      }
      return answer;
    };
    return run();
  }

  async #try(
    operation: Operation,
    parts: RequestParts,
    options: RequestOptions,
    ends: number,
    mayRenew: boolean,
  ): Promise<Answer> {
    const { signal, timeout = this.options.timeout ?? 60_000 } = options;
    if (signal?.aborted) throw abortErrorOf(signal);
    const own = options.baseUrl ?? (this.#chosenUrl === undefined ? operation.baseUrl : undefined);
    const server = own === undefined ? this.baseUrl : checkBaseUrl(own, this.options.allowLoopbackHttp);
    const headers = new Map(parts.headers);
    const query = [...parts.query];
    const cookies = [...parts.cookies];
    const security = operation.security ?? this.config.security ?? [];
    const isSet: IsSet = (where, name) => where === "header" && headers.has(name.toLowerCase());
    const placements = await authorize(this, security, options, isSet, operation.id);
    for (const { where, name, value } of placements) {
      if (where === "header") headers.set(name.toLowerCase(), value);
      else (where === "query" ? query : cookies).push(`${name}=${value}`);
    }
    addCookies(headers, cookies);
    const { body, streaming, accept } = parts;
    const lifetime = new Lifetime(signal, timeout, ends);
    const fetch = this.fetchOf(options);
    try {
      const reply = await this.carrier.send({
        method: operation.method,
        template: operation.path,
        url: withQuery(server + parts.path, query),
        headers: Object.fromEntries(headers),
        body,
        signal: lifetime.signal,
        fetch: async (request) => {
          const response = await lifetime.within(() => fetchFollowing(request, body, fetch));
          this.observe(`${operation.method} ${operation.path}`, response);
          return response;
        },
      });
      if (reply.response.ok) return { response: reply.response, lifetime, streaming, accept };
      throw await this.#errorOf(operation, reply, lifetime, placements);
    } catch (error) {
      lifetime.release();
      const stale = placements.filter(({ expire }) => expire);
      if (mayRenew && error instanceof ApiError && error.status === 401 && stale.length > 0) {
        for (const { expire } of stale) expire?.();
        return this.#try(operation, parts, options, ends, false);
      }
      throw error;
    }
  }

  async #errorOf(
    operation: Operation,
    { response, error }: Reply,
    lifetime: Lifetime,
    placements: readonly Placement[],
  ): Promise<ApiError> {
    const secrets = placements.map(({ text }) => text);
    const body = response.bodyUsed ? error : await readErrorBody(operation, response, lifetime, secrets);
    return apiErrorOf(operation.id, response, body);
  }

  /** Headers of every request. */
  defaultHeaders(): HeaderMap {
    const { name, packageVersion } = this.config;
    const headers: HeaderMap = new Map();
    if (hasOwnUserAgent()) headers.set("user-agent", `${name}/${packageVersion}`);
    applyHeaders(headers, this.options.headers);
    return headers;
  }

  /**
   * Looked up at each request, so that a `fetch` put into place later is used; called without an owner, as browsers want.
   * Refuses plain http each time, for middleware or a redirect may have led the request elsewhere.
   */
  fetchOf(options: RequestOptions): Fetch {
    const fetch = options.fetch ?? this.options.fetch ?? globalThis.fetch;
    return async (request) => {
      this.check(request.url);
      return fetch(request);
    };
  }

  /** @throws UsageError for a URL that may not be sent to */
  check(url: string): void {
    checkProtocol(new URL(url), this.options.allowLoopbackHttp);
  }

  /** Tells of a response, and once of an operation that will go. */
  observe(operation: string, { status, headers }: Response): void {
    this.#log("debug", () => `${operation}: ${status}`);
    const notice = deprecationOf(operation, headers);
    if (!notice || this.#warned.has(operation)) return;
    this.#warned.add(operation);
    this.options.onDeprecation?.(notice);
    if (!this.options.onDeprecation) this.#log("warn", () => notice.message);
  }

  #log(level: Exclude<LogLevel, "off">, message: () => string): void {
    const { logger = console, logLevel = "warn" } = this.options;
    if (LEVELS.indexOf(level) <= LEVELS.indexOf(logLevel)) logger[level](`${this.config.name}: ${message()}`);
  }
}

/** Adds pairs to the query of a URL. */
export function withQuery(url: string, query: readonly string[]): string {
  return query.length > 0 ? `${url}${url.includes("?") ? "&" : "?"}${query.join("&")}` : url;
}

/** Adds pairs to the cookies of a request. */
export function addCookies(headers: Headers | HeaderMap, cookies: readonly string[]): void {
  const all = [headers.get("cookie") ?? [], cookies].flat();
  if (cookies.length > 0) headers.set("cookie", all.join("; "));
}
