/** Following local references of a normalised document. */
import type { OpenApiDocument, ReferenceObject, Schema, SchemaObject } from "../load/document.js";
import { escapeToken, parsePointer } from "../load/pointer.js";

/** Looks nodes up by `#/…` pointers (RFC 6901), remembering what it found. */
export class References {
  readonly #document: OpenApiDocument;
  readonly #found = new Map<string, unknown>();
  readonly #merged = new WeakMap<SchemaObject, SchemaObject>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
  }

  /**
   * The node a pointer leads to.
   *
   * @param pointer `#/…`; `load` has checked that it leads somewhere
   * @returns the node, or undefined when there is none
   */
  lookUp(pointer: string): unknown {
    if (this.#found.has(pointer)) return this.#found.get(pointer);
    let node: unknown = this.#document;
    for (const token of pointerTokens(pointer)) {
      node =
        typeof node === "object" && node !== null && Object.hasOwn(node, token)
          ? (node as Record<string, unknown>)[token]
          : undefined;
    }
    this.#found.set(pointer, node);
    return node;
  }

  /**
   * Follows a Reference Object, and the one it leads to, to the object itself.
   *
   * @returns the object and, when it was referred to, the last component's name
   */
  resolve<T extends object>(node: T | ReferenceObject): { readonly value: T; readonly component?: string } {
    let value: T | ReferenceObject = node;
    let component: string | undefined;
    const seen = new Set<string>();
    while (isReference(value) && !seen.has(value.$ref)) {
      seen.add(value.$ref);
      component = pointerTokens(value.$ref).at(-1);
      const next = this.lookUp(value.$ref);
      if (typeof next !== "object" || next === null) return { value: {} as T };
      value = next as T | ReferenceObject;
    }
    return component === undefined ? { value: value as T } : { value: value as T, component };
  }

  /**
   * Follows the `$ref` of a schema as long as it stands alone.
   *
   * @returns the schema that says something itself. One that constrains what it refers to (from 3.1 on) is the same as
   * an `allOf` of both, and is returned as that
   */
  schema(schema: Schema): Schema {
    let current = schema;
    const seen = new Set<string>();
    while (typeof current === "object" && current.$ref !== undefined && !seen.has(current.$ref)) {
      const whole = this.withParts(current);
      if (whole !== undefined) return whole;
      seen.add(current.$ref);
      const next = this.lookUp(current.$ref);
      if (typeof next !== "object" && typeof next !== "boolean") return true;
      current = (next ?? true) as Schema;
    }
    return current;
  }

  /**
   * A schema that refers to another and constrains it, as an `allOf` of both.
   *
   * @returns the same object for the same schema; undefined when the `$ref` stands alone or there is none
   */
  withParts(schema: SchemaObject): SchemaObject | undefined {
    if (schema.$ref === undefined || !hasConstraint(schema)) return undefined;
    const known = this.#merged.get(schema);
    if (known !== undefined) return known;
    const { $ref, ...rest } = schema;
    const merged = { ...rest, allOf: [{ $ref }, ...(rest.allOf ?? [])] };
    this.#merged.set(schema, merged);
    return merged;
  }
}

/** Keywords beside a `$ref` that narrow what it stands for; the others only describe. */
const CONSTRAINTS = [
  "allOf",
  "anyOf",
  "oneOf",
  "properties",
  "required",
  "items",
  "additionalProperties",
  "patternProperties",
  "enum",
  "const",
] as const;

/** Does a schema say something about its value beside its `$ref`? */
export function hasConstraint(schema: SchemaObject): boolean {
  return CONSTRAINTS.some((key) => Object.hasOwn(schema, key));
}

const SCHEMA_PREFIX = "#/components/schemas/";

/**
 * The name of the component schema that a schema is a reference to.
 *
 * @returns undefined when it is no reference into `components.schemas`
 */
export function referredSchema(schema: Schema): string | undefined {
  if (typeof schema === "boolean" || schema.$ref?.startsWith(SCHEMA_PREFIX) !== true) return undefined;
  const token = schema.$ref.slice(SCHEMA_PREFIX.length);
  if (!/[/~%]/.test(token)) return token;
  const tokens = pointerTokens(schema.$ref);
  return tokens.length === 3 ? tokens[2] : undefined;
}

function isReference(node: object): node is ReferenceObject {
  return typeof (node as { $ref?: unknown }).$ref === "string";
}

/** The reference tokens of a `#/…` pointer, unescaped (RFC 6901 §4, §6). */
export function pointerTokens(pointer: string): readonly string[] {
  return parsePointer(pointer) ?? [];
}

/** Appends tokens to a `#/…` pointer, escaped (RFC 6901 §3). */
export function childPointer(pointer: string, ...tokens: readonly (string | number)[]): string {
  return [pointer, ...tokens.map(escapeToken)].join("/");
}

/**
 * Can every value of the schema be an object, so that its fields may stand beside parameters?
 *
 * @returns false for arrays, scalars, nullable objects and schemas that allow anything
 */
export function isObjectSchema(
  references: References,
  schema: Schema,
  seen = new Set<SchemaObject>(),
): boolean {
  const target = references.schema(schema);
  if (typeof target === "boolean" || seen.has(target)) return false;
  seen.add(target);
  const types = typesOf(references, target);
  if (types !== undefined) return types.size === 1 && types.has("object");
  if (target.properties !== undefined) return true;
  const variants = target.oneOf ?? target.anyOf;
  if (variants !== undefined && variants.length > 0) {
    return variants.every((variant) => isObjectSchema(references, variant, new Set(seen)));
  }
  return target.allOf?.some((part) => isObjectSchema(references, part, new Set(seen))) ?? false;
}

/** The types that a schema and all its conjuncts allow together; undefined where none names any. */
function typesOf(
  references: References,
  schema: Schema,
  seen = new Set<SchemaObject>(),
): ReadonlySet<string> | undefined {
  const target = references.schema(schema);
  if (typeof target === "boolean" || seen.has(target)) return undefined;
  seen.add(target);
  const own = target.type === undefined ? undefined : new Set<string>([target.type].flat());
  const parts = (target.allOf ?? []).map((part) => typesOf(references, part, seen));
  const [first, ...others] = [own, ...parts].filter((types) => types !== undefined);
  if (first === undefined) return undefined;
  return new Set([...first].filter((type) => others.every((types) => types.has(type))));
}

/**
 * Names of all properties that some value of an object schema may have, and whether names beyond them are expected.
 */
export function propertyNames(
  references: References,
  schema: Schema,
): { readonly names: ReadonlySet<string>; readonly open: boolean } {
  const names = new Set<string>();
  let open = false;
  const seen = new Set<SchemaObject>();
  const visit = (part: Schema): void => {
    const target = references.schema(part);
    if (typeof target === "boolean" || seen.has(target)) return;
    seen.add(target);
    for (const name of Object.keys(target.properties ?? {})) names.add(name);
    const extra = target.additionalProperties;
    if (extra === true || typeof extra === "object" || target.patternProperties !== undefined) open = true;
    for (const list of [target.allOf, target.oneOf, target.anyOf]) list?.forEach(visit);
  };
  visit(schema);
  return { names, open };
}
