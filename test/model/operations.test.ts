import { describe, expect, it } from "vitest";
import type {
  MediaTypeObject,
  ParameterObject,
  RequestBodyObject,
  Schema,
} from "../../generator/load/document.js";
import { codesOf, modelOf, OK, operationOf } from "./documents.js";

const STRING: Schema = { type: "string" };
const ID: ParameterObject = { name: "id", in: "path", required: true, schema: STRING };

describe("parameters", () => {
  it.each<[ParameterObject["in"], Partial<ParameterObject>, string, boolean]>([
    ["query", {}, "form", true],
    ["query", { explode: false }, "form", false],
    ["query", { style: "spaceDelimited" }, "spaceDelimited", false],
    ["query", { style: "deepObject", explode: true }, "deepObject", true],
    ["header", {}, "simple", false],
    ["cookie", {}, "form", true],
    ["cookie", { style: "cookie" }, "cookie", true],
    ["path", {}, "simple", false],
    ["path", { style: "matrix", explode: true }, "matrix", true],
    ["querystring", {}, "form", true],
  ])("in %s with %j have style %s and explode %s", (location, given, style, explode) => {
    const parameter = { name: "id", in: location, schema: STRING, ...given } as ParameterObject;
    const { operation } = operationOf(
      { parameters: [parameter] },
      {},
      location === "path" ? "/x/{id}" : "/x",
    );
    expect(operation.parameters[0]).toMatchObject({ style, explode, required: location === "path" });
  });

  it("of the operation override those of the path, headers whatever their case", () => {
    const { operation } = operationOf(
      { parameters: [{ name: "x-trace", in: "header", required: true, schema: STRING }] },
      {},
      "/things/{id}",
      {
        parameters: [
          ID,
          { name: "X-Trace", in: "header", schema: STRING },
          { name: "page", in: "query", schema: STRING },
        ],
      },
    );
    expect(operation.parameters.map(({ name, required }) => [name, required])).toEqual([
      ["id", true],
      ["x-trace", true],
      ["page", false],
    ]);
  });

  it("of a path stand in the order of the template, undeclared ones too, unused ones not", () => {
    const { operation, model } = operationOf(
      {
        parameters: [
          { ...ID, name: "b" },
          { ...ID, name: "unused" },
          { name: "q", in: "query", schema: STRING },
        ],
      },
      {},
      "/x/{a}/{b}/{a}",
    );
    expect(operation.parameters.map((one) => one.name)).toEqual(["a", "b", "q"]);
    expect(operation.parameters[0]).toMatchObject({ required: true, schema: STRING });
    expect(codesOf(model)).toEqual(["path-parameter-undeclared", "path-parameter-unused"]);
  });

  it("that other fields describe are ignored", () => {
    const headers = ["Accept", "content-type", "AUTHORIZATION", "X-Kept"];
    const { operation } = operationOf({
      parameters: headers.map((name): ParameterObject => ({ name, in: "header", schema: STRING })),
    });
    expect(operation.parameters.map((one) => one.name)).toEqual(["id", "X-Kept"]);
  });

  it.each([
    [
      ["path:id", "query:id"],
      ["id", "id"],
    ],
    [
      ["query:id", "header:id"],
      ["id", "idInHeader"],
    ],
    [
      ["header:id", "query:id"],
      ["idInHeader", "id"],
    ],
    [
      ["cookie:id", "header:id", "query:id"],
      ["idInCookie", "idInHeader", "id"],
    ],
  ])("%j have the arguments %j", (given, want) => {
    const parameters = given.map((text): ParameterObject => {
      const [location = "", name = ""] = text.split(":");
      return { name, in: location as "query", schema: STRING };
    });
    const path = given.includes("path:id") ? "/things/{id}" : "/things";
    expect(operationOf({ parameters }, {}, path).operation.parameters.map((one) => one.argument)).toEqual(
      want,
    );
  });

  it("never share an argument, even with one that is called like the way out", () => {
    const { operation } = operationOf({
      parameters: [
        { name: "a", in: "header", schema: STRING },
        { name: "a", in: "query", schema: STRING },
        { name: "aInHeader", in: "query", schema: STRING },
      ],
    });
    const names = operation.parameters.map((one) => one.argument);
    expect(new Set(names).size).toBe(4);
    expect(names).toContain("aInHeader");
  });

  it("of a path are positional arguments with names of their own", () => {
    const { operation } = operationOf({}, {}, "/x/{a_b}/{a-b}/{class}");
    expect(operation.parameters.map((one) => one.argument)).toEqual([
      expect.stringMatching(/^aB_/),
      expect.stringMatching(/^aB_/),
      "classValue",
    ]);
  });

  it("with content travel as that media type", () => {
    const { operation } = operationOf({
      parameters: [
        { name: "f", in: "query", content: { "application/json": { schema: { type: "object" } } } },
      ],
    });
    expect(operation.parameters[1]).toMatchObject({ schema: { type: "object" }, media: { kind: "json" } });
  });
});

describe("bodies", () => {
  const object: Schema = { type: "object", properties: { name: STRING } };
  const query = (name: string): ParameterObject => ({ name, in: "query", schema: STRING });

  it.each<[string, Schema, string[], "spread" | "field"]>([
    ["an object", object, [], "spread"],
    ["an object beside a parameter", object, ["page"], "spread"],
    ["an object with a field like a parameter", object, ["name"], "field"],
    ["a map", { type: "object", additionalProperties: STRING }, [], "spread"],
    ["a map beside a parameter", { type: "object", additionalProperties: STRING }, ["page"], "field"],
    ["a list", { type: "array", items: object }, [], "field"],
    ["an object or null", { type: ["object", "null"], properties: {} }, [], "field"],
    ["a choice of objects", { oneOf: [object, object] }, [], "spread"],
    ["a choice with a scalar", { oneOf: [object, STRING] }, [], "field"],
    ["parts that are objects", { allOf: [object, { description: "more" }] }, [], "spread"],
    [
      "a reference with more beside it",
      { $ref: "#/components/schemas/A", properties: { page: STRING } },
      ["page"],
      "field",
    ],
    ["anything", {}, [], "field"],
    ["anything, as true", true, [], "field"],
  ])("%s: %j beside %j is a %s", (_, schema, names, mode) => {
    const { operation } = operationOf(
      { parameters: names.map(query), requestBody: { content: { "application/json": { schema } } } },
      { components: { schemas: { A: object } } },
    );
    expect(operation.body?.mode).toBe(mode);
  });

  it("that are one field keep its name from a parameter", () => {
    const { operation } = operationOf({
      parameters: [query("body"), query("bodyInQuery")],
      requestBody: { required: true, content: { "application/json": { schema: STRING } } },
    });
    expect(operation.body).toMatchObject({ mode: "field", required: true });
    expect(operation.parameters.map((one) => one.argument)).toEqual(["id", "bodyInQuery_", "bodyInQuery"]);
  });

  it("are spread only when every media type can be", () => {
    const content = { "application/json": { schema: object }, "text/plain": { schema: STRING } };
    expect(operationOf({ requestBody: { content } }).operation.body?.mode).toBe("field");
  });

  it("without content are none", () => {
    expect(operationOf({ requestBody: { content: {} } }).operation.body).toBeUndefined();
  });
});

describe("responses", () => {
  it("stand in order: codes, ranges, default; extensions are no responses", () => {
    const statuses = ["default", "5xx", "404", "4XX", "x-note", "200", "odd"];
    const responses = Object.fromEntries(statuses.map((status) => [status, { description: status }]));
    const { operation } = operationOf({ responses });
    expect(operation.responses.map((one) => one.status)).toEqual([
      "200",
      "404",
      "4XX",
      "5XX",
      "odd",
      "default",
    ]);
  });

  it("know their component, headers and links", () => {
    const { operation } = operationOf(
      { responses: { "200": { $ref: "#/components/responses/Found" } } },
      {
        components: {
          responses: {
            Found: {
              description: "found",
              headers: {
                "X-Total": { required: true, schema: { type: "integer" } },
                "content-type": { schema: STRING },
              },
              links: { next: { operationId: "nextThing" } },
            },
          },
        },
      },
    );
    expect(operation.responses[0]).toMatchObject({
      component: "Found",
      headers: [{ name: "X-Total", required: true }],
      links: [{ name: "next", operationId: "nextThing" }],
    });
  });
});

describe("streams", () => {
  const body = (name: string) => ({
    content: {
      "application/json": {
        schema: { type: "object" as const, properties: { [name]: { type: "boolean" as const } } },
      },
    },
  });
  const both = { "application/json": { schema: STRING }, "text/event-stream": { schema: STRING } };

  it.each<[string, RequestBodyObject, Readonly<Record<string, MediaTypeObject>>, string | undefined]>([
    ["a flag called stream", body("stream"), both, "stream"],
    ["a stream and nothing else", body("stream"), { "text/event-stream": {} }, undefined],
    ["no stream", body("stream"), { "application/json": {} }, undefined],
    ["no flag", body("live"), both, undefined],
  ])("%s", (_, requestBody, content, want) => {
    const responses = { "200": { description: "ok", content } };
    const { operation } = operationOf({ requestBody, responses });
    expect(operation.streamFlag).toBe(want);
  });

  it("are asked for by the property that x-pawl-stream names", () => {
    const responses = { "200": { description: "ok", content: both } };
    const { operation } = operationOf({ "x-pawl-stream": "live", requestBody: body("live"), responses });
    expect(operation.streamFlag).toBe("live");
  });
});

describe("operations", () => {
  it("of 3.2 have any method, but not one twice", () => {
    const model = modelOf({
      paths: {
        "/x": {
          get: { responses: OK },
          additionalOperations: { COPY: { responses: OK }, GET: { responses: OK } },
        },
      },
    });
    expect(model.operations.map((one) => one.method)).toEqual(["GET", "COPY"]);
  });

  it("take servers and security from the path or document", () => {
    const servers = [{ url: "https://{region}.test", variables: { region: { default: "eu" } } }];
    const { operation } = operationOf({}, { security: [{ key: ["read"] }] }, "/x", { servers });
    expect(operation.servers[0]?.resolvedUrl).toBe("https://eu.test");
    expect(operation.security).toEqual([{ schemes: [{ scheme: "key", scopes: ["read"] }] }]);
    expect(operationOf({ security: [] }, { security: [{ key: [] }] }).operation.security).toEqual([]);
    expect(operationOf({ security: [{}] }).operation.security).toEqual([{ schemes: [] }]);
  });

  it("keep their extensions and sunset", () => {
    const { operation } = operationOf({ "x-sunset": "2030-01-01", "x-other": { a: 1 }, deprecated: true });
    expect(operation).toMatchObject({
      sunset: "2030-01-01",
      deprecated: true,
      extensions: { "x-sunset": "2030-01-01", "x-other": { a: 1 } },
    });
  });
});
