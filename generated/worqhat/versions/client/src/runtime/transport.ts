import type { Carrier } from "./carrier.js";
import type { ClientConfig, Host } from "./config.js";
import { hasOwnUserAgent, readEnv } from "./environment.js";
import { applyHeaders, type HeaderMap } from "./headers.js";
import type { BaseClientOptions } from "./options.js";
import { checkBaseUrl } from "./url.js";

/** Makes the carrier of a client. `parent` is that of the client that it is made from. */
export type CarrierOf = (host: Host, parent: Carrier | undefined) => Carrier;

/** What makes the requests of one client. */
export interface Transport<Options extends BaseClientOptions = BaseClientOptions> extends Host<Options> {
  readonly carrier: Carrier;
}

/**
 * Makes the transport of a client.
 * @param given options; the environment names the base URL where they do not
 * @param parent of the client that this one is made from
 * @throws UsageError for a base URL that is not https
 */
export function createTransport<Options extends BaseClientOptions>(
  given: Options,
  config: ClientConfig,
  carrierOf: CarrierOf,
  parent: Transport | undefined,
): Transport<Options> {
  const options = { ...given, baseUrl: given.baseUrl ?? readEnv(config.env?.baseUrl) };
  const baseUrl = checkBaseUrl(options.baseUrl ?? config.baseUrl, options);
  const host = { options, config, baseUrl, memory: parent?.memory ?? new Map<string, unknown>() };
  return { ...host, carrier: carrierOf(host, parent?.carrier) };
}

/** Headers of every request. */
export function defaultHeaders({ options, config }: Host): HeaderMap {
  const headers: HeaderMap = new Map();
  if (hasOwnUserAgent()) headers.set("user-agent", `${config.name}/${config.version}`);
  applyHeaders(headers, options.headers);
  return headers;
}
