/** `allOf`, `anyOf` and `oneOf` in the form that is printed right. */
import type { Schema, SchemaObject } from "../load/document.js";
import { hasConstraint, isObjectSchema, referredSchema } from "../model/references.js";
import { clashesWithIndex, hasIndex, isClosedEmpty } from "./indexes.js";
import { isAnything, literalProperty, type PrintableSchema, special, withoutNotes } from "./printable.js";
import { declaredNames, findProperty, isRequiredOnly } from "./reading.js";
import { enterComponent, type Home, type Scope } from "./scope.js";

/**
 * The parts of a schema's `allOf` that add something.
 *
 * @param schema its `$ref` followed
 * @param required names of properties that have to be there
 */
export function allOfForms(
  scope: Scope,
  schema: SchemaObject,
  required: readonly string[],
  home: Home,
): PrintableSchema[] {
  const parts = (schema.allOf ?? []).filter((part) => typeof part === "boolean" || !isRequiredOnly(part));
  const isAlone = parts.length === 1 && schema.properties === undefined;
  const forms = parts.flatMap((part): PrintableSchema[] => {
    if (!isAlone && isClosedEmpty(scope, part)) return [];
    const isWidened = home.isWidened || clashesWithIndex(scope, schema, part);
    const form = withoutNotes(partForm(scope, part, { ...home, isPart: true, required, isWidened }));
    return isAnything(form) ? [] : [withRequired(scope, part, form, required)];
  });
  // An object without named properties adds nothing to others.
  const telling = forms.filter((form) => !isOpenObject(form));
  return telling.length > 0 || schema.properties !== undefined ? telling : forms.slice(0, 1);
}

/** openapi-typescript marks the properties of parts that it sees; those of a type that it only names are left. */
function withRequired(
  scope: Scope,
  part: Schema,
  form: PrintableSchema,
  required: readonly string[],
): PrintableSchema {
  if (form.$ref === undefined || required.length === 0) return form;
  const declared = declaredNames(scope.references, part);
  const names = required.filter((name) => declared.has(name));
  return names.length === 0 ? form : special({ kind: "required", of: form, names });
}

function partForm(scope: Scope, part: Schema, home: Home): PrintableSchema {
  const name = typeof part === "object" && !hasConstraint(part) ? referredSchema(part) : undefined;
  if (name === undefined || home.within === undefined) return scope.rewrite(part, home);
  const inCircle = scope.circles.isCircle(home.within, name);
  if (!inCircle && !(home.isWidened && hasIndex(scope, part))) return scope.rewrite(part, home);
  // A component's own fields without the union of its children, for a child that is made of it.
  const inner = enterComponent(home, name);
  if (inner !== undefined)
    return scope.rewrite(scope.schemas.get(name) ?? true, { ...inner, isBase: inCircle || home.isBase });
  return inCircle ? {} : scope.rewrite(part, home);
}

/** The unions of a schema, one for each keyword. */
export function unionForms(scope: Scope, schema: SchemaObject, home: Home): PrintableSchema[] {
  return (["anyOf", "oneOf"] as const).flatMap((key): PrintableSchema[] => {
    const variants = schema[key] ?? [];
    if (variants.length === 0) return [];
    const { within } = home;
    const inCircle = (variant: Schema): boolean => {
      const name = referredSchema(variant);
      return within !== undefined && name !== undefined && scope.circles.isCircle(within, name);
    };
    if (home.isBase && variants.some(inCircle)) return [];
    const forms = variants.flatMap((variant): PrintableSchema[] => {
      const name = referredSchema(variant);
      // A union that contains itself is the same without.
      const isItself =
        within !== undefined &&
        name !== undefined &&
        home.trail.has(name) &&
        scope.circles.isUnionCircle(within, name);
      return isItself ? [] : [variantForm(scope, schema, variant, { ...home, isPart: false, required: [] })];
    });
    return forms.length === 0 ? [] : [{ [key]: forms }];
  });
}

function variantForm(scope: Scope, union: SchemaObject, variant: Schema, home: Home): PrintableSchema {
  const form = scope.rewrite(withDeclarations(scope, union, variant), home);
  if (union.discriminator === undefined) return form;
  const literals = scope.discriminators.narrowing(union.discriminator, variant);
  return literals === undefined
    ? form
    : narrowForm(scope, variant, form, union.discriminator.propertyName, literals);
}

/** "One of these must be there": the property's type is the one that the union's own form gives it. */
function withDeclarations(scope: Scope, union: SchemaObject, variant: Schema): Schema {
  if (typeof variant === "boolean" || variant.required === undefined || variant.$ref !== undefined)
    return variant;
  const declared = declaredNames(scope.references, variant);
  const added = variant.required.flatMap((name): [string, Schema][] => {
    const found = declared.has(name) ? undefined : findProperty(scope.references, union, name);
    return found === undefined ? [] : [[name, found]];
  });
  if (added.length === 0) return variant;
  return {
    ...variant,
    properties: Object.fromEntries([...Object.entries(variant.properties ?? {}), ...added]),
  };
}

/**
 * Narrows a property of an object to literals.
 *
 * @param schema what the form was made from; null is kept where it lets it in
 * @returns the form itself when it is no object
 */
export function narrowForm(
  scope: Scope,
  schema: Schema,
  form: PrintableSchema,
  property: string,
  values: readonly unknown[],
): PrintableSchema {
  const target = scope.references.schema(schema);
  const isNullable =
    typeof target === "object" &&
    Array.isArray(target.type) &&
    [...target.type].sort().join() === "null,object";
  if (!isNullable && !isObjectSchema(scope.references, schema)) return form;
  const literal = literalProperty(property, values);
  const { properties } = form;
  const isPlain = form.anyOf === undefined && form.oneOf === undefined;
  if (isPlain && properties !== undefined && Object.hasOwn(properties, property)) {
    const narrowed = Object.entries(properties).map(([name, own]): [string, PrintableSchema] =>
      name === property ? [name, { ...notesOf(own), ...literal.properties?.[name] }] : [name, own],
    );
    const required = [...new Set([...(form.required ?? []), property])];
    return { ...form, required, properties: Object.fromEntries(narrowed) };
  }
  if (isPlain && !isNullable && form.$ref === undefined)
    return { ...form, allOf: [...(form.allOf ?? []), literal] };
  const bare = withoutNotes(form);
  const narrowed: PrintableSchema = { allOf: [bare, literal] };
  return { ...notesOf(form), ...(isNullable ? { anyOf: [narrowed, { type: "null" }] } : narrowed) };
}

function notesOf(form: PrintableSchema): PrintableSchema {
  const bare = withoutNotes(form);
  return Object.fromEntries(Object.entries(form).filter(([key]) => !Object.hasOwn(bare, key)));
}

/**
 * Names that a schema and its inline parts require without declaring them there.
 *
 * @param schema its `$ref` followed
 */
export function liftedRequired(scope: Scope, schema: SchemaObject): string[] {
  const lifted = (schema.allOf ?? []).flatMap((part): string[] => {
    if (typeof part === "boolean" || part.$ref !== undefined) return [];
    const declared = declaredNames(scope.references, part);
    return [...(part.required ?? []), ...liftedRequired(scope, part)].filter((name) => !declared.has(name));
  });
  return [...new Set(lifted)];
}

function isOpenObject(form: PrintableSchema): boolean {
  return form.type === "object" && Object.keys(form).every((key) => key === "type" || key === "required");
}
