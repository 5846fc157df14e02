import type { BodyEncoder, BodyField, FieldOptions } from "../operation.js";
import { deepObject } from "../style/deep-object.js";
import { form as formStyle } from "../style/form.js";
import { isNested } from "../style/nested.js";
import { encode, encodeName, isObject, toText } from "../style/text.js";

/**
 * `application/x-www-form-urlencoded` (OpenAPI 3.1 §4.8.14.4). What the description says of a property decides; without it,
 * single values and arrays of them are `a=1&a=2`, and objects and arrays of objects are written with brackets.
 * Undefined values and empty arrays are left out; null is written as an empty value.
 */
export const form: BodyEncoder = (value, mediaType, fields) => ({
  body: writeForm(value, fields).join("&"),
  contentType: mediaType,
});

/** The pairs of a form; what is no object is text already. */
export function writeForm(value: unknown, fields: readonly BodyField[]): string[] {
  if (!isObject(value)) return [toText(value)];
  const options = new Map(fields);
  return Object.entries(value).flatMap(([name, field]) => writeField(name, field, options.get(name) ?? {}));
}

function writeField(name: string, value: unknown, options: FieldOptions): string[] {
  if (value === undefined) return [];
  if (value === null) return [`${encodeName(name)}=`];
  if (options.style) return options.style(name, value, options);
  if (options.contentType?.includes("json")) return [`${encodeName(name)}=${encode(JSON.stringify(value))}`];
  return (isNested(value) ? deepObject : formStyle)(name, value, options);
}
