/**
 * The document that all examples of rules change: a shop with a field or a place for each kind of change. `Order` is sent
 * and received, so that a change of it acts on both sides; `Draft` is only sent, `Receipt` only received.
 */
import type { Patch } from "./patch.js";

const json = (name: string): Patch => ({
  "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
});

const orderId: Patch = { name: "orderId", in: "path", required: true, schema: { type: "string" } };

const order: Patch = {
  type: "object",
  required: ["id", "state"],
  properties: {
    id: { type: "string", description: "Given by the shop." },
    state: { type: "string", enum: ["open", "paid", "sent"] },
    free: { type: "string" },
    note: { type: "string", minLength: 2, maxLength: 100 },
    code: { type: "string", pattern: "^[A-Z]{3}$" },
    number: { type: "number" },
    amount: { type: "number", minimum: 1, maximum: 1000 },
    dozens: { type: "integer", multipleOf: 12 },
    count: { type: "integer", format: "int32" },
    due: { type: "string", format: "date" },
    photo: { type: "string", contentEncoding: "base64" },
    reference: { type: ["string", "integer"] },
    comment: { type: ["string", "null"] },
    bag: { type: "array" },
    list: { type: "array", items: { type: "string" } },
    lines: { type: "array", items: { type: "string" }, minItems: 2, maxItems: 10 },
    labels: { type: "array", items: { type: "string" }, uniqueItems: true },
    pair: { type: "array", prefixItems: [{ type: "string" }, { type: "number" }] },
    map: { type: "object", additionalProperties: { type: "string" } },
    limits: { type: "object", additionalProperties: { type: "number" }, minProperties: 2, maxProperties: 5 },
    address: {
      type: "object",
      required: ["street"],
      properties: { street: { type: "string" }, city: { type: "string" }, zip: { type: "string" } },
    },
    sealed: {
      type: "object",
      additionalProperties: false,
      properties: { a: { type: "string" }, b: { type: "string" } },
    },
    payment: {
      oneOf: [{ $ref: "#/components/schemas/Card" }, { $ref: "#/components/schemas/Transfer" }],
      discriminator: {
        propertyName: "kind",
        mapping: { card: "#/components/schemas/Card", transfer: "#/components/schemas/Transfer" },
      },
    },
    size: { type: "integer", default: 1 },
    created: { type: "string", readOnly: true },
    secret: { type: "string", writeOnly: true },
    old: { type: "string", deprecated: true, "x-sunset": "2024-06-30" },
  },
};

export const EXAMPLE_BASE: Patch = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1.0.0", description: "Orders of a shop." },
  servers: [{ url: "https://api.shop.example/v1" }, { url: "https://eu.shop.example/v1" }],
  security: [{ token: [] }],
  tags: [{ name: "orders", description: "What people buy." }],
  paths: {
    "/orders": {
      get: {
        operationId: "listOrders",
        tags: ["orders"],
        summary: "Lists orders",
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer" } },
          { name: "shop", in: "query", required: true, schema: { type: "string" } },
          { name: "states", in: "query", schema: { type: "array", items: { type: "string" } } },
          { name: "filter", in: "query", content: { "application/json": { schema: { type: "string" } } } },
          { name: "sort", in: "query", deprecated: true, schema: { type: "string" } },
        ],
        responses: {
          200: {
            description: "The orders",
            headers: {
              "X-Total": { required: true, schema: { type: "integer" } },
              "X-Page": { description: "Number of the page.", schema: { type: "integer" } },
            },
            content: {
              "application/json": {
                schema: { type: "array", items: { $ref: "#/components/schemas/Order" } },
              },
              "text/csv": { schema: { type: "string" } },
            },
          },
          404: { description: "No such shop" },
        },
      },
      post: {
        operationId: "createOrder",
        tags: ["orders"],
        requestBody: { required: true, description: "The order.", content: json("Order") },
        responses: {
          201: {
            description: "The order as stored",
            content: json("Order"),
            links: { fetch: { operationId: "getOrder" } },
          },
        },
        callbacks: {
          onPaid: {
            "{$request.body#/id}": {
              post: {
                requestBody: { content: json("Receipt") },
                responses: { 204: { description: "Thanks" } },
              },
            },
          },
        },
      },
    },
    "/orders/{orderId}": {
      get: {
        operationId: "getOrder",
        tags: ["orders"],
        security: [{ token: [] }, { oauth: ["read"] }],
        parameters: [orderId],
        responses: { 200: { description: "The order", content: json("Receipt") } },
      },
      put: {
        operationId: "saveDraft",
        tags: ["orders"],
        parameters: [orderId],
        requestBody: { content: json("Draft") },
        responses: { 204: { description: "Stored" } },
      },
      delete: {
        operationId: "deleteOrder",
        tags: ["orders"],
        deprecated: true,
        "x-sunset": "2024-06-30",
        parameters: [orderId],
        responses: { 204: { description: "Gone" } },
      },
    },
    "/orders/{orderId}/photo": {
      post: {
        operationId: "addPhoto",
        tags: ["orders"],
        parameters: [orderId],
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: { type: "object", properties: { photo: { type: "string", format: "binary" } } },
              encoding: { photo: { contentType: "image/png" } },
            },
          },
        },
        responses: { 204: { description: "Stored" } },
      },
    },
  },
  webhooks: {
    orderSent: {
      post: {
        requestBody: { required: true, content: json("Receipt") },
        responses: { 204: { description: "Thanks" } },
      },
    },
  },
  components: {
    securitySchemes: {
      token: { type: "http", scheme: "bearer" },
      key: { type: "apiKey", in: "header", name: "X-Key" },
      oauth: {
        type: "oauth2",
        flows: {
          clientCredentials: {
            tokenUrl: "https://shop.example/token",
            scopes: { read: "Reads", write: "Writes" },
          },
        },
      },
    },
    schemas: {
      Order: order,
      Draft: { type: "object", properties: { text: { type: "string" }, author: { type: "string" } } },
      Receipt: {
        type: "object",
        required: ["total"],
        properties: { total: { type: "number" }, tax: { type: "number" } },
      },
      Card: {
        type: "object",
        required: ["kind", "digits"],
        properties: { kind: { const: "card" }, digits: { type: "string" } },
      },
      Transfer: {
        type: "object",
        required: ["kind", "iban"],
        properties: { kind: { const: "transfer" }, iban: { type: "string" } },
      },
      Cash: { type: "object", required: ["kind"], properties: { kind: { const: "cash" } } },
    },
  },
};

/** The day for which the examples are judged. */
export const EXAMPLE_TODAY = "2025-01-01";

/** @returns a patch of a property of `Order`, which is sent and received */
export function inOrder(property: string, patch: Patch): Patch {
  return inSchema("Order", { properties: { [property]: patch } });
}

/** @returns a patch of a component schema */
export function inSchema(name: string, patch: Patch): Patch {
  return { components: { schemas: { [name]: patch } } };
}

/** @returns a patch of an operation */
export function inOperation(path: string, method: string, patch: Patch): Patch {
  return { paths: { [path]: { [method]: patch } } };
}
