import { isObject, type JsonObject } from "../../value.js";
import type { NormaliseContext } from "../context.js";

/** Fields of a parameter, header or items of 2.0 that belong into a schema from 3.0 on. */
const SCHEMA_FIELDS: readonly string[] = [
  "type",
  "format",
  "items",
  "default",
  "maximum",
  "exclusiveMaximum",
  "minimum",
  "exclusiveMinimum",
  "maxLength",
  "minLength",
  "pattern",
  "maxItems",
  "minItems",
  "uniqueItems",
  "enum",
  "multipleOf",
  "x-nullable",
];

/** How an array is written in one string. */
export interface ArrayStyle {
  readonly style?: string;
  readonly explode?: boolean;
}

/** As queries write them; paths and headers have `simple` for commas. */
const STYLES: ReadonlyMap<unknown, ArrayStyle> = new Map([
  ["csv", { style: "form", explode: false }],
  ["multi", { style: "form", explode: true }],
  ["ssv", { style: "spaceDelimited", explode: false }],
  ["pipes", { style: "pipeDelimited", explode: false }],
]);

/**
 * Splits a parameter, header or form field of 2.0 into its schema and the rest.
 * @param node the parameter; not changed
 * @param context notices
 * @param pointer where it will stand
 * @returns the schema, how its array is written (empty for other types), and the fields that stay outside
 */
export function splitItems(
  node: JsonObject,
  context: NormaliseContext,
  pointer: string,
): { readonly schema: JsonObject; readonly array: ArrayStyle; readonly rest: JsonObject } {
  const schema: JsonObject = {};
  const rest: JsonObject = {};
  for (const key of Object.keys(node)) {
    if (SCHEMA_FIELDS.includes(key)) schema[key] = node[key];
    else if (key !== "collectionFormat") rest[key] = node[key];
  }
  dropInnerFormats(schema.items, context, pointer);
  const isArray = schema.type === "array";
  const array = isArray ? readStyle(node.collectionFormat, context, pointer) : {};
  return { schema, array, rest };
}

function readStyle(format: unknown, context: NormaliseContext, pointer: string): ArrayStyle {
  const style = STYLES.get(format ?? "csv");
  if (style !== undefined) return style;
  context.notices.push({
    code: "collection-format",
    message: `OpenAPI 3 has no word for \`collectionFormat: ${String(format)}\`; taken as csv`,
    pointer,
  });
  return STYLES.get("csv") ?? {};
}

function dropInnerFormats(items: unknown, context: NormaliseContext, pointer: string): void {
  if (!isObject(items)) return;
  if (items.collectionFormat !== undefined) {
    delete items.collectionFormat;
    context.notices.push({
      code: "collection-format",
      message: "OpenAPI 3 has no word for `collectionFormat` of an array inside an array; left out",
      pointer,
    });
  }
  dropInnerFormats(items.items, context, pointer);
}
