import { describe, expect, test } from "vitest";
import { defaultBaseUrl } from "../../generator/client/package.js";
import { clientFiles, documentOf, modelOf } from "./generated.js";

const paths = { "/a": { get: { operationId: "getA", responses: { "204": { description: "" } } } } };

describe("defaultBaseUrl", () => {
  test.each<[string, unknown, string]>([
    [
      "the first over https, without slashes at its end",
      [{ url: "http://a.test" }, { url: "https://b.test/v1//" }],
      "https://b.test/v1",
    ],
    ["none", [], ""],
    ["plain http is no server", [{ url: "http://a.test" }], ""],
    ["a path alone is none", [{ url: "/v1" }], ""],
    [
      "variables have their defaults",
      [{ url: "https://{region}.test/{v}", variables: { region: { default: "eu" }, v: { default: "v1" } } }],
      "https://eu.test/v1",
    ],
  ])("%s", (_name, servers, want) => {
    expect(defaultBaseUrl(modelOf({ paths, rest: { servers } }))).toBe(want);
  });
});

describe("core.ts", () => {
  const schemes = async (securitySchemes: object): Promise<string | undefined> => {
    const files = await clientFiles(documentOf({ paths, components: { securitySchemes } }));
    return /^ {2}schemes: (.*),$/m.exec(files.get("src/core.ts") ?? "")?.[1];
  };

  test.each<[string, object, string]>([
    ["none", {}, "{  }"],
    [
      "bearer",
      { token: { type: "http", scheme: "bearer" } },
      '{ token: { option: "apiKey", env: "TEST_API_KEY", name: "authorization", prefix: "Bearer ", in: inHeader } }',
    ],
    [
      "a key with a prefix",
      { key: { type: "apiKey", in: "header", name: "Authorization", "x-pawl-prefix": "Bearer " } },
      '{ key: { option: "apiKey", env: "TEST_API_KEY", name: "authorization", prefix: "Bearer ", in: inHeader } }',
    ],
    [
      "names that are no identifiers, and __proto__",
      { "a-b": { type: "mutualTLS" }, ["__proto__"]: { type: "mutualTLS" } },
      '{ "a-b": { option: "aB" }, ["__proto__"]: { option: "proto" } }',
    ],
    [
      "basic",
      { login: { type: "http", scheme: "basic" } },
      '{ login: { option: "login", env: "TEST_LOGIN", name: "authorization", prefix: "Basic ", in: inHeader, exchange: basic } }',
    ],
    [
      "another HTTP scheme",
      { token: { type: "http", scheme: "Token" } },
      '{ token: { option: "apiKey", env: "TEST_API_KEY", name: "authorization", prefix: "Token ", in: inHeader } }',
    ],
    [
      "client credentials",
      {
        cc: {
          type: "oauth2",
          flows: { clientCredentials: { tokenUrl: "https://id.test/token", scopes: { read: "" } } },
        },
      },
      '{ cc: { option: "apiKey", env: "TEST_API_KEY", name: "authorization", prefix: "Bearer ", tokenUrl: "https://id.test/token", in: inHeader, exchange: clientCredentials } }',
    ],
    [
      "OpenID Connect, whose token the caller gets",
      { oidc: { type: "openIdConnect", openIdConnectUrl: "https://id.test/.well-known" } },
      '{ oidc: { option: "apiKey", env: "TEST_API_KEY", name: "authorization", prefix: "Bearer ", in: inHeader } }',
    ],
  ])("schemes: %s", async (_name, given, want) => {
    expect(await schemes(given)).toEqual(want);
  });

  const a = { a: [] };
  const cc = {
    type: "oauth2",
    flows: { clientCredentials: { tokenUrl: "https://id.test/token", scopes: { read: "" } } },
  };
  test.each<[string, security: object[], own: object, string | undefined]>([
    ["nobody needs a credential", [], {}, undefined],
    ["everyone needs the same", [a], {}, "oneScheme"],
    ["one operation needs another", [a], { security: [{ b: [] }] }, "oneScheme"],
    ["one operation needs none", [a], { security: [] }, "oneScheme"],
    ["one operation may go without", [a], { security: [{}, a] }, "oneScheme"],
    ["one operation needs two", [a], { security: [{ a: [], b: [] }] }, "alternatives"],
    ["one operation has a choice", [a], { security: [a, { b: [] }] }, "alternatives"],
    ["a certificate is one of them", [a], { security: [{ tls: [] }] }, "alternatives"],
    ["scopes are asked for", [{ cc: ["read"] }], {}, "alternatives"],
    ["the scheme is not described", [{ zzz: [] }], {}, "alternatives"],
  ])("gets credentials as simply as it can: %s", async (_name, security, own, want) => {
    const get = { operationId: "getA", responses: { "204": { description: "" } }, ...own };
    const securitySchemes = {
      a: { type: "http", scheme: "bearer" },
      b: { type: "http", scheme: "basic" },
      tls: { type: "mutualTLS" },
      cc,
    };
    const document = documentOf({
      paths: { "/a": { get } },
      components: { securitySchemes },
      rest: { security },
    });
    const core = (await clientFiles(document)).get("src/core.ts") ?? "";
    expect(/^ {2}authorize: (\w+),$/m.exec(core)?.[1]).toBe(want);
  });

  test.each<[string, object, want: string | undefined]>([
    ["the client gets them by itself", cc, "renewTokens"],
    ["the caller gives them", { type: "http", scheme: "bearer" }, undefined],
  ])("renews tokens where it should: %s", async (_name, scheme, want) => {
    const document = documentOf({ paths, components: { securitySchemes: { scheme } } });
    const core = (await clientFiles(document)).get("src/core.ts") ?? "";
    expect(/^ {2}renew: (\w+),$/m.exec(core)?.[1]).toBe(want);
  });
});

describe("package.json", () => {
  test("is JSON whatever the title holds", async () => {
    const title = 'A "quoted" \\ title\n{{x}}';
    const files = await clientFiles(documentOf({ paths, rest: { info: { title, version: '1"' } } }));
    expect(JSON.parse(files.get("package.json") ?? "")).toMatchObject({
      name: "test-client",
      version: "1.2.3",
      type: "module",
      sideEffects: false,
      dependencies: { "openapi-fetch": expect.any(String) },
      pawl: { apiVersion: '1"' },
    });
  });

  test("the files are always the same", async () => {
    const document = documentOf({ paths });
    const [one, other] = [await clientFiles(document), await clientFiles(document)];
    expect([...one]).toEqual([...other]);
    expect([...one.keys()]).toEqual([
      "package.json",
      "README.md",
      "api.md",
      "api-report.txt",
      "tsconfig.json",
      "src/index.ts",
      "src/core.ts",
      "src/client.ts",
      "src/resources/a.ts",
      "src/operations/a.ts",
      "src/functions/a.ts",
      "src/types.ts",
    ]);
  });
});
