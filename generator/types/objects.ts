/** What a schema says by itself, without its compositions. */
import type { Schema, SchemaObject } from "../load/document.js";
import { isAnything, literals, NOTHING, type PrintableSchema, special, withoutNotes } from "./printable.js";
import { OPEN_ENUM } from "./projection.js";
import { type Home, INSIDE, type Scope } from "./scope.js";

/** Most named properties whose types are listed for an index signature beside them. */
const WIDEST_INDEX = 12;

/**
 * The printable form of a schema's own keywords.
 *
 * @param schema without `enum` and `const`, its `$ref` followed
 * @param undeclared names of properties that have to be there and that nothing declares
 */
export function ownForm(
  scope: Scope,
  schema: SchemaObject,
  undeclared: readonly string[],
  home: Home,
): PrintableSchema {
  const type = schema.type ?? impliedType(schema);
  if (type === "array" && schema.prefixItems !== undefined)
    return tupleForm(scope, schema, schema.prefixItems);
  const form: PrintableSchema = {};
  if (type !== undefined) form.type = typeof type === "string" ? type : [...type];
  if (schema.items !== undefined) form.items = scope.rewrite(schema.items, INSIDE);
  addProperties(scope, schema, undeclared, form, home);
  return form;
}

function impliedType(schema: SchemaObject): SchemaObject["type"] {
  return schema.items === undefined && schema.prefixItems === undefined ? undefined : "array";
}

/** A tuple has all of its items unless the schema says how many it has at least (JSON Schema 2020-12 §10.3.1.1). */
function tupleForm(scope: Scope, schema: SchemaObject, prefixItems: readonly Schema[]): PrintableSchema {
  const { items: rest, minItems, maxItems } = schema;
  const isClosed = rest === false || (maxItems !== undefined && maxItems <= prefixItems.length);
  return special({
    kind: "tuple",
    items: prefixItems.map((item) => scope.rewrite(item, INSIDE)),
    minimum: minItems ?? prefixItems.length,
    rest: isClosed ? undefined : scope.rewrite(rest ?? true, INSIDE),
  });
}

function addProperties(
  scope: Scope,
  schema: SchemaObject,
  undeclared: readonly string[],
  form: PrintableSchema,
  home: Home,
): void {
  const rewrite = (value: Schema): PrintableSchema => scope.rewrite(value, INSIDE);
  const unnamed = schema.additionalProperties;
  const properties: (readonly [string, PrintableSchema])[] = [
    ...Object.entries(schema.properties ?? {}).map(([name, value]) => [name, rewrite(value)] as const),
    ...undeclared.map(
      (name) => [name, typeof unnamed === "object" ? rewrite(unnamed) : special({ kind: "value" })] as const,
    ),
  ];
  // fromEntries defines own properties, so that `__proto__` stays a name like any other.
  if (properties.length > 0) {
    form.properties = Object.fromEntries(properties);
    const required = [...new Set([...(schema.required ?? []), ...undeclared])];
    if (required.length > 0) form.required = required;
  }
  const index = indexForm(scope, schema, form, home);
  if (index !== undefined) form.additionalProperties = index;
  if (form.type === undefined && (properties.length > 0 || index !== undefined)) form.type = "object";
}

/**
 * The type of properties that have no name in the schema. TypeScript wants an index signature to cover the named
 * ones too, so beside them it is the union of all.
 */
function indexForm(
  scope: Scope,
  schema: SchemaObject,
  form: PrintableSchema,
  home: Home,
): PrintableSchema | true | undefined {
  const additional = schema.additionalProperties;
  const named = Object.entries(form.properties ?? {});
  const patterns = Object.values(schema.patternProperties ?? {});
  if (additional === true) return true;
  if (patterns.length === 0 && additional === undefined) return undefined;
  if (patterns.length === 0 && additional === false) {
    const isClosed = named.length === 0 && !isComposed(schema) && !home.isPart;
    return isClosed ? NOTHING : undefined;
  }
  if (home.isWidened || named.length > WIDEST_INDEX) return true;
  const schemas = [...patterns, ...(typeof additional === "object" ? [additional] : [])];
  const types = schemas.map((one) => scope.rewrite(one, INSIDE));
  const only = types[0];
  if (named.length === 0 && types.length === 1 && only !== undefined) return isAnything(only) ? true : only;
  const all = [...types, ...named.map(([, type]) => type)].map(withoutNotes);
  if (all.some(isAnything)) return true;
  // Without `exactOptionalPropertyTypes` a caller's optional property may be undefined.
  const isOptional = named.some(([name]) => form.required?.includes(name) !== true);
  return { anyOf: [...distinct(all), ...(isOptional ? [special({ kind: "undefined" })] : [])] };
}

/** Does a schema have `allOf`, `anyOf` or `oneOf`? */
export function isComposed(schema: SchemaObject): boolean {
  return [schema.allOf, schema.anyOf, schema.oneOf].some((list) => list !== undefined && list.length > 0);
}

/** Drops repeated references and keywords; other repetitions are rare and do no harm. */
function distinct(schemas: readonly PrintableSchema[]): PrintableSchema[] {
  const seen = new Set<string>();
  return schemas.filter((schema) => {
    const [key, second] = Object.keys(schema);
    if (second !== undefined || (key !== "$ref" && key !== "type")) return true;
    const text = `${key}:${String(schema[key])}`;
    return !seen.has(text) && seen.add(text);
  });
}

/** The values that `enum` or `const` list, and null where the type lets it in. */
export function literalForm(schema: SchemaObject, values: readonly unknown[]): PrintableSchema {
  const allowsNull = Array.isArray(schema.type) && schema.type.includes("null");
  const listed = allowsNull ? [...values, null] : values;
  return schema[OPEN_ENUM] === true
    ? special({ kind: "literals", values: listed, isOpen: true })
    : literals(listed);
}
