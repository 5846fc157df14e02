import { describe, expect, test } from "vitest";
import { buildDescriptor, writeRequirements } from "../../generator/client/descriptor.js";
import { Imports } from "../../generator/client/imports.js";
import { Shapes } from "../../generator/client/shapes.js";
import { References } from "../../generator/model/references.js";
import { documentOf, modelOf, type Parts } from "./generated.js";

/** The descriptor of the only operation of a document, by member, and the modules that it needs. */
function describeOperation(parts: Parts): { members: Record<string, string>; modules: string[] } {
  const model = modelOf(parts);
  const [operation] = model.operations;
  if (operation === undefined) throw new Error("no operation");
  const imports = new Imports();
  const document = documentOf(parts);
  const shapes = new Shapes(document, model);
  const members = buildDescriptor(model, operation, new References(document), shapes, imports);
  return {
    members: Object.fromEntries(members.map(({ key, value }) => [key.text, value.text])),
    modules: imports.view().map(({ module }) => module.text.replaceAll('"', "")),
  };
}

const OK = { "204": { description: "" } };
const text = { type: "string" };

/** An operation with one parameter. */
function withParameter(parameter: object, path = "/a"): Parts {
  return { paths: { [path]: { get: { operationId: "getA", parameters: [parameter], responses: OK } } } };
}

describe("parameters", () => {
  test.each<[string, object, string, string]>([
    ["a query with all defaults", { name: "q", in: "query", schema: text }, "query", '[inPlainQuery, "q"]'],
    [
      "not exploded",
      { name: "q", in: "query", explode: false, schema: { type: "array" } },
      "query",
      '[inQuery, ["q", formStyle, { explode: false }]]',
    ],
    [
      "reserved characters",
      { name: "q", in: "query", allowReserved: true, schema: text },
      "query",
      '[inQuery, ["q", formStyle, { allowReserved: true }]]',
    ],
    [
      "pipes",
      { name: "q", in: "query", style: "pipeDelimited", schema: text },
      "query",
      '[inQuery, ["q", pipeDelimited]]',
    ],
    [
      "spaces, exploded",
      { name: "q", in: "query", style: "spaceDelimited", explode: true, schema: text },
      "query",
      '[inQuery, ["q", spaceDelimited, { explode: true }]]',
    ],
    [
      "deep objects, whatever `explode` says",
      { name: "q", in: "query", style: "deepObject", explode: true, schema: { type: "object" } },
      "query",
      '[inQuery, ["q", deepObject]]',
    ],
    [
      "JSON",
      { name: "q", in: "query", content: { "application/json": { schema: text } } },
      "query",
      '[inQuery, ["q", jsonQuery]]',
    ],
    ["a header", { name: "X-A", in: "header", schema: text }, "headers", '[inHeaders, "X-A"]'],
    [
      "an exploded header",
      { name: "X-A", in: "header", explode: true, schema: { type: "object" } },
      "headers",
      '[inHeaders, ["X-A", header, { explode: true }]]',
    ],
    [
      "JSON in a header",
      { name: "X-A", in: "header", content: { "application/json": { schema: text } } },
      "headers",
      '[inHeaders, ["X-A", jsonHeader]]',
    ],
    ["a cookie", { name: "c", in: "cookie", schema: text }, "cookies", '[inCookies, "c"]'],
    [
      "a name with quotes",
      { name: 'a"b\n', in: "query", schema: text },
      "query",
      '[inPlainQuery, "a\\"b\\n"]',
    ],
    ["__proto__", { name: "__proto__", in: "query", schema: text }, "query", '[inPlainQuery, "__proto__"]'],
  ])("%s", (_name, parameter, member, want) => {
    expect(describeOperation(withParameter(parameter)).members[member]).toBe(want);
  });

  test.each<[string, object, string]>([
    ["simple", {}, '[inPath, "p"]'],
    ["simple, exploded", { explode: true }, '[inPath, ["p", simple, { explode: true }]]'],
    ["label", { style: "label" }, '[inPath, ["p", label]]'],
    ["matrix, exploded", { style: "matrix", explode: true }, '[inPath, ["p", matrix, { explode: true }]]'],
    ["JSON", { schema: undefined, content: { "application/json": {} } }, '[inPath, ["p", jsonPath]]'],
  ])("in the path: %s", (_name, rest, want) => {
    const parameter = { name: "p", in: "path", required: true, schema: text, ...rest };
    expect(describeOperation(withParameter(parameter, "/a/{p}")).members.pathParams).toBe(want);
  });

  test("two of the same name get keys of their own", () => {
    const parameters = [
      { name: "id", in: "query", schema: text },
      { name: "id", in: "header", schema: text },
    ];
    const { members } = describeOperation({
      paths: { "/a": { get: { operationId: "getA", parameters, responses: OK } } },
    });
    const written = `${members.query} ${members.headers}`;
    expect(written).toMatch(/\{ key: "\w+" \}/);
  });
});

describe("bodies", () => {
  const withBody = (content: object, rest = {}): Parts => ({
    paths: { "/a": { post: { operationId: "postA", requestBody: { content, ...rest }, responses: OK } } },
  });
  const object = {
    schema: { type: "object", properties: { a: text, f: { type: "string", format: "binary" } } },
  };

  test.each<[string, object, string]>([
    ["JSON", { "application/json": object }, '[oneType, ["application/json", json]]'],
    [
      "a JSON of its own",
      { "application/vnd.a+json": object },
      '[oneType, ["application/vnd.a+json", json]]',
    ],
    [
      "a form",
      { "application/x-www-form-urlencoded": object },
      '[namedTypes, ["application/x-www-form-urlencoded", plainForm]]',
    ],
    [
      "a form with encodings",
      {
        "application/x-www-form-urlencoded": {
          ...object,
          encoding: {
            a: { style: "form", explode: false, allowReserved: true },
            f: { contentType: "application/json" },
          },
        },
      },
      '[namedTypes, ["application/x-www-form-urlencoded", form, [["a", { style: formStyle, explode: false, allowReserved: true }], ["f", { contentType: "application/json" }]]]]',
    ],
    [
      "multipart",
      { "multipart/form-data": { ...object, encoding: { f: { contentType: "image/png" } } } },
      '[anyType, ["multipart/form-data", multipart, [["f", { contentType: "image/png" }]]]]',
    ],
    [
      "JSON or a form",
      { "application/json": object, "application/x-www-form-urlencoded": object },
      '[namedTypes, ["application/json", json], ["application/x-www-form-urlencoded", plainForm]]',
    ],
    [
      "JSON or a file",
      { "application/json": object, "image/png": {} },
      '[anyType, ["application/json", json], ["image/png", binary]]',
    ],
    ["any JSON", { "application/*+json": object }, '[anyType, ["application/*+json", jsonOfRange]]'],
    ["text", { "text/plain": { schema: text } }, '[anyType, ["text/plain", text]]'],
    ["XML as text", { "application/xml": { schema: text } }, '[anyType, ["application/xml", text]]'],
    ["bytes", { "image/png": {} }, '[anyType, ["image/png", binary]]'],
  ])("%s", (_name, content, want) => {
    expect(describeOperation(withBody(content)).members.body).toBe(want);
  });

  test.each<[string, Parts, Record<string, string>]>([
    ["optional", withBody({ "application/json": object }), {}],
    ["required", withBody({ "application/json": object }, { required: true }), { bodyRequired: "true" }],
    [
      "no object",
      withBody({ "application/json": { schema: { type: "array" } } }, { required: true }),
      { bodyField: "true" },
    ],
  ])("%s", (_name, parts, want) => {
    const { bodyField, bodyRequired } = describeOperation(parts).members;
    expect(JSON.parse(JSON.stringify({ bodyField, bodyRequired }))).toEqual(want);
  });
});

describe("answers", () => {
  const withAnswer = (content: object): Parts => ({
    paths: {
      "/a": {
        get: {
          operationId: "getA",
          responses: {
            "200": { description: "", content },
            "400": { description: "", content: { "a/b": {} } },
          },
        },
      },
    },
  });
  test.each<[string, object, Record<string, string>]>([
    ["JSON", { "application/json": {} }, { accept: '"application/json"' }],
    ["JSON before others", { "a/b": {}, "application/json": {} }, { accept: '"application/json"' }],
    ["bytes", { "a/b": {}, "c/d": {} }, { accept: '"a/b, c/d"' }],
    [
      "a whole answer before a stream",
      { "text/event-stream": {}, "text/plain": {} },
      { accept: '"text/plain"', streams: '[byType, ["text/event-stream", sse]]' },
    ],
    [
      "events",
      { "text/event-stream": { schema: { type: "object" } } },
      { accept: '"text/event-stream"', streams: '[byType, ["text/event-stream", sse]]' },
    ],
    [
      "events of text",
      { "text/event-stream": { itemSchema: text } },
      { accept: '"text/event-stream"', streams: '[byType, ["text/event-stream", sseText]]' },
    ],
    [
      "lines of JSON",
      { "application/x-ndjson": { itemSchema: {} } },
      { accept: '"application/x-ndjson"', streams: '[byType, ["application/x-ndjson", jsonLines]]' },
    ],
    ["nothing", {}, {}],
  ])("%s", (_name, content, want) => {
    const { accept, streams } = describeOperation(withAnswer(content)).members;
    expect(JSON.parse(JSON.stringify({ accept, streams }))).toEqual(want);
  });
});

describe("security and servers", () => {
  const components = {
    securitySchemes: { a: { type: "http", scheme: "bearer" }, b: { type: "http", scheme: "basic" } },
  };
  const withOwn = (own: object): Parts => ({
    paths: { "/a": { get: { operationId: "getA", responses: OK, ...own } } },
    components,
    rest: { security: [{ a: [] }] },
  });
  test.each<[string, object, string | undefined]>([
    ["as the document says", {}, undefined],
    ["the same again", { security: [{ a: ["scope"] }] }, undefined],
    ["none", { security: [] }, "[]"],
    ["another", { security: [{ b: [] }] }, '[["b"]]'],
    ["two at once, or nothing", { security: [{ a: [], b: [] }, {}] }, '[["a", "b"], []]'],
  ])("%s", (_name, own, want) => {
    expect(describeOperation(withOwn(own)).members.security).toBe(want);
  });

  test.each<[string, object, string | undefined]>([
    ["none of its own", {}, undefined],
    [
      "the first over https",
      { servers: [{ url: "http://a.test" }, { url: "https://b.test/v1" }] },
      '"https://b.test/v1"',
    ],
    ["only plain http", { servers: [{ url: "http://a.test" }] }, undefined],
  ])("a server: %s", (_name, own, want) => {
    expect(describeOperation(withOwn(own)).members.baseUrl).toBe(want);
  });

  test("requirements are lists of names", () => {
    const model = modelOf({ paths: {} });
    const own = [{ schemes: [{ scheme: "__proto__", scopes: ["a"] }] }];
    expect(writeRequirements(own, model)).toBe('[["__proto__"]]');
  });

  test("scopes are named where the client gets tokens by itself", () => {
    const flows = { clientCredentials: { tokenUrl: "https://id.test/token", scopes: { read: "", all: "" } } };
    const model = modelOf({ paths: {}, components: { securitySchemes: { cc: { type: "oauth2", flows } } } });
    const scopes = ["read", "all"];
    expect(writeRequirements([{ schemes: [{ scheme: "cc", scopes }] }], model)).toBe(
      '[[["cc", "read all"]]]',
    );
  });
});

test("only the modules that are needed are imported", () => {
  const { modules } = describeOperation(withParameter({ name: "q", in: "query", schema: text }));
  expect(modules).toEqual(["../runtime/parameters/plain.js"]);
});

describe("what is read beside JSON and text", () => {
  const [json, file] = [{ "application/json": {} }, { "image/png": {} }];
  test.each<[string, responses: object, method: string, want: string | undefined]>([
    ["JSON", { "200": { description: "", content: json }, "400": { description: "" } }, "get", undefined],
    ["text", { "200": { description: "", content: { "text/csv": {} } } }, "get", undefined],
    ["no content", { "204": { description: "" } }, "get", undefined],
    ["a file", { "200": { description: "", content: file } }, "get", "anyAnswer"],
    ["a file beside JSON", { "200": { description: "", content: { ...json, ...file } } }, "get", "anyAnswer"],
    ["what is not described", { "200": { description: "" } }, "get", "anyAnswer"],
    ["redirects alone", { "302": { description: "" } }, "get", "anyAnswer"],
    ["HEAD", { "200": { description: "" } }, "head", undefined],
  ])("%s", (_name, responses, method, want) => {
    const parts = { paths: { "/a": { [method]: { operationId: "a", responses } } } };
    expect(describeOperation(parts).members.read).toBe(want);
  });
});

describe("what may be sent twice", () => {
  test.each<[method: string, want: string | undefined]>([
    ["get", undefined],
    ["query", undefined],
    ["post", undefined],
    ["COPY", "false"],
  ])("%s", (method, want) => {
    const operation = { operationId: "a", responses: OK };
    const isFixed = method === method.toLowerCase();
    const item = isFixed ? { [method]: operation } : { additionalOperations: { [method]: operation } };
    expect(describeOperation({ paths: { "/a": item } }).members.idempotent).toBe(want);
  });
});
