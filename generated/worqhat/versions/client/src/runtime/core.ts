import { sendCall } from "./call.js";
import { direct } from "./carrier.js";
import type { ClientConfig } from "./config.js";
import type { Operation } from "./operation.js";
import type { BaseClientOptions, RequestOptions } from "./options.js";
import { ApiPromise } from "./promise.js";
import type { Requester } from "./resource.js";
import { readResponse } from "./response.js";
import { type CarrierOf, createTransport, type Transport } from "./transport.js";

/** @internal The transport of the client that another is made from, by the options that the other is constructed with. */
export const parents = new WeakMap<object, Transport>();

/**
 * A client for standalone functions in small bundles, without `raw` and without openapi-fetch:
 * `class AcmeCore extends CoreClient<ClientOptions>`. Options, and so credentials, are private: printing a client shows none
 * of them.
 */
export class CoreClient<Options extends BaseClientOptions = BaseClientOptions> implements Requester {
  readonly #transport: Transport<Options>;

  /** @throws UsageError for a base URL that is not https */
  constructor(options: Options, config: ClientConfig, carrierOf: CarrierOf = () => direct) {
    this.#transport = createTransport(options, config, carrierOf, parents.get(options));
  }

  /** @internal On the prototype, so that printing a client does not show it. */
  get _transport(): Transport<Options> {
    return this.#transport;
  }

  /** Performs an operation. Whatever goes wrong, wrong arguments too, rejects the promise. */
  request<T, Whole extends Response = Response>(
    operation: Operation,
    args: readonly unknown[],
    params: object = {},
    options: RequestOptions = {},
  ): ApiPromise<T, Whole> {
    const answer = sendCall(this.#transport, operation, args, params, options);
    return new ApiPromise(
      answer.then(({ response }) => response),
      async () => (await readResponse(operation, await answer)) as T,
    );
  }
}
