import { UsageError } from "./errors.js";

/**
 * Checks a base URL, so that no key ever leaves in clear text.
 * @param baseUrl an https URL; in a web page it may be relative
 * @param allowLoopbackHttp lets http pass to this machine
 * @returns the URL without the slashes at its end
 * @throws UsageError for everything else
 */
export function checkBaseUrl(baseUrl: string, allowLoopbackHttp: boolean | undefined): string {
  let url: URL;
  try {
    url = new URL(baseUrl, (globalThis as { location?: { href: string } }).location?.href);
  } catch {
    throw new UsageError("`baseUrl` must be a URL that begins with https://");
  }
  if (url.username + url.password + url.search + url.hash) {
    throw new UsageError("`baseUrl` must end with its path, and hold no user.");
  }
  checkProtocol(url, allowLoopbackHttp);
  return baseUrl.replace(/\/+$/, "");
}

/** @throws UsageError unless the URL is https, or http to this machine where that is allowed */
export function checkProtocol(url: URL, allowLoopbackHttp: boolean | undefined): void {
  const { protocol, hostname, origin } = url;
  if (protocol === "https:") return;
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
  if (protocol === "http:" && isLoopback && allowLoopbackHttp) return;
  throw new UsageError(
    `Refused to send to ${origin}, for only https:// is secret.${
      isLoopback ? " Set `allowLoopbackHttp: true` to test against this machine." : ""
    }`,
  );
}
