import type { Style } from "../operation.js";
import { expand } from "./expand.js";

/** Style `simple` of headers, which takes no percent-encoding: `a,b`, exploded objects `x=1,y=2` (OpenAPI 3.1 §4.8.12.3). */
export const header: Style = (_name, value, options) => {
  const separator = options.separator ?? ",";
  return [expand(value, options.explode ?? false, separator, (text) => text).join(separator)];
};
