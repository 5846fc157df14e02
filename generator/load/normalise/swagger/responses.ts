import { escapeToken } from "../../pointer.js";
import { copyValue, fromEntries, isObject, type JsonObject } from "../../value.js";
import type { NormaliseContext } from "../context.js";
import { convertHeader } from "./parameters.js";

/**
 * Converts a Response Object of 2.0: its schema goes below the media types that are produced, its examples beside it.
 * @param value the response; its parts are taken over
 * @param produces media types that hold for it; JSON when there are none, bytes for a file
 * @param context notices and origins
 * @param pointer where it will stand
 */
export function convertResponse(
  value: unknown,
  produces: readonly string[],
  context: NormaliseContext,
  pointer: string,
): unknown {
  if (!isObject(value) || typeof value.$ref === "string") return value;
  const { schema, headers, examples, ...rest } = value;
  const response: JsonObject = rest;
  response.description ??= "";
  if (isObject(headers)) {
    response.headers = fromEntries(
      Object.keys(headers).map((name) => {
        const header = headers[name];
        return [
          name,
          isObject(header) ? convertHeader(header, context, `${pointer}/headers/${name}`) : header,
        ];
      }),
    );
  }
  const content = buildContent(schema, examples, produces);
  if (content.length > 0) response.content = fromEntries(content);
  for (const [type] of content) {
    context.origins.set(`${pointer}/content/${escapeToken(type)}/schema`, `${pointer}/schema`);
  }
  return response;
}

function buildContent(
  schema: unknown,
  examples: unknown,
  produces: readonly string[],
): [string, JsonObject][] {
  const named = isObject(examples) ? examples : {};
  const isFile = isObject(schema) && schema.type === "file";
  const fallback = isFile ? "application/octet-stream" : "application/json";
  let types: readonly string[] = produces.length === 0 ? [fallback] : produces;
  if (schema === undefined) types = Object.keys(named);
  return types.map((type, index): [string, JsonObject] => {
    const media: JsonObject = {};
    // Each media type gets a schema of its own: rewriting happens in place.
    if (schema !== undefined) media.schema = index === 0 ? schema : copyValue(schema);
    if (Object.hasOwn(named, type)) media.example = named[type];
    return [type, media];
  });
}
