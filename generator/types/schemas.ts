/**
 * Rewrites schemas into the form that openapi-typescript prints right. It closes the gaps of its transforms at the
 * document, never in the printed text: siblings of `$ref`, type arrays beside compositions, `null` constants, typed
 * additional properties beside named ones, discriminators, circles.
 */
import type { Schema, SchemaObject } from "../load/document.js";
import { conversionOf } from "../model/conversions.js";
import { propertyNames, References, referredSchema } from "../model/references.js";
import type { Direction, TypeOptions } from "../model/types.js";
import { notesOf } from "./comments.js";
import { allOfForms, liftedRequired, narrowForm, unionForms } from "./compositions.js";
import { findCircles } from "./cycles.js";
import { Discriminators } from "./discriminators.js";
import { ownIndexClashes } from "./indexes.js";
import { isComposed, literalForm, ownForm } from "./objects.js";
import { NOTHING, type PrintableSchema, special, withoutNotes } from "./printable.js";
import type { Projection } from "./projection.js";
import { declaredNames, isBinary, literalsOf } from "./reading.js";
import { enterComponent, type Home, homeOf, INSIDE, type Scope } from "./scope.js";

/** Rewrites the schemas of one document. */
export class SchemaPrinter {
  readonly #scope: Scope;
  readonly #printed = new Map<string, PrintableSchema>();

  readonly #projection: Projection;
  readonly #options: TypeOptions;

  constructor(projection: Projection) {
    const { schemas } = projection;
    const references = new References(projection.document);
    this.#projection = projection;
    this.#options = projection.options;
    const byName = new Map(schemas.map((schema) => [schema.name, schema.schema]));
    this.#scope = {
      references,
      schemas: byName,
      typeNames: new Map(schemas.map((schema) => [schema.name, schema.typeName])),
      circles: findCircles(byName),
      discriminators: new Discriminators(
        references,
        byName,
        new Map(schemas.map((schema) => [schema.name, schema.documentName])),
      ),
      indexed: new WeakMap(),
      rewrite: (schema, home) => this.#rewrite(schema, home),
    };
  }

  /** The printable form of a component schema. */
  component(name: string): PrintableSchema {
    const known = this.#printed.get(name);
    if (known !== undefined) return known;
    const schema = this.#scope.schemas.get(name) ?? true;
    let printed = this.#rewrite(schema, homeOf(name));
    for (const { property, literals } of this.#scope.discriminators.carried(name)) {
      printed = narrowForm(this.#scope, schema, printed, property, literals);
    }
    this.#printed.set(name, printed);
    return printed;
  }

  /** The printable form of a schema that stands in a parameter, body, response or header. */
  inline(schema: Schema, direction: Direction): PrintableSchema {
    return this.#rewrite(this.#projection.inline(schema, direction), INSIDE);
  }

  #rewrite(schema: Schema, home: Home): PrintableSchema {
    if (schema === true) return {};
    if (schema === false) return NOTHING;
    const notes = notesOf(schema);
    const literals = literalsOf(schema);
    if (literals !== undefined) return { ...notes, ...literalForm(schema, literals) };
    if (schema.$ref === undefined) return { ...notes, ...this.#rewriteOwn(schema, home) };
    const followed = this.#scope.references.withParts(schema);
    return followed === undefined
      ? { ...notes, ...this.#rewriteReference(schema, home) }
      : { ...notes, ...this.#rewriteOwn(followed, home) };
  }

  #rewriteReference(schema: SchemaObject, home: Home): PrintableSchema {
    const name = referredSchema(schema);
    const typeName = name === undefined ? undefined : this.#scope.typeNames.get(name);
    if (name === undefined || typeName === undefined) return {};
    const { circles, schemas } = this.#scope;
    const { within } = home;
    const closesCircle =
      within !== undefined &&
      (home.isBase ? circles.isCircle(within, name) : circles.isUnionCircle(within, name));
    if (!closesCircle) return { $ref: `#/${typeName}` };
    const inner = enterComponent(home, name);
    return inner === undefined ? {} : withoutNotes(this.#rewrite(schemas.get(name) ?? true, inner));
  }

  #rewriteOwn(schema: SchemaObject, home: Home): PrintableSchema {
    const composed = isComposed(schema);
    const isList = Array.isArray(schema.type);
    const conversion = conversionOf(schema, this.#options);
    if (conversion !== undefined && !isList)
      return special({ kind: conversion === "int64" ? "bigint" : "date" });
    if (
      isList &&
      (conversion !== undefined || composed || schema.prefixItems !== undefined || isBinary(schema))
    )
      return this.#splitNull(schema, home);
    if (isBinary(schema)) return special({ kind: "binary" });
    const ownRequired = schema.required ?? [];
    const required = composed
      ? [...new Set([...ownRequired, ...liftedRequired(this.#scope, schema)])]
      : ownRequired;
    const undeclared = home.isPart ? [] : this.#undeclared(schema, required, composed);
    const isWidened = home.isWidened || (composed && ownIndexClashes(this.#scope, schema));
    const own = ownForm(this.#scope, schema, undeclared, { ...home, isWidened });
    if (!composed) return own;
    const all = [...new Set([...required, ...home.required])];
    const parts = allOfForms(this.#scope, schema, all, home);
    const unions = unionForms(this.#scope, schema, home);
    const only = unions[0];
    if (Object.keys(own).length === 0 && parts.length === 0 && unions.length === 1 && only !== undefined)
      return only;
    // openapi-typescript makes a union of the schema's own form and `anyOf`; the standard means an intersection.
    const allOf = [...parts, ...unions];
    return {
      ...own,
      ...(all.length === 0 ? {} : { required: all }),
      ...(allOf.length === 0 ? {} : { allOf }),
    };
  }

  /**
   * Names that have to be there although neither the schema nor its parts declare them: their value may be anything.
   * Names that nothing declares at all are slips of the pen in nearly every document that has them; to demand them
   * would make requests impossible, so they count only where the schema says nothing else.
   */
  #undeclared(schema: SchemaObject, required: readonly string[], composed: boolean): readonly string[] {
    const own = schema.properties ?? {};
    if (required.every((name) => Object.hasOwn(own, name))) return [];
    if (schema.additionalProperties === false || !isObjectLike(schema)) return [];
    if (!composed) return schema.properties === undefined ? required : [];
    const declared = declaredNames(this.#scope.references, schema);
    const { names } = propertyNames(this.#scope.references, schema);
    return required.filter((name) => !declared.has(name) && names.has(name));
  }

  /**
   * `type: [object, null]` beside what is about the object alone is a choice of both. Of several types beside
   * compositions the compositions tell more.
   */
  #splitNull(schema: SchemaObject, home: Home): PrintableSchema {
    const { type, ...rest } = schema;
    const types = [type ?? []].flat();
    const others = types.filter((one) => one !== "null");
    const only = others.length === 1 ? others[0] : undefined;
    const value = this.#rewriteOwn(only === undefined ? rest : { ...rest, type: only }, home);
    return types.includes("null") ? { anyOf: [value, { type: "null" }] } : value;
  }
}

function isObjectLike(schema: SchemaObject): boolean {
  return schema.type === undefined || [schema.type].flat().includes("object");
}
