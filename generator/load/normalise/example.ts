import type { JsonObject } from "../value.js";

/**
 * `example` of a schema becomes the first of its `examples` (OpenAPI 3.1 §4.8.24 deprecates it); `examples` is a list
 * (JSON Schema 2020-12 §9.5).
 * @param schema changed in place
 */
export function rewriteExample(schema: JsonObject): void {
  if ("examples" in schema && !Array.isArray(schema.examples)) schema.examples = [schema.examples];
  if (!("example" in schema)) return;
  if (!("examples" in schema)) schema.examples = [schema.example];
  delete schema.example;
}
