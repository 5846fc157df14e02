import type { JsonObject } from "../value.js";

/**
 * Boolean `exclusiveMinimum` and `exclusiveMaximum` (draft 4, OpenAPI 3.0) become the bound itself
 * (JSON Schema 2020-12 §6.2.3, §6.2.5).
 * @param schema changed in place
 */
export function rewriteBounds(schema: JsonObject): void {
  rewriteBound(schema, "exclusiveMinimum", "minimum");
  rewriteBound(schema, "exclusiveMaximum", "maximum");
}

function rewriteBound(schema: JsonObject, exclusive: string, inclusive: string): void {
  const value = schema[exclusive];
  if (value === undefined || typeof value === "number") return;
  delete schema[exclusive];
  if (value !== true || schema[inclusive] === undefined) return;
  schema[exclusive] = schema[inclusive];
  delete schema[inclusive];
}
