import { OPENAPI_3 } from "./structureOpenapi.js";
import { SWAGGER_2 } from "./structureSwagger.js";
import type { Dialect } from "./types.js";

/** Name of a type of node, in any dialect. */
export type NodeType = keyof typeof OPENAPI_3 | keyof typeof SWAGGER_2;

/** What a single value is. */
export type ValueKind = "string" | "boolean" | "number" | "strings" | "list" | "map" | "any";

/** A field, ready for the walker. */
export interface Field {
  readonly shape: "one" | "list" | "map";
  /** The type of the node or nodes; undefined for values. */
  readonly type: TypeEntry | undefined;
  /** The kind of the value or values where it is no node. */
  readonly kind: ValueKind;
}

/** A type of node, ready for the walker. */
export interface TypeEntry {
  readonly name: NodeType;
  readonly fields: ReadonlyMap<string, Field>;
  /** The field of any other name. */
  readonly rest: Field | undefined;
  readonly required: readonly string[];
  /** Whether a node of this type may be a `$ref` instead (Reference Object, Schema, Path Item). */
  readonly isReferable: boolean;
}

/** The structure of one dialect. */
export interface Structure {
  readonly types: ReadonlyMap<NodeType, TypeEntry>;
  /** Where definitions of a type of node live: `["components", "schemas"]`. */
  readonly sections: ReadonlyMap<NodeType, readonly string[]>;
}

const VALUE_KINDS: ReadonlySet<string> = new Set<ValueKind>([
  "string",
  "boolean",
  "number",
  "strings",
  "list",
  "map",
  "any",
]);

function isValueKind(name: string): name is ValueKind {
  return VALUE_KINDS.has(name);
}

/** Rows of one type: field name to what stands there, in the notation above. */
type Row = Readonly<Record<string, string>>;

function compile(
  rows: Readonly<Record<string, Row>>,
  sections: readonly (readonly [NodeType, readonly string[]])[],
): Structure {
  const types = new Map<NodeType, { -readonly [key in keyof TypeEntry]: TypeEntry[key] }>();
  const entries = Object.entries(rows) as [NodeType, Row][];
  for (const [name, row] of entries) {
    const required = Object.keys(row).filter((key) => row[key]?.endsWith("!"));
    types.set(name, { name, fields: new Map(), rest: undefined, required, isReferable: "$ref" in row });
  }
  const byName: ReadonlyMap<string, TypeEntry> = types;
  const toField = (text: string): Field => {
    const name = text.replaceAll(/[[\]{}!]/g, "");
    const shape = text.startsWith("[") ? "list" : text.startsWith("{") ? "map" : "one";
    return { shape, type: byName.get(name), kind: isValueKind(name) ? name : "any" };
  };
  for (const [name, row] of entries) {
    const entry = types.get(name);
    if (entry === undefined) continue;
    entry.fields = new Map(Object.entries(row).map(([key, text]) => [key, toField(text)]));
    entry.rest = row["*"] === undefined ? undefined : toField(row["*"]);
  }
  return { types, sections: new Map(sections) };
}

const STRUCTURE_3 = compile(OPENAPI_3, [
  ["Schema", ["components", "schemas"]],
  ["Response", ["components", "responses"]],
  ["Parameter", ["components", "parameters"]],
  ["Example", ["components", "examples"]],
  ["RequestBody", ["components", "requestBodies"]],
  ["Header", ["components", "headers"]],
  ["SecurityScheme", ["components", "securitySchemes"]],
  ["Link", ["components", "links"]],
  ["Callback", ["components", "callbacks"]],
  ["PathItem", ["components", "pathItems"]],
  ["MediaType", ["components", "mediaTypes"]],
]);

const STRUCTURE_2 = compile(SWAGGER_2, [
  ["Schema", ["definitions"]],
  ["Parameter", ["parameters"]],
  ["Response", ["responses"]],
]);

/**
 * The structure of a dialect.
 * @param dialect of the document
 */
export function structureOf(dialect: Dialect): Structure {
  return dialect === "2.0" ? STRUCTURE_2 : STRUCTURE_3;
}

/**
 * The entry of a type.
 * @param structure of a dialect
 * @param name a type that the dialect has
 */
export function typeOf(structure: Structure, name: NodeType): TypeEntry {
  const entry = structure.types.get(name);
  if (entry === undefined) throw new Error(`no type ${name}`);
  return entry;
}

/** What the table says about a path. */
export interface StructurePlace {
  /** One node, or a list or map of them. */
  readonly shape: Field["shape"];
  readonly type: TypeEntry;
}

/**
 * Looks up a path in the table.
 * @param structure of a dialect
 * @param path names and indices from the root of a description
 * @returns what stands there, or undefined for data: values, extensions, unknown fields
 */
export function placeAt(
  structure: Structure,
  path: readonly (string | number)[],
): StructurePlace | undefined {
  let place: StructurePlace = { shape: "one", type: typeOf(structure, "Root") };
  for (const token of path) {
    if (place.shape !== "one") {
      place = { shape: "one", type: place.type };
      continue;
    }
    const key = String(token);
    const field: Field | undefined =
      place.type.fields.get(key) ?? (key.startsWith("x-") ? undefined : place.type.rest);
    if (field?.type === undefined) return undefined;
    place = { shape: field.shape, type: field.type };
  }
  return place;
}
