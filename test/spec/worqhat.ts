import { readFileSync } from "node:fs";
import { load } from "js-yaml";

export type Json = Readonly<Record<string, unknown>>;
type Operation = { readonly path: string; readonly method: string; readonly node: Json };

/** The versions of the WorqHat documents, oldest first, each with its number of operations. */
export const counts: Readonly<Record<string, number>> = {
  "2023-06-16": 21,
  "2023-12-17": 38,
  "2024-05-01": 46,
  "2024-08-21": 48,
  "2025-08-04": 10,
  "2025-10-28": 24,
};
export const versions = Object.keys(counts);

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object. Throws if it is none. */
export function json(value: unknown): Json {
  if (!isJson(value)) throw new Error(`not an object: ${JSON.stringify(value)}`);
  return value;
}

const documents = new Map(
  versions.map((version) => {
    const file = new URL(`../../spec/worqhat/${version}/openapi.yaml`, import.meta.url);
    return [version, json(load(readFileSync(file, "utf8")))] as const;
  }),
);

export function documentOf(version: string): Json {
  return json(documents.get(version));
}

/** The node itself, or what its `$ref` points to; keys beside `$ref` win. */
export function resolve(document: Json, value: unknown): Json {
  const node = json(value);
  if (typeof node.$ref !== "string") return node;
  const { $ref, ...beside } = node;
  let target: unknown = document;
  for (const key of $ref.slice(2).split("/")) target = json(target)[key];
  return { ...resolve(document, target), ...beside };
}

export function operationsOf(document: Json): Operation[] {
  return Object.entries(json(document.paths)).flatMap(([path, item]) =>
    Object.entries(json(item)).map(([method, node]) => ({ path, method, node: json(node) })),
  );
}

/** The operation of that id. Throws if the version has none. */
export function operationOf(version: string, operationId: string): Operation {
  const found = operationsOf(documentOf(version)).find((one) => one.node.operationId === operationId);
  if (found === undefined) throw new Error(`${version} has no ${operationId}`);
  return found;
}

/** The media types of the request body of an operation; undefined if it has no body. */
export function requestContent(document: Json, operation: Json): Json | undefined {
  return operation.requestBody === undefined
    ? undefined
    : json(resolve(document, operation.requestBody).content);
}

/** Every object with both a `schema` and an `example`, with its JSON pointer. */
export function shownExamples(value: unknown, pointer = ""): { pointer: string; node: Json }[] {
  if (typeof value !== "object" || value === null) return [];
  if (isJson(value) && isJson(value.schema) && "example" in value) return [{ pointer, node: value }];
  return Object.entries(value).flatMap(([key, child]) =>
    shownExamples(child, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
}

function propertiesOf(document: Json, schema: Json): Json {
  const own = isJson(schema.properties) ? schema.properties : {};
  const parts = Array.isArray(schema.allOf) ? schema.allOf : [];
  return Object.assign({}, ...parts.map((part) => propertiesOf(document, resolve(document, part))), own);
}

/** The schema at a path such as `data.rows[].id`. Only its last step may be absent. */
function fieldAt(document: Json, schema: Json, path: string): Json | undefined {
  const steps = path === "" ? [] : path.replaceAll("[]", ".[]").split(".");
  let at: Json | undefined = schema;
  for (const step of steps) {
    if (at === undefined) throw new Error(`nothing to look in for ${step} of ${path}`);
    const next: unknown = step === "[]" ? at.items : propertiesOf(document, at)[step];
    at = next === undefined ? undefined : resolve(document, next);
  }
  return at;
}

function bodySchema(document: Json, content: Json | undefined): Json {
  const media = content?.["application/json"] ?? content?.["multipart/form-data"];
  return resolve(document, json(media).schema);
}

/** The schema of a field of the request body, or of the body itself for an empty path. */
export function requestField(version: string, operationId: string, path: string): Json | undefined {
  const document = documentOf(version);
  const content = requestContent(document, operationOf(version, operationId).node);
  return fieldAt(document, bodySchema(document, content), path);
}

/** The schema of a field of the 200 response, or of the body itself for an empty path. */
export function responseField(version: string, operationId: string, path: string): Json | undefined {
  const document = documentOf(version);
  const response = resolve(document, json(operationOf(version, operationId).node.responses)["200"]);
  return fieldAt(document, bodySchema(document, json(response.content)), path);
}

/** A parameter with its schema resolved; undefined if the operation has none of that name. */
export function parameter(version: string, operationId: string, name: string): Json | undefined {
  const document = documentOf(version);
  const list = operationOf(version, operationId).node.parameters;
  const all = Array.isArray(list) ? list.map((one) => resolve(document, one)) : [];
  const found = all.find((one) => one.name === name);
  return found && { ...found, schema: resolve(document, found.schema) };
}
