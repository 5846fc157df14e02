/** One schema of a document as a document of its own: what a request or a response is made of. */

import type { Side } from "../../../generator/diff/types.js";
import type { OpenApiDocument, PathItemObject, Schema } from "../../../generator/load/document.js";
import { formatPointer } from "../../../generator/load/pointer.js";
import { fromEntries, isObject } from "../../../generator/load/value.js";
import { closureOf } from "./ajv.js";
import { type Path, valueAt } from "./places.js";

const SCHEMA_KEYS = new Set(["schema", "itemSchema"]);

/** Path of the schema around a place that no other schema is around; undefined where the place is not in one. */
export function rootOf(path: Path): Path | undefined {
  if (path[0] === "components" && path[1] === "schemas") return path.slice(0, 3);
  const at = path.findIndex(
    (token, index) => SCHEMA_KEYS.has(String(token)) && path[index - 1] !== "schemas",
  );
  return at < 0 ? undefined : path.slice(0, at + 1);
}

/** The schema at a path, by reference where it is a component. */
export function schemaAt(document: OpenApiDocument, path: Path): Schema {
  if (path[0] === "components" && path[1] === "schemas") return { $ref: formatPointer(path) };
  const schema = valueAt(document, path);
  return isObject(schema) || typeof schema === "boolean" ? (schema as Schema) : true;
}

/** A document with one operation that sends the schema on one side. */
export function documentAround(document: OpenApiDocument, schema: Schema, side: Side): OpenApiDocument {
  const content = { "application/json": { schema } };
  const item: PathItemObject = {
    post: {
      operationId: "send",
      ...(side === "request" ? { requestBody: { required: true, content } } : {}),
      responses:
        side === "request" ? { "204": { description: "" } } : { "200": { description: "", content } },
    },
  };
  return {
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: { "/t": item },
    components: { schemas: fromEntries(closureOf(document, schema)) as Record<string, Schema> },
  };
}
