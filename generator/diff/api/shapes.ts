/** What kinds of values a parameter may have. */
import type { Schema } from "../../load/document.js";
import type { Tree } from "./located.js";

/**
 * Can a value be a list or an object? Then style and explode decide how it is written.
 *
 * @returns true where the schema leaves it open
 */
export function hasParts(tree: Tree, schema: Schema | undefined, depth = 0): boolean {
  if (schema === undefined || depth > 8) return true;
  const target = tree.references.schema(schema);
  if (typeof target === "boolean") return target;
  if (target.type !== undefined) {
    const types = typeof target.type === "string" ? [target.type] : target.type;
    return types.some((type) => type === "array" || type === "object");
  }
  const constants = target.const === undefined ? target.enum : [target.const];
  if (constants !== undefined) return constants.some((value) => typeof value === "object" && value !== null);
  const alternatives = target.oneOf ?? target.anyOf;
  if (alternatives !== undefined) return alternatives.some((one) => hasParts(tree, one, depth + 1));
  if (target.allOf !== undefined) return target.allOf.every((one) => hasParts(tree, one, depth + 1));
  return true;
}
