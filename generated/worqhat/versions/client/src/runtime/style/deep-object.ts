import type { Style, StyleOptions } from "../operation.js";
import { queryEncoder } from "./form.js";
import { encode, encodeName, isObject, toText } from "./text.js";

/**
 * Style `deepObject` of queries and form bodies (OpenAPI 3.1 §4.8.12.3), carried on to any depth as servers do:
 * `filter[price][gte]=5&filter[tags][0]=x`. Undefined members and empty arrays and objects are left out,
 * null is written as an empty value.
 */
export const deepObject: Style = (name, value, options) => write(encodeName(name), value, options);

function write(name: string, value: unknown, options: StyleOptions): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => write(name + itemSuffix(index, options), item, options));
  }
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, member]) =>
      write(`${name}[${encode(key)}]`, member, options),
    );
  }
  return [`${name}=${value === null ? "" : queryEncoder(options)(toText(value))}`];
}

function itemSuffix(index: number, options: StyleOptions): string {
  if (options.arrays === "repeat") return "";
  return options.arrays === "empty" ? "[]" : `[${index}]`;
}
