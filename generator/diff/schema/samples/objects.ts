/** Candidates for objects. Only declared properties are sent, unless something asks for others (convention C). */
import { objectForm } from "../forms/object.js";
import { objectOf } from "../json.js";
import type { Node, Sample } from "../node.js";
import { textsFor } from "../pattern/texts.js";

export interface ObjectRequest {
  /** Properties that must be there, with their values. */
  readonly set?: ReadonlyMap<string, Sample>;
  /** Properties that must not be there. */
  readonly without?: ReadonlySet<string>;
  /** Number of properties that is wanted. */
  readonly count?: number;
  /** With its optional properties. */
  readonly isFull?: boolean;
}

/** Most optional properties in a full sample. */
const MOST_OPTIONAL = 30;

/** The smallest object and one with everything that is declared. */
export function firstObject(node: Node): Sample[] {
  return [makeObject(node, {}), makeObject(node, { isFull: true })];
}

/**
 * An object for a node.
 * @returns undefined where a property that has to be there has no value
 */
export function makeObject(node: Node, request: ObjectRequest): Sample {
  const form = objectForm(node);
  const without = request.without ?? new Set<string>();
  const values = new Map<string, Sample>();
  const wanted = new Set([...form.required.keys(), ...(request.set?.keys() ?? [])]);
  if (request.isFull === true) for (const name of [...form.names].slice(0, MOST_OPTIONAL)) wanted.add(name);
  for (const name of wanted) {
    for (const other of form.dependentRequired.get(name) ?? []) wanted.add(other);
    if (without.has(name)) continue;
    const value =
      request.set?.has(name) === true
        ? request.set.get(name)
        : node.store.sampler.sampleOf(form.property(name));
    if (value !== undefined) values.set(name, value);
    else if (form.required.has(name)) return undefined;
  }
  const count = Math.max(request.count ?? 0, form.minProperties?.value ?? 0);
  if (count > values.size) fill(node, values, Math.min(count, 500), without);
  return objectOf(values);
}

function fill(node: Node, values: Map<string, Sample>, count: number, without: ReadonlySet<string>): void {
  const form = objectForm(node);
  for (const name of [...form.names, ...extraNames(node, count + 1)]) {
    if (values.size >= count) return;
    if (values.has(name) || without.has(name)) continue;
    const value = node.store.sampler.sampleOf(form.property(name));
    if (value !== undefined) values.set(name, value);
  }
}

/** Names that a node does not declare but would take. */
export function extraNames(node: Node, count: number): string[] {
  const { names, patterns, propertyNames } = objectForm(node);
  const matching = [...patterns.keys()].flatMap((pattern) => textsFor(pattern, 4)).slice(0, count);
  const allowed =
    propertyNames === undefined
      ? []
      : node.store.sampler.allVariants(propertyNames, -1).filter(isText).slice(0, count);
  const plain = Array.from({ length: count }, (_, index) => (index === 0 ? "other" : `other${index + 1}`));
  return [...allowed, ...plain, ...matching].filter((name) => !names.has(name));
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Objects that lack or have each property, and with several values of each. */
export function* objectVariants(node: Node, depth: number): Iterable<Sample> {
  const form = objectForm(node);
  const names = [...form.names].slice(0, 24);
  const isFull = depth > 0;
  for (const name of names) {
    if (!form.required.has(name)) yield makeObject(node, { isFull, without: new Set([name]) });
    const value = node.store.sampler.sampleOf(form.property(name));
    if (value !== undefined && !form.required.has(name))
      yield makeObject(node, { set: new Map([[name, value]]) });
  }
  if (depth > 0) for (const name of names) yield* withValuesOf(node, name, depth, 8);
  // A type of its own for names that are not declared is a declaration too.
  if (!form.additional.isAnything || form.names.size === 0) {
    const [name = "other"] = extraNames(node, 1);
    yield* withValuesOf(node, name, depth, 8);
  }
  for (const pattern of form.patterns.keys()) {
    const [name] = textsFor(pattern, 4);
    if (name !== undefined) yield* withValuesOf(node, name, depth, 4);
  }
}

function* withValuesOf(node: Node, name: string, depth: number, most: number): Iterable<Sample> {
  for (const value of node.store.sampler
    .allVariants(objectForm(node).property(name), depth - 1)
    .slice(0, most)) {
    yield makeObject(node, { set: new Map([[name, value]]) });
  }
}
