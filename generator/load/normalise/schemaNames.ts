import type { JsonObject } from "../value.js";

/**
 * Removes the names of a schema that are no pointers (JSON Schema 2020-12 §8.2): every reference is a pointer into the
 * components by now, and an `$id` left in place would change what `#` means.
 * @param schema changed in place
 */
export function dropNames(schema: JsonObject): void {
  if ("$id" in schema) delete schema.$id;
  if ("$anchor" in schema) delete schema.$anchor;
  if ("$dynamicAnchor" in schema) delete schema.$dynamicAnchor;
}
