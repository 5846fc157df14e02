import type { Style, StyleOptions } from "../operation.js";
import { expand } from "./expand.js";
import { encode, encodeName, encodeReserved } from "./text.js";

/**
 * How text of a query is encoded.
 * With `allowReserved`, `#`, `&` and `+` are encoded all the same: they would end, split or change the value.
 */
export function queryEncoder(options: StyleOptions): (text: string) => string {
  return options.allowReserved ? (text) => encodeReserved(text, /[#&+]/g) : encode;
}

/** Style `form` of queries and cookies: `a=1&a=2`, or `a=1,2` (OpenAPI 3.1 §4.8.12.3). */
export const form: Style = (name, value, options) =>
  expand(value, options.explode ?? true, ",", queryEncoder(options), `${encodeName(name)}=`);
