/**
 * Component schemas that mean one thing in requests and another in responses: properties that are `readOnly` are not
 * sent, those that are `writeOnly` do not come back (JSON Schema 2020-12 validation §9.4, OpenAPI 3.0 §4.7.24.2), and
 * what a registry asks for: enums that stay open and defaults that are there on read. Only those that are reached from
 * both sides get two types.
 */
import type { Schema, SchemaObject } from "../load/document.js";
import { type References, referredSchema } from "./references.js";
import type { Direction, InboundOperation, MediaType, Operation, TypeOptions } from "./types.js";

/** How a component schema is used, as far as its types depend on that. */
export interface Forms {
  /** Which way the values of the type under the schema's own name travel. */
  readonly direction: Direction;
  /** Does it need a second type, for requests? */
  readonly isSplit: boolean;
}

type Exchange = Pick<Operation | InboundOperation, "parameters" | "body" | "responses">;

/**
 * Finds the component schemas whose types depend on the direction.
 *
 * @param schemas component schemas by name
 * @param outbound operations that the client calls
 * @param inbound operations that it is called with: their bodies are read, their responses are sent
 * @returns an entry for each schema that is not the same in both directions
 */
export function findForms(
  references: References,
  schemas: ReadonlyMap<string, Schema>,
  outbound: readonly Exchange[],
  inbound: readonly Exchange[],
  options: TypeOptions,
): ReadonlyMap<string, Forms> {
  const marked = new Set<string>();
  const uses = new Map<string, readonly string[]>();
  for (const [name, schema] of schemas) {
    const found = inspect(references, schema, options);
    if (found.isMarked) marked.add(name);
    uses.set(name, found.uses);
  }
  if (marked.size === 0) return new Map();
  const affected = spread(marked, invert(uses));
  const reach = withVariants(uses, schemas);
  const sent = spread(
    [...outbound.flatMap(sentSchemas), ...inbound.flatMap(receivedSchemas)].flatMap(referencesOf),
    reach,
  );
  const received = spread(
    [...outbound.flatMap(receivedSchemas), ...inbound.flatMap(sentSchemas)].flatMap(referencesOf),
    reach,
  );
  return new Map(
    [...affected].map((name): [string, Forms] => [
      name,
      {
        direction: sent.has(name) && !received.has(name) ? "request" : "response",
        isSplit: sent.has(name) && received.has(name),
      },
    ]),
  );
}

function sentSchemas({ parameters, body }: Exchange): Schema[] {
  return [...parameters.map((one) => one.schema), ...(body?.media ?? []).flatMap(schemasOf)].filter(
    isPresent,
  );
}

function receivedSchemas({ responses }: Exchange): Schema[] {
  return responses
    .flatMap(({ headers, media }) => [...headers.map((one) => one.schema), ...media.flatMap(schemasOf)])
    .filter(isPresent);
}

function schemasOf({ schema, itemSchema }: MediaType): (Schema | undefined)[] {
  return [schema, itemSchema];
}

function isPresent(schema: Schema | undefined): schema is Schema {
  return schema !== undefined;
}

/** The components that a schema names. */
function referencesOf(schema: Schema): readonly string[] {
  const names = new Set<string>();
  visit(schema, (part) => {
    const name = referredSchema(part);
    if (name !== undefined) names.add(name);
    for (const target of Object.values(part.discriminator?.mapping ?? {})) {
      names.add(referredSchema({ $ref: target }) ?? target);
    }
  });
  return [...names];
}

function inspect(
  references: References,
  schema: Schema,
  options: TypeOptions,
): { readonly isMarked: boolean; readonly uses: readonly string[] } {
  let isMarked = false;
  visit(schema, (part) => {
    isMarked ||= isDirected(references, part, options);
  });
  return { isMarked, uses: referencesOf(schema) };
}

/**
 * Does a schema that stands in an operation look different in requests and responses?
 *
 * @param affected components that do
 */
export function dependsOnDirection(
  references: References,
  schema: Schema,
  affected: ReadonlySet<string>,
  options: TypeOptions,
): boolean {
  let depends = false;
  visit(schema, (part) => {
    const name = referredSchema(part);
    depends ||= (name !== undefined && affected.has(name)) || isDirected(references, part, options);
  });
  return depends;
}

/** Does a schema itself, its parts aside, look different in requests and responses? */
function isDirected(references: References, schema: SchemaObject, options: TypeOptions): boolean {
  if (options.openEnums === true && isOpenable(schema)) return true;
  return Object.entries(schema.properties ?? {}).some(
    ([name, property]) =>
      isHidden(references, property, "request") ||
      isHidden(references, property, "response") ||
      (options.presentDefaults === true &&
        schema.required?.includes(name) !== true &&
        hasDefault(references, property)),
  );
}

/** An enum of one value tells variants of a union apart; it stays as it is. */
export function isOpenable(schema: SchemaObject): boolean {
  const texts = schema.enum?.filter((value) => typeof value === "string") ?? [];
  return texts.length > 1;
}

/** Does a property have a value where nobody gave it one? */
export function hasDefault(references: References, property: Schema): boolean {
  const target = references.schema(property);
  return (
    (typeof property === "object" && property.default !== undefined) ||
    (typeof target === "object" && target.default !== undefined)
  );
}

/** Is a property left out in one direction? A schema that claims both marks is taken to have neither. */
export function isHidden(references: References, property: Schema, direction: Direction): boolean {
  if (typeof property === "boolean") return false;
  const isReadOnly = isFlagged(references, property, "readOnly");
  const isWriteOnly = isFlagged(references, property, "writeOnly");
  return isReadOnly !== isWriteOnly && (direction === "request" ? isReadOnly : isWriteOnly);
}

/** An annotation holds wherever it stands among what is said about a value. */
function isFlagged(
  references: References,
  schema: Schema,
  flag: "readOnly" | "writeOnly",
  known?: Set<SchemaObject>,
): boolean {
  if (typeof schema === "boolean" || known?.has(schema) === true) return false;
  if (schema[flag] === true) return true;
  if (schema.$ref === undefined && schema.allOf === undefined) return false;
  const seen = known ?? new Set();
  seen.add(schema);
  if (schema.$ref !== undefined) {
    const target = references.lookUp(schema.$ref);
    if (
      typeof target === "object" &&
      target !== null &&
      isFlagged(references, target as SchemaObject, flag, seen)
    )
      return true;
  }
  return (schema.allOf ?? []).some((part) => isFlagged(references, part, flag, seen));
}

/** Calls back for a schema and all inline schemas within that become types. */
function visit(schema: Schema, callback: (schema: SchemaObject) => void): void {
  const open = [schema];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === "boolean") continue;
    callback(next);
    const { properties, patternProperties, additionalProperties, items, prefixItems, allOf, anyOf, oneOf } =
      next;
    for (const map of [properties, patternProperties])
      if (map !== undefined) open.push(...Object.values(map));
    for (const list of [prefixItems, allOf, anyOf, oneOf]) if (list !== undefined) open.push(...list);
    for (const one of [additionalProperties, items]) if (one !== undefined) open.push(one);
  }
}

/** Whoever reaches a parent with a discriminator may meet its children. */
function withVariants(
  uses: ReadonlyMap<string, readonly string[]>,
  schemas: ReadonlyMap<string, Schema>,
): ReadonlyMap<string, readonly string[]> {
  const reach = new Map([...uses].map(([name, targets]) => [name, [...targets]]));
  for (const [name, schema] of schemas) {
    for (const part of typeof schema === "boolean" ? [] : (schema.allOf ?? [])) {
      const parent = referredSchema(part);
      const own = parent === undefined ? undefined : schemas.get(parent);
      if (parent !== undefined && typeof own === "object" && own.discriminator !== undefined)
        reach.get(parent)?.push(name);
    }
  }
  return reach;
}

function invert(edges: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const inverse = new Map<string, string[]>();
  for (const [from, targets] of edges) {
    for (const to of targets) {
      const sources = inverse.get(to);
      if (sources === undefined) inverse.set(to, [from]);
      else sources.push(from);
    }
  }
  return inverse;
}

function spread(start: Iterable<string>, edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set(start);
  const open = [...found];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const to of edges.get(next) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      open.push(to);
    }
  }
  return found;
}
