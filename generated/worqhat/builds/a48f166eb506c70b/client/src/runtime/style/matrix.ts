import type { Style } from "../operation.js";
import { expand } from "./expand.js";
import { pathEncoder } from "./simple.js";
import { encode } from "./text.js";

/** Style `matrix` of paths: `;a=1,2`, exploded `;a=1;a=2` and `;x=1;y=2`, empty values `;a` (OpenAPI 3.1 §4.8.12.3). */
export const matrix: Style = (name, value, options) => [
  expand(value, options.explode ?? false, ",", pathEncoder(options), `${encode(name)}=`)
    .map((part) => `;${part.replace(/=$/, "")}`)
    .join(""),
];
