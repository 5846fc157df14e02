import { UsageError } from "./errors.js";
import type { BaseClientOptions } from "./options.js";

/**
 * Checks a base URL, so that no key ever leaves in clear text.
 * @param baseUrl an https URL; in a web page it may be relative
 * @param options `allowLoopbackHttp` lets http pass to this machine
 * @returns the URL without the slashes at its end
 * @throws UsageError for everything else
 */
export function checkBaseUrl(baseUrl: string, options: BaseClientOptions): string {
  const page = (globalThis as { location?: { href: string } }).location?.href;
  const url = URL.canParse(baseUrl, page) && new URL(baseUrl, page);
  if (!url || url.href !== url.origin + url.pathname) {
    throw new UsageError("`baseUrl` must be https:// without user, query, hash.");
  }
  checkProtocol(url, options);
  return baseUrl.replace(/\/+$/, "");
}

const LOOPBACK = /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:|$)/;

/** @throws UsageError unless the URL is https, or http to this machine where that is allowed */
export function checkProtocol(
  { protocol, origin, host }: URL,
  { allowLoopbackHttp }: BaseClientOptions,
): void {
  if (protocol === "https:" || (allowLoopbackHttp && LOOPBACK.test(origin))) return;
  throw new UsageError(
    `Refused to send to ${protocol}//${host}: not https://. For tests on this machine, set \`allowLoopbackHttp\`.`,
  );
}

/** Adds `name=value` pairs to a URL. */
export function withQuery(url: string, pairs: readonly string[]): string {
  return pairs.length > 0 ? `${url}${url.includes("?") ? "&" : "?"}${pairs.join("&")}` : url;
}
