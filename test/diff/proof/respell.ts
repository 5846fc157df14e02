/**
 * An OpenAPI 3.0 description as one of 3.1, and the other way round: the same API in the words of the other dialect, by
 * OpenAPI 3.1 Appendix and JSON Schema 2020-12. Where there are several words for one thing, chance decides. Works on
 * what is written, before anything is normalised.
 */
import { structureOf, typeOf } from "../../../generator/load/structure.js";
import { isObject, type JsonObject } from "../../../generator/load/value.js";
import { walk } from "../../../generator/load/walk.js";
import type { Random } from "./random.js";

/** Keywords that say nothing about which values are valid. */
const REMARKS =
  /^(?:title|description|default|deprecated|readOnly|writeOnly|examples?|externalDocs|xml|x-.*|\$comment)$/;

/** A description in other words. */
export interface Respelt {
  readonly document: JsonObject;
  /** How many schemas are written otherwise. */
  readonly schemas: number;
}

type Respelling = (schema: JsonObject, random: Random, pointer: string) => void;

/**
 * @param document a description of 3.0 in one file, as written; not changed
 * @param random chooses among words for the same
 * @returns the same in 3.1
 */
export function respellAs31(document: JsonObject, random: Random): Respelt {
  const respelt = rewriteSchemas(document, random, [
    dropIgnored,
    exclusiveAsNumber,
    exampleAsList,
    bytesAsContent,
    enumAsConst,
    nullableAsType,
    dropEmpty,
  ]);
  respelt.document.openapi = "3.1.0";
  respelt.document.jsonSchemaDialect = "https://spec.openapis.org/oas/3.1/dialect/base";
  return respelt;
}

/**
 * @param document a description of 3.1 in one file, as written; not changed
 * @param random chooses among words for the same
 * @returns the same in 3.0, where 3.0 has words for it; what it has none for stays
 */
export function respellAs30(document: JsonObject, random: Random): Respelt {
  const respelt = rewriteSchemas(document, random, [
    siblingsAsConjunct,
    numberAsExclusive,
    listAsExample,
    contentAsBytes,
    constAsEnum,
    typeAsNullable,
  ]);
  respelt.document.openapi = "3.0.3";
  delete respelt.document.jsonSchemaDialect;
  respelt.document.paths ??= {};
  return respelt;
}

function rewriteSchemas(document: JsonObject, random: Random, respellings: readonly Respelling[]): Respelt {
  const copy = structuredClone(document);
  let schemas = 0;
  walk(copy, typeOf(structureOf("3.1"), "Root"), {
    leave(node, type, at) {
      if (type.name !== "Schema") return;
      const pointer = at.pointer();
      const before = JSON.stringify(node);
      for (const respell of respellings) respell(node, random, pointer);
      if (JSON.stringify(node) !== before) schemas += 1;
    },
  });
  return { document: copy, schemas };
}

function replace(schema: JsonObject, other: JsonObject): void {
  for (const key of Object.keys(schema)) delete schema[key];
  Object.assign(schema, other);
}

/** In 3.0 what stands beside a `$ref` is ignored; remarks on the place are kept, as people mean them. */
function dropIgnored(schema: JsonObject): void {
  if (typeof schema.$ref !== "string") return;
  for (const key of Object.keys(schema)) {
    if (!/^(?:\$ref|description|deprecated|nullable|x-.*)$/.test(key)) delete schema[key];
  }
}

/** And in 3.1 it counts, for which 3.0 has `allOf`. */
function siblingsAsConjunct(schema: JsonObject): void {
  const { $ref, ...rest } = schema;
  if (typeof $ref !== "string" || Object.keys(rest).length === 0 || rest.allOf !== undefined) return;
  replace(schema, { ...rest, allOf: [{ $ref }] });
}

const BOUNDS = [
  ["exclusiveMinimum", "minimum"],
  ["exclusiveMaximum", "maximum"],
] as const;

function exclusiveAsNumber(schema: JsonObject): void {
  for (const [exclusive, inclusive] of BOUNDS) {
    if (typeof schema[exclusive] !== "boolean") continue;
    const isExclusive = schema[exclusive] && typeof schema[inclusive] === "number";
    delete schema[exclusive];
    if (!isExclusive) continue;
    schema[exclusive] = schema[inclusive];
    delete schema[inclusive];
  }
}

function numberAsExclusive(schema: JsonObject): void {
  for (const [exclusive, inclusive] of BOUNDS) {
    if (typeof schema[exclusive] !== "number" || schema[inclusive] !== undefined) continue;
    schema[inclusive] = schema[exclusive];
    schema[exclusive] = true;
  }
}

function exampleAsList(schema: JsonObject): void {
  if (!("example" in schema) || "examples" in schema) return;
  schema.examples = [schema.example];
  delete schema.example;
}

function listAsExample(schema: JsonObject): void {
  if (!Array.isArray(schema.examples) || schema.examples.length !== 1) return;
  schema.example = schema.examples[0];
  delete schema.examples;
}

/** OpenAPI 3.1 §4.4.1.1 and §4.8.14.3: what is raw bytes there, and what is text that stands for bytes. */
function bytesAsContent(schema: JsonObject): void {
  if (schema.type !== "string") return;
  if (schema.format === "binary") {
    schema.contentMediaType ??= "application/octet-stream";
    delete schema.format;
  } else if (schema.format === "byte" || schema.format === "base64") {
    schema.contentEncoding ??= "base64";
    delete schema.format;
  }
}

function contentAsBytes(schema: JsonObject): void {
  if (schema.type !== "string" || schema.format !== undefined) return;
  if (schema.contentMediaType === "application/octet-stream" && schema.contentEncoding === undefined) {
    schema.format = "binary";
    delete schema.contentMediaType;
  } else if (schema.contentEncoding === "base64" && schema.contentMediaType === undefined) {
    schema.format = "byte";
    delete schema.contentEncoding;
  }
}

function enumAsConst(schema: JsonObject, random: Random): void {
  if (!Array.isArray(schema.enum) || schema.enum.length !== 1 || schema.nullable === true) return;
  if (random.oneIn(2)) return;
  schema.const = schema.enum[0];
  delete schema.enum;
}

function constAsEnum(schema: JsonObject): void {
  if (!("const" in schema) || schema.enum !== undefined) return;
  schema.enum = [schema.const];
  delete schema.const;
}

const NULL = { type: "null" } as const;

/**
 * `nullable`, also where the letter of 3.0.3 gives it no effect (beside `$ref`, beside a union, without `null` among the
 * listed values): everybody who writes it there means null.
 */
function nullableAsType(schema: JsonObject, random: Random, pointer: string): void {
  const { nullable, ...rest } = schema;
  delete schema.nullable;
  if (nullable !== true) return;
  const assertions = Object.keys(rest).filter((key) => !REMARKS.test(key));
  if (assertions.length === 0) {
    // Alone it says nothing: anything may come, null too. As a branch it is the one that says null.
    if (/\/(?:anyOf|oneOf)\/\d+$/.test(pointer)) schema.type = "null";
    return;
  }
  const isPlain =
    typeof rest.type === "string" && !assertions.some((key) => /^(?:allOf|anyOf|oneOf|not)$/.test(key));
  if (isPlain && !random.oneIn(4)) {
    schema.type = random.oneIn(2) ? [rest.type, "null"] : ["null", rest.type];
    if (Array.isArray(rest.enum) && !rest.enum.includes(null)) schema.enum = [...rest.enum, null];
    return;
  }
  const [own, remarks]: [JsonObject, JsonObject] = [{}, {}];
  for (const [key, value] of Object.entries(rest)) (REMARKS.test(key) ? remarks : own)[key] = value;
  // What takes null already would take it twice, and `oneOf` refuses that.
  const takesNull = !isPlain || (Array.isArray(rest.enum) && rest.enum.includes(null));
  replace(schema, { ...remarks, [takesNull || random.oneIn(2) ? "anyOf" : "oneOf"]: [own, NULL] });
}

function typeAsNullable(schema: JsonObject): void {
  if (!Array.isArray(schema.type)) return;
  const [first, ...more] = schema.type.filter((type) => type !== "null");
  if (first === undefined || more.length > 0 || !schema.type.includes("null")) return;
  schema.type = first;
  schema.nullable = true;
}

/** `items` must stand beside `type: array` in 3.0 only; empty schemas say nothing. */
function dropEmpty(schema: JsonObject, random: Random): void {
  for (const key of ["items", "additionalProperties"]) {
    const value = schema[key];
    if (isObject(value) && Object.keys(value).length === 0 && random.oneIn(2)) schema[key] = true;
  }
  if (schema.items === true) delete schema.items;
}
