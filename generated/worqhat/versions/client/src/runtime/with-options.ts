import { type CoreClient, parents } from "./core.js";
import { mergeHeaders } from "./headers.js";
import type { BaseClientOptions } from "./options.js";

/**
 * A client like another one with some options changed; undefined leaves an option as it is, headers are added to. Both share
 * their tokens and middleware. A function, so that a small bundle has it only where it is used.
 */
export function withOptions<Client extends CoreClient<Options>, Options extends BaseClientOptions>(
  client: Client & CoreClient<Options>,
  options: Partial<Options>,
): Client {
  const { options: own, config } = client._transport;
  const changes = Object.entries(options).filter(([, value]) => value !== undefined);
  const merged = {
    ...own,
    ...Object.fromEntries(changes),
    headers: mergeHeaders(own.headers, options.headers),
  };
  parents.set(merged, client._transport);
  const Class = client.constructor as new (options: object, config: object) => Client;
  return new Class(merged, config);
}
