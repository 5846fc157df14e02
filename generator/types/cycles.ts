/**
 * Component schemas that contain themselves without an object or array in between. TypeScript refuses such types
 * (TS2456), while JSON Schema gives them a meaning, so the circle has to be opened where nothing is lost.
 */
import type { Schema } from "../load/document.js";
import { hasConstraint, referredSchema } from "../model/references.js";
import { findComponents } from "./graph.js";

/** Which components contain each other. */
export interface Circles {
  /** Do both components lie on one circle of references of any kind? */
  isCircle(from: string, to: string): boolean;
  /** Do they still when what is inherited by `allOf` is written out in place? */
  isUnionCircle(from: string, to: string): boolean;
}

/**
 * Finds the circles among component schemas.
 *
 * @param schemas component schemas by name
 */
export function findCircles(schemas: ReadonlyMap<string, Schema>): Circles {
  const all = new Map<string, readonly string[]>();
  const unions = new Map<string, readonly string[]>();
  for (const [name, schema] of schemas) {
    const found = { parts: new Set<string>(), variants: new Set<string>() };
    collectReferences(schema, found.variants, found);
    const isKnown = (target: string): boolean => schemas.has(target);
    all.set(name, [...new Set([...found.parts, ...found.variants])].filter(isKnown));
    unions.set(name, [...found.variants].filter(isKnown));
  }
  const numbers = findComponents(all);
  const unionNumbers = findComponents(unions);
  return {
    isCircle: (from, to) => isSame(numbers, from, to),
    isUnionCircle: (from, to) => isSame(unionNumbers, from, to),
  };
}

function isSame(numbers: ReadonlyMap<string, number>, from: string, to: string): boolean {
  const number = numbers.get(from);
  return number !== undefined && number === numbers.get(to);
}

/** Sorts the references that a schema consists of by the list that they stand in. */
function collectReferences(
  schema: Schema,
  own: Set<string>,
  found: { readonly parts: Set<string>; readonly variants: Set<string> },
): void {
  if (typeof schema === "boolean") return;
  const name = referredSchema(schema);
  if (name !== undefined) (hasConstraint(schema) ? found.parts : own).add(name);
  for (const part of schema.allOf ?? []) collectReferences(part, found.parts, found);
  for (const list of [schema.oneOf, schema.anyOf]) {
    for (const variant of list ?? []) collectReferences(variant, found.variants, found);
  }
}
