import { describe, expect, test } from "vitest";
import type { OpenApiDocument, OperationObject } from "../../generator/load/document.js";
import { buildModel } from "../../generator/model/build.js";
import { Sampler } from "../../generator/samples/sampler.js";
import { clientVariable, methodExpression, typescriptSamples } from "../../generator/samples/typescript.js";

/** The samples of one operation, from the call on. */
function callsOf(
  operation: OperationObject,
  path = "/things",
  servers: OpenApiDocument["servers"] = [{ url: "https://a.test" }],
): string[] {
  const document: OpenApiDocument = {
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    servers,
    paths: {
      [path]: {
        post: {
          operationId: "thingsDo",
          tags: ["Things"],
          responses: { "200": { content: { "application/json": {} } } },
          ...operation,
        },
      },
    },
  } as OpenApiDocument;
  const model = buildModel(document);
  const client = { packageName: "@acme/client", clientName: "Acme", servers: model.servers };
  return model.operations
    .flatMap((one) => typescriptSamples(one, new Sampler(model), client))
    .map(({ code }) => code);
}

const text = { type: "string" } as const;

describe("the call", () => {
  test.each<[string, OperationObject, string, string]>([
    ["nothing to say", {}, "/things", "const result = await acme.things.do();"],
    [
      "path parameters by position",
      {
        parameters: [
          { name: "thing_id", in: "path", required: true, example: 7, schema: { type: "integer" } },
        ],
      },
      "/things/{thing_id}",
      "const result = await acme.things.do(7);",
    ],
    [
      "query and header parameters by name, the required ones only",
      {
        parameters: [
          { name: "page-size", in: "query", required: true, schema: { type: "integer", default: 20 } },
          { name: "X-Tag", in: "header", required: true, schema: text },
          { name: "skip", in: "query", schema: text },
        ],
      },
      "/things",
      'const result = await acme.things.do({ "page-size": 20, "X-Tag": "X-Tag" });',
    ],
    [
      "a body that is spread",
      {
        requestBody: {
          content: {
            "application/json": { schema: { type: "object", properties: { a: text } }, example: { a: "b" } },
          },
        },
      },
      "/things",
      'const result = await acme.things.do({ a: "b" });',
    ],
    [
      "a body that is a field",
      {
        requestBody: {
          content: { "application/json": { schema: { type: "array", items: text }, example: ["b"] } },
        },
      },
      "/things",
      'const result = await acme.things.do({ body: ["b"] });',
    ],
    [
      "bytes",
      { requestBody: { content: { "image/png": {} } } },
      "/things",
      'const result = await acme.things.do({\n  body: await openAsBlob("photo.png", { type: "image/png" }),\n});',
    ],
    ["no answer", { responses: { "204": { description: "" } } }, "/things", "await acme.things.do();"],
    [
      "a stream",
      { responses: { "200": { content: { "text/event-stream": { schema: text } } } } },
      "/things",
      "const stream = await acme.things.do();\nfor await (const item of stream) {\n  console.log(item);\n}",
    ],
  ])("%s", (_, operation, path, want) => {
    const [code = ""] = callsOf(operation, path);
    expect(code).toContain(`\n${want}`);
  });

  test("a stream on demand has two samples", () => {
    const [plain = "", stream = ""] = callsOf({
      "x-pawl-stream": "live",
      requestBody: {
        content: {
          "application/json": {
            schema: { type: "object", properties: { live: { type: "boolean" } } },
            example: { live: true },
          },
        },
      },
      responses: { "200": { content: { "application/json": {}, "text/event-stream": {} } } },
    });
    expect(plain).toContain("const result = await acme.things.do();");
    expect(stream).toContain("const stream = await acme.things.do({ live: true });");
  });

  test("a document without a server needs a base URL", () => {
    expect(callsOf({}, "/things", [{ url: "/v1" }])[0]).toContain(
      'new Acme({ baseUrl: "https://api.example.com" })',
    );
  });
});

test.each([
  ["WorqHat", "worqhat"],
  ["acme", "client"],
  ["Class", "client"],
  ["Result", "client"],
])("clientVariable(%s)", (given, want) => {
  expect(clientVariable(given)).toBe(want);
});

test("methodExpression", () => {
  expect(methodExpression({ resource: ["collections", "data"], methodName: "delete" }, "WorqHat")).toBe(
    "worqhat.collections.data.delete",
  );
});
