import type { Client } from "openapi-fetch";
import { Channel } from "./channel.js";
import type { ClientConfig } from "./config.js";
import { CoreClient } from "./core.js";
import { mergeHeaders } from "./headers.js";
import type { BaseClientOptions } from "./options.js";
import type { Transport } from "./transport.js";

/** The transport of the client that another is made from, by the options that the other is constructed with. */
const parents = new WeakMap<object, Transport>();

/** The base of every generated client with resources: `class Acme extends ApiClient<paths, ClientOptions>`. */
export class ApiClient<
  Paths extends object,
  Options extends BaseClientOptions = BaseClientOptions,
> extends CoreClient<Options> {
  /** @throws UsageError for a base URL that is not https */
  constructor(options: Options, config: ClientConfig) {
    super(
      options,
      config,
      (transport, parent) => new Channel<Paths>(transport, parent),
      parents.get(options),
    );
  }

  /**
   * The openapi-fetch client of this API, typed by its paths. Its calls get this client's credentials, headers and base URL,
   * but neither retries nor time limits. Middleware that is added to it (`raw.use`) sees the requests of all methods.
   */
  get raw(): Client<Paths> {
    return (this._transport.carrier as Channel<Paths>).raw;
  }

  /** A client like this one with some options changed; undefined leaves an option as it is, headers are added to. */
  withOptions(options: Partial<Options>): this {
    const { options: own, config } = this._transport;
    const changes = Object.entries(options).filter(([, value]) => value !== undefined);
    const merged = {
      ...own,
      ...Object.fromEntries(changes),
      headers: mergeHeaders(own.headers, options.headers),
    } as Options;
    parents.set(merged, this._transport);
    const Class = this.constructor as new (options: Options, config: ClientConfig) => this;
    return new Class(merged, config);
  }
}
