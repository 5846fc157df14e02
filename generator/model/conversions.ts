/** Values that a client has in another form than JSON has: dates and 64-bit integers, where a registry asks for it. */
import type { Schema, SchemaObject } from "../load/document.js";
import type { TypeOptions } from "./types.js";

/** What a value is converted as. */
export type Conversion = "dateTime" | "date" | "int64";

/** Keywords beside which it is not decided what a value is. */
const DECIDED_OTHERWISE = [
  "$ref",
  "enum",
  "const",
  "allOf",
  "anyOf",
  "oneOf",
  "contentMediaType",
  "contentEncoding",
] as const;

/**
 * How the values of a schema are converted: text of format `date-time` and `date` (RFC 3339 §5.6), integers of format
 * `int64` and `uint64`.
 *
 * @returns undefined for values that are in the client what they are in JSON
 */
export function conversionOf(schema: Schema, options: TypeOptions): Conversion | undefined {
  if (typeof schema === "boolean" || DECIDED_OTHERWISE.some((key) => Object.hasOwn(schema, key)))
    return undefined;
  const { format } = schema;
  switch (onlyType(schema)) {
    case "string":
      if (options.dates !== true) return undefined;
      return format === "date-time" ? "dateTime" : format === "date" ? "date" : undefined;
    case "integer":
      return options.bigints === true && (format === "int64" || format === "uint64") ? "int64" : undefined;
    default:
      return undefined;
  }
}

/** Has the document integers that a number may be too small for? */
export function holdsLargeIntegers(node: unknown): boolean {
  if (typeof node !== "object" || node === null) return false;
  if (conversionOf(node as SchemaObject, { bigints: true }) === "int64") return true;
  return Object.values(node).some(holdsLargeIntegers);
}

/** Do the options convert anything at all? */
export function convertsAnything({ dates, bigints }: TypeOptions): boolean {
  return dates === true || bigints === true;
}

function onlyType({ type }: SchemaObject): string | undefined {
  const types = [type ?? []].flat().filter((one) => one !== "null");
  return types.length === 1 ? types[0] : undefined;
}
