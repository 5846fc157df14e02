/** What a document says of the parts of a multipart body (OpenAPI 3.1 §4.8.14.5). */
import type { Schema, SchemaObject } from "../load/document.js";
import type { References } from "./references.js";
import type { Encoding, MediaType } from "./types.js";

/** The type of bytes that say nothing of themselves; what is sent without a word of the document. */
const ANY_BYTES = "application/octet-stream";

/**
 * The encodings of a multipart body. Where an Encoding Object names no type, `contentMediaType` of the property's schema
 * does, or of the items of its array (JSON Schema 2020-12 validation §8.4).
 */
export function partEncodings(
  { schema, encoding }: Pick<MediaType, "schema" | "encoding">,
  references: References,
): Encoding[] {
  const types = new Map<string, string>();
  if (schema !== undefined) collectTypes(schema, references, types, new Set());
  const named = encoding.map((one): Encoding => {
    const contentType = one.contentType ?? types.get(one.property);
    types.delete(one.property);
    return contentType === undefined ? one : { ...one, contentType };
  });
  return [...named, ...[...types].map(([property, contentType]) => ({ property, contentType, headers: [] }))];
}

function collectTypes(
  schema: Schema,
  references: References,
  types: Map<string, string>,
  seen: Set<SchemaObject>,
): void {
  const target = references.schema(schema);
  if (typeof target === "boolean" || seen.has(target)) return;
  seen.add(target);
  for (const [name, property] of Object.entries(target.properties ?? {})) {
    const type = typeOf(property, references);
    if (type !== undefined && type !== ANY_BYTES && !types.has(name)) types.set(name, type);
  }
  for (const part of target.allOf ?? []) collectTypes(part, references, types, seen);
}

function typeOf(property: Schema, references: References): string | undefined {
  const target = references.schema(property);
  const part =
    typeof target === "object" && target.items !== undefined ? references.schema(target.items) : target;
  return typeof part === "object" && part.contentEncoding === undefined ? part.contentMediaType : undefined;
}
