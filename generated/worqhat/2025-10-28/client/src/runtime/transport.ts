import type { Middleware } from "openapi-fetch";
import { Channel } from "./channel.js";
import type { ClientConfig } from "./config.js";
import { authorize, missingCredential, type Placement } from "./credentials.js";
import { deprecationOf } from "./deprecation.js";
import { hasOwnUserAgent, readEnv } from "./environment.js";
import { apiErrorOf } from "./errors.js";
import { applyHeaders } from "./headers.js";
import { abortErrorOf, Lifetime } from "./lifetime.js";
import type { Operation } from "./operation.js";
import type { BaseClientOptions, Fetch, LogLevel, RequestOptions } from "./options.js";
import { buildRequest, type RequestParts } from "./request.js";
import { readErrorBody } from "./response.js";
import { isIdempotent, withRetries } from "./retry.js";
import { checkBaseUrl, checkProtocol } from "./url.js";

/** What a client takes over from the one it was made from. */
export interface Heritage {
  readonly middlewares: readonly Middleware[];
  /** Operations whose deprecation was told. */
  readonly warned: Set<string>;
}

/** A successful response, its body unread, and what belongs to it. */
export interface Answer {
  readonly response: Response;
  readonly lifetime: Lifetime;
  /** Whether the caller asked for a stream. */
  readonly streaming: boolean;
}

/** Sends the requests of one client: server, credentials, retries, messages. */
export class Transport<Paths extends object> {
  readonly channel: Channel<Paths>;
  readonly #options: BaseClientOptions;
  readonly #config: ClientConfig;
  readonly #chosenUrl: string | undefined;
  readonly #warned: Set<string>;

  /** @throws UsageError for a base URL that is not https */
  constructor(options: BaseClientOptions, config: ClientConfig, heritage: Heritage | undefined) {
    this.#options = options;
    this.#config = config;
    this.#chosenUrl = options.baseUrl ?? readEnv(config.env?.baseUrl);
    this.#warned = heritage?.warned ?? new Set();
    const baseUrl = checkBaseUrl(this.#chosenUrl ?? config.baseUrl, options.allowLoopbackHttp);
    this.channel = new Channel(
      baseUrl,
      (request) => this.#fetchOf({})(request),
      heritage?.middlewares ?? [],
      {
        prepare: (request) => this.#prepareRaw(request),
        observe: (request, template, response) => this.#observe(`${request.method} ${template}`, response),
      },
    );
  }

  get heritage(): Heritage {
    return { middlewares: this.channel.middlewares, warned: this.#warned };
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
    const parts = await buildRequest(operation, args, params, this.#defaultHeaders(), options);
    const isRepeatable =
      (options.idempotencyKey || isIdempotent(operation)) && !(parts.body instanceof ReadableStream);
    return withRetries(
      () => this.#try(operation, parts, options),
      isRepeatable ? (options.maxRetries ?? this.#options.maxRetries ?? 2) : 0,
      options.signal,
      (delay, error) => this.#log("info", `Trying again in ${Math.round(delay)} ms. ${error}`),
    );
  }

  async #try(operation: Operation, parts: RequestParts, options: RequestOptions): Promise<Answer> {
    const { signal, timeout = this.#options.timeout ?? 60_000 } = options;
    if (signal?.aborted) throw abortErrorOf(signal);
    const base = options.baseUrl ?? this.#chosenUrl ?? operation.baseUrl ?? this.#config.baseUrl;
    const server = checkBaseUrl(base, this.#options.allowLoopbackHttp);
    const headers = new Headers(parts.headers);
    const query = [...parts.query];
    const cookies = [...parts.cookies];
    const alternatives = operation.security ?? this.#config.security ?? [];
    const placements = await this.#authorize(
      alternatives,
      options,
      (where, name) => where === "header" && headers.has(name),
    );
    if (!placements) throw missingCredential(this.#config, operation.id, alternatives);
    for (const { where, name, value } of placements) {
      if (where === "header") headers.set(name, value);
      else (where === "query" ? query : cookies).push(`${name}=${value}`);
    }
    addCookies(headers, cookies);
    const lifetime = new Lifetime(signal, timeout);
    const fetch = this.#fetchOf(options);
    try {
      const { response, error } = await this.channel.send({
        method: operation.method,
        template: operation.path,
        url: withQuery(server + parts.path, query),
        headers,
        body: parts.body,
        signal: lifetime.signal,
        fetch: (request) => lifetime.within(() => fetch(request)),
      });
      if (response.ok) return { response, lifetime, streaming: parts.streaming };
      const body = response.bodyUsed ? error : await readErrorBody(response, lifetime);
      throw apiErrorOf(operation.id, response, body);
    } catch (error) {
      lifetime.release();
      throw error;
    }
  }

  /** Gives a request of `raw` the headers and credentials that it has not; a missing credential is the API's to refuse. */
  async #prepareRaw(request: Request): Promise<Request> {
    const url = new URL(request.url);
    checkProtocol(url, this.#options.allowLoopbackHttp);
    for (const [name, value] of this.#defaultHeaders()) {
      if (!request.headers.has(name)) request.headers.set(name, value);
    }
    const placements = await this.#authorize(this.#config.security ?? [], {}, (where, name) =>
      where === "query" ? url.searchParams.has(name) : request.headers.has(where === "cookie" ? where : name),
    );
    let target = request.url;
    for (const { where, name, value } of placements ?? []) {
      if (where === "query") target = withQuery(target, [`${name}=${value}`]);
      else if (where === "cookie") addCookies(request.headers, [`${name}=${value}`]);
      else request.headers.set(name, value);
    }
    return target === request.url ? request : new Request(target, request);
  }

  #authorize(
    alternatives: readonly (readonly string[])[],
    options: RequestOptions,
    isSet: (where: Placement["where"], name: string) => boolean,
  ): Promise<Placement[] | undefined> {
    return authorize(this.#config, alternatives, this.#options, options, isSet);
  }

  #defaultHeaders(): Headers {
    const { name, packageVersion } = this.#config;
    const headers = new Headers(
      hasOwnUserAgent() ? { "user-agent": `${name}/${packageVersion}` } : undefined,
    );
    applyHeaders(headers, this.#options.headers);
    return headers;
  }

  /**
   * Looked up at each request, so that a `fetch` put into place later is used; called without an owner, as browsers want.
   * Checks once more, for middleware may have led the request elsewhere.
   */
  #fetchOf(options: RequestOptions): Fetch {
    const fetch = options.fetch ?? this.#options.fetch ?? globalThis.fetch;
    return async (request) => {
      checkProtocol(new URL(request.url), this.#options.allowLoopbackHttp);
      return fetch(request);
    };
  }

  #observe(operation: string, response: Response): void {
    this.#log("debug", `${operation}: ${response.status}`);
    const deprecation = deprecationOf(response.headers);
    if (!deprecation || this.#warned.has(operation)) return;
    this.#warned.add(operation);
    this.#log("warn", `${operation} ${deprecation}.`);
  }

  #log(level: Exclude<LogLevel, "off">, message: string): void {
    const { logger = console, logLevel = "warn" } = this.#options;
    const levels: readonly LogLevel[] = ["off", "error", "warn", "info", "debug"];
    if (levels.indexOf(level) <= levels.indexOf(logLevel)) logger[level](`${this.#config.name}: ${message}`);
  }
}

function withQuery(url: string, query: readonly string[]): string {
  return query.length > 0 ? `${url}${url.includes("?") ? "&" : "?"}${query.join("&")}` : url;
}

function addCookies(headers: Headers, cookies: readonly string[]): void {
  const all = [headers.get("cookie") ?? [], cookies].flat();
  if (cookies.length > 0) headers.set("cookie", all.join("; "));
}
