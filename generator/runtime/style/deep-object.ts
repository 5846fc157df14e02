import type { Style } from "../operation.js";
import { queryEncoder } from "./form.js";
import { indexSuffix, nestedPairs } from "./nested.js";
import { encodeName } from "./text.js";

/** Style `deepObject` of queries and form bodies (OpenAPI 3.1 §4.8.12.3), carried on to any depth. */
export const deepObject: Style = (name, value, options) =>
  nestedPairs(encodeName(name), value, queryEncoder(options), SUFFIXES[options.arrays ?? "index"]);

const SUFFIXES = { index: indexSuffix, repeat: (): string => "", empty: (): string => "[]" };
