/** Small documents for the tests of the model. */
import type { OpenApiDocument, OperationObject, PathItemObject } from "../../generator/load/document.js";
import { buildModel } from "../../generator/model/build.js";
import type { ApiModel, Operation, Resource } from "../../generator/model/types.js";

export const OK: NonNullable<OperationObject["responses"]> = { "200": { description: "ok" } };

/** A document with these members beside the required ones. */
export function documentWith(members: Partial<OpenApiDocument>): OpenApiDocument {
  return { openapi: "3.1.1", info: { title: "Acme API", version: "1" }, ...members };
}

export function modelOf(members: Partial<OpenApiDocument>): ApiModel {
  return buildModel(documentWith(members));
}

/** The model of the only operation: `POST /things/{id}` unless said otherwise. */
export function operationOf(
  object: Partial<OperationObject>,
  members: Partial<OpenApiDocument> = {},
  path = "/things/{id}",
  item: Partial<PathItemObject> = {},
): { readonly operation: Operation; readonly model: ApiModel } {
  const model = modelOf({ ...members, paths: { [path]: { ...item, post: { responses: OK, ...object } } } });
  const operation = model.operations[0];
  if (operation === undefined) throw new Error("the model has no operation");
  return { operation, model };
}

export function codesOf(model: ApiModel): string[] {
  return model.notices.map((notice) => notice.code);
}

/** A path and what is special about its `GET`. */
export type Given = readonly [path: string, operation?: Partial<OperationObject>];

export function pathsOf(given: readonly Given[]): Record<string, PathItemObject> {
  return Object.fromEntries(given.map(([path, object]) => [path, { get: { responses: OK, ...object } }]));
}

/** How each operation is called: `resource.method`. */
export function callsOf(model: ApiModel): string[] {
  return model.operations.map((one) => [...one.resource, one.methodName].join("."));
}

/** Every resource of a tree, parents first. */
export function flatten(resources: readonly Resource[]): Resource[] {
  return resources.flatMap((resource) => [resource, ...flatten(resource.children)]);
}
