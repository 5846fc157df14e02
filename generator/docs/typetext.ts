/** The type of a schema in words: `string (uuid)`, `array of Face`, `one of A or B` (JSON Schema 2020-12). */
import type { Schema, SchemaObject } from "../load/document.js";
import { pointerTokens, type References } from "../model/references.js";
import { md, mdAnyCode, mdJoin, phrase } from "../templates/markdown.js";
import type { Safe } from "../templates/safe.js";
import { linkTo, type Places } from "./places.js";

/** Values of an enum that are shown. */
const SHOWN_VALUES = 40;
const MAX_DEPTH = 4;

/** What a page needs to write of schemas. */
export interface SchemaScope {
  /** The page that links start from. */
  readonly page: string;
  readonly places: Places;
  readonly references: References;
}

/**
 * The type of a schema, fit for a cell of a table as well as for a line of text.
 *
 * @param schema the schema
 * @param scope the page it is written for
 */
export function typeText(schema: Schema | undefined, scope: SchemaScope): Safe {
  return write(schema ?? true, scope, 0);
}

/**
 * The name of the schema that a reference leads to.
 *
 * @param schema any schema
 * @param scope the page; tells which schemas are documented
 * @returns undefined when it is no reference to a named schema
 */
export function referencedName(schema: Schema, scope: SchemaScope): string | undefined {
  if (typeof schema === "boolean" || schema.$ref === undefined) return undefined;
  const [components, schemas, name, ...rest] = pointerTokens(schema.$ref);
  if (components !== "components" || schemas !== "schemas" || name === undefined || rest.length > 0)
    return undefined;
  return scope.places.schema(name) === undefined ? undefined : name;
}

/**
 * A link to a named schema.
 *
 * @param name its name
 * @param scope the page that the link stands on
 */
export function schemaLink(name: string, scope: SchemaScope): Safe {
  const spot = scope.places.schema(name);
  return spot === undefined ? md(name) : linkTo(md(name), scope.page, spot);
}

function write(schema: Schema, scope: SchemaScope, depth: number): Safe {
  if (typeof schema === "boolean") return md(schema ? "any" : "nothing");
  const name = referencedName(schema, scope);
  if (name !== undefined) return schemaLink(name, scope);
  if (depth > MAX_DEPTH) return md("…");
  if (schema.$ref !== undefined) {
    const target = scope.references.schema(schema);
    return typeof target === "object" && target.$ref !== undefined
      ? md("any")
      : write(target, scope, depth + 1);
  }
  if (schema.const !== undefined) return codeOf(schema.const);
  if (schema.enum !== undefined) return enumText(schema.enum);
  for (const [list, word] of [
    [schema.oneOf, "one of"],
    [schema.anyOf, "any of"],
  ] as const) {
    if (list !== undefined && list.length > 0) return unionText(list, word, scope, depth);
  }
  if (schema.allOf !== undefined && schema.type === undefined) return allText(schema, scope, depth);
  return plainText(schema, scope, depth);
}

function codeOf(value: unknown): Safe {
  return mdAnyCode(JSON.stringify(value));
}

function enumText(values: readonly unknown[]): Safe {
  const shown = mdJoin(values.slice(0, SHOWN_VALUES).map(codeOf), " \\| ");
  if (values.length <= SHOWN_VALUES) return shown;
  return phrase`${shown} or one of ${values.length - SHOWN_VALUES} more`;
}

function unionText(list: readonly Schema[], word: string, scope: SchemaScope, depth: number): Safe {
  const isNull = (part: Schema): boolean =>
    typeof part === "object" && (part.type === "null" || part.const === null);
  const texts = distinct(list.filter((part) => !isNull(part)).map((part) => write(part, scope, depth + 1)));
  if (texts.length < list.length && list.some(isNull)) texts.push(md("null"));
  if (texts.length <= 2) return mdJoin(texts, " or ");
  return phrase`${word} ${mdJoin(texts, ", ")}`;
}

function allText(schema: SchemaObject, scope: SchemaScope, depth: number): Safe {
  const parts = (schema.allOf ?? []).filter(
    (part) => typeof part === "object" && Object.keys(part).some(isShape),
  );
  const texts = distinct(parts.map((part) => write(part, scope, depth + 1)));
  const telling = texts.filter(({ text }) => text !== "object" && text !== "any");
  if (telling.length === 0) return texts[0] ?? md("object");
  return mdJoin(telling, " and ");
}

/** Does a keyword say what a value is, rather than something about it? */
function isShape(keyword: string): boolean {
  return !["description", "title", "deprecated", "readOnly", "writeOnly", "examples", "required"].includes(
    keyword,
  );
}

function plainText(schema: SchemaObject, scope: SchemaScope, depth: number): Safe {
  const types = typeof schema.type === "string" ? [schema.type] : [...(schema.type ?? impliedTypes(schema))];
  if (types.length === 0) return md("any");
  const order = [...types.filter((type) => type !== "null"), ...types.filter((type) => type === "null")];
  return mdJoin(
    order.map((type) => oneText(type, schema, scope, depth)),
    " or ",
  );
}

function impliedTypes(schema: SchemaObject): string[] {
  if (schema.properties !== undefined || schema.additionalProperties !== undefined) return ["object"];
  if (schema.items !== undefined || schema.prefixItems !== undefined) return ["array"];
  return schema.contentMediaType === undefined ? [] : ["string"];
}

function oneText(type: string, schema: SchemaObject, scope: SchemaScope, depth: number): Safe {
  if (type === "array") {
    if (schema.prefixItems !== undefined) {
      const items = schema.prefixItems.map((item) => write(item, scope, depth + 1));
      return phrase`tuple of (${mdJoin(items, ", ")})`;
    }
    if (schema.items === undefined || schema.items === true) return md("array");
    const items = write(schema.items, scope, depth + 1);
    const isChoice = / \\\| | or |^(?:one|any) of /.test(items.text);
    return isChoice ? phrase`array of (${items})` : phrase`array of ${items}`;
  }
  if (type === "object") {
    const [pattern] = Object.values(schema.patternProperties ?? {});
    const extra = schema.additionalProperties === false ? pattern : (schema.additionalProperties ?? pattern);
    if (schema.properties !== undefined || typeof extra !== "object") return md("object");
    return phrase`map of ${write(extra, scope, depth + 1)}`;
  }
  if (type !== "string" && type !== "number" && type !== "integer") return md(type);
  if (schema.format === "binary") return md("file");
  const note = schema.format ?? schema.contentEncoding ?? schema.contentMediaType;
  if (
    schema.format === undefined &&
    schema.contentEncoding === undefined &&
    schema.contentMediaType !== undefined
  ) {
    return md(`file (${schema.contentMediaType})`);
  }
  return md(note === undefined ? type : `${type} (${note})`);
}

function distinct(texts: readonly Safe[]): Safe[] {
  return texts.filter((text, index) => texts.findIndex((other) => other.text === text.text) === index);
}
