import type { Carrier, Send } from "./carrier.js";
import type { ClientConfig, ExchangeHost, IsSet, Placement } from "./config.js";
import { deprecationOf } from "./deprecation.js";
import { hasOwnUserAgent, readEnv } from "./environment.js";
import { AuthenticationError, apiErrorOf } from "./errors.js";
import { applyHeaders, type HeaderMap } from "./headers.js";
import { startLifetime } from "./lifetime.js";
import type { Operation } from "./operation.js";
import type { BaseClientOptions, LogLevel, RequestOptions } from "./options.js";
import { sendFollowing } from "./redirect.js";
import { buildRequest, type RequestParts } from "./request.js";
import { type Answer, readErrorBody } from "./response.js";
import { isIdempotent, withRetries } from "./retry.js";
import { checkBaseUrl, checkProtocol } from "./url.js";

/** Makes the carrier of a client. `parent` is that of the client that it is made from. */
export type CarrierOf = (transport: Transport, parent: Carrier | undefined) => Carrier;

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
    const { options: own } = this;
    const { deadline = own.deadline ?? Infinity, maxRetries = own.maxRetries ?? 2 } = options;
    const ends = performance.now() + deadline;
    const parts = await buildRequest(operation, args, params, this.defaultHeaders(), options);
    const isStream = parts.body instanceof ReadableStream;
    const isRepeatable = !isStream && (options.idempotencyKey || isIdempotent(operation));
    const retries = isRepeatable ? maxRetries : 0;
    const run = async (): Promise<Answer> => {
      const answer = await withRetries(
        () => this.#try(operation, parts, options, ends, !isStream),
        retries,
        ends,
        options.signal,
        (delay, error) => this.#log("info", `Trying again in ${Math.round(delay)} ms. ${error}`),
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
    const { id, method, path: template, security } = operation;
    const { config, options: own } = this;
    const { signal, timeout = own.timeout ?? 60_000 } = options;
    const lifetime = startLifetime(signal, timeout, ends);
    let placements: readonly Placement[] = [];
    try {
      const server = checkBaseUrl(
        options.baseUrl ?? this.#chosenUrl ?? operation.baseUrl ?? this.baseUrl,
        own.allowLoopbackHttp,
      );
      const headers = new Map(parts.headers);
      config.pin?.set(config.pin, headers);
      const isSet: IsSet = (where, name) => where === "header" && headers.has(name.toLowerCase());
      placements =
        (await config.authorize?.(this, security ?? config.security ?? [], options, isSet, id)) ?? [];
      const response = await this.carrier.carry(
        {
          method,
          url: applyPlacements(server + parts.path, headers, placements, parts.query),
          headers: [...headers],
          signal: lifetime.signal,
          redirect: "manual",
          ...(parts.open?.(lifetime.signal) ?? { body: parts.body }),
        },
        template,
        async (request) => {
          const send = this.sendOf(options);
          const response = await lifetime.within(() => sendFollowing(request, parts.body, send));
          this.observe(`${method} ${template}`, response);
          return response;
        },
      );
      if (response.ok) return { response, lifetime, accept: headers.get("accept") ?? "" };
      const secrets = placements.map(({ text }) => text);
      throw apiErrorOf(id, response, await readErrorBody(operation, response, lifetime, secrets));
    } catch (error) {
      lifetime.release();
      const isRefused = mayRenew && error instanceof AuthenticationError;
      if (!isRefused || placements.filter(({ expire }) => expire?.()).length === 0) throw error;
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
    this.#log("debug", `${operation}: ${status}`);
    const notice = deprecationOf(operation, headers);
    if (!notice || this.#warned.has(operation)) return;
    this.#warned.add(operation);
    const { onDeprecation = ({ message }) => this.#log("warn", message) } = this.options;
    onDeprecation(notice);
  }

  #log(level: Exclude<LogLevel, "off">, message: string): void {
    const { logger = console, logLevel = "warn" } = this.options;
    if (LEVELS.indexOf(level) <= LEVELS.indexOf(logLevel)) logger[level](`${this.config.name}: ${message}`);
  }
}

/**
 * Puts credentials into a request.
 * @param query what the request asks besides, `name=value`
 * @returns the URL with both
 */
export function applyPlacements(
  url: string,
  headers: Headers | HeaderMap,
  placements: readonly Placement[],
  query: readonly string[],
): string {
  const pairs = [...query];
  for (const { where, name, value } of placements) {
    const pair = `${name}=${value}`;
    if (where === "query") pairs.push(pair);
    else if (where === "header") headers.set(name.toLowerCase(), value);
    else headers.set(where, [headers.get(where) ?? [], pair].flat().join("; "));
  }
  return pairs.length > 0 ? `${url}${url.includes("?") ? "&" : "?"}${pairs.join("&")}` : url;
}
