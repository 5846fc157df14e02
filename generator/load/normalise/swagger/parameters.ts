import type { JsonObject } from "../../value.js";
import type { NormaliseContext } from "../context.js";
import { splitItems } from "./items.js";

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
  // Path and header arrays are always comma-separated: `simple`, the default there.
  if (parameter.in === "query") Object.assign(converted, array);
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
  const { schema, rest } = splitItems(header, context, pointer);
  const converted: JsonObject = { ...rest, schema };
  takeExample(converted);
  return converted;
}

/** `x-example` is what most documents of 2.0 write for lack of a field. */
function takeExample(node: JsonObject): void {
  if (!("x-example" in node)) return;
  if (!("example" in node)) node.example = node["x-example"];
  delete node["x-example"];
}
