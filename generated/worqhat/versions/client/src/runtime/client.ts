import type { Client } from "openapi-fetch";
import { Channel } from "./channel.js";
import type { ClientConfig } from "./config.js";
import { CoreClient } from "./core.js";
import type { BaseClientOptions } from "./options.js";
import { withOptions } from "./with-options.js";

/** The base of every generated client with resources: `class Acme extends ApiClient<paths, ClientOptions>`. */
export class ApiClient<
  Paths extends object,
  Options extends BaseClientOptions = BaseClientOptions,
> extends CoreClient<Options> {
  /** @throws UsageError for a base URL that is not https */
  constructor(options: Options, config: ClientConfig) {
    super(options, config, (host, parent) => new Channel<Paths>(host, parent));
  }

  /** A client like this one with some options changed; undefined leaves an option as it is, headers are added to. */
  withOptions(options: Partial<Options>): this {
    return withOptions<this, Options>(this, options);
  }

  /**
   * The openapi-fetch client of this API, typed by its paths. Its calls get this client's credentials, headers and base URL,
   * but neither retries nor time limits. Middleware that is added to it (`raw.use`) sees the requests of all methods.
   */
  get raw(): Client<Paths> {
    return (this._transport.carrier as Channel<Paths>).raw;
  }
}
