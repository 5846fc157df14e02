/** Tables of fields: the properties of an object schema, nested ones included. */
import type { Schema, SchemaObject } from "../load/document.js";
import type { Direction } from "../samples/sampler.js";
import { md, mdAnyCode, mdCellCode, mdJoin, phrase } from "../templates/markdown.js";
import type { Safe } from "../templates/safe.js";
import { constraintText } from "./constraints.js";
import { evidenceText } from "./evidence.js";
import { proseCell } from "./prose.js";
import { referencedName, type SchemaScope, schemaLink, typeText } from "./typetext.js";

export interface FieldRow {
  /** Path from the body, for example `data.items[].id`. */
  readonly name: Safe;
  readonly type: Safe;
  readonly required: Safe;
  readonly fallback: Safe;
  readonly constraints: Safe;
  readonly description: Safe;
}

export interface FieldTable {
  readonly rows: readonly FieldRow[];
  readonly hasFallbacks: boolean;
  readonly hasConstraints: boolean;
}

/** One alternative of a schema. */
export interface Variant {
  readonly title: Safe;
  readonly table?: FieldTable;
}

/** A schema taken apart for reading. */
export interface Shape {
  readonly type: Safe;
  readonly constraints?: Safe;
  readonly fallback?: Safe;
  readonly table?: FieldTable;
  /** `One of` or `Any of`, where there are alternatives. */
  readonly choice?: Safe;
  readonly variants: readonly Variant[];
}

/** Who reads the table: `both` shows everything and marks what only one side writes. */
export type Audience = Direction | "both";

const MAX_DEPTH = 6;
const MAX_ROWS = 400;
const EMPTY = md("");

/**
 * Takes a schema apart.
 *
 * @param schema the schema
 * @param audience leaves out read-only fields of requests and write-only fields of responses
 * @param scope the page it is written for
 */
export function describeSchema(schema: Schema, audience: Audience, scope: SchemaScope): Shape {
  const target = scope.references.schema(schema);
  const type = typeText(schema, scope);
  if (typeof target === "boolean") return { type, variants: [] };
  const merged = merge(target, scope);
  const table = tableOf(target, audience, scope);
  const constraints = constraintText(target);
  const choice = merged.variants.length === 0 ? undefined : md(merged.variantWord);
  return {
    type,
    ...(constraints === undefined ? {} : { constraints }),
    ...(target.default === undefined ? {} : { fallback: mdAnyCode(JSON.stringify(target.default)) }),
    ...(table === undefined ? {} : { table }),
    ...(choice === undefined ? {} : { choice }),
    variants: merged.variants.map((variant, index) => describeVariant(variant, index, audience, scope)),
  };
}

function describeVariant(variant: Schema, index: number, audience: Audience, scope: SchemaScope): Variant {
  const name = referencedName(variant, scope);
  if (name !== undefined) return { title: schemaLink(name, scope) };
  const title =
    typeof variant === "object" && variant.title !== undefined
      ? md(variant.title)
      : md(`Variant ${index + 1}`);
  const table = tableOf(variant, audience, scope);
  return {
    title: phrase`${title}: ${typeText(variant, scope)}`,
    ...(table === undefined ? {} : { table }),
  };
}

/**
 * The fields below a value, for a table.
 *
 * @param schema the schema of the value
 * @param prefix path of the value; empty for a body
 */
export function fieldRows(
  schema: Schema,
  prefix: string,
  audience: Audience,
  scope: SchemaScope,
): FieldRow[] {
  const rows: FieldRow[] = [];
  addRows(rows, schema, prefix, audience, scope, 0, new Set());
  return rows;
}

/** The fields of an object, or of the items of an array of objects that have no name of their own. */
function tableOf(schema: Schema, audience: Audience, scope: SchemaScope): FieldTable | undefined {
  const rows = fieldRows(schema, "", audience, scope);
  if (rows.length === 0) return undefined;
  return {
    rows,
    hasFallbacks: rows.some(({ fallback }) => fallback.text !== ""),
    hasConstraints: rows.some(({ constraints }) => constraints.text !== ""),
  };
}

function addRows(
  rows: FieldRow[],
  schema: Schema,
  prefix: string,
  audience: Audience,
  scope: SchemaScope,
  depth: number,
  open: ReadonlySet<Schema>,
): void {
  const target = scope.references.schema(schema);
  if (typeof target === "boolean" || open.has(target) || depth > MAX_DEPTH) return;
  const within = new Set([...open, target]);
  const merged = merge(target, scope);
  for (const [name, property] of merged.properties) {
    if (rows.length >= MAX_ROWS) {
      if (rows.length === MAX_ROWS) rows.push(restRow());
      return;
    }
    const facts = factsOf(property, scope);
    if ((audience === "request" && facts.readOnly) || (audience === "response" && facts.writeOnly)) continue;
    const path = prefix === "" ? name : `${prefix}.${name}`;
    rows.push(fieldRow(path, property, facts, merged.required.has(name), audience, scope));
    // Named schemas are described on their own page.
    if (referencedName(property, scope) === undefined)
      addRows(rows, property, path, audience, scope, depth + 1, within);
  }
  // The alternatives of a body have tables of their own; those of a field share this one.
  for (const variant of prefix === "" ? [] : merged.variants) {
    if (referencedName(variant, scope) === undefined)
      addRows(rows, variant, prefix, audience, scope, depth + 1, within);
  }
  const extra = merged.additional;
  if (extra !== undefined && referencedName(extra, scope) === undefined) {
    addRows(rows, extra, prefix === "" ? "*" : `${prefix}.*`, audience, scope, depth + 1, within);
  }
  if (target.items !== undefined && referencedName(target.items, scope) === undefined) {
    addRows(rows, target.items, `${prefix}[]`, audience, scope, depth + 1, within);
  }
}

function fieldRow(
  path: string,
  schema: Schema,
  facts: SchemaObject,
  isRequired: boolean,
  audience: Audience,
  scope: SchemaScope,
): FieldRow {
  return {
    name: mdCellCode(path),
    type: typeText(schema, scope),
    required: md(isRequired ? "yes" : "no"),
    fallback: facts.default === undefined ? EMPTY : mdCellCode(JSON.stringify(facts.default)),
    constraints: constraintText(facts) ?? EMPTY,
    description: describeField(facts, audience),
  };
}

function describeField(facts: SchemaObject, audience: Audience): Safe {
  const marks = [
    ...(facts.deprecated === true ? [md("Deprecated.")] : []),
    ...(audience === "both" && facts.readOnly === true ? [md("Read only.")] : []),
    ...(audience === "both" && facts.writeOnly === true ? [md("Write only.")] : []),
  ];
  const parts = [...marks, proseCell(facts.description ?? facts.title), evidenceText(facts)];
  return mdJoin(
    parts.filter((part) => part !== undefined),
    " ",
  );
}

/** Keywords of a schema together with those of the schema it refers to; its own win. */
function factsOf(schema: Schema, scope: SchemaScope): SchemaObject {
  if (typeof schema === "boolean") return {};
  if (schema.$ref === undefined) return schema;
  const target = scope.references.schema(schema);
  return typeof target === "boolean" ? schema : { ...target, ...schema };
}

function restRow(): FieldRow {
  const description = md("Further fields are left out here.");
  return { name: md("…"), type: EMPTY, required: EMPTY, fallback: EMPTY, constraints: EMPTY, description };
}

interface Merged {
  readonly properties: ReadonlyMap<string, Schema>;
  readonly required: ReadonlySet<string>;
  readonly additional: Schema | undefined;
  readonly variants: readonly Schema[];
  readonly variantWord: "One of" | "Any of";
}

/** A schema with the parts of its `allOf` laid into one. */
function merge(schema: SchemaObject, scope: SchemaScope): Merged {
  const properties = new Map<string, Schema>();
  const required = new Set<string>();
  const variants: Schema[] = [];
  let additional: Schema | undefined;
  let variantWord: Merged["variantWord"] = "One of";
  const seen = new Set<Schema>();
  const visit = (part: Schema): void => {
    const target = scope.references.schema(part);
    if (typeof target === "boolean" || seen.has(target)) return;
    seen.add(target);
    for (const inner of target.allOf ?? []) visit(inner);
    for (const [name, property] of Object.entries(target.properties ?? {})) properties.set(name, property);
    for (const name of target.required ?? []) required.add(name);
    const [pattern] = Object.values(target.patternProperties ?? {});
    const extra = typeof target.additionalProperties === "object" ? target.additionalProperties : pattern;
    if (extra !== undefined) additional = extra;
    const list = target.oneOf ?? target.anyOf ?? [];
    const isNull = (one: Schema): boolean => typeof one === "object" && one.type === "null";
    if (list.length === 0) return;
    const told = list.filter((one) => !isNull(one));
    // "X or null" is no choice worth a list; "one of the following must be present" has no fields of its own.
    if (told.length === 1 && told[0] !== undefined) visit(told[0]);
    else if (told.some((one) => hasFields(one, scope))) variants.push(...told);
    if (target.oneOf === undefined) variantWord = "Any of";
  };
  visit(schema);
  return { properties, required, additional, variants, variantWord };
}

function hasFields(schema: Schema, scope: SchemaScope): boolean {
  const target = scope.references.schema(schema);
  if (typeof target === "boolean") return false;
  return [target.properties, target.allOf, target.oneOf, target.anyOf].some(
    (keyword) => keyword !== undefined,
  );
}
