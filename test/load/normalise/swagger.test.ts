import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { at, loadText, SHARED } from "../support.js";

/** Loads a 2.0 document with one operation, `POST /a`. */
function loadOperation(operation: object, root: object = {}, item: object = {}) {
  const info = { title: "t", version: "1" };
  const paths = { "/a": { ...item, post: { responses: {}, ...operation } } };
  return loadText(JSON.stringify({ swagger: "2.0", info, paths, ...root }));
}

const POST = "#/paths/~1a/post";

describe("servers", () => {
  it.each([
    [
      { host: "api.test", basePath: "/v1/", schemes: ["http", "https"] },
      ["https://api.test/v1", "http://api.test/v1"],
    ],
    [{ host: "api.test" }, ["https://api.test"]],
    [{ host: "api.test", basePath: "/", schemes: ["http"] }, ["http://api.test"]],
    [{ basePath: "/v1" }, ["/v1"]],
    [{}, ["/"]],
  ])("%j", async (root, urls) => {
    const { document } = await loadOperation({}, root);
    expect(document.servers).toEqual(urls.map((url) => ({ url })));
    expect(document.openapi).toBe("3.1.1");
  });

  it("of an operation with schemes of its own", async () => {
    const loaded = await loadOperation({ schemes: ["wss"] }, { host: "api.test", schemes: ["https"] });
    expect(at(loaded, `${POST}/servers`)).toEqual([{ url: "wss://api.test" }]);
    expect(at(loaded, POST)).not.toHaveProperty("schemes");
  });
});

describe("parameters", () => {
  const array = { type: "array", items: { type: "string" } };
  it.each([
    [
      "csv in a query",
      { in: "query", ...array },
      { in: "query", schema: array, style: "form", explode: false },
    ],
    [
      "multi",
      { in: "query", ...array, collectionFormat: "multi" },
      { in: "query", schema: array, style: "form", explode: true },
    ],
    [
      "ssv",
      { in: "query", ...array, collectionFormat: "ssv" },
      { in: "query", schema: array, style: "spaceDelimited", explode: false },
    ],
    [
      "pipes",
      { in: "query", ...array, collectionFormat: "pipes" },
      { in: "query", schema: array, style: "pipeDelimited", explode: false },
    ],
    [
      "csv in a path",
      { in: "path", required: true, ...array },
      { in: "path", required: true, schema: array },
    ],
    ["csv in a header", { in: "header", ...array, collectionFormat: "csv" }, { in: "header", schema: array }],
    [
      "constraints and extensions",
      {
        in: "query",
        type: "integer",
        minimum: 1,
        exclusiveMinimum: true,
        "x-nullable": true,
        "x-a": 1,
        "x-example": 5,
      },
      { in: "query", schema: { type: ["integer", "null"], exclusiveMinimum: 1 }, "x-a": 1, example: 5 },
    ],
  ])("%s", async (_, given, want) => {
    const loaded = await loadOperation({ parameters: [{ name: "p", ...given }] });
    expect(at(loaded, `${POST}/parameters`)).toEqual([{ name: "p", ...want }]);
  });

  it("tsv and formats of inner arrays are told", async () => {
    const items = { type: "array", collectionFormat: "pipes", items: { type: "string" } };
    const loaded = await loadOperation({
      parameters: [{ name: "p", in: "query", type: "array", collectionFormat: "tsv", items }],
    });
    expect(at(loaded, `${POST}/parameters/0/schema/items`)).toEqual({
      type: "array",
      items: { type: "string" },
    });
    expect(loaded.notices.map((notice) => notice.code)).toEqual([
      "converted",
      "collection-format",
      "collection-format",
    ]);
  });
});

describe("bodies", () => {
  const schema = { type: "object", properties: { a: { type: "string", "x-nullable": true } } };
  const want = { type: "object", properties: { a: { type: ["string", "null"] } } };
  const body = { name: "b", in: "body", description: "d", required: true, schema };

  it.each([
    [
      "of the root",
      { consumes: ["application/xml", "application/json"] },
      {},
      ["application/xml", "application/json"],
    ],
    ["of the operation", { consumes: ["application/xml"] }, { consumes: ["text/csv"] }, ["text/csv"]],
    ["of neither", {}, {}, ["application/json"]],
  ])("with the media types %s", async (_, root, operation, types) => {
    const loaded = await loadOperation({ parameters: [body], ...operation }, root);
    const content = Object.fromEntries(types.map((type) => [type, { schema: want }]));
    expect(at(loaded, `${POST}/requestBody`)).toEqual({ description: "d", required: true, content });
    expect(at(loaded, `${POST}/parameters`)).toEqual([]);
    expect(at(loaded, POST)).not.toHaveProperty("consumes");
  });

  it("that are shared become components", async () => {
    const root = { parameters: { B: body, P: { name: "p", in: "query", type: "string" } } };
    const ref = (name: string) => ({ $ref: `#/parameters/${name}` });
    const loaded = await loadOperation({ parameters: [ref("B"), ref("P")] }, root);
    expect(at(loaded, `${POST}/requestBody`)).toEqual({ $ref: "#/components/requestBodies/B" });
    expect(at(loaded, `${POST}/parameters`)).toEqual([{ $ref: "#/components/parameters/P" }]);
    expect(loaded.document.components?.requestBodies).toEqual({
      B: { description: "d", required: true, content: { "application/json": { schema: want } } },
    });
    expect(loaded.document.components?.parameters).toEqual({
      P: { name: "p", in: "query", schema: { type: "string" } },
    });
  });

  it("that are shared are copied where the media types differ", async () => {
    const loaded = await loadOperation(
      { parameters: [{ $ref: "#/parameters/B" }], consumes: ["text/csv"] },
      { parameters: { B: body } },
    );
    expect(at(loaded, `${POST}/requestBody/content`)).toEqual({ "text/csv": { schema: want } });
  });

  it("of a path hold for its operations", async () => {
    const loaded = await loadOperation(
      {},
      {},
      { parameters: [body, { name: "q", in: "query", type: "string" }] },
    );
    expect(at(loaded, `${POST}/requestBody/content/application~1json/schema`)).toEqual(want);
    expect(at(loaded, "#/paths/~1a/parameters")).toEqual([
      { name: "q", in: "query", schema: { type: "string" } },
    ]);
  });
});

describe("forms", () => {
  const field = (name: string, more: object) => ({ name, in: "formData", type: "string", ...more });

  it("are one schema; items keep their schema; files need multipart", async () => {
    const loaded = await loadOperation({
      consumes: ["application/x-www-form-urlencoded", "multipart/form-data"],
      parameters: [
        field("a", { required: true, description: "d" }),
        field("b", { type: "array", items: { type: "integer", format: "int64" } }),
        field("c", { type: "array", items: { type: "string" }, collectionFormat: "multi" }),
        field("__proto__", {}),
        field("f", { type: "file" }),
      ],
    });
    const { content, required } = at(loaded, `${POST}/requestBody`) as Record<
      string,
      Record<string, unknown>
    >;
    expect(required).toBe(true);
    expect(Object.keys(content ?? {})).toEqual(["multipart/form-data"]);
    const media = content?.["multipart/form-data"] as Record<string, Record<string, Record<string, unknown>>>;
    expect(media.encoding).toEqual({ b: { style: "form", explode: false } });
    expect(media.schema?.required).toEqual(["a"]);
    expect(JSON.stringify(media.schema?.properties)).toBe(
      JSON.stringify({
        a: { type: "string", description: "d" },
        b: { type: "array", items: { type: "integer", format: "int64" } },
        c: { type: "array", items: { type: "string" } },
      }).replace(
        "}}}",
        '}},"__proto__":{"type":"string"},"f":{"type":"string","contentMediaType":"application/octet-stream"}}',
      ),
    );
  });

  it.each([
    [["application/json"], ["application/x-www-form-urlencoded"]],
    [["multipart/form-data"], ["multipart/form-data"]],
    [[], ["application/x-www-form-urlencoded"]],
  ])("that consume %j are sent as %j", async (consumes, types) => {
    const loaded = await loadOperation({ consumes, parameters: [field("a", {})] });
    expect(Object.keys(at(loaded, `${POST}/requestBody/content`) as object)).toEqual(types);
    expect(at(loaded, `${POST}/requestBody`)).not.toHaveProperty("required");
  });

  it("take fields of the path and shared ones; a field of the operation wins", async () => {
    const loaded = await loadOperation(
      { parameters: [{ $ref: "#/parameters/S" }, field("a", { type: "integer" })] },
      { parameters: { S: field("s", {}) } },
      { parameters: [field("a", {}), field("b", {})] },
    );
    expect(
      at(loaded, `${POST}/requestBody/content/application~1x-www-form-urlencoded/schema/properties`),
    ).toEqual({
      a: { type: "integer" },
      b: { type: "string" },
      s: { type: "string" },
    });
    expect(loaded.document.components).not.toHaveProperty("parameters");
  });
});

describe("responses", () => {
  const load = (response: object, operation: object = {}, root: object = {}) =>
    loadOperation({ responses: { "200": response }, ...operation }, root);
  const OK = `${POST}/responses/200`;

  it("put the schema and the examples below the media types", async () => {
    const examples = { "application/json": { $ref: "#/nowhere", nullable: true } };
    const loaded = await load(
      { description: "ok", schema: { type: "string" }, examples },
      { produces: ["application/json", "text/plain"] },
    );
    expect(at(loaded, OK)).toEqual({
      description: "ok",
      content: {
        "application/json": { schema: { type: "string" }, example: { $ref: "#/nowhere", nullable: true } },
        "text/plain": { schema: { type: "string" } },
      },
    });
    expect(at(loaded, POST)).not.toHaveProperty("produces");
  });

  it.each([
    ["no schema", { description: "ok" }, {}, undefined],
    ["a file", { schema: { type: "file" } }, {}, ["application/octet-stream"]],
    [
      "a file of known type",
      { schema: { type: "file" } },
      { produces: ["application/pdf"] },
      ["application/pdf"],
    ],
    ["no media type", { schema: { type: "string" } }, {}, ["application/json"]],
  ])("with %s", async (_, response, operation, types) => {
    const loaded = await load(response, operation);
    const content = at(loaded, `${OK}/content`);
    expect(content === undefined ? undefined : Object.keys(content as object)).toEqual(types);
  });

  it("keep what is below octet-stream", async () => {
    const loaded = await load(
      { schema: { type: "object", properties: { a: { type: "string" } } } },
      { produces: ["application/octet-stream"] },
    );
    expect(at(loaded, `${OK}/content/application~1octet-stream/schema/properties`)).toEqual({
      a: { type: "string" },
    });
  });

  it("convert headers", async () => {
    const loaded = await load({
      headers: {
        "X-Ids": { description: "d", type: "array", items: { type: "integer" }, collectionFormat: "csv" },
      },
    });
    expect(at(loaded, `${OK}/headers`)).toEqual({
      "X-Ids": { description: "d", schema: { type: "array", items: { type: "integer" } } },
    });
  });

  it("that are shared become components, and copies where the media types differ", async () => {
    const root = {
      responses: { R: { description: "r", schema: { type: "string" } } },
      produces: ["text/plain"],
    };
    const shared = await load({ $ref: "#/responses/R" }, {}, root);
    expect(at(shared, OK)).toEqual({ $ref: "#/components/responses/R" });
    const content = (type: string) => ({
      description: "r",
      content: { [type]: { schema: { type: "string" } } },
    });
    expect(shared.document.components?.responses).toEqual({ R: content("text/plain") });
    const copied = await load({ $ref: "#/responses/R" }, { produces: ["text/csv"] }, root);
    expect(at(copied, OK)).toEqual(content("text/csv"));
  });
});

it("converts security schemes", async () => {
  const oauth = {
    type: "oauth2",
    authorizationUrl: "https://a.test",
    tokenUrl: "https://t.test",
    scopes: { s: "d" },
  };
  const flow = { authorizationUrl: oauth.authorizationUrl, tokenUrl: oauth.tokenUrl, scopes: oauth.scopes };
  const { document } = await loadOperation(
    {},
    {
      securityDefinitions: {
        basic: { type: "basic", description: "d" },
        key: { type: "apiKey", name: "k", in: "header" },
        code: { ...oauth, flow: "accessCode" },
        app: { ...oauth, flow: "application" },
      },
      security: [{ basic: [] }],
    },
  );
  expect(document.components?.securitySchemes).toEqual({
    basic: { type: "http", scheme: "basic", description: "d" },
    key: { type: "apiKey", name: "k", in: "header" },
    code: { type: "oauth2", flows: { authorizationCode: flow } },
    app: { type: "oauth2", flows: { clientCredentials: flow } },
  });
  expect(document.security).toEqual([{ basic: [] }]);
});

it("moves definitions, references into them and references into responses", async () => {
  const loaded = await loadOperation(
    {
      responses: {
        "200": { schema: { $ref: "#/definitions/A" } },
        "201": { schema: { $ref: "#/definitions/A/properties/x" } },
        "202": { schema: { $ref: "#/paths/~1a/post/responses/203/schema" } },
        "203": { schema: { type: "string" } },
      },
    },
    { definitions: { A: { properties: { x: { type: "integer" } }, discriminator: "x" } } },
  );
  const schema = (status: string) =>
    at(loaded, `${POST}/responses/${status}/content/application~1json/schema`);
  expect(schema("200")).toEqual({ $ref: "#/components/schemas/A" });
  expect(schema("201")).toEqual({ $ref: "#/components/schemas/AX" });
  expect(schema("202")).toEqual(schema("203"));
  expect(loaded.document.components?.schemas).toMatchObject({
    A: { properties: { x: { $ref: "#/components/schemas/AX" } }, discriminator: { propertyName: "x" } },
    AX: { type: "integer" },
    APostResponse203: { type: "string" },
  });
  expect(loaded.document).not.toHaveProperty("definitions");
});

it("finds where converted parts were written", async () => {
  const text = readFileSync(`${SHARED}/cases/37-swagger-20.yaml`, "utf8");
  const loaded = await loadText(text);
  const textAt = (pointer: string) => {
    const { line = 0, column = 0 } = loaded.locate(pointer);
    return text.split("\n")[line - 1]?.slice(column - 1, column + 17);
  };
  expect(textAt("#/components/schemas/F/properties/x")).toBe("x: {type: string, ");
  expect(textAt(`#/paths/~1f/post/parameters/0`)).toBe("{name: tags, in: q");
  expect(textAt(`#/paths/~1f/post/responses/200/content/application~1json/schema`)).toBe(
    "schema: {$ref: '#/".replaceAll("'", '"'),
  );
});
