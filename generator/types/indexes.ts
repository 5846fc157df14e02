/**
 * Types that parts of a schema give to properties without a name. In TypeScript they hold for the named properties of
 * all parts too, which JSON Schema does not say.
 */
import type { Schema, SchemaObject } from "../load/document.js";
import { propertyNames } from "../model/references.js";
import type { Scope } from "./scope.js";

/** Does a schema, or a part of it, give properties that it does not name a type? */
export function hasIndex(scope: Scope, schema: Schema): boolean {
  const target = scope.references.schema(schema);
  if (typeof target === "boolean") return false;
  const known = scope.indexed.get(target);
  if (known !== undefined) return known;
  const found = findIndex(scope, target, new Set());
  scope.indexed.set(target, found);
  return found;
}

function findIndex(scope: Scope, schema: SchemaObject, seen: Set<SchemaObject>): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  if (hasOwnIndex(schema)) return true;
  return (schema.allOf ?? []).some((part) => {
    const target = scope.references.schema(part);
    return typeof target === "object" && findIndex(scope, target, seen);
  });
}

function hasOwnIndex({ additionalProperties, patternProperties }: SchemaObject): boolean {
  return typeof additionalProperties === "object" || Object.keys(patternProperties ?? {}).length > 0;
}

/** Would properties of the schema's other parts have to fit the type that this part gives unnamed ones? */
export function clashesWithIndex(scope: Scope, schema: SchemaObject, part: Schema): boolean {
  if (!hasIndex(scope, part)) return false;
  const others = (schema.allOf ?? []).filter((other) => other !== part);
  return hasNames(scope, { ...schema, allOf: others });
}

/** Do the compositions of a schema name properties that would have to fit its own type for unnamed ones? */
export function ownIndexClashes(scope: Scope, schema: SchemaObject): boolean {
  if (!hasOwnIndex(schema)) return false;
  const { allOf = [], anyOf = [], oneOf = [] } = schema;
  return [...allOf, ...anyOf, ...oneOf].some((part) => hasNames(scope, part));
}

function hasNames(scope: Scope, schema: Schema): boolean {
  return propertyNames(scope.references, schema).names.size > 0;
}

/** `type: object, additionalProperties: false` as a part stands for "nothing more", not for "nothing at all". */
export function isClosedEmpty(scope: Scope, schema: Schema): boolean {
  const target = scope.references.schema(schema);
  if (typeof target === "boolean") return false;
  const { type, properties, additionalProperties, patternProperties, allOf, anyOf, oneOf } = target;
  return (
    additionalProperties === false &&
    (type === undefined || type === "object") &&
    Object.keys(properties ?? {}).length === 0 &&
    [patternProperties, allOf, anyOf, oneOf].every((keyword) => keyword === undefined)
  );
}
