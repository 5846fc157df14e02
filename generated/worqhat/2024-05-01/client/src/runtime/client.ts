import type { Client } from "openapi-fetch";
import type { ClientConfig } from "./config.js";
import { mergeHeaders } from "./headers.js";
import type { Operation } from "./operation.js";
import type { BaseClientOptions, RequestOptions } from "./options.js";
import { ApiPromise } from "./promise.js";
import type { Requester } from "./resource.js";
import { readResponse } from "./response.js";
import { type Heritage, Transport } from "./transport.js";

/** Heritage on its way through the constructor of a generated class, by the options that it is called with. */
const heritages = new WeakMap<object, Heritage>();

/**
 * The base of every generated client: `class Acme extends ApiClient<paths, ClientOptions>`.
 * Options, and so credentials, are private: printing a client shows none of them.
 */
export class ApiClient<Paths extends object, Options extends BaseClientOptions = BaseClientOptions>
  implements Requester
{
  readonly #options: Options;
  readonly #transport: Transport<Paths>;

  /** @throws UsageError for a base URL that is not https */
  constructor(options: Options, config: ClientConfig) {
    this.#options = options;
    this.#transport = new Transport(options, config, heritages.get(options));
  }

  /**
   * The openapi-fetch client of this API, typed by its paths. Its calls get this client's credentials, headers and base URL,
   * but neither retries nor time limits. Middleware that is added to it (`raw.use`) sees the requests of all methods.
   */
  get raw(): Client<Paths> {
    return this.#transport.channel.raw;
  }

  /** A client like this one with some options changed; undefined leaves an option as it is, headers are added to. */
  withOptions(options: Partial<Options>): this {
    const changes = Object.entries(options).filter(([, value]) => value !== undefined);
    const merged = {
      ...this.#options,
      ...Object.fromEntries(changes),
      headers: mergeHeaders(this.#options.headers, options.headers),
    };
    heritages.set(merged, this.#transport.heritage);
    const Class = this.constructor as new (options: Options) => this;
    return new Class(merged);
  }

  /** Performs an operation. Whatever goes wrong, wrong arguments too, rejects the promise. */
  request<T>(
    operation: Operation,
    args: readonly unknown[],
    params: object = {},
    options: RequestOptions = {},
  ): ApiPromise<T> {
    const answer = this.#transport.send(operation, args, params, options);
    return new ApiPromise(
      answer.then(({ response }) => response),
      async (response) => {
        const { lifetime, streaming } = await answer;
        return (await readResponse(operation, response, lifetime, streaming)) as T;
      },
    );
  }
}
