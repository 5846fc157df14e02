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
  /** The base URL that options or environment name. */
  readonly chosenUrl: string | undefined;
}

/**
 * Makes the transport of a client.
 * @param parent of the client that this one is made from
 * @throws UsageError for a base URL that is not https
 */
export function createTransport<Options extends BaseClientOptions>(
  options: Options,
  config: ClientConfig,
  carrierOf: CarrierOf,
  parent: Transport | undefined,
): Transport<Options> {
  const chosenUrl = options.baseUrl ?? readEnv(config.env?.baseUrl);
  const baseUrl = checkBaseUrl(chosenUrl ?? config.baseUrl, options);
  const host = { options, config, baseUrl, memory: parent?.memory ?? new Map<string, unknown>() };
  return { ...host, chosenUrl, carrier: carrierOf(host, parent?.carrier) };
}

/** Headers of every request. */
export function defaultHeaders({ options, config }: Host): HeaderMap {
  const headers: HeaderMap = new Map();
  if (hasOwnUserAgent()) headers.set("user-agent", `${config.name}/${config.version}`);
  applyHeaders(headers, options.headers);
  return headers;
}
