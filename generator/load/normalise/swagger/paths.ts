import { METHODS } from "../../document.js";
import { escapeToken } from "../../pointer.js";
import { copyValue, fromEntries, getMember, isObject, type JsonObject } from "../../value.js";
import type { SwaggerContext } from "./context.js";
import { convertParameter } from "./parameters.js";
import { convertBodyParameter, convertFormParameters } from "./requestBodies.js";
import { convertResponse } from "./responses.js";
import { buildServers } from "./servers.js";
import { readStrings } from "./strings.js";

/** A parameter and where it was written. */
interface Written {
  readonly node: JsonObject;
  /** What a `$ref` points at, or the parameter itself. */
  readonly target: JsonObject;
  readonly pointer: string;
}

/**
 * Converts the paths of a 2.0 description.
 * @param context the document
 * @returns the Paths Object of 3.1
 */
export function convertPaths(context: SwaggerContext): JsonObject {
  const paths = isObject(context.root.paths) ? context.root.paths : {};
  return fromEntries(
    Object.keys(paths).map((path) => {
      const item = paths[path];
      return [path, isObject(item) && path.startsWith("/") ? convertItem(item, path, context) : item];
    }),
  );
}

function convertItem(item: JsonObject, path: string, context: SwaggerContext): JsonObject {
  const pointer = `#/paths/${escapeToken(path)}`;
  const shared = readParameters(item.parameters, `${pointer}/parameters`, context);
  const converted: JsonObject = { ...item };
  if (item.parameters !== undefined) converted.parameters = convertParameters(shared, context);
  for (const method of METHODS) {
    const operation = item[method];
    if (isObject(operation))
      converted[method] = convertOperation(operation, shared, `${pointer}/${method}`, context);
  }
  return converted;
}

function convertOperation(
  operation: JsonObject,
  shared: readonly Written[],
  pointer: string,
  context: SwaggerContext,
): JsonObject {
  const { consumes, produces, schemes, parameters, responses, ...rest } = operation;
  const converted: JsonObject = rest;
  const own = readParameters(parameters, `${pointer}/parameters`, context);
  if (parameters !== undefined) converted.parameters = convertParameters(own, context);
  const types = consumes === undefined ? context.consumes : readStrings(consumes);
  const body = convertBody(own, shared, types, pointer, context);
  if (body !== undefined) converted.requestBody = body;
  if (isObject(responses)) {
    converted.responses = convertResponses(responses, produces, `${pointer}/responses`, context);
  }
  const servers = schemes === undefined ? [] : buildServers(context.root, schemes);
  if (JSON.stringify(servers) !== JSON.stringify(buildServers(context.root, context.root.schemes))) {
    if (servers.length > 0) converted.servers = servers;
  }
  return converted;
}

function readParameters(list: unknown, pointer: string, context: SwaggerContext): Written[] {
  if (!Array.isArray(list)) return [];
  return list.filter(isObject).map((node, index) => {
    const name =
      typeof node.$ref === "string" ? node.$ref.slice("#/components/parameters/".length) : undefined;
    const key = name?.replaceAll("~1", "/").replaceAll("~0", "~");
    const target = key === undefined ? node : getMember(context.parameters, key);
    return { node, target: isObject(target) ? target : node, pointer: `${pointer}/${index}` };
  });
}

function isBodyPart(parameter: Written): boolean {
  return parameter.target.in === "body" || parameter.target.in === "formData";
}

function convertParameters(written: readonly Written[], context: SwaggerContext): JsonObject[] {
  return written
    .filter((parameter) => !isBodyPart(parameter))
    .map(({ node, pointer }, index) => {
      const to = pointer.replace(/\d+$/, String(index));
      if (to !== pointer) context.origins.set(to, pointer);
      context.origins.set(`${to}/schema`, pointer);
      return convertParameter(node, context, to);
    });
}

/** A body of the operation replaces that of the path, form fields replace those of the same name. */
function convertBody(
  own: readonly Written[],
  shared: readonly Written[],
  consumes: readonly string[],
  pointer: string,
  context: SwaggerContext,
): JsonObject | undefined {
  const to = `${pointer}/requestBody`;
  const parts = own.some((parameter) => parameter.target.in === "body") ? own : [...own, ...shared];
  const body = parts.find((parameter) => parameter.target.in === "body");
  if (body !== undefined) {
    context.origins.set(to, body.pointer);
    const isShared = body.node !== body.target;
    if (isShared && consumes.join() === context.consumes.join()) {
      return { $ref: String(body.node.$ref).replace("/parameters/", "/requestBodies/") };
    }
    const copy = copyValue(body.target);
    return convertBodyParameter(isObject(copy) ? copy : body.target, consumes);
  }
  const fields = new Map<unknown, JsonObject>();
  for (const { target } of [...shared, ...own]) {
    const copy = target.in === "formData" ? copyValue(target) : undefined;
    if (isObject(copy)) fields.set(copy.name, copy);
  }
  if (fields.size === 0) return undefined;
  return convertFormParameters([...fields.values()], consumes, context, to);
}

function convertResponses(
  responses: JsonObject,
  produces: unknown,
  pointer: string,
  context: SwaggerContext,
): JsonObject {
  const types = produces === undefined ? context.produces : readStrings(produces);
  const isOwn = types.join() !== context.produces.join();
  return fromEntries(
    Object.keys(responses).map((status) => {
      const response = responses[status];
      if (status.startsWith("x-") || !isObject(response)) return [status, response];
      const name =
        typeof response.$ref === "string" ? response.$ref.slice("#/components/responses/".length) : "";
      const shared = getMember(context.responses, name.replaceAll("~1", "/").replaceAll("~0", "~"));
      // A shared response is written for the media types of the document; others need a copy of their own.
      const node = isOwn && isObject(shared) ? copyValue(shared) : response;
      return [status, convertResponse(node, types, context, `${pointer}/${status}`)];
    }),
  );
}
