import type { Style, StyleOptions } from "../operation.js";
import { expand } from "./expand.js";
import { encode, encodeReserved } from "./text.js";

/** How text of a path is encoded. With `allowReserved`, `?` and `#` are encoded all the same: they would end the path. */
export function pathEncoder(options: StyleOptions): (text: string) => string {
  return options.allowReserved ? (text) => encodeReserved(text, /[?#]/g) : encode;
}

/** Style `simple` of paths: `a,b`, exploded objects `x=1,y=2` (OpenAPI 3.1 §4.8.12.3). */
export const simple: Style = (_name, value, options) => {
  const separator = options.separator ?? ",";
  return [expand(value, options.explode ?? false, separator, pathEncoder(options)).join(separator)];
};
