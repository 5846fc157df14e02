/** The kinds of values that one schema object lets in, by its `type`, `enum` and `const` alone. */
import type { SchemaObject } from "../../load/document.js";
import { type Kind, kindOf } from "./json.js";

/**
 * The kinds that a schema object names.
 *
 * @param orNull null is taken besides
 * @returns undefined where it says nothing about kinds
 */
export function kindsOfSchema(schema: SchemaObject, orNull: boolean): ReadonlySet<Kind> | undefined {
  const types = schema.type === undefined ? undefined : new Set([schema.type].flat().map(kindOfType));
  const literals = literalsOf(schema);
  if (types === undefined && literals === undefined) return undefined;
  const values = literals === undefined ? undefined : new Set(literals.map(kindOf));
  const kinds = new Set<Kind>();
  for (const kind of types ?? values ?? []) {
    if (kind !== undefined && (values === undefined || values.has(kind))) kinds.add(kind);
  }
  if (orNull) kinds.add("null");
  return kinds;
}

function kindOfType(type: string): Kind {
  return type === "integer" ? "number" : (type as Kind);
}

/**
 * The values that `enum` and `const` leave; undefined where there is neither. `null` in the type list of the same
 * object counts as listed: the loader writes 3.0's `nullable` beside an `enum` so, every client that we print lets it
 * in, and both dialects must compare equal. This departs from JSON Schema 2020-12 §6.1.2, where `enum` has the last word.
 */
export function literalsOf(schema: SchemaObject): readonly unknown[] | undefined {
  let literals: readonly unknown[] | undefined = schema.enum;
  if (literals !== undefined && Array.isArray(schema.type) && schema.type.includes("null")) {
    literals = literals.includes(null) ? literals : [...literals, null];
  }
  if (!Object.hasOwn(schema, "const")) return literals;
  return [schema.const];
}
