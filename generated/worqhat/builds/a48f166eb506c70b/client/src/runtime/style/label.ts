import type { Style } from "../operation.js";
import { expand } from "./expand.js";
import { pathEncoder } from "./simple.js";

/** Style `label` of paths: `.a,b`, exploded `.a.b` and `.x=1.y=2` (OpenAPI 3.1 §4.8.12.3). */
export const label: Style = (_name, value, options) => [
  expand(value, options.explode ?? false, ",", pathEncoder(options))
    .map((part) => `.${part}`)
    .join(""),
];
