/** What a schema says about single properties and values, wherever its parts say it. */
import type { Schema, SchemaObject } from "../load/document.js";
import type { References } from "../model/references.js";

/**
 * The schema of a property, wherever the parts of an object schema (`allOf`) declare it; the schema's own declaration
 * wins over its parts', a later part over an earlier one.
 *
 * @returns undefined when no part declares it
 */
export function findProperty(
  references: References,
  schema: Schema,
  property: string,
  seen: Set<SchemaObject> = new Set(),
): Schema | undefined {
  const target = references.schema(schema);
  if (typeof target === "boolean" || seen.has(target)) return undefined;
  seen.add(target);
  if (target.properties !== undefined && Object.hasOwn(target.properties, property))
    return target.properties[property];
  let found: Schema | undefined;
  for (const part of target.allOf ?? []) found = findProperty(references, part, property, seen) ?? found;
  return found;
}

/** Names of the properties that every value of an object schema may have: its own and those of its parts. */
export function declaredNames(
  references: References,
  schema: Schema,
  names: Set<string> = new Set(),
  seen: Set<SchemaObject> = new Set(),
): Set<string> {
  const target = references.schema(schema);
  if (typeof target === "boolean" || seen.has(target)) return names;
  seen.add(target);
  for (const name of Object.keys(target.properties ?? {})) names.add(name);
  for (const part of target.allOf ?? []) declaredNames(references, part, names, seen);
  return names;
}

/**
 * The values that a schema lists by `enum` or `const`, of itself or of a part.
 *
 * @param references to follow parts; without them only the schema itself is read
 * @returns undefined when it lists none
 */
export function literalsOf(
  schema: Schema | undefined,
  references?: References,
  seen: Set<SchemaObject> = new Set(),
): readonly unknown[] | undefined {
  if (schema === undefined || typeof schema === "boolean" || seen.has(schema)) return undefined;
  seen.add(schema);
  if (Object.hasOwn(schema, "const")) return [schema.const];
  if (schema.enum !== undefined) return schema.enum;
  if (references === undefined) return undefined;
  for (const part of schema.allOf ?? []) {
    const found = literalsOf(references.schema(part), references, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Which literals a scalar schema can be narrowed to.
 *
 * @returns undefined when it is no scalar; `string` when it does not say
 */
export function scalarTypeOf(
  references: References,
  schema: Schema,
  seen: Set<SchemaObject> = new Set(),
): "string" | "number" | "boolean" | undefined {
  const target = references.schema(schema);
  if (typeof target === "boolean" || seen.has(target)) return "string";
  seen.add(target);
  const types = target.type === undefined ? [] : [target.type].flat();
  if (types.includes("string")) return "string";
  if (types.includes("integer") || types.includes("number")) return "number";
  if (types.includes("boolean")) return "boolean";
  if (types.length > 0) return undefined;
  for (const part of target.allOf ?? []) {
    const found = scalarTypeOf(references, part, seen);
    if (found !== "string") return found;
  }
  return "string";
}

/** Does the schema say only which properties have to be there? */
export function isRequiredOnly(schema: SchemaObject): boolean {
  return (
    schema.required !== undefined &&
    Object.keys(schema).every(
      (key) =>
        ["required", "description", "title"].includes(key) || (key === "type" && schema.type === "object"),
    )
  );
}

/** A `string` that is bytes on the wire (OpenAPI 3.1 §4.8.14.2). */
export function isBinary(schema: SchemaObject): boolean {
  if (schema.contentMediaType === undefined || schema.contentEncoding !== undefined) return false;
  const isText = /json|^text\/|xml/i.test(schema.contentMediaType);
  const types = schema.type === undefined ? [] : [schema.type].flat();
  return !isText && types.every((type) => type === "string" || type === "null");
}
