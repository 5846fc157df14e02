import type { JsonObject } from "../value.js";

const ENCODINGS: ReadonlyMap<unknown, string> = new Map([
  ["byte", "base64"],
  ["base64", "base64"],
  ["base64url", "base64url"],
]);

/**
 * Formats that say how bytes travel become keywords (OpenAPI 3.1 §4.4.1.1; 3.0 `binary` and `byte`, 2.0 `type: file`):
 * raw bytes are `contentMediaType: application/octet-stream`, encoded ones have a `contentEncoding`. `type: string`
 * stays. Documents of 3.1 that still say `binary` mean the same.
 * @param schema changed in place
 */
export function rewriteFormat(schema: JsonObject): void {
  if (schema.type === "file") {
    schema.type = "string";
    schema.format = "binary";
  }
  const { format } = schema;
  if (format === undefined || !isText(schema.type)) return;
  const encoding = ENCODINGS.get(format);
  if (format === "binary") schema.contentMediaType ??= "application/octet-stream";
  else if (encoding !== undefined) schema.contentEncoding ??= encoding;
  else return;
  delete schema.format;
}

function isText(type: unknown): boolean {
  return type === undefined || type === "string" || (Array.isArray(type) && type.includes("string"));
}
