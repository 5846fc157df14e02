/**
 * Discriminators as TypeScript needs them: in each variant the discriminating property is a literal type
 * (OpenAPI 3.1 §4.8.25). The document says which values belong to which schema; these functions only read it.
 */
import type { DiscriminatorObject, Schema, SchemaObject } from "../load/document.js";
import type { References } from "../model/references.js";
import { referredSchema } from "./cycles.js";

/**
 * The values of the discriminating property that stand for a schema.
 *
 * @param name name of the component schema
 * @returns the mapping's keys for it, or its own name where the mapping has none
 */
export function discriminatorValues(discriminator: DiscriminatorObject, name: string): string[] {
  const values = Object.entries(discriminator.mapping ?? {})
    .filter(([, target]) => target === name || referredSchema({ $ref: target }) === name)
    .map(([value]) => value);
  return values.length > 0 ? values : [name];
}

/**
 * The literals that narrow a property to some discriminator values, in the type of the property: mapping keys are
 * always text, the property may be a number or a boolean.
 *
 * @param property schema of the property in the variant, undefined where the variant does not declare it
 * @returns undefined when the property is narrow enough already, or when its own values contradict the mapping
 */
export function narrowingLiterals(
  references: References,
  property: Schema | undefined,
  values: readonly string[],
): readonly unknown[] | undefined {
  const own = property === undefined ? true : references.schema(property);
  const literals = literalsOf(own);
  if (literals !== undefined) {
    const matching = literals.filter((literal) => values.includes(String(literal)));
    return matching.length === 0 || matching.length === literals.length ? undefined : matching;
  }
  const type = typeof own === "boolean" ? undefined : own.type;
  if (type === "integer" || type === "number") {
    const numbers = values.map(Number).filter(Number.isFinite);
    return numbers.length === values.length ? numbers : undefined;
  }
  if (type === "boolean") {
    const booleans = values.filter((value) => value === "true" || value === "false");
    return booleans.length === values.length ? booleans.map((value) => value === "true") : undefined;
  }
  return type === undefined || type === "string" || (Array.isArray(type) && type.includes("string"))
    ? values
    : undefined;
}

function literalsOf(schema: Schema): readonly unknown[] | undefined {
  if (typeof schema === "boolean") return undefined;
  if (Object.hasOwn(schema, "const")) return [schema.const];
  return schema.enum;
}

/**
 * The schema of a property, wherever the parts of an object schema declare it; the last declaration wins.
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

/**
 * For every component schema that has a parent with a discriminator among its `allOf`, the property and the values
 * that its own values and those of its descendants have.
 */
export function inheritedDiscriminators(
  schemas: ReadonlyMap<string, Schema>,
): ReadonlyMap<string, readonly { readonly property: string; readonly values: readonly string[] }[]> {
  const parents = new Map<string, readonly string[]>();
  for (const [name, schema] of schemas) {
    if (typeof schema === "boolean") continue;
    const named = (schema.allOf ?? []).map(referredSchema).filter((parent) => parent !== undefined);
    if (named.length > 0) parents.set(name, named);
  }
  const found = new Map<string, Map<string, { property: string; values: Set<string> }>>();
  for (const name of parents.keys()) {
    const lineage = ancestorsOf(name, parents);
    for (const ancestor of lineage) {
      const schema = schemas.get(ancestor);
      if (schema === undefined || typeof schema === "boolean" || schema.discriminator === undefined) continue;
      const { discriminator } = schema;
      const values = discriminatorValues(discriminator, name);
      const isMapped = discriminator.mapping === undefined || values[0] !== name;
      if (!isMapped) continue;
      // What holds for a schema holds for everything it is made of, up to the one that has the discriminator.
      for (const holder of [
        name,
        ...lineage.filter((one) => one !== ancestor && ancestorsOf(one, parents).includes(ancestor)),
      ]) {
        const byAncestor = found.get(holder) ?? new Map<string, { property: string; values: Set<string> }>();
        const entry = byAncestor.get(ancestor) ?? {
          property: discriminator.propertyName,
          values: new Set<string>(),
        };
        for (const value of values) entry.values.add(value);
        byAncestor.set(ancestor, entry);
        found.set(holder, byAncestor);
      }
    }
  }
  return new Map(
    [...found].map(([name, byAncestor]) => [
      name,
      [...byAncestor.values()].map(({ property, values }) => ({ property, values: [...values] })),
    ]),
  );
}

function ancestorsOf(name: string, parents: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const open = [...(parents.get(name) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === name || found.has(next)) continue;
    found.add(next);
    open.push(...(parents.get(next) ?? []));
  }
  return [...found];
}
