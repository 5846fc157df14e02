/** Ajv as the judge of what a schema of a document takes, on one side. */
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Side } from "../../../generator/diff/types.js";
import { refName } from "../../../generator/load/components.js";
import type { OpenApiDocument, Schema, SchemaObject } from "../../../generator/load/document.js";
import { fromEntries, isObject } from "../../../generator/load/value.js";

export type Verdict = (value: unknown) => boolean;

/** Which flag takes a property away from a side (OpenAPI 3.0.4 §4.7.24.2). */
const HIDDEN = { request: "readOnly", response: "writeOnly" } as const;

/**
 * Ajv's verdict on values of a schema.
 *
 * @param side properties that are not on this side are neither asked for nor declared; undefined keeps all
 * @param isSender takes only what a sender sends: properties that are declared (diff-semantics, convention C)
 */
export function judgeOf(document: OpenApiDocument, root: Schema, side?: Side, isSender = false): Verdict {
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    validateFormats: false,
    unicodeRegExp: false,
    inlineRefs: false,
  });
  const components = closureOf(document, root);
  const reading: Reading = { document, side, isSender };
  const schemas = [...components].map(([name, schema]) => [name, project(schema, reading)] as const);
  const validate = ajv.compile({
    components: { schemas: fromEntries(schemas) },
    ...closed(project(root, reading), reading),
  });
  return (value) => validate(value);
}

/** The component schemas that a schema refers to, directly or not. */
export function closureOf(document: OpenApiDocument, root: Schema): Map<string, Schema> {
  const found = new Map<string, Schema>();
  const waiting: unknown[] = [root];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (Array.isArray(value)) waiting.push(...value);
    if (!isObject(value)) continue;
    const { $ref, ...rest } = value;
    waiting.push(...Object.values(rest).filter((one) => typeof one === "object" && one !== null));
    const name = typeof $ref === "string" ? refName($ref, "schemas") : undefined;
    const schemas = document.components?.schemas;
    if (name === undefined || schemas === undefined || found.has(name) || !Object.hasOwn(schemas, name))
      continue;
    const schema = schemas[name] ?? true;
    found.set(name, schema);
    waiting.push(schema);
  }
  return found;
}

const MAPS = new Set(["properties", "patternProperties", "dependentSchemas"]);
const LISTS = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
const PARTS = new Set(
  "items additionalProperties unevaluatedProperties unevaluatedItems not if then else contains propertyNames".split(
    " ",
  ),
);
/** What Ajv would take for something else, or look into. */
const DROPPED = new Set(
  "$id $schema $anchor $dynamicAnchor discriminator default examples $defs format".split(" "),
);

/** How a schema is read. */
interface Reading {
  readonly document: OpenApiDocument;
  readonly side: Side | undefined;
  readonly isSender: boolean;
}

function closed(schema: Schema, { isSender }: Reading): SchemaObject {
  return isSender ? { allOf: [schema], unevaluatedProperties: false } : { allOf: [schema] };
}

function project(schema: Schema, reading: Reading): Schema {
  if (typeof schema === "boolean") return schema;
  const { document, side } = reading;
  const go = (part: unknown): unknown =>
    isObject(part) || typeof part === "boolean" ? project(part as Schema, reading) : part;
  // Values of their own, beside which nothing else looks at them.
  const goBelow = (part: unknown): unknown =>
    reading.isSender && isObject(part) ? closed(project(part as Schema, reading), reading) : go(part);
  const hidden = new Set(
    Object.entries(schema.properties ?? {})
      .filter(([, part]) => side !== undefined && isFlagged(part, HIDDEN[side], document))
      .map(([name]) => name),
  );
  const entries = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (DROPPED.has(key) || key.startsWith("x-")) return [];
    if (key === "required" && Array.isArray(value)) return [[key, value.filter((name) => !hidden.has(name))]];
    if (key === "enum") return [[key, withNull(schema)]];
    if (MAPS.has(key) && isObject(value)) {
      const members = Object.entries(value).filter(([name]) => key !== "properties" || !hidden.has(name));
      const inner = key === "dependentSchemas" ? go : goBelow;
      return [[key, fromEntries(members.map(([name, part]) => [name, inner(part)]))]];
    }
    if (LISTS.has(key) && Array.isArray(value)) return [[key, value.map(go)]];
    return [[key, key === "items" ? goBelow(value) : PARTS.has(key) ? go(value) : value]];
  });
  return fromEntries(entries) as SchemaObject;
}

/** `null` in the type list counts as listed in the enum beside it: the reading that the comparison states. */
function withNull(schema: SchemaObject): readonly unknown[] {
  const values = schema.enum ?? [];
  const takesNull = Array.isArray(schema.type) && schema.type.includes("null");
  return takesNull && !values.includes(null) ? [...values, null] : values;
}

/** Is a schema flagged, itself or through what it refers to? */
export function isFlagged(
  schema: Schema,
  flag: "readOnly" | "writeOnly",
  document: OpenApiDocument,
  depth = 0,
): boolean {
  if (typeof schema === "boolean" || depth > 20) return false;
  if (schema[flag] === true) return true;
  const name = schema.$ref === undefined ? undefined : refName(schema.$ref, "schemas");
  const schemas = document.components?.schemas ?? {};
  const target = name !== undefined && Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (target !== undefined && isFlagged(target, flag, document, depth + 1)) return true;
  return schema.allOf?.some((part) => isFlagged(part, flag, document, depth + 1)) === true;
}
