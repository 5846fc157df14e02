import type { JsonObject } from "../../value.js";
import type { NormaliseContext } from "../context.js";
import { type ArrayStyle, splitItems } from "./items.js";

/**
 * Converts a path, query or header parameter of 2.0.
 * @param parameter the parameter; its parts are taken over
 * @param context notices
 * @param pointer where it will stand
 */
export function convertParameter(
  parameter: JsonObject,
  context: NormaliseContext,
  pointer: string,
): JsonObject {
  if (typeof parameter.$ref === "string") return parameter;
  const { schema, array, rest } = splitItems(parameter, context, pointer);
  const converted: JsonObject = { ...rest, schema };
  if (parameter.in === "query") Object.assign(converted, array);
  else if (isDelimited(array)) converted.style = array.style;
  takeExample(converted);
  return converted;
}

/**
 * Converts a Header Object of 2.0.
 * @param header the header; its parts are taken over
 * @param context notices
 * @param pointer where it will stand
 */
export function convertHeader(header: JsonObject, context: NormaliseContext, pointer: string): JsonObject {
  const { schema, array, rest } = splitItems(header, context, pointer);
  const converted: JsonObject = { ...rest, schema };
  if (isDelimited(array)) converted.style = array.style;
  takeExample(converted);
  return converted;
}

/**
 * Arrays in paths and headers are comma-separated: `simple`, the default there. Spaces and bars, which 2.0 knows there too
 * (§ Parameter Object, `collectionFormat`), keep the word that 3 has for them in queries: it has none for other places.
 */
function isDelimited({ style }: ArrayStyle): boolean {
  return style === "spaceDelimited" || style === "pipeDelimited";
}

/** `x-example` is what most documents of 2.0 write for lack of a field. */
function takeExample(node: JsonObject): void {
  if (!("x-example" in node)) return;
  if (!("example" in node)) node.example = node["x-example"];
  delete node["x-example"];
}
