import type { Style } from "../operation.js";
import { expand } from "./expand.js";
import { queryEncoder } from "./form.js";
import { encodeName } from "./text.js";

/** Style `spaceDelimited` of queries: `a=1%202` (OpenAPI 3.1 §4.8.12.3); exploded it is `form`. */
export const spaceDelimited: Style = (name, value, options) =>
  expand(value, options.explode ?? false, "%20", queryEncoder(options), `${encodeName(name)}=`);

/** Style `pipeDelimited` of queries: `a=1|2` (OpenAPI 3.1 §4.8.12.3); exploded it is `form`. */
export const pipeDelimited: Style = (name, value, options) =>
  expand(value, options.explode ?? false, "|", queryEncoder(options), `${encodeName(name)}=`);
