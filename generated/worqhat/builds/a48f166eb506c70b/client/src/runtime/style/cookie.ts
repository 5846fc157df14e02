import { UsageError } from "../errors.js";
import type { Style } from "../operation.js";
import { expand } from "./expand.js";

/**
 * Style `cookie` of cookies: `a=1; a=2`, written as it is (OpenAPI 3.2 §4.12.3).
 * @throws UsageError for what would end the value (RFC 6265 §4.1.1), and so could set another cookie
 */
export const cookie: Style = (name, value, options) => {
  const parts = expand(value, options.explode ?? true, ",", (text) => text, `${name}=`);
  if (parts.some((part) => /[^\x21-\x3a\x3c-\x7e ]/.test(part))) {
    throw new UsageError(`The cookie \`${name}\` holds characters that cookies cannot. Encode them.`);
  }
  return parts;
};
