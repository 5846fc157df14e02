import { describe, expect, it } from "vitest";
import type { SecuritySchemeObject } from "../../generator/load/document.js";
import { buildModel } from "../../generator/model/build.js";
import { codesOf, documentWith, modelOf, OK } from "./documents.js";

describe("buildModel", () => {
  it("takes name and prefix from the title or the options", () => {
    expect(modelOf({})).toMatchObject({ clientName: "Acme", environmentPrefix: "ACME" });
    expect(buildModel(documentWith({}), { clientName: "WorqHat" })).toMatchObject({
      environmentPrefix: "WORQHAT",
    });
    expect(buildModel(documentWith({}), { environmentPrefix: "MY" })).toMatchObject({
      environmentPrefix: "MY",
    });
  });

  it.each(["", "not a name", "class", "Promise", "ApiClient"])(
    "refuses %j as the client's name",
    (clientName) => {
      expect(() => buildModel(documentWith({}), { clientName })).toThrow(
        expect.objectContaining({ name: "PawlError", code: "usage" }),
      );
    },
  );

  it("names schemas, case-insensitively unique, the one that is written so first", () => {
    const names = ["variant", "Variant", "Foo_Bar", "FooBar", "fooBAR", "Acme", "__proto__"];
    const model = modelOf({ components: { schemas: Object.fromEntries(names.map((name) => [name, {}])) } });
    expect(model.schemas.map(({ name, typeName }) => [name, typeName])).toEqual([
      ["variant", expect.stringMatching(/^Variant_[0-9a-f]{6}$/)],
      ["Variant", "Variant"],
      ["Foo_Bar", expect.stringMatching(/^FooBar_[0-9a-f]{6}$/)],
      ["FooBar", "FooBar"],
      ["fooBAR", expect.stringMatching(/^FooBar_[0-9a-f]{6}$/)],
      ["Acme", expect.stringMatching(/^Acme_[0-9a-f]{6}$/)],
      ["__proto__", "Proto"],
    ]);
    expect(codesOf(model)).toEqual(Array(4).fill("schema-renamed"));
  });

  it("is frozen, but leaves the document alone", () => {
    const schema = { type: "object", properties: {} } as const;
    const document = documentWith({
      paths: {
        "/x": {
          get: { responses: { "200": { description: "ok", content: { "application/json": { schema } } } } },
        },
      },
      components: { schemas: { A: schema } },
    });
    const model = buildModel(document);
    for (const node of [
      model,
      model.operations,
      model.operations[0],
      model.operations[0]?.responses[0]?.media[0],
    ]) {
      expect(Object.isFrozen(node)).toBe(true);
    }
    expect(() => (model.operations as unknown[]).push(1)).toThrow(TypeError);
    expect(Object.isFrozen(schema)).toBe(false);
    expect(buildModel(document)).toEqual(model);
  });

  it("skips what is no path", () => {
    const paths = { "x-note": {}, "/a": { get: { responses: OK } } };
    expect(modelOf({ paths: paths as never }).operations).toHaveLength(1);
  });
});

describe("servers", () => {
  it.each([
    ["https://a.test", {}, "https://a.test"],
    [
      "https://{host}:{port}/{host}",
      { host: { default: "a.test" }, port: { default: 8443 } },
      "https://a.test:8443/a.test",
    ],
    ["https://{a}", { a: { default: "{b}" }, b: { default: "x" } }, "https://{b}"],
    ["https://{unknown}.test", {}, "https://{unknown}.test"],
  ])("%s with %j is %s", (url, variables, want) => {
    const model = modelOf({ servers: [{ url, variables: variables as never }] });
    expect(model.servers[0]?.resolvedUrl).toBe(want);
    for (const variable of model.servers[0]?.variables ?? []) expect(typeof variable.default).toBe("string");
  });
});

describe("security", () => {
  const BEARER: SecuritySchemeObject = { type: "http", scheme: "Bearer" };
  const KEY: SecuritySchemeObject = { type: "apiKey", in: "header", name: "X-Key" };
  const BASIC: SecuritySchemeObject = { type: "http", scheme: "basic" };

  it.each<[string, Record<string, SecuritySchemeObject>, Record<string, string[]>[], Record<string, string>]>(
    [
      ["the only scheme is the key", { bearer: BEARER }, [], { bearer: "apiKey ACME_API_KEY" }],
      [
        "the one that the document asks for first is the key",
        { tenant: KEY, bearer: BEARER },
        [{ bearer: [] }, { tenant: [] }],
        { tenant: "tenant ACME_TENANT", bearer: "apiKey ACME_API_KEY" },
      ],
      [
        "a password is no key",
        { login: BASIC, k: KEY },
        [],
        { login: "login ACME_LOGIN", k: "apiKey ACME_API_KEY" },
      ],
      [
        "no option hides another",
        { a: KEY, api_key: KEY, "API-Key": KEY, headers: KEY },
        [],
        {
          a: "apiKey ACME_API_KEY",
          api_key: expect.stringMatching(/^apiKeyCredential_[0-9a-f]{6} ACME_/),
          "API-Key": expect.stringMatching(/^apiKeyCredential_[0-9a-f]{6} ACME_/),
          headers: "headersCredential ACME_HEADERS_CREDENTIAL",
        },
      ],
    ],
  )("%s", (_, securitySchemes, security, want) => {
    const model = modelOf({ components: { securitySchemes }, security });
    const options = model.securitySchemes.map((one) => [one.name, `${one.option} ${one.environment}`]);
    expect(Object.fromEntries(options)).toEqual(want);
    expect(new Set(model.securitySchemes.map((one) => one.environment)).size).toBe(
      model.securitySchemes.length,
    );
  });

  it.each<[SecuritySchemeObject, string]>([
    [BEARER, "bearer"],
    [BASIC, "basic"],
    [{ type: "http", scheme: "digest" }, "http"],
    [KEY, "apiKey"],
    [{ type: "mutualTLS" }, "mutualTLS"],
    [{ type: "openIdConnect", openIdConnectUrl: "https://id.test" }, "openIdConnect"],
  ])("%j is of the kind %s", (object, kind) => {
    expect(modelOf({ components: { securitySchemes: { s: object } } }).securitySchemes[0]?.kind).toBe(kind);
  });

  it("tells of schemes that nobody describes, once", () => {
    const security = [{ ghost: [] }];
    const model = modelOf({ security, paths: { "/x": { get: { responses: OK, security } } } });
    expect(codesOf(model)).toEqual(["security-scheme-unknown"]);
  });
});

describe("inbound operations", () => {
  const body = { content: { "application/json": { schema: { type: "object" } as const } } };

  it("are webhooks and callbacks, with their parents, below any path", () => {
    const model = modelOf({
      webhooks: { paid: { post: { summary: "Paid", requestBody: body, responses: OK } } },
      paths: {
        "/a%20b": {
          post: {
            operationId: "subscribe",
            responses: OK,
            callbacks: {
              changed: { "{$request.body#/url}": { put: { requestBody: body, responses: OK } } },
              shared: { $ref: "#/components/callbacks/Shared" },
            },
          },
        },
      },
      components: { callbacks: { Shared: { "{$url}": { post: { responses: OK } } } } },
    });
    expect(
      model.inbound.map(({ name, kind, method, expression, parent }) => [
        kind,
        name,
        method,
        expression,
        parent,
      ]),
    ).toEqual([
      ["webhook", "paid", "POST", undefined, undefined],
      ["callback", "changed", "PUT", "{$request.body#/url}", "subscribe"],
      ["callback", "shared", "POST", "{$url}", "subscribe"],
    ]);
    expect(model.inbound[0]).toMatchObject({ summary: "Paid", pointer: "#/webhooks/paid/post" });
    expect(model.inbound[1]?.body?.media[0]?.kind).toBe("json");
  });
});
