import type { VersionPin } from "./config.js";
import { UsageError } from "./errors.js";
import type { HeaderMap } from "./headers.js";

/**
 * Puts the version that the client is made for into a request.
 * @throws UsageError where the request asks for another
 */
export function pinVersion({ name, value }: VersionPin, headers: Headers | HeaderMap): void {
  const key = name.toLowerCase();
  const own = headers.get(key) ?? value;
  if (own !== value) throw new UsageError(`This client is for \`${name}: ${value}\`, and not for ${own}.`);
  headers.set(key, value);
}
