/**
 * Rewrites schemas into the form that openapi-typescript prints right. It closes the gaps of its transforms at the
 * document, never in the printed text: siblings of `$ref`, type arrays beside compositions, `null` constants, typed
 * additional properties beside named ones, discriminators, circles.
 */
import type { Schema, SchemaObject } from "../load/document.js";
import { isObjectSchema, type References } from "../model/references.js";
import type { NamedSchema } from "../model/types.js";
import { commentDefault, commentText } from "./comments.js";
import { findCircles, referredSchema } from "./cycles.js";
import {
  discriminatorValues,
  findProperty,
  inheritedDiscriminators,
  narrowingLiterals,
} from "./discriminators.js";

/** A schema as openapi-typescript's transforms take it; a `$ref` is `#/` and the name of an exported type. */
export type PrintableSchema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, PrintableSchema>;
  required?: string[];
  additionalProperties?: PrintableSchema | true;
  items?: PrintableSchema;
  prefixItems?: PrintableSchema[];
  allOf?: PrintableSchema[];
  anyOf?: PrintableSchema[];
  oneOf?: PrintableSchema[];
  title?: string;
  description?: string;
  default?: string;
  format?: string;
  deprecated?: boolean;
  readOnly?: boolean;
  writeOnly?: boolean;
  /** Bytes: printed as the runtime's type for them. */
  "x-pawl-binary"?: true;
};

/** Prints as `never`: no value fits. */
const NOTHING: PrintableSchema = { enum: [] };

/** Most named properties whose types are listed for an index signature beside them. */
const WIDEST_INDEX = 12;

const COMPOSITIONS = ["allOf", "anyOf", "oneOf"] as const;

/** Rewrites the schemas of one document. */
export class SchemaPrinter {
  readonly #references: References;
  readonly #schemas: ReadonlyMap<string, Schema>;
  readonly #typeNames: ReadonlyMap<string, string>;
  readonly #circles: ReadonlyMap<string, number>;
  readonly #inherited: ReturnType<typeof inheritedDiscriminators>;
  readonly #printed = new Map<string, PrintableSchema>();
  readonly #schemaOfType: ReadonlyMap<string, string>;

  constructor(references: References, schemas: readonly NamedSchema[]) {
    this.#references = references;
    this.#schemas = new Map(schemas.map((schema) => [schema.name, schema.schema]));
    this.#typeNames = new Map(schemas.map((schema) => [schema.name, schema.typeName]));
    this.#schemaOfType = new Map(schemas.map((schema) => [schema.typeName, schema.name]));
    this.#circles = findCircles(this.#schemas);
    this.#inherited = inheritedDiscriminators(this.#schemas);
  }

  /** The printable form of a component schema. */
  component(name: string): PrintableSchema {
    const known = this.#printed.get(name);
    if (known !== undefined) return known;
    const schema = this.#schemas.get(name);
    const printed = schema === undefined ? {} : this.#narrowInherited(name, this.#rewrite(schema, name));
    this.#printed.set(name, printed);
    return printed;
  }

  /** The printable form of a component that a `$ref` of a printable schema names; for openapi-typescript's `resolve`. */
  resolve(ref: string): PrintableSchema | undefined {
    const name = this.#schemaOfType.get(ref.slice(2));
    return name === undefined ? undefined : this.component(name);
  }

  /** The printable form of a schema that stands in a parameter, body, response or header. */
  inline(schema: Schema): PrintableSchema {
    return this.#rewrite(schema, undefined);
  }

  /**
   * @param within name of the component whose own value this schema is (not that of a property or item): there a
   * reference into its circle must not be printed
   */
  #rewrite(schema: Schema, within: string | undefined): PrintableSchema {
    if (schema === true) return {};
    if (schema === false) return NOTHING;
    const notes = annotations(schema);
    if (schema.$ref !== undefined) return this.#rewriteReference(schema, within, notes);
    const literals = Object.hasOwn(schema, "const") ? [schema.const] : schema.enum;
    if (literals !== undefined && schema.properties === undefined)
      return { ...notes, ...literalForm(schema, literals) };

    const composed = COMPOSITIONS.some((key) => (schema[key] ?? []).length > 0);
    if (Array.isArray(schema.type) && composed)
      return { ...notes, ...this.#splitTypes(schema, schema.type, within) };
    const own = this.#ownForm(schema);
    const { anyOf, oneOf, ...compositions } = this.#compositions(schema, within);
    const unions = [...(anyOf === undefined ? [] : [{ anyOf }]), ...(oneOf === undefined ? [] : [{ oneOf }])];
    if (Object.keys(own).length === 0) return { ...notes, ...compositions, ...unions[0], ...unions[1] };
    // openapi-typescript makes a union of the schema's own form and `anyOf`; the standard means an intersection.
    const allOf = [...(compositions.allOf ?? []), ...unions];
    return { ...notes, ...own, ...compositions, ...(allOf.length === 0 ? {} : { allOf }) };
  }

  #rewriteReference(
    schema: SchemaObject,
    within: string | undefined,
    notes: PrintableSchema,
  ): PrintableSchema {
    const name = referredSchema(schema);
    const typeName = name === undefined ? undefined : this.#typeNames.get(name);
    if (name === undefined || typeName === undefined) return notes;
    const { $ref: _, ...rest } = schema;
    const printed = this.#closesCircle(name, within) ? {} : { $ref: `#/${typeName}` };
    const constrains =
      COMPOSITIONS.some((key) => rest[key] !== undefined) ||
      rest.properties !== undefined ||
      rest.enum !== undefined ||
      Object.hasOwn(rest, "const") ||
      rest.required !== undefined;
    if (!constrains) return { ...notes, ...printed };
    return { ...notes, allOf: [printed, this.#rewrite(rest, within)] };
  }

  #closesCircle(target: string, within: string | undefined): boolean {
    if (within === undefined) return false;
    const circle = this.#circles.get(within);
    return circle !== undefined && circle === this.#circles.get(target);
  }

  /** `type: [object, null]` beside `allOf` or `oneOf` is a choice of the types, each with the compositions. */
  #splitTypes(schema: SchemaObject, types: readonly string[], within: string | undefined): PrintableSchema {
    const { type: _, ...rest } = schema;
    const choices = types.map((type): PrintableSchema => {
      if (type === "null") return { type: "null" };
      if (types.filter((one) => one !== "null").length === 1)
        return this.#rewrite({ ...rest, type: type as "object" }, within);
      return this.#rewrite({ type: type as "object" }, within);
    });
    return { anyOf: choices.map(({ title: _t, description: _d, ...choice }) => choice) };
  }

  /** What a schema says by itself, without its compositions. */
  #ownForm(schema: SchemaObject): PrintableSchema {
    const form: PrintableSchema = {};
    const type = schema.type ?? impliedType(schema);
    if (type !== undefined) form.type = typeof type === "string" ? type : [...type];
    if (isBinary(schema)) return { ...form, type: "string", "x-pawl-binary": true };
    if (schema.items !== undefined) form.items = this.#rewrite(schema.items, undefined);
    if (schema.prefixItems !== undefined)
      form.prefixItems = schema.prefixItems.map((item) => this.#rewrite(item, undefined));
    this.#addProperties(schema, form);
    return form;
  }

  #addProperties(schema: SchemaObject, form: PrintableSchema): void {
    const entries = Object.entries(schema.properties ?? {});
    const properties = entries.map(([key, value]) => [key, this.#rewrite(value, undefined)] as const);
    // fromEntries defines own properties, so that `__proto__` stays a name like any other.
    if (entries.length > 0) form.properties = Object.fromEntries(properties);
    const required = schema.required ?? [];
    if (required.length > 0) form.required = [...required];
    const index = this.#indexForm(
      schema,
      properties.map(([, value]) => value),
    );
    if (index !== undefined) form.additionalProperties = index;
    if (form.type === undefined && (entries.length > 0 || index !== undefined)) form.type = "object";
  }

  /**
   * The type of properties that have no name in the schema. TypeScript wants an index signature to cover the named
   * ones too, so beside them it is the union of all.
   */
  #indexForm(schema: SchemaObject, named: readonly PrintableSchema[]): PrintableSchema | true | undefined {
    const additional = schema.additionalProperties;
    const patterns = Object.values(schema.patternProperties ?? {});
    if (patterns.length === 0) {
      if (additional === undefined) return undefined;
      if (additional === false)
        return named.length === 0 && (schema.allOf ?? []).length === 0 ? NOTHING : undefined;
      if (additional === true) return true;
    }
    const index = [
      ...patterns,
      ...(additional === undefined || typeof additional === "boolean" ? [] : [additional]),
    ];
    if (additional === true || named.length > WIDEST_INDEX) return true;
    const types = index.map((one) => this.#rewrite(one, undefined));
    if (types.some((type) => Object.keys(withoutNotes(type)).length === 0)) return true;
    const only = types[0];
    return named.length === 0 && types.length === 1 && only !== undefined
      ? only
      : { anyOf: distinct([...types, ...named].map(withoutNotes)) };
  }

  #compositions(schema: SchemaObject, within: string | undefined): PrintableSchema {
    const form: PrintableSchema = {};
    const allOf = this.#allOf(schema, within);
    if (allOf.parts.length > 0) form.allOf = allOf.parts;
    if (allOf.required.length > 0)
      form.required = [...new Set([...(schema.required ?? []), ...allOf.required])];
    for (const key of ["anyOf", "oneOf"] as const) {
      const variants = schema[key];
      if (variants === undefined || variants.length === 0) continue;
      const kept = variants.filter((variant) => !this.#closesCircle(referredSchema(variant) ?? "", within));
      const printed = kept.map((variant) => this.#printVariant(schema, variant, within));
      if (printed.length > 0) form[key] = printed;
    }
    return form;
  }

  #allOf(schema: SchemaObject, within: string | undefined): { parts: PrintableSchema[]; required: string[] } {
    const parts: PrintableSchema[] = [];
    const required: string[] = [];
    for (const part of schema.allOf ?? []) {
      if (typeof part === "object" && isRequiredOnly(part)) {
        required.push(...(part.required ?? []));
        continue;
      }
      const name = referredSchema(part);
      const printed =
        name !== undefined && this.#closesCircle(name, within)
          ? this.#baseOf(name, within, new Set(within === undefined ? [] : [within]))
          : withoutNotes(this.#rewrite(part, within));
      if (Object.keys(printed).length > 0 && !isOpenObject(printed)) parts.push(printed);
    }
    return { parts, required };
  }

  /** A component's own fields without the union of its children, for a child that is made of it (TS2456 otherwise). */
  #baseOf(name: string, within: string | undefined, seen: Set<string>): PrintableSchema {
    const schema = this.#schemas.get(name);
    if (schema === undefined || typeof schema === "boolean" || seen.has(name)) return {};
    seen.add(name);
    const own = this.#ownForm(schema);
    const parts = (schema.allOf ?? []).flatMap((part): PrintableSchema[] => {
      const inner = referredSchema(part);
      const printed =
        inner !== undefined && this.#closesCircle(inner, within)
          ? this.#baseOf(inner, within, seen)
          : withoutNotes(this.#rewrite(part, within));
      return Object.keys(printed).length > 0 ? [printed] : [];
    });
    return parts.length === 0 ? own : { ...own, allOf: parts };
  }

  #printVariant(union: SchemaObject, variant: Schema, within: string | undefined): PrintableSchema {
    if (typeof variant === "object" && isRequiredOnly(variant) && union.properties !== undefined) {
      // "One of these must be there": the property's type is the one that the union's own form gives it.
      const required = variant.required ?? [];
      const own = union.properties;
      const properties = required.map((key) => [
        key,
        Object.hasOwn(own, key) ? this.#rewrite(own[key] ?? true, undefined) : {},
      ]);
      return { type: "object", required: [...required], properties: Object.fromEntries(properties) };
    }
    return this.#narrowVariant(union, variant, this.#rewrite(variant, within));
  }

  /** A variant of a discriminated union, with its discriminating property as a literal. */
  #narrowVariant(union: SchemaObject, variant: Schema, printed: PrintableSchema): PrintableSchema {
    const name = referredSchema(variant);
    if (union.discriminator === undefined || name === undefined || !isObjectSchema(this.#references, variant))
      return printed;
    const property = union.discriminator.propertyName;
    const values = discriminatorValues(union.discriminator, name);
    const narrowed = this.#inherited.get(name)?.some((one) => one.property === property);
    if (narrowed === true) return printed;
    const literals = narrowingLiterals(
      this.#references,
      findProperty(this.#references, variant, property),
      values,
    );
    return literals === undefined ? printed : { allOf: [printed, literalProperty(property, literals)] };
  }

  #narrowInherited(name: string, printed: PrintableSchema): PrintableSchema {
    const narrowings = (this.#inherited.get(name) ?? []).flatMap(({ property, values }) => {
      const schema = this.#schemas.get(name) ?? true;
      const literals = narrowingLiterals(
        this.#references,
        findProperty(this.#references, schema, property),
        values,
      );
      return literals === undefined ? [] : [literalProperty(property, literals)];
    });
    return narrowings.length === 0
      ? printed
      : { ...printed, allOf: [...(printed.allOf ?? []), ...narrowings] };
  }
}

function literalProperty(name: string, literals: readonly unknown[]): PrintableSchema {
  return {
    type: "object",
    required: [name],
    properties: Object.fromEntries([[name, { enum: [...literals] }]]),
  };
}

function literalForm(schema: SchemaObject, literals: readonly unknown[]): PrintableSchema {
  const printable = literals.filter((literal) => typeof literal !== "number" || Number.isFinite(literal));
  const allowsNull = Array.isArray(schema.type) && schema.type.includes("null");
  if (allowsNull && !printable.includes(null)) printable.push(null);
  const type = schema.type;
  return {
    enum: [...new Set(printable)],
    ...(typeof type === "string" && type !== "object" ? { type } : {}),
  };
}

function annotations(schema: SchemaObject): PrintableSchema {
  const shownDefault = commentDefault(schema.default);
  return {
    ...(schema.title === undefined ? {} : { title: commentText(schema.title) }),
    ...(schema.description === undefined ? {} : { description: commentText(schema.description) }),
    ...(schema.format === undefined ? {} : { format: commentText(schema.format) }),
    ...(shownDefault === undefined ? {} : { default: shownDefault }),
    ...(schema.deprecated === true ? { deprecated: true } : {}),
    ...(schema.readOnly === true ? { readOnly: true } : {}),
    ...(schema.writeOnly === true ? { writeOnly: true } : {}),
  };
}

function withoutNotes(schema: PrintableSchema): PrintableSchema {
  const {
    title: _t,
    description: _d,
    format: _f,
    default: _v,
    deprecated: _x,
    readOnly: _r,
    writeOnly: _w,
    ...rest
  } = schema;
  return rest;
}

function impliedType(schema: SchemaObject): SchemaObject["type"] {
  if (schema.items !== undefined || schema.prefixItems !== undefined) return "array";
  return undefined;
}

/** A `string` that is bytes on the wire (OpenAPI 3.1 §4.8.14.2). */
function isBinary(schema: SchemaObject): boolean {
  if (schema.contentMediaType === undefined || schema.contentEncoding !== undefined) return false;
  const isText = /json|^text\/|xml/.test(schema.contentMediaType);
  return !isText && (schema.type === undefined || schema.type === "string");
}

function isRequiredOnly(schema: SchemaObject): boolean {
  return (
    schema.required !== undefined &&
    Object.keys(schema).every(
      (key) =>
        ["required", "description", "title"].includes(key) || (key === "type" && schema.type === "object"),
    )
  );
}

/** An object without named properties adds nothing to an intersection of objects. */
function isOpenObject(schema: PrintableSchema): boolean {
  return Object.keys(schema).every((key) => key === "type") && schema.type === "object";
}

function distinct(schemas: readonly PrintableSchema[]): PrintableSchema[] {
  return [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
}
