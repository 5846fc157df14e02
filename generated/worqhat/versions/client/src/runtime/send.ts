import type { Send } from "./carrier.js";
import type { Host } from "./config.js";
import type { RequestOptions } from "./options.js";
import { checkProtocol } from "./url.js";

/**
 * Gives what sends a request. `globalThis.fetch` is looked up each time, so that one put into place later is used; it is called
 * without an owner, as browsers want. Plain http is refused each time, for middleware or a redirect may lead elsewhere.
 */
export function senderOf({ options }: Host, { fetch = options.fetch }: RequestOptions): Send {
  return async (request) => {
    checkProtocol(new URL(request.url), options);
    const { fetch: platform } = globalThis;
    if (request instanceof Request) return (fetch ?? platform)(request);
    return fetch ? fetch(new Request(request.url, request)) : platform(request.url, request);
  };
}
