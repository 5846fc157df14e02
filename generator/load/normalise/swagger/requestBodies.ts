import { copyValue, fromEntries, getMember, isObject, type JsonObject, setMember } from "../../value.js";
import type { NormaliseContext } from "../context.js";
import { splitItems } from "./items.js";

const URLENCODED = "application/x-www-form-urlencoded";
const MULTIPART = "multipart/form-data";

/**
 * Converts a body parameter of 2.0.
 * @param parameter with `in: body`; its parts are taken over
 * @param consumes media types that hold for it; JSON when there are none
 */
export function convertBodyParameter(parameter: JsonObject, consumes: readonly string[]): JsonObject {
  const { name: _name, in: _in, schema, "x-example": single, "x-examples": examples, ...rest } = parameter;
  const types = consumes.length === 0 ? ["application/json"] : consumes;
  const content = types.map((type, index): [string, unknown] => {
    // Each media type gets a schema of its own: rewriting happens in place.
    const media: JsonObject = { schema: index === 0 ? (schema ?? {}) : copyValue(schema ?? {}) };
    const example = (isObject(examples) ? getMember(examples, type) : undefined) ?? single;
    if (example !== undefined) media.example = example;
    return [type, media];
  });
  return { ...rest, content: fromEntries(content) };
}

/**
 * Makes one body of the form fields of an operation.
 * @param fields parameters with `in: formData`
 * @param consumes media types that hold for the operation
 * @param context notices
 * @param pointer where the body will stand
 */
export function convertFormParameters(
  fields: readonly JsonObject[],
  consumes: readonly string[],
  context: NormaliseContext,
  pointer: string,
): JsonObject {
  const properties: JsonObject = {};
  const encoding: JsonObject = {};
  const required: string[] = [];
  for (const field of fields) {
    const name = String(field.name);
    const { schema, array, rest } = splitItems(field, context, pointer);
    for (const key of Object.keys(rest)) {
      if (key === "description" || (key.startsWith("x-") && key !== "x-example")) schema[key] = rest[key];
    }
    if ("x-example" in rest) schema.examples = [rest["x-example"]];
    setMember(properties, name, schema);
    if (field.required === true) required.push(name);
    // `multi` is what both media types do by themselves.
    if (array.explode === false) setMember(encoding, name, { ...array });
  }
  const schema: JsonObject = { type: "object", properties };
  if (required.length > 0) schema.required = required;
  const hasEncoding = Object.keys(encoding).length > 0;
  const content = formTypes(fields, consumes).map((type, index): [string, unknown] => {
    const media: JsonObject = { schema: index === 0 ? schema : copyValue(schema) };
    if (hasEncoding) media.encoding = index === 0 ? encoding : copyValue(encoding);
    return [type, media];
  });
  const body: JsonObject = { content: fromEntries(content) };
  if (required.length > 0) body.required = true;
  return body;
}

/** A file needs `multipart/form-data` (Swagger 2.0, Parameter Object `type`). */
function formTypes(fields: readonly JsonObject[], consumes: readonly string[]): readonly string[] {
  if (fields.some((field) => field.type === "file")) return [MULTIPART];
  const usable = consumes.filter((type) => type.startsWith(URLENCODED) || type.startsWith("multipart/"));
  return usable.length === 0 ? [URLENCODED] : usable;
}
