/** A small API in the manner of WorqHat's, with one of everything that the pages show. */
import type { OpenApiDocument } from "../../generator/load/document.js";

export const fixture: OpenApiDocument = {
  openapi: "3.1.0",
  info: {
    title: "Acme API",
    version: "2024-01-01",
    summary: "Generate text and keep files.",
    description: "# Rules\n\nHTTPS only. See [the site](https://acme.test/docs).",
    contact: { name: "Support", email: "help@acme.test" },
    license: { name: "MIT" },
  },
  servers: [
    { url: "https://{region}.acme.test/v1", variables: { region: { default: "eu", enum: ["eu", "us"] } } },
  ],
  security: [{ apiKeyAuth: [] }],
  tags: [
    { name: "Content", description: "Generate text." },
    { name: "Files", description: "Keep **files**." },
  ],
  paths: {
    "/content/{modelId}": {
      post: {
        operationId: "contentGenerate",
        tags: ["Content"],
        summary: "Generate text",
        description: "Answers a question.\n\n## Limits\n\n10 a second.",
        "x-evidence": "schema",
        "x-pawl-stream": "stream_data",
        parameters: [
          { name: "modelId", in: "path", required: true, schema: { type: "string" } },
          {
            name: "trace",
            in: "header",
            description: "Marks the call.",
            schema: { type: "string", maxLength: 64 },
          },
          {
            name: "tags",
            in: "query",
            description: "Labels.",
            example: ["a b", "c"],
            schema: { type: "array", items: { type: "string" } },
          },
        ],
        requestBody: {
          required: true,
          content: {
            "application/json": {
              schema: { $ref: "#/components/schemas/ContentRequest" },
              example: { question: "What's new?", randomness: 0.5, options: { tone: "calm" } },
            },
            "application/x-www-form-urlencoded": { schema: { $ref: "#/components/schemas/ContentRequest" } },
          },
        },
        responses: {
          "200": {
            description: "The text.",
            headers: { "X-Request-Id": { description: "Id of the call.", schema: { type: "string" } } },
            content: {
              "application/json": { schema: { $ref: "#/components/schemas/Answer" } },
              "text/event-stream": { schema: { $ref: "#/components/schemas/Answer" } },
            },
          },
          "401": { $ref: "#/components/responses/Unauthorized" },
          "429": {
            description: "Too many requests.",
            "x-evidence": "client",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } },
          } as never,
        },
      },
    },
    "/files": {
      post: {
        operationId: "filesUpload",
        tags: ["Files"],
        summary: "Upload a file",
        deprecated: true,
        "x-sunset": "2025-06-30",
        requestBody: {
          required: true,
          content: {
            "multipart/form-data": {
              schema: {
                type: "object",
                required: ["file"],
                properties: {
                  file: {
                    type: "string",
                    contentMediaType: "application/octet-stream",
                    description: "The file.",
                  },
                  meta: { type: "object", properties: { kind: { type: "string", enum: ["photo", "text"] } } },
                },
              },
              example: { file: "photo.png", meta: { kind: "photo" } },
            },
          },
        },
        responses: {
          "204": { description: "Stored." },
          "401": { $ref: "#/components/responses/Unauthorized" },
        },
      },
    },
  },
  webhooks: {
    fileStored: {
      post: {
        summary: "A file was stored",
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Answer" } } } },
        responses: { "200": { description: "Taken." } },
      },
    },
  },
  components: {
    securitySchemes: {
      apiKeyAuth: { type: "http", scheme: "bearer", description: "The key of an account." },
    },
    responses: {
      Unauthorized: {
        description: "The key is wrong.",
        content: {
          "application/json": {
            schema: { $ref: "#/components/schemas/Problem" },
            example: { message: "Invalid API key" },
          },
        },
      },
    },
    schemas: {
      ContentRequest: {
        type: "object",
        required: ["question"],
        properties: {
          question: {
            type: "string",
            minLength: 1,
            description: "The question.\n\nPlain | text.",
            "x-evidence": "example",
          },
          randomness: { type: "number", minimum: 0, maximum: 1, default: 0.3 },
          stream_data: { type: "boolean", description: "Whether to stream." },
          options: {
            type: "object",
            properties: {
              tone: { type: "string", enum: ["calm", "loud"] },
              stops: {
                type: "array",
                maxItems: 4,
                items: { type: "object", properties: { text: { type: "string" } } },
              },
            },
          },
        },
      },
      Answer: {
        type: "object",
        required: ["content"],
        properties: {
          content: { type: "string" },
          faces: { type: "array", items: { $ref: "#/components/schemas/Face" } },
          seed: { type: ["integer", "null"], format: "int64" },
          extra: { type: "object", additionalProperties: { type: "number" } },
        },
      },
      Face: {
        description: "A face, in one of two forms.",
        oneOf: [
          { title: "Box", type: "object", properties: { width: { type: "number" } } },
          { $ref: "#/components/schemas/Outline" },
        ],
      },
      Outline: {
        type: "object",
        properties: {
          points: { type: "array", items: { type: "number" } },
          inner: { $ref: "#/components/schemas/Outline" },
        },
      },
      Problem: { type: "object", properties: { message: { type: "string" } } },
    },
  },
};
