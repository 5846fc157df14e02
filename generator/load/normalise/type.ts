import type { JsonObject } from "../value.js";

/**
 * A list of one type is written as that type, repetitions go, an empty list says nothing.
 * @param schema changed in place
 */
export function rewriteType(schema: JsonObject): void {
  const { type } = schema;
  if (!Array.isArray(type)) return;
  const types = [...new Set<unknown>(type)];
  if (types.length === 0) delete schema.type;
  else schema.type = types.length === 1 ? types[0] : types;
}
