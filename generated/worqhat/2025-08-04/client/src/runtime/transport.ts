import type { Carrier, Send } from "./carrier.js";
import type { ClientConfig, ExchangeHost, IsSet, Placement } from "./config.js";
import { deprecationOf } from "./deprecation.js";
import { hasOwnUserAgent, readEnv } from "./environment.js";
import { ApiError, apiErrorOf } from "./errors.js";
import { applyHeaders, type HeaderMap } from "./headers.js";
import { abortErrorOf, Lifetime } from "./lifetime.js";
import type { OpenBody, Operation } from "./operation.js";
import type { BaseClientOptions, LogLevel, RequestOptions } from "./options.js";
import { sendFollowing } from "./redirect.js";
import { buildRequest, type RequestParts } from "./request.js";
import { type Answer, readErrorBody } from "./response.js";
import { isIdempotent, withRetries } from "./retry.js";
import { checkBaseUrl, checkProtocol } from "./url.js";

/** Makes the carrier of a client. `parent` is that of the client that it is made from. */
export type CarrierOf = (transport: Transport, parent: Carrier | undefined) => Carrier;

/** In milliseconds, longer than any clock runs. */
const FOREVER = 2 ** 53;

const LEVELS: readonly LogLevel[] = ["off", "error", "warn", "info", "debug"];

/** Sends the requests of one client: server, credentials, retries, messages. */
export class Transport<Options extends BaseClientOptions = BaseClientOptions> implements ExchangeHost {
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
    readonly options: Options,
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
    const { deadline = this.options.deadline ?? FOREVER } = options;
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
    const { id, method, path: template } = operation;
    const { config, options: own } = this;
    const { signal, timeout = own.timeout ?? 60_000 } = options;
    if (signal?.aborted) throw abortErrorOf(signal);
    const baseUrl = options.baseUrl ?? (this.#chosenUrl === undefined ? operation.baseUrl : undefined);
    const server = baseUrl === undefined ? this.baseUrl : checkBaseUrl(baseUrl, own.allowLoopbackHttp);
    const headers = new Map(parts.headers);
    config.pin?.set(config.pin, headers);
    const isSet: IsSet = (where, name) => where === "header" && headers.has(name.toLowerCase());
    const security = operation.security ?? config.security ?? [];
    const placements = (await config.authorize?.(this, security, options, isSet, id)) ?? [];
    const url = place(withQuery(server + parts.path, parts.query), headers, placements);
    const lifetime = new Lifetime(signal, timeout, ends);
    const { body, end, init }: OpenBody = parts.open?.() ?? parts;
    if (end) lifetime.signal.addEventListener("abort", end);
    try {
      const { response, error } = await this.carrier.carry({
        method,
        template,
        url,
        headers: Object.fromEntries(headers),
        ...(body !== undefined && { body }),
        ...(body instanceof ReadableStream && { duplex: "half" }),
        signal: lifetime.signal,
        redirect: "manual",
        ...init,
        send: async (request) => {
          const response = await lifetime.within(() =>
            sendFollowing(request, parts.body, this.sendOf(options)),
          );
          this.observe(`${method} ${template}`, response);
          return response;
        },
      });
      if (response.ok) return { response, lifetime, accept: headers.get("accept") ?? "" };
      const secrets = placements.map(({ text }) => text);
      throw apiErrorOf(
        id,
        response,
        response.bodyUsed ? error : await readErrorBody(operation, response, lifetime, secrets),
      );
    } catch (error) {
      lifetime.release();
      const stale = placements.flatMap(({ expire }) => expire ?? []);
      if (!mayRenew || !(error instanceof ApiError) || error.status !== 401 || stale.length === 0)
        throw error;
      for (const expire of stale) expire();
      return this.#try(operation, parts, options, ends, false);
    }
  }

  /** Headers of every request. */
  defaultHeaders(): HeaderMap {
    const { name, version } = this.config;
    const headers: HeaderMap = new Map();
    if (hasOwnUserAgent()) headers.set("user-agent", `${name}/${version}`);
    applyHeaders(headers, this.options.headers);
    return headers;
  }

  /**
   * What sends a request. `globalThis.fetch` is looked up each time, so that one put into place later is used; it is called
   * without an owner, as browsers want. Plain http is refused each time, for middleware or a redirect may lead elsewhere.
   */
  sendOf({ fetch = this.options.fetch }: RequestOptions): Send {
    return async (request) => {
      this.check(request.url);
      const { fetch: platform } = globalThis;
      if (request instanceof Request) return (fetch ?? platform)(request);
      return fetch ? fetch(new Request(request.url, request)) : platform(request.url, request);
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

/**
 * Puts credentials into a request.
 * @returns the URL with those that go there
 */
export function place(url: string, headers: Headers | HeaderMap, placements: readonly Placement[]): string {
  const query: string[] = [];
  for (const { where, name, value } of placements) {
    if (where === "query") query.push(`${name}=${value}`);
    else if (where === "header") headers.set(name.toLowerCase(), value);
    else headers.set(where, [headers.get(where) ?? [], `${name}=${value}`].flat().join("; "));
  }
  return withQuery(url, query);
}

/** Adds pairs to the query of a URL. */
function withQuery(url: string, query: readonly string[]): string {
  return query.length > 0 ? `${url}${url.includes("?") ? "&" : "?"}${query.join("&")}` : url;
}
