/** Operations of a document, before they are named and put into resources (OpenAPI 3.1 §4.8.10). */
import type { Notice } from "../diagnostics/errors.js";
import {
  type LinkObject,
  METHODS,
  type OpenApiDocument,
  type OperationObject,
  type PathItemObject,
  type ReferenceObject,
  type RequestBodyObject,
  type ResponseObject,
} from "../load/document.js";
import { extensionsOf } from "./extensions.js";
import { buildContent, buildHeaders } from "./media.js";
import { buildPagination, PAGINATION_FIELD } from "./pagination.js";
import { besideBody, buildParameters } from "./parameters.js";
import { childPointer, isObjectSchema, propertyNames, type References } from "./references.js";
import { buildSecurity } from "./security.js";
import { buildServers } from "./servers.js";
import type { Link, MediaType, Operation, Parameter, RequestBody, Response } from "./types.js";

/** An operation whose names are still to be decided. */
export type UnnamedOperation = Omit<Operation, "id" | "resource" | "methodName" | "typeName">;

/** An operation of a path item, with its place. */
export interface PlacedOperation {
  readonly method: string;
  readonly object: OperationObject;
  readonly pointer: string;
}

/**
 * The operations of a path item: the fixed fields, then `additionalOperations` of 3.2, in document order. One of these
 * that repeats a fixed field is left out, as the standard forbids it (OpenAPI 3.2 §4.8.9).
 */
export function operationsOf(pathItem: PathItemObject, pointer: string): PlacedOperation[] {
  const fixed = Object.keys(pathItem).flatMap((key): PlacedOperation[] => {
    const method = METHODS.find((one) => one === key);
    const object = method === undefined ? undefined : pathItem[method];
    if (method === undefined || object === undefined) return [];
    return [{ method: method.toUpperCase(), object, pointer: childPointer(pointer, method) }];
  });
  const known = new Set(fixed.map((one) => one.method));
  const additional = Object.entries(pathItem.additionalOperations ?? {})
    .filter(([method]) => !known.has(method.toUpperCase()))
    .map(([method, object]) => ({
      method,
      object,
      pointer: childPointer(pointer, "additionalOperations", method),
    }));
  return [...fixed, ...additional];
}

/**
 * Builds one operation.
 *
 * @param path template as written; for webhooks and callbacks the empty string
 * @param pathPointer pointer of the Path Item Object
 * @param paginations by operationId, for operations that say nothing of pages themselves
 */
export function buildOperation(
  document: OpenApiDocument,
  path: string,
  pathItem: PathItemObject,
  pathPointer: string,
  { method, object, pointer }: PlacedOperation,
  references: References,
  report: (notice: Notice) => void,
  paginations: ReadonlyMap<string, unknown> = new Map(),
): UnnamedOperation {
  const declared = buildParameters(path, pathItem, pathPointer, object, pointer, references, report);
  const body = buildBody(object, pointer, declared, references);
  const parameters = body?.mode === "field" ? besideBody(declared) : declared;
  const responses = buildResponses(object, pointer, references);
  const streamFlag = findStreamFlag(object, body, responses, references);
  const sunset = object["x-sunset"];
  const extensions = extensionsOf(object);
  const pagination = buildPagination(
    { parameters, ...(body === undefined ? {} : { body }), pointer },
    extensions[PAGINATION_FIELD] ?? paginations.get(object.operationId ?? ""),
    responses.filter((response) => isSuccess(response, responses)),
    references,
    report,
  );
  return {
    ...(object.operationId === undefined ? {} : { operationId: object.operationId }),
    method,
    path,
    tags: object.tags ?? [],
    ...(object.summary === undefined ? {} : { summary: object.summary }),
    ...(object.description === undefined ? {} : { description: object.description }),
    deprecated: object.deprecated ?? false,
    ...(typeof sunset === "string" ? { sunset } : {}),
    ...(object.externalDocs === undefined ? {} : { externalDocs: object.externalDocs }),
    parameters,
    ...(body === undefined ? {} : { body }),
    responses,
    ...(streamFlag === undefined ? {} : { streamFlag }),
    ...(pagination === undefined ? {} : { pagination }),
    security: buildSecurity(object.security ?? document.security),
    servers: buildServers(object.servers ?? pathItem.servers),
    extensions,
    pointer,
  };
}

/**
 * Builds the request body and decides whether its fields may stand beside the parameters.
 *
 * @returns undefined when the operation takes no body
 */
function buildBody(
  operation: OperationObject,
  pointer: string,
  parameters: readonly Parameter[],
  references: References,
): RequestBody | undefined {
  if (operation.requestBody === undefined) return undefined;
  const object = references.resolve<RequestBodyObject>(operation.requestBody).value;
  const bodyPointer = childPointer(pointer, "requestBody");
  const media = buildContent(object.content, bodyPointer, references);
  if (media.length === 0) return undefined;
  const beside = parameters
    .filter((parameter) => parameter.in !== "path")
    .map((parameter) => parameter.argument);
  return {
    required: object.required ?? false,
    ...(object.description === undefined ? {} : { description: object.description }),
    mode: media.every((one) => canSpread(one, beside, references)) ? "spread" : "field",
    media,
    pointer: bodyPointer,
  };
}

function canSpread(media: MediaType, beside: readonly string[], references: References): boolean {
  const isFields = media.kind === "json" || media.kind === "form" || media.kind === "multipart";
  if (!isFields || media.schema === undefined || !isObjectSchema(references, media.schema)) return false;
  const { names, open } = propertyNames(references, media.schema);
  // A map's keys are the caller's: they could be named like a parameter.
  if (open && beside.length > 0) return false;
  return !beside.some((name) => names.has(name));
}

/** Builds the responses: codes ascending, then ranges, then `default` (OpenAPI 3.1 §4.8.16). */
function buildResponses(operation: OperationObject, pointer: string, references: References): Response[] {
  return Object.entries(operation.responses ?? {})
    .filter(([status]) => !status.startsWith("x-"))
    .map(([status, object]): Response => {
      const { value, component } = references.resolve<ResponseObject>(object);
      const responsePointer = childPointer(pointer, "responses", status);
      return {
        status: /^[1-5]xx$/i.test(status) ? status.toUpperCase() : status,
        ...(component === undefined ? {} : { component }),
        ...(value.description === undefined ? {} : { description: value.description }),
        headers: buildHeaders(value.headers, references),
        media: buildContent(value.content, responsePointer, references),
        links: Object.entries(value.links ?? {}).map(([name, link]) => buildLink(name, link, references)),
        extensions: extensionsOf(value),
        pointer: responsePointer,
      };
    })
    .sort((a, b) => statusOrder(a.status) - statusOrder(b.status) || (a.status < b.status ? -1 : 1));
}

function statusOrder(status: string): number {
  if (status === "default") return 10_000;
  const order = status.endsWith("XX") ? 1_000 + Number(status.charAt(0)) : Number(status);
  return Number.isFinite(order) ? order : 9_999;
}

function buildLink(name: string, object: LinkObject | ReferenceObject, references: References): Link {
  const link = references.resolve<LinkObject>(object).value;
  return {
    name,
    ...(link.operationId === undefined ? {} : { operationId: link.operationId }),
    ...(link.operationRef === undefined ? {} : { operationRef: link.operationRef }),
    ...(link.description === undefined ? {} : { description: link.description }),
  };
}

/** Is the response one that the caller hopes for? `default` is, when no other is. */
export function isSuccess(response: Response, responses: readonly Response[]): boolean {
  if (response.status === "default") return !responses.some((other) => other.status.startsWith("2"));
  return response.status.startsWith("2");
}

/** The media types of the successful answers that a caller may ask for, each once; a range cannot be asked for. */
export function offeredMedia({ responses }: Pick<Operation, "responses">): MediaType[] {
  const all = responses.filter((response) => isSuccess(response, responses)).flatMap(({ media }) => media);
  const concrete = all.filter(({ type }) => !type.includes("*"));
  return [...new Map(concrete.map((media) => [media.type, media] as const)).values()];
}

/**
 * The body property that asks for a stream: `x-pawl-stream`, or a boolean named `stream` where a successful response
 * is offered both whole and as a stream, as many APIs have it.
 */
function findStreamFlag(
  object: OperationObject,
  body: RequestBody | undefined,
  responses: readonly Response[],
  references: References,
): string | undefined {
  const kinds = new Set(
    responses.filter((one) => isSuccess(one, responses)).flatMap((one) => one.media.map((m) => m.kind)),
  );
  if (!kinds.has("sse") && !kinds.has("jsonl")) return undefined;
  const named = object["x-pawl-stream"];
  if (typeof named === "string") return named;
  if (!kinds.has("json") || body === undefined) return undefined;
  const offersStream = body.media.some(
    (media) => media.schema !== undefined && propertyNames(references, media.schema).names.has("stream"),
  );
  return offersStream ? "stream" : undefined;
}
