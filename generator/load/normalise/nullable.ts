import { isObject, type JsonObject, replaceMembers } from "../value.js";
import type { NormaliseContext } from "./context.js";

/** Keywords that say nothing about which values are valid; they stay outside when a schema is wrapped. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  "title",
  "description",
  "default",
  "deprecated",
  "readOnly",
  "writeOnly",
  "examples",
  "externalDocs",
  "xml",
  "$comment",
  "$anchor",
  "$dynamicAnchor",
  "$id",
  "$defs",
]);

/** Keywords that apply to the value itself, so that a `null` added to `type` would still be refused by them. */
const COMBINERS = ["$ref", "allOf", "anyOf", "oneOf", "not", "const", "if"] as const;

/**
 * `nullable` (3.0) and `x-nullable` (2.0) become a `null` among the types (OpenAPI 3.1 has no `nullable`). By the
 * letter of 3.0.3 the keyword works only beside a `type` and never beside a `$ref`; nearly every document that
 * writes it elsewhere means that the API sends null, so null is let in there too, for a `$ref` with a notice.
 * Documents of 3.1 that write it get the same.
 * @param schema changed in place
 * @param context dialect and notices
 * @param pointer where the schema is
 */
export function rewriteNullable(schema: JsonObject, context: NormaliseContext, pointer: () => string): void {
  let { nullable } = schema;
  if (context.dialect === "2.0" && typeof schema["x-nullable"] === "boolean") {
    nullable = schema["x-nullable"];
    delete schema["x-nullable"];
  }
  if (nullable === undefined) return;
  delete schema.nullable;
  if (nullable !== true) return;
  if (schema.$ref !== undefined) {
    context.notices.push({
      code: "nullable-ref",
      message:
        "`nullable` beside a `$ref` is ignored by the standard; null is let in because that is what is meant",
      pointer: pointer(),
    });
  }
  const assertions = Object.keys(schema).filter((key) => !ANNOTATIONS.has(key) && !key.startsWith("x-"));
  if (assertions.length === 0) {
    // Generators for Rust and others write an optional value as a union with a branch that says `nullable` and no more.
    if (/\/(?:anyOf|oneOf)\/\d+$/.test(pointer())) schema.type = "null";
    return;
  }
  if (COMBINERS.some((key) => schema[key] !== undefined)) admitBeside(schema, assertions);
  else if (schema.type !== undefined) admitType(schema);
  else if (Array.isArray(schema.enum) && assertions.length === 1) addNull(schema.enum);
  else admitBeside(schema, assertions);
}

function admitType(schema: JsonObject): void {
  const { type } = schema;
  const types: unknown[] = Array.isArray(type) ? type : [type];
  if (!types.includes("null")) schema.type = [...types, "null"];
  if (Array.isArray(schema.enum)) addNull(schema.enum);
}

function addNull(values: unknown[]): void {
  if (!values.includes(null)) values.push(null);
}

/** Makes `anyOf: [<what was there>, {type: null}]`, in the shortest form. */
function admitBeside(schema: JsonObject, assertions: readonly string[]): void {
  if (assertions.length === 1 && Array.isArray(schema.anyOf)) {
    if (!schema.anyOf.some(isNull)) schema.anyOf.push({ type: "null" });
    return;
  }
  const inner: JsonObject = {};
  const outer: JsonObject = {};
  for (const key of Object.keys(schema)) {
    if (assertions.includes(key)) inner[key] = schema[key];
    else outer[key] = schema[key];
  }
  const only = assertions.length === 1 && Array.isArray(inner.allOf) && inner.allOf.length === 1;
  const [single]: unknown[] = only && Array.isArray(inner.allOf) ? inner.allOf : [];
  outer.anyOf = [single ?? inner, { type: "null" }];
  replaceMembers(schema, outer);
}

function isNull(member: unknown): boolean {
  return isObject(member) && member.type === "null";
}
