import { describe, expect, it } from "vitest";
import { compare, factOf, operation } from "./support.js";

const OK = 'responses: {"204": {description: ok}}';

describe("what a fact carries", () => {
  it("both places and both values", async () => {
    const base = operation(`parameters: [{name: q, in: query, description: a, schema: {}}], ${OK}`);
    const revision = operation(`parameters: [{name: q, in: query, schema: {}}], ${OK}`);
    expect(factOf(await compare(base, revision), "parameter-text")).toEqual({
      scope: "api",
      kind: "parameter-text",
      subject: "q",
      base: { pointer: "#/paths/~1t/get/parameters/0/description" },
      revision: { pointer: "#/paths/~1t/get/parameters/0", isMissing: true },
      before: "a",
      data: { field: "description" },
      sites: [
        {
          operation: { kind: "operation", method: "GET", path: "/t", id: "getT", group: "t" },
          side: "request",
          part: "query parameter q",
        },
      ],
    });
  });

  it("of a removal: the thing itself, and whether its end was announced", async () => {
    const base = operation(`deprecated: true, x-sunset: "2026-05-01T00:00:00Z", ${OK}`);
    const fact = factOf(await compare(base, "paths: {}"), "operation-removed");
    expect(fact.before).toMatchObject({ deprecated: true });
    expect(fact.data).toEqual({ deprecated: true, sunset: "2026-05-01" });
    expect(fact.revision).toEqual({ pointer: "#/paths", isMissing: true });
  });

  it.each([
    ["2026-02-30", "is no date"],
    ["soon", "is no date"],
    ["5", "is no date"],
  ])("a sunset that cannot be read: %s", async (sunset, problem) => {
    const revision = operation(`deprecated: true, x-sunset: ${sunset}, ${OK}`);
    const fact = factOf(await compare(operation(OK), revision), "operation-deprecated");
    expect(fact.data?.sunset).toBeUndefined();
    expect(fact.data?.sunsetProblem).toContain(problem);
  });

  it.each([
    ["required: true, schema: {type: string}", { in: "query", required: true, hasDefault: false }],
    ["schema: {type: string, default: a}", { in: "query", required: false, hasDefault: true }],
  ])("of a new parameter: %s", async (fields, data) => {
    const revision = operation(`parameters: [{name: q, in: query, ${fields}}], ${OK}`);
    expect(factOf(await compare(operation(OK), revision), "parameter-added").data).toEqual(data);
  });

  it("of a renamed parameter: how sure that is", async () => {
    const base = operation(`parameters: [{name: old, in: query, schema: {type: string}}], ${OK}`);
    const declared = operation(
      `parameters: [{name: brandNew, in: query, required: true, x-pawl-renamed-from: old, schema: {type: string}}], ${OK}`,
    );
    const fact = factOf(await compare(base, declared), "parameter-renamed");
    expect(fact).toMatchObject({ before: "old", after: "brandNew" });
    expect(fact.data).toEqual({ in: "query", score: 1, declared: true, required: true, wasRequired: false });
    const undeclared = declared.replace("x-pawl-renamed-from: old, ", "");
    expect((await compare(base, undeclared)).kinds).toEqual([
      "parameter-removed old",
      "parameter-added brandNew",
    ]);
  });

  it.each([
    ["type: string", false],
    ["type: array", true],
    ["type: [object, 'null']", true],
    ["enum: [a, b]", false],
    ["oneOf: [{type: string}, {type: integer}]", false],
    ["$ref: '#/components/schemas/Free'", true],
  ])("of another style: whether {%s} is written otherwise (%s)", async (schema, matters) => {
    const document = (explode: boolean): string =>
      `${operation(`parameters: [{name: q, in: query, explode: ${explode}, schema: {${schema}}}], ${OK}`)}components: {schemas: {Free: {}}}`;
    const fact = factOf(await compare(document(true), document(false)), "parameter-explode");
    expect(fact).toMatchObject({ before: true, after: false });
    expect(fact.data).toEqual({ in: "query", matters });
  });

  it("of an encoding: effective values, and which content types came and went", async () => {
    const form = (encoding: string): string =>
      operation(
        `requestBody: {content: {multipart/form-data: {schema: {type: object, properties: {f: {type: object}}}, encoding: {${encoding}}}}}, ${OK}`,
        "/t",
        "post",
      );
    const fact = factOf(
      await compare(form(""), form('f: {contentType: "text/plain, text/csv"}')),
      "media-encoding",
    );
    expect(fact.before).toEqual({
      contentTypes: ["application/json"],
      style: "form",
      explode: true,
      allowReserved: false,
    });
    expect(fact.data).toEqual({
      property: "f",
      fields: ["contentType"],
      added: ["text/csv", "text/plain"],
      removed: ["application/json"],
    });
  });

  it("names in code, where tags or ids change them", async () => {
    const base = operation(`operationId: listPets, tags: [pets], ${OK}`);
    const fact = factOf(await compare(base, base.replace("[pets]", "[animals]")), "operation-tags");
    expect(fact.data?.client).toEqual({ before: "pets.list", after: "animals.listPets" });
    const renamed = factOf(await compare(base, base.replace("listPets", "findPets")), "operation-id");
    expect(renamed).toMatchObject({ before: "listPets", after: "findPets" });
    expect(renamed.data?.client).toEqual({ before: "pets.list", after: "pets.find" });
  });

  it("a security alternative that went: whether another takes those who fulfilled it", async () => {
    const document = (security: string): string =>
      `${operation(`security: ${security}, ${OK}`)}components:
  securitySchemes: {a: {type: http, scheme: basic}, b: {type: apiKey, in: header, name: X-Key}}`;
    const dropped = await compare(document("[{a: [], b: []}]"), document("[{a: []}]"));
    expect(factOf(dropped, "security-alternative-removed").data).toEqual({
      schemes: ["a", "b"],
      satisfied: true,
      by: "a",
    });
    const demanded = await compare(document("[{a: []}]"), document("[{a: [], b: []}]"));
    expect(factOf(demanded, "security-alternative-removed").data).toEqual({
      schemes: ["a"],
      satisfied: false,
    });
  });

  it("of a scheme that changed: the operations that ask for it, and nothing else about them", async () => {
    const document = (name: string): string =>
      `security: [{k: []}]\npaths: {/a: {get: {${OK}}}, /b: {get: {security: [], ${OK}}}}
components: {securitySchemes: {k: {type: apiKey, in: header, name: ${name}}}}`;
    const compared = await compare(document("X-Old"), document("X-New"));
    expect(compared.kinds).toEqual(["security-scheme-changed k"]);
    const fact = factOf(compared, "security-scheme-changed");
    expect(fact).toMatchObject({ before: "X-Old", after: "X-New", data: { field: "name" } });
    expect(fact.sites.map((site) => site.operation.path)).toEqual(["/a"]);
  });

  it.each([
    ["eu, us", "eu", "eu", "eu", { field: "enum", variable: "r", removed: ["us"], added: [] }],
    ["eu, us", "eu", "eu, us, ap", "eu", { field: "enum", variable: "r", removed: [], added: ["ap"] }],
    ["eu, us", "eu", "eu, us", "us", { field: "default", variable: "r", reachable: true }],
  ])("of a server variable: [%s] %s -> [%s] %s", async (from, first, to, last, data) => {
    const document = (list: string, value: string): string =>
      `servers: [{url: "https://{r}.test", variables: {r: {default: ${value}, enum: [${list}]}}}]\n${operation(OK)}`;
    const fact = factOf(await compare(document(from, first), document(to, last)), "server-changed");
    expect(fact.data).toMatchObject(data);
  });

  it("hostile names", async () => {
    const base = `paths: {/t: {get: {responses: {"200": {description: ok, headers: {__proto__: {schema: {}}}, content: {constructor: {}}}}}}}`;
    const revision = 'paths: {/t: {get: {responses: {"200": {description: ok}}}}}';
    const { kinds } = await compare(base, revision);
    expect(kinds).toEqual(["response-media-removed constructor", "response-header-removed __proto__"]);
  });
});

describe("one cause is one fact", () => {
  it("a shared parameter, response or path parameter lists its operations", async () => {
    const document = (text: string, required: boolean): string => `paths:
  /a: {parameters: [{$ref: "#/components/parameters/P"}], get: {responses: {"404": {$ref: "#/components/responses/No"}}}, put: {${OK}}}
  /b: {get: {parameters: [{$ref: "#/components/parameters/P"}], responses: {"404": {$ref: "#/components/responses/No"}}}}
components:
  parameters: {P: {name: p, in: query, required: ${required}, schema: {type: string}}}
  responses: {No: {description: ${text}}}`;
    const compared = await compare(document("a", false), document("b", true));
    expect(compared.kinds).toEqual(["parameter-required p", "response-text 404"]);
    const [parameter, response] = compared.facts;
    expect(parameter?.base.pointer).toBe("#/components/parameters/P/required");
    expect(parameter?.revision.pointer).toBe("#/components/parameters/P/required");
    const names = parameter?.sites.map((site) => `${site.operation.method} ${site.operation.path}`);
    expect(names).toEqual(["GET /a", "PUT /a", "GET /b"]);
    expect(response?.sites).toHaveLength(2);
  });

  it("the same requirement of many operations", async () => {
    const document = (scopes: string): string => `paths:
  /a: {get: {security: [{o: ${scopes}}], ${OK}}}
  /b: {get: {security: [{o: ${scopes}}], ${OK}}}
components: {securitySchemes: {o: {type: oauth2, flows: {implicit: {authorizationUrl: "https://a.test", scopes: {r: a, w: b}}}}}}`;
    const compared = await compare(document("[r]"), document("[r, w]"));
    expect(compared.kinds).toEqual(["security-scope-added w"]);
    expect(compared.facts[0]?.sites).toHaveLength(2);
  });

  it("the same words about different statuses are two", async () => {
    const document = (ref: string): string =>
      `${operation(`responses: {"404": ${ref}, "410": ${ref}}`)}components: {responses: {No: {description: no}}}`;
    const base = document('{$ref: "#/components/responses/No"}');
    const revision = operation('responses: {"204": {description: ok}}');
    expect((await compare(base, revision)).kinds).toEqual([
      "response-removed 404",
      "response-removed 410",
      "response-added 204",
    ]);
  });
});
