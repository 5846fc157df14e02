/** The descriptor of an operation: plain data and the runtime's functions that it needs (`runtime/operation.ts`). */

import { isStream } from "../model/media.js";
import { isSuccess } from "../model/operations.js";
import { partEncodings } from "../model/parts.js";
import type { References } from "../model/references.js";
import type { ApiModel, MediaType, Operation, Parameter, SecurityRequirement } from "../model/types.js";
import { literal, type Safe, str, trusted } from "../templates/safe.js";
import { besidePath } from "./expressions.js";
import type { Imports } from "./imports.js";
import { writeField, writeParameter } from "./parameters.js";
import { READ, type Shapes, WRITTEN } from "./shapes.js";

/** One member of the descriptor's object literal. */
export interface DescriptorMember {
  readonly key: Safe;
  readonly value: Safe;
}

/**
 * Builds the members of an operation's descriptor; what equals a default is left out.
 *
 * @param imports is told of every function of the runtime that the descriptor names
 */
export function buildDescriptor(
  model: ApiModel,
  operation: Operation,
  references: References,
  shapes: Shapes,
  imports: Imports,
): DescriptorMember[] {
  const members: [string, string][] = [
    ["id", str(operation.id).text],
    ["method", str(operation.method).text],
    ["path", str(operation.path).text],
  ];
  const add = (key: string, value: string | undefined): void => {
    if (value !== undefined) members.push([key, value]);
  };
  const server = operation.servers.find((one) => one.resolvedUrl.startsWith("https://"));
  add("baseUrl", server === undefined ? undefined : str(server.resolvedUrl).text);
  const inPath = operation.parameters.filter((parameter) => parameter.in === "path");
  const write = (parameter: Parameter): string => writeParameter(parameter, references, shapes, imports);
  const slot = (writer: string, module: string, items: readonly string[]): string | undefined =>
    items.length === 0
      ? undefined
      : `[${[imports.value(writer, `../runtime/${module}.js`), ...items].join(", ")}]`;
  add("pathParams", slot("inPath", "parameters/path", inPath.map(write)));
  for (const [key, writer, places] of [
    ["query", "inQuery", ["query", "querystring"]],
    ["headers", "inHeaders", ["header"]],
    ["cookies", "inCookies", ["cookie"]],
  ] as const) {
    const here = besidePath(operation).filter((parameter) => places.some((place) => place === parameter.in));
    const written = here.map(write);
    const isPlain = key === "query" && written.every((one) => one.startsWith('"'));
    const [name, module] = isPlain ? ["inPlainQuery", "plain"] : [writer, key];
    add(key, slot(name, `parameters/${module}`, written));
  }
  if (operation.body !== undefined) {
    const { media } = operation.body;
    const [writer, module] = bodyWriter(operation);
    add(
      "body",
      slot(
        writer,
        `body/${module}`,
        media.map((one) => writeBody(one, references, shapes, imports)),
      ),
    );
    if (operation.body.mode === "field") add("bodyField", "true");
    else if (operation.body.required) add("bodyRequired", "true");
  }
  add("accept", writeAccept(operation));
  add("results", writeResults(operation, shapes, imports));
  if (answersOther(operation)) add("read", imports.value("anyAnswer", "../runtime/body/any-answer.js"));
  add("streams", slot("byType", "stream/by-type", writeStreams(operation, references, imports)));
  const flags = operation.streamFlag === undefined ? [] : [str(operation.streamFlag).text];
  add("streamFlag", slot("byFlag", "stream/by-flag", flags));
  add("idempotent", KNOWN_METHODS.has(operation.method) ? undefined : "false");
  add("pages", writePages(operation, imports));
  add("security", writeSecurity(operation.security, model));
  return members.map(([key, value]) => ({ key: trusted("ts", key), value: trusted("ts", value) }));
}

/** Methods of which the runtime knows whether a request may be sent twice. */
const KNOWN_METHODS = new Set([
  ...["GET", "HEAD", "OPTIONS", "TRACE", "QUERY", "PUT", "DELETE"], // it may (RFC 9110 §9.2.2, and the draft of QUERY)
  ...["POST", "PATCH"], // it may not
]);

/** The least writer that an operation can do with: all know JSON and forms, one only files, ranges and methods without a body. */
function bodyWriter({ method, body }: Operation): readonly [name: string, module: string] {
  const media = body?.media ?? [];
  const isNamed = media.every(
    ({ kind, type }) => (kind === "json" || kind === "form") && !type.includes("*"),
  );
  if (!isNamed || method === "GET" || method === "HEAD") return ["anyType", "any-type"];
  return media.length === 1 && media[0]?.kind === "json"
    ? ["oneType", "one-type"]
    : ["namedTypes", "named-types"];
}

/**
 * Writes requirements as the runtime takes them: alternatives of sets of scheme names, with the scopes that a token is to
 * have where the client gets tokens by itself.
 */
export function writeRequirements(requirements: readonly SecurityRequirement[], model: ApiModel): string {
  const withTokens = new Set(
    model.securitySchemes
      .filter(({ flows }) => flows.some(({ flow }) => flow === "clientCredentials"))
      .map(({ name }) => name),
  );
  const write = ({ scheme, scopes }: SecurityRequirement["schemes"][number]): string | string[] =>
    scopes.length > 0 && withTokens.has(scheme) ? [scheme, scopes.join(" ")] : scheme;
  return literal(requirements.map((requirement) => requirement.schemes.map(write))).text;
}

function writeSecurity(own: readonly SecurityRequirement[], model: ApiModel): string | undefined {
  const text = writeRequirements(own, model);
  return text === writeRequirements(model.security, model) ? undefined : text;
}

const ENCODERS: Readonly<Record<MediaType["kind"], readonly [name: string, module: string]>> = {
  json: ["json", "body/json"],
  form: ["form", "body/form"],
  multipart: ["multipart", "body/multipart"],
  text: ["text", "body/text"],
  binary: ["binary", "body/binary"],
  // A request is sent as one piece; a stream of items is bytes to the client.
  sse: ["binary", "body/binary"],
  jsonl: ["binary", "body/binary"],
};

function writeBody(media: MediaType, references: References, shapes: Shapes, imports: Imports): string {
  const shape = shapes.write(media.schema, WRITTEN, imports);
  const shaped = shape === undefined ? undefined : shapedEncoder(media, shapes);
  const fields =
    media.kind === "form"
      ? media.encoding
      : media.kind === "multipart"
        ? partEncodings(media, references)
        : [];
  const [encoder, module] =
    shaped === undefined ? encoderOf(media, fields.length > 0) : [shaped, "convert/bodies"];
  const parts = [str(media.type).text, imports.value(encoder, `../runtime/${module}.js`)];
  if (fields.length > 0 || (shape !== undefined && shaped !== undefined))
    parts.push(`[${fields.map((field) => writeField(field, media, imports)).join(", ")}]`);
  if (shape !== undefined && shaped !== undefined) parts.push(shape);
  return `[${parts.join(", ")}]`;
}

function encoderOf({ kind, type }: MediaType, hasFields: boolean): readonly [name: string, module: string] {
  if (kind === "json" && type.includes("*")) return ["jsonOfRange", "body/json"];
  if (kind === "form" && !hasFields) return ["plainForm", "body/plain-form"];
  return ENCODERS[kind];
}

/** The encoder of a body whose values are more than JSON has; undefined where the usual one will do. */
function shapedEncoder({ kind, schema }: MediaType, shapes: Shapes): string | undefined {
  if (kind === "json") return shapes.needs(schema, "int64") ? "preciseJson" : "datedJson";
  return kind === "form" ? "shapedForm" : kind === "multipart" ? "shapedMultipart" : undefined;
}

/** Whether a successful answer may be other than JSON or text: files, and whatever the document says nothing about. */
function answersOther({ method, responses }: Operation): boolean {
  const success = responses.filter((response) => isSuccess(response, responses));
  const isFile = ({ kind }: MediaType): boolean => kind === "binary" || kind === "multipart";
  const mayBeFile = ({ status, media }: Operation["responses"][number]): boolean =>
    media.length === 0 ? status !== "204" && status !== "205" : media.some(isFile);
  return method !== "HEAD" && (success.length === 0 || success.some(mayBeFile));
}

/** How JSON of the responses is read, where its values are more than JSON has. */
function writeResults(operation: Operation, shapes: Shapes, imports: Imports): string | undefined {
  const entries = operation.responses.flatMap(({ status, media }) =>
    media
      .filter((one) => one.kind === "json" || isStream(one))
      .map((one) => {
        const schema = one.itemSchema ?? one.schema;
        return { status, type: one.type, schema, shape: shapes.write(schema, READ, imports) };
      }),
  );
  if (entries.every(({ shape }) => shape === undefined)) return undefined;
  const isPrecise = entries.some(({ schema }) => shapes.needs(schema, "int64"));
  const read = imports.value(isPrecise ? "readPrecise" : "readDated", "../runtime/convert/results.js");
  const written = entries.map(({ status, type, shape }) =>
    [str(status).text, str(type).text, shape].filter((part) => part !== undefined).join(", "),
  );
  return `{ read: ${read}, shapes: [${written.map((entry) => `[${entry}]`).join(", ")}] }`;
}

/**
 * JSON where a success offers it, else every type of the successes, streams only where there is nothing else; undefined
 * asks for anything.
 */
function writeAccept(operation: Operation): string | undefined {
  const success = operation.responses.filter((response) => isSuccess(response, operation.responses));
  const all = success.flatMap((response) => response.media);
  const choices = [all.filter(({ kind }) => kind === "json"), all.filter((media) => !isStream(media)), all];
  const distinct = [...new Set(choices.find((media) => media.length > 0)?.map(({ type }) => type))];
  return distinct.length === 0 ? undefined : str(distinct.join(", ")).text;
}

const STEPS = {
  cursor: ["byCursor", "cursor"],
  page: ["byNumber", "number"],
  offset: ["byOffset", "offset"],
  link: ["byLink", "link"],
} as const;

function writePages({ pagination }: Operation, imports: Imports): string | undefined {
  if (pagination === undefined) return undefined;
  const { style, ...places } = pagination;
  const [step, module] = STEPS[style];
  const next = imports.value(step, `../runtime/pages/${module}.js`);
  return literal(places).text.replace(/^\{ /, `{ next: ${next}, `);
}

function writeStreams(operation: Operation, references: References, imports: Imports): string[] {
  const types = operation.responses
    .filter((response) => isSuccess(response, operation.responses))
    .flatMap((response) => response.media)
    .filter(isStream);
  const distinct = [...new Map(types.map((media) => [media.type, media])).values()];
  return distinct.map((media) => {
    const item = media.itemSchema === undefined ? true : references.schema(media.itemSchema);
    const isText = typeof item === "object" && item.type === "string";
    const decoder =
      media.kind === "jsonl"
        ? imports.value("jsonLines", "../runtime/stream/json-lines.js")
        : imports.value(isText ? "sseText" : "sse", "../runtime/stream/sse.js");
    return `[${str(media.type).text}, ${decoder}]`;
  });
}
