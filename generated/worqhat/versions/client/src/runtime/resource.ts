import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import type { ApiPromise } from "./promise.js";

/** What a resource needs of its client. */
export interface Requester {
  /**
   * Performs an operation.
   * @param operation descriptor of the operation
   * @param args values of the path parameters, in the order of `operation.pathParams`
   * @param params query, header and cookie parameters and the body, by name
   * @param options options of this request
   */
  request<T, Whole extends Response = Response>(
    operation: Operation,
    args: readonly unknown[],
    params?: object | undefined,
    options?: RequestOptions | undefined,
  ): ApiPromise<T, Whole>;
}

/** A group of operations of one client. */
export class Resource {
  readonly #client: Requester;

  constructor(client: Requester) {
    this.#client = client;
  }

  /** @internal Kept out of the object's own properties, so that printing a resource shows no client. */
  protected get _client(): Requester {
    return this.#client;
  }
}
