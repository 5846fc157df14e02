/**
 * The document as the types see it: schemas that mean one thing in requests and another in responses are written out
 * in the form of their direction, with a component for each form that has a type. Everything behind sees plain schemas.
 */
import type { DiscriminatorObject, OpenApiDocument, Schema, SchemaObject } from "../load/document.js";
import { dependsOnDirection, hasDefault, isHidden, isOpenable } from "../model/forms.js";
import { childPointer, References, referredSchema } from "../model/references.js";
import type { ApiModel, Direction, NamedSchema, TypeOptions } from "../model/types.js";

/** A component that becomes one exported type. */
export interface TypedSchema {
  /** Key below `components.schemas` of the projected document. */
  readonly name: string;
  readonly typeName: string;
  readonly schema: Schema;
  /** Key in the document itself. */
  readonly documentName: string;
}

/** Mark of an enum that admits other texts too. */
export const OPEN_ENUM = "x-pawl-open";

/** Writes schemas in the form of their direction. */
export class Projection {
  readonly document: OpenApiDocument;
  readonly schemas: readonly TypedSchema[];
  readonly #references: References;
  readonly options: TypeOptions;
  /** Keys of the components that hold the second forms, by the keys of the first. */
  readonly #requestKeys: ReadonlyMap<string, string>;
  /** Components that are not the same in both directions. */
  readonly #affected: ReadonlySet<string>;

  constructor(document: OpenApiDocument, model: ApiModel) {
    this.#references = new References(document);
    this.options = model.typeOptions;
    this.#requestKeys = requestKeys(model.schemas);
    this.#affected = new Set(
      model.schemas.filter((one) => one.direction !== undefined).map((one) => one.name),
    );
    this.schemas = model.schemas.flatMap((schema) => this.#forms(schema));
    this.document = this.#affected.size === 0 ? document : withSchemas(document, this.schemas);
  }

  /**
   * A schema of a parameter, header or body in the form of its direction.
   *
   * @returns the schema itself where both forms are the same
   */
  inline(schema: Schema, direction: Direction): Schema {
    const depends = dependsOnDirection(this.#references, schema, this.#affected, this.options);
    return depends ? this.#project(schema, direction, NONE) : schema;
  }

  #forms({ name, typeName, schema, direction, requestTypeName }: NamedSchema): TypedSchema[] {
    const documentName = name;
    if (direction === undefined) return [{ name, typeName, schema, documentName }];
    const own = { name, typeName, schema: this.#project(schema, direction, NONE), documentName };
    const key = this.#requestKeys.get(name);
    if (requestTypeName === undefined || key === undefined) return [own];
    const request = this.#project(schema, "request", NONE);
    return [own, { name: key, typeName: requestTypeName, schema: request, documentName }];
  }

  /** @param hidden names that the whole, which the schema is a part of, leaves out */
  #project(schema: Schema, direction: Direction, hidden: ReadonlySet<string>): Schema {
    if (typeof schema === "boolean") return schema;
    const all = this.#hiddenNames(schema, direction, hidden);
    const inside = (part: Schema): Schema => this.#project(part, direction, NONE);
    const beside = (part: Schema): Schema => this.#project(part, direction, all);
    const { $ref, properties, patternProperties, additionalProperties, items, prefixItems } = schema;
    const { allOf, anyOf, oneOf, required, discriminator } = schema;
    const { discriminator: _, ...rest } = schema;
    const isOpen = direction === "response" && this.options.openEnums === true && isOpenable(schema);
    const kept = this.#keptProperties(properties, direction, inside);
    const names = this.#required(schema, direction, all);
    return {
      ...rest,
      ...($ref === undefined ? {} : { $ref: this.#target($ref, direction) }),
      ...(kept === undefined ? {} : { properties: kept }),
      ...(patternProperties === undefined ? {} : { patternProperties: mapValues(patternProperties, inside) }),
      ...(additionalProperties === undefined ? {} : { additionalProperties: inside(additionalProperties) }),
      ...(items === undefined ? {} : { items: inside(items) }),
      ...(prefixItems === undefined ? {} : { prefixItems: prefixItems.map(inside) }),
      ...(allOf === undefined ? {} : { allOf: allOf.map(beside) }),
      ...(anyOf === undefined ? {} : { anyOf: anyOf.map(beside) }),
      ...(oneOf === undefined ? {} : { oneOf: oneOf.map(beside) }),
      ...(required === undefined && names.length === 0 ? {} : { required: names }),
      ...(discriminator === undefined || this.#isTagHidden(schema, discriminator, direction, all)
        ? {}
        : { discriminator: this.#discriminator(discriminator, direction) }),
      ...(isOpen ? { [OPEN_ENUM]: true } : {}),
    };
  }

  #keptProperties(
    properties: SchemaObject["properties"],
    direction: Direction,
    inside: (schema: Schema) => Schema,
  ): SchemaObject["properties"] {
    if (properties === undefined) return undefined;
    // fromEntries defines own properties, so that `__proto__` stays a name like any other.
    return Object.fromEntries(
      Object.entries(properties)
        .filter(([, property]) => !isHidden(this.#references, property, direction))
        .map(([name, property]) => [name, inside(property)]),
    );
  }

  #required(schema: SchemaObject, direction: Direction, hidden: ReadonlySet<string>): string[] {
    const required = (schema.required ?? []).filter((name) => !hidden.has(name));
    if (direction !== "response" || this.options.presentDefaults !== true) return required;
    const present = Object.entries(schema.properties ?? {})
      .filter(([name, property]) => !hidden.has(name) && hasDefault(this.#references, property))
      .map(([name]) => name);
    return [...new Set([...required, ...present])];
  }

  /** Names of properties that are declared for the other direction only, by the schema or one of its parts. */
  #hiddenNames(schema: SchemaObject, direction: Direction, outer: ReadonlySet<string>): ReadonlySet<string> {
    const hidden = new Set(outer);
    const kept = new Set<string>();
    this.#collectNames(schema, direction, hidden, kept, new Set());
    for (const name of kept) hidden.delete(name);
    return hidden.size === 0 ? NONE : hidden;
  }

  #collectNames(
    schema: Schema,
    direction: Direction,
    hidden: Set<string>,
    kept: Set<string>,
    seen: Set<SchemaObject>,
  ): void {
    if (typeof schema === "boolean" || seen.has(schema)) return;
    seen.add(schema);
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      (isHidden(this.#references, property, direction) ? hidden : kept).add(name);
    }
    const target = schema.$ref === undefined ? undefined : this.#references.lookUp(schema.$ref);
    if (typeof target === "object" && target !== null)
      this.#collectNames(target as SchemaObject, direction, hidden, kept, seen);
    for (const part of schema.allOf ?? []) this.#collectNames(part, direction, hidden, kept, seen);
  }

  #target($ref: string, direction: Direction): string {
    if (direction === "response") return $ref;
    const name = referredSchema({ $ref });
    const key = name === undefined ? undefined : this.#requestKeys.get(name);
    return key === undefined ? $ref : childPointer("#/components/schemas", key);
  }

  /** A tag that only the other side tells cannot tell variants apart. */
  #isTagHidden(
    { oneOf = [], anyOf = [] }: SchemaObject,
    { propertyName }: DiscriminatorObject,
    direction: Direction,
    hidden: ReadonlySet<string>,
  ): boolean {
    if (hidden.has(propertyName)) return true;
    return [...oneOf, ...anyOf].some(
      (variant) =>
        typeof variant === "object" && this.#hiddenNames(variant, direction, NONE).has(propertyName),
    );
  }

  /** The mapping's targets are references, or plain names of components. */
  #discriminator(discriminator: DiscriminatorObject, direction: Direction): DiscriminatorObject {
    const { mapping } = discriminator;
    if (mapping === undefined || direction === "response") return discriminator;
    const targets = mapValues(
      mapping,
      (target) => this.#requestKeys.get(target) ?? this.#target(target, direction),
    );
    return { ...discriminator, mapping: targets };
  }
}

const NONE: ReadonlySet<string> = new Set();

function mapValues<A, B>(map: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}

/** Keys that no component has: the type's own name where that is free. */
function requestKeys(schemas: readonly NamedSchema[]): ReadonlyMap<string, string> {
  const taken = new Set(schemas.map((schema) => schema.name));
  const keys = new Map<string, string>();
  for (const { name, requestTypeName } of schemas) {
    if (requestTypeName === undefined) continue;
    let key = requestTypeName;
    while (taken.has(key)) key += "_";
    taken.add(key);
    keys.set(name, key);
  }
  return keys;
}

function withSchemas(document: OpenApiDocument, schemas: readonly TypedSchema[]): OpenApiDocument {
  const map = Object.fromEntries(schemas.map(({ name, schema }) => [name, schema]));
  return { ...document, components: { ...document.components, schemas: map } };
}
