import { direct } from "./carrier.js";
import type { ClientConfig } from "./config.js";
import { mergeHeaders } from "./headers.js";
import type { Operation } from "./operation.js";
import type { BaseClientOptions, RequestOptions } from "./options.js";
import { ApiPromise } from "./promise.js";
import type { Requester } from "./resource.js";
import { readResponse } from "./response.js";
import { type CarrierOf, Transport } from "./transport.js";

/** The transport of the client that another is made from, by the options that the other is constructed with. */
const parents = new WeakMap<object, Transport>();

/**
 * A client for standalone functions in small bundles, without `raw` and without openapi-fetch:
 * `class AcmeCore extends CoreClient<ClientOptions>`. Options, and so credentials, are private: printing a client shows none
 * of them.
 */
export class CoreClient<Options extends BaseClientOptions = BaseClientOptions> implements Requester {
  readonly #transport: Transport;

  /** @throws UsageError for a base URL that is not https */
  constructor(options: Options, config: ClientConfig, carrierOf: CarrierOf = () => direct) {
    this.#transport = new Transport(options, config, carrierOf, parents.get(options));
  }

  /** @internal On the prototype, so that printing a client does not show it. */
  protected get _transport(): Transport {
    return this.#transport;
  }

  /** A client like this one with some options changed; undefined leaves an option as it is, headers are added to. */
  withOptions(options: Partial<Options>): this {
    const { options: own, config } = this.#transport;
    const changes = Object.entries(options).filter(([, value]) => value !== undefined);
    const merged = {
      ...own,
      ...Object.fromEntries(changes),
      headers: mergeHeaders(own.headers, options.headers),
    } as Options;
    parents.set(merged, this.#transport);
    const Class = this.constructor as new (options: Options, config: ClientConfig) => this;
    return new Class(merged, config);
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
      async () => (await readResponse(operation, await answer)) as T,
    );
  }
}
