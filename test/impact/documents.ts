/** The two documents of a change: one operation that sends and gets an item, and what a change makes of it. */

interface Schema {
  type?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  [key: string]: unknown;
}

/** The parts that changes are made to. */
export interface Draft {
  paths: Record<string, Record<string, DraftOperation>>;
  operation: DraftOperation;
  /** Of the request. */
  body: Schema & { required: string[]; properties: Record<string, Schema> };
  /** Of the answer. */
  item: Schema & { required: string[]; properties: Record<string, Schema> };
  schemas: Record<string, Schema>;
  document: Record<string, unknown>;
}

interface DraftOperation {
  operationId?: string;
  security?: object[];
  parameters: Record<string, unknown>[];
  responses: Record<string, object>;
  [key: string]: unknown;
}

/** A draft of the document that every pair starts from. */
function draft(): Draft {
  const body = {
    type: "object",
    required: ["name"],
    properties: {
      name: { type: "string" },
      color: { type: "string", enum: ["red", "blue"] },
      note: { type: "string", maxLength: 100 },
      size: { type: "integer", default: 1 },
    },
  };
  const item = {
    type: "object",
    required: ["id", "state"],
    properties: {
      id: { type: "string" },
      state: { type: "string", enum: ["on", "off"] },
      extra: { type: "string" },
      count: { type: "integer" },
    },
  };
  const operation: DraftOperation = {
    operationId: "updateItem",
    tags: ["items"],
    security: [],
    parameters: [
      { name: "id", in: "path", required: true, schema: { type: "string" } },
      { name: "verbose", in: "query", schema: { type: "boolean" } },
    ],
    requestBody: { required: true, content: { "application/json": { schema: body } } },
    responses: {
      200: {
        description: "ok",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Item" } } },
      },
      404: { description: "not found" },
    },
  };
  const list: DraftOperation = {
    operationId: "listItems",
    tags: ["items"],
    security: [],
    parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum: 100 } }],
    responses: {
      200: {
        description: "ok",
        content: {
          "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/Item" } } },
        },
      },
    },
  };
  const schemas: Record<string, Schema> = { Item: item };
  const paths = { "/items/{id}": { post: operation }, "/items": { get: list } };
  const document = {
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    servers: [{ url: "https://api.test" }],
    paths,
    components: { securitySchemes: { b: { type: "http", scheme: "bearer" } }, schemas },
  };
  return { paths, operation, body, item, schemas, document };
}

/** Both documents of a change; `base` changes both. */
export function pair(
  change: (draft: Draft) => void,
  base: (draft: Draft) => void = () => {},
): [object, object] {
  const [older, newer] = [draft(), draft()];
  base(older);
  base(newer);
  change(newer);
  return [older.document, newer.document];
}
