/** How the runtime is told to write parameters and the properties of bodies. */
import type { Schema } from "../load/document.js";
import type { References } from "../model/references.js";
import type { Encoding, Header, MediaType, Parameter } from "../model/types.js";
import { literal, str } from "../templates/safe.js";
import type { Imports } from "./imports.js";
import { type Shapes, type Wanted, WRITTEN } from "./shapes.js";

/** Styles of a place that need no function, because they are its default there. */
const DEFAULT_STYLE: Readonly<Record<Parameter["in"], string>> = {
  path: "simple",
  query: "form",
  querystring: "form",
  header: "simple",
  cookie: "form",
};

const STYLE_MODULES: Readonly<Record<string, readonly [name: string, module: string]>> = {
  simple: ["simple", "simple"],
  label: ["label", "label"],
  matrix: ["matrix", "matrix"],
  form: ["form", "form"],
  cookie: ["cookie", "cookie"],
  spaceDelimited: ["spaceDelimited", "delimited"],
  pipeDelimited: ["pipeDelimited", "delimited"],
  deepObject: ["deepObject", "deep-object"],
};

/** Writes a parameter as the runtime takes it: its name alone where nothing is special about it. */
export function writeParameter(
  parameter: Parameter,
  references: References,
  shapes: Shapes,
  imports: Imports,
): string {
  const shape = writeShape(parameter, shapes, imports);
  const name = str(parameter.name).text;
  const defaultExplode = parameter.style === "form" || parameter.style === "cookie";
  // `deepObject` is written in one way only, whatever `explode` says.
  const isUsual = parameter.style === "deepObject" || parameter.explode === defaultExplode;
  const isKeyed = parameter.in !== "path" && parameter.argument !== parameter.name;
  const arrays = parameter.extensions["x-pawl-arrays"];
  const separator = separatorOf(parameter);
  const members = [
    ...(isUsual || parameter.media !== undefined ? [] : [`explode: ${parameter.explode}`]),
    ...(separator === undefined ? [] : [`separator: ${str(separator).text}`]),
    ...(parameter.allowReserved ? ["allowReserved: true"] : []),
    ...(isArrayNotation(arrays) ? [`arrays: ${str(arrays).text}`] : []),
    ...(parameter.in === "querystring" ? writeFields(parameter.media, imports) : []),
    ...(shape === undefined ? [] : [shape]),
  ];
  const isDefault =
    parameter.media === undefined &&
    parameter.style === DEFAULT_STYLE[parameter.in] &&
    members.length === (shape === undefined ? 0 : 1) &&
    !mayBeObject(parameter.schema, references);
  if (isKeyed) members.push(`key: ${str(parameter.argument).text}`);
  if (isDefault && members.length === 0) return name;
  const style = isDefault ? "undefined" : writeStyle(parameter, imports);
  return `[${[name, style, ...(members.length > 0 ? [`{ ${members.join(", ")} }`] : [])].join(", ")}]`;
}

/** A Date is a date-time by itself, and a bigint its digits, but within JSON. */
function writeShape(parameter: Parameter, shapes: Shapes, imports: Imports): string | undefined {
  const schema = parameter.media?.schema ?? parameter.schema;
  const wanted: Wanted = parameter.media?.kind === "json" ? WRITTEN : new Set(["date"]);
  const shape = shapes.write(schema, wanted, imports);
  if (shape === undefined) return undefined;
  return `convert: ${imports.value("shaped", "../runtime/convert/bodies.js")}, shape: ${shape}`;
}

const SEPARATORS: Readonly<Record<string, { readonly path: string; readonly header: string }>> = {
  spaceDelimited: { path: "%20", header: " " },
  pipeDelimited: { path: "%7C", header: "|" },
};

/** What stands between the items of an array in a path or header, where that is no comma (Swagger 2.0 alone). */
function separatorOf({ in: place, style }: Parameter): string | undefined {
  return place === "path" || place === "header" ? SEPARATORS[style]?.[place] : undefined;
}

/** How items of arrays are told apart within brackets (`x-pawl-arrays` of a parameter or encoding). */
function isArrayNotation(value: unknown): value is "index" | "repeat" | "empty" {
  return value === "index" || value === "repeat" || value === "empty";
}

function writeFields(media: MediaType | undefined, imports: Imports): string[] {
  if (media?.kind !== "form" || media.encoding.length === 0) return [];
  return [`fields: [${media.encoding.map((field) => writeField(field, media, imports)).join(", ")}]`];
}

/** Whether a value may have members of its own; what the schema does not tell may. */
function mayBeObject(schema: Schema | undefined, references: References, depth = 0): boolean {
  if (schema === undefined || typeof schema === "boolean" || depth > 8) return true;
  const target = references.schema(schema);
  if (typeof target === "boolean") return true;
  const { type, enum: values, const: constant, allOf, anyOf, oneOf } = target;
  if (type !== undefined) return [type].flat().includes("object");
  if (values !== undefined) return values.some((value) => typeof value === "object" && value !== null);
  if (constant !== undefined) return typeof constant === "object" && constant !== null;
  if (allOf !== undefined) return allOf.every((part) => mayBeObject(part, references, depth + 1));
  const choices = anyOf ?? oneOf;
  return choices === undefined || choices.some((part) => mayBeObject(part, references, depth + 1));
}

function writeStyle(parameter: Parameter, imports: Imports): string {
  if (parameter.in === "querystring") {
    return parameter.media?.kind === "form"
      ? imports.value("formQueryString", "../runtime/style/query-string.js")
      : imports.value(
          parameter.media?.kind === "json" ? "jsonQueryString" : "textQueryString",
          "../runtime/style/content.js",
        );
  }
  if (parameter.media?.kind === "json") {
    const name =
      parameter.in === "path" ? "jsonPath" : parameter.in === "header" ? "jsonHeader" : "jsonQuery";
    return imports.value(name, "../runtime/style/content.js");
  }
  if (parameter.in === "header") return imports.value("header", "../runtime/style/header.js");
  const isQueryStyle = separatorOf(parameter) !== undefined;
  return (
    (isQueryStyle ? undefined : importStyle(parameter.style, imports)) ??
    importStyle(DEFAULT_STYLE[parameter.in] ?? "form", imports) ??
    ""
  );
}

/** The name under which a style's function is imported; undefined for a style that OpenAPI does not know. */
function importStyle(style: string, imports: Imports): string | undefined {
  const [name, module] = STYLE_MODULES[style] ?? [];
  if (name === undefined) return undefined;
  // A body encoder is named `form` too; the style travels under a name of its own.
  return name === "form"
    ? imports.aliased("form", "formStyle", "../runtime/style/form.js")
    : imports.value(name, `../runtime/style/${module}.js`);
}

/** Writes what the document says of one property of a body. */
export function writeField(field: Encoding, media: MediaType, imports: Imports): string {
  const members: string[] = [];
  const style =
    media.kind === "form" && field.style !== undefined ? importStyle(field.style, imports) : undefined;
  if (style !== undefined) members.push(`style: ${style}`);
  if (field.explode !== undefined) members.push(`explode: ${field.explode}`);
  if (field.allowReserved === true) members.push("allowReserved: true");
  if (isArrayNotation(field.arrays)) members.push(`arrays: ${str(field.arrays).text}`);
  if (field.contentType !== undefined) members.push(`contentType: ${str(field.contentType).text}`);
  const headers = media.kind === "multipart" ? field.headers.flatMap(writePartHeader) : [];
  if (headers.length > 0) members.push(`headers: [${headers.join(", ")}]`);
  return `[${str(field.property).text}, { ${members.join(", ")} }]`;
}

/** A header of a part whose value the document fixes; others are the caller's to give. */
function writePartHeader({ name, schema }: Header): string[] {
  if (typeof schema !== "object") return [];
  const value = schema.const ?? schema.default ?? (schema.enum?.length === 1 ? schema.enum[0] : undefined);
  return ["string", "number", "boolean"].includes(typeof value) ? [literal([name, String(value)]).text] : [];
}
