/**
 * Discriminators as TypeScript needs them: in each variant the discriminating property is a literal type
 * (OpenAPI 3.1 §4.8.25). The document says which values belong to which schema; this only reads it.
 */
import type { DiscriminatorObject, Schema } from "../load/document.js";
import { type References, referredSchema } from "../model/references.js";
import { findProperty, literalsOf, scalarTypeOf } from "./reading.js";

/** Values of discriminating properties, by the property. */
type Values = Map<string, Set<string>>;

/** A property and the literals that its type is narrowed to. */
export interface Narrowing {
  readonly property: string;
  readonly literals: readonly unknown[];
}

/** Says which literals the discriminating properties of component schemas have. */
export class Discriminators {
  readonly #references: References;
  readonly #schemas: ReadonlyMap<string, Schema>;
  readonly #documentNames: ReadonlyMap<string, string>;
  readonly #parents = new Map<string, readonly string[]>();
  readonly #children = new Map<string, string[]>();
  readonly #mapped = new WeakMap<DiscriminatorObject, ReadonlyMap<string, readonly string[]>>();
  readonly #values = new Map<string, Values>();
  readonly #carried = new Map<string, readonly Narrowing[]>();

  /**
   * @param schemas component schemas by name
   * @param documentNames what each is called in the document: the value that stands for it where none is mapped
   */
  constructor(
    references: References,
    schemas: ReadonlyMap<string, Schema>,
    documentNames: ReadonlyMap<string, string>,
  ) {
    this.#references = references;
    this.#schemas = schemas;
    this.#documentNames = documentNames;
    for (const [name, schema] of schemas) {
      const parents = typeof schema === "boolean" ? [] : (schema.allOf ?? []).map(referredSchema);
      const named = parents.filter((parent) => parent !== undefined);
      this.#parents.set(name, named);
      for (const parent of named) {
        const siblings = this.#children.get(parent);
        if (siblings === undefined) this.#children.set(parent, [name]);
        else siblings.push(name);
      }
    }
    for (const [name, schema] of schemas) {
      if (typeof schema === "boolean") continue;
      if (schema.discriminator !== undefined) this.#collectInherited(name, schema.discriminator);
      this.#collectVariants(schema);
    }
    this.#raiseValues();
  }

  /**
   * The properties that a component's own type narrows to literals, because its parent or a union among the
   * components tells its variants apart by them. What holds for a schema holds for what is made of it: its literals
   * include those of its descendants.
   */
  carried(name: string): readonly Narrowing[] {
    const known = this.#carried.get(name);
    if (known !== undefined) return known;
    const found = [...(this.#values.get(name) ?? [])].map(([property, values]) => ({
      property,
      literals: this.#literals(this.#schemas.get(name) ?? true, property, values),
    }));
    const carried = found.flatMap(({ property, literals }) =>
      literals === undefined ? [] : [{ property, literals }],
    );
    this.#carried.set(name, carried);
    return carried;
  }

  /**
   * The literals by which a union knows one of its variants, where the variant's own type does not say so.
   *
   * @param variant a reference to a component
   * @returns undefined when there is nothing to narrow
   */
  narrowing(discriminator: DiscriminatorObject, variant: Schema): readonly unknown[] | undefined {
    const name = referredSchema(variant);
    if (name === undefined) return undefined;
    const values = this.#valuesOf(discriminator, name);
    if (values === undefined) return undefined;
    const property = discriminator.propertyName;
    const literals = this.#literals(variant, property, new Set(values));
    const own = this.carried(name).find((one) => one.property === property)?.literals;
    if (literals === undefined || own === undefined) return literals;
    const narrower = literals.filter((literal) => own.includes(literal));
    return narrower.length === 0 || narrower.length === own.length ? undefined : narrower;
  }

  /** The values for a schema: its keys in the mapping or its own name, which a union of its own does not have. */
  #valuesOf(discriminator: DiscriminatorObject, name: string): readonly string[] | undefined {
    const mapped = this.#mapping(discriminator).get(name);
    if (mapped !== undefined) return mapped;
    const schema = this.#references.schema(this.#schemas.get(name) ?? true);
    const isUnion = typeof schema === "object" && (schema.oneOf ?? schema.anyOf) !== undefined;
    return isUnion ? undefined : [this.#documentNames.get(name) ?? name];
  }

  #mapping(discriminator: DiscriminatorObject): ReadonlyMap<string, readonly string[]> {
    const known = this.#mapped.get(discriminator);
    if (known !== undefined) return known;
    const mapping = new Map<string, string[]>();
    for (const [value, target] of Object.entries(discriminator.mapping ?? {})) {
      const name = referredSchema({ $ref: target }) ?? target;
      const values = mapping.get(name);
      if (values === undefined) mapping.set(name, [value]);
      else values.push(value);
    }
    this.#mapped.set(discriminator, mapping);
    return mapping;
  }

  /** A parent with a discriminator: each child, and all between them, carry the child's values. */
  #collectInherited(parent: string, discriminator: DiscriminatorObject): void {
    const descendants = reachable(parent, this.#children);
    for (const name of descendants) {
      // Beside a mapping, a schema that it does not name is a stage between, without a value of its own.
      const values =
        discriminator.mapping === undefined
          ? [this.#documentNames.get(name) ?? name]
          : (this.#mapping(discriminator).get(name) ?? []);
      if (values.length === 0) continue;
      const between = [...reachable(name, this.#parents)].filter((one) => descendants.has(one));
      for (const holder of [name, ...between]) this.#add(holder, discriminator.propertyName, values);
    }
  }

  /** A union among the components: its variants carry its values. */
  #collectVariants(schema: Schema): void {
    if (typeof schema === "boolean") return;
    for (const variant of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) {
      const name = referredSchema(variant);
      if (name === undefined) this.#collectVariants(variant);
      else if (schema.discriminator !== undefined) {
        const values = this.#valuesOf(schema.discriminator, name);
        if (values !== undefined) this.#add(name, schema.discriminator.propertyName, values);
      }
    }
  }

  /** A variant that other schemas are made of has to allow their values too. */
  #raiseValues(): void {
    for (const [variant, byProperty] of [...this.#values]) {
      for (const name of reachable(variant, this.#children)) {
        for (const property of byProperty.keys()) {
          const own = literalsOf(ownProperty(this.#schemas.get(name) ?? true, property));
          this.#add(variant, property, own?.map(String) ?? this.#values.get(name)?.get(property) ?? []);
        }
      }
    }
  }

  #add(name: string, property: string, values: Iterable<string>): void {
    const byProperty: Values = this.#values.get(name) ?? new Map();
    const known = byProperty.get(property) ?? new Set();
    for (const value of values) known.add(value);
    byProperty.set(property, known);
    this.#values.set(name, byProperty);
  }

  /**
   * Discriminator values as literals of the property's type: mapping keys are always text, the property may be a
   * number or a boolean.
   *
   * @returns undefined when the property is narrow enough already, or when its own values contradict the mapping
   */
  #literals(schema: Schema, property: string, values: ReadonlySet<string>): readonly unknown[] | undefined {
    const own = findProperty(this.#references, schema, property);
    const listed = own === undefined ? undefined : literalsOf(this.#references.schema(own), this.#references);
    if (listed !== undefined) {
      const matching = listed.filter((literal) => values.has(String(literal)));
      return matching.length === 0 || matching.length === listed.length ? undefined : matching;
    }
    const all = [...values];
    const type = own === undefined ? "string" : scalarTypeOf(this.#references, own);
    if (type === "string") return all;
    if (type === "number") {
      const numbers = all.map((value) => (value.trim() === "" ? Number.NaN : Number(value)));
      return numbers.every(Number.isFinite) ? numbers : undefined;
    }
    if (type === "boolean") {
      return all.every((value) => value === "true" || value === "false")
        ? all.map((value) => value === "true")
        : undefined;
    }
    return undefined;
  }
}

/** The schema that a component itself gives a property, not one that it refers to. */
function ownProperty(schema: Schema, property: string): Schema | undefined {
  if (typeof schema === "boolean" || schema.$ref !== undefined) return undefined;
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, property))
    return schema.properties[property];
  let found: Schema | undefined;
  for (const part of schema.allOf ?? []) found = ownProperty(part, property) ?? found;
  return found;
}

/** All that a component leads to, without itself. */
function reachable(name: string, edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(edges.get(name) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === name || found.has(next)) continue;
    found.add(next);
    open.push(...(edges.get(next) ?? []));
  }
  return found;
}
