import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { MissingCredentialError, UsageError } from "../../generator/runtime/errors.js";
import type { Operation } from "../../generator/runtime/operation.js";
import type { RequestOptions } from "../../generator/runtime/options.js";
import { inCookies } from "../../generator/runtime/parameters/cookies.js";
import { inQuery } from "../../generator/runtime/parameters/query.js";
import { inHeader } from "../../generator/runtime/scheme/places.js";
import { CONFIG, clientOf, PLAIN, type Recorded, replyJson, type TestOptions, useServer } from "./server.js";

const server = useServer();
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** Case 32: bearer, or key and tenant. */
const EITHER: Operation = { ...PLAIN, security: [["bearerAuth"], ["key", "tenant"]] };

async function call(
  operation: Operation,
  client: TestOptions = {},
  options: RequestOptions = {},
): Promise<Recorded> {
  await clientOf(server, client).request(operation, [], {}, options);
  return server.only;
}

function secured(...names: string[]): Operation {
  return { ...PLAIN, security: [names] };
}

describe("where credentials go", () => {
  it.each<[scheme: string, TestOptions, want: Partial<Recorded["headers"]>, url: string]>([
    ["bearerAuth", { apiKey: "k" }, { authorization: "Bearer k" }, "/a"],
    ["bearerAuth", { apiKey: () => "k" }, { authorization: "Bearer k" }, "/a"],
    ["bearerAuth", { apiKey: async () => "k" }, { authorization: "Bearer k" }, "/a"],
    ["bearerAuth", { apiKey: " k\n" }, { authorization: "Bearer k" }, "/a"],
    ["key", { key: "k &é" }, {}, "/a?api_key=k%20%26%C3%A9"],
    ["tenant", { tenant: "t" }, { "x-tenant": "t" }, "/a"],
    ["basic", { login: { username: "ü", password: "p:w" } }, { authorization: "Basic w7w6cDp3" }, "/a"],
    [
      "basic",
      { login: async () => ({ username: "u", password: "" }) },
      { authorization: "Basic dTo=" },
      "/a",
    ],
    ["session", { session: "a;b" }, { cookie: "sid=a%3Bb" }, "/a"],
    ["digest", { digest: "d" }, { authorization: "Token d" }, "/a"],
    ["mtls", {}, {}, "/a"],
  ])("%s", async (scheme, options, want, url) => {
    // A credential in a URL or cookie is encoded, so only headers are limited to what headers can hold.
    const sent = await call(secured(scheme), options);
    const { authorization, cookie, "x-tenant": tenant } = sent.headers;
    const seen = Object.entries({ authorization, cookie, "x-tenant": tenant }).filter(([, value]) => value);
    expect(Object.fromEntries(seen)).toEqual(want);
    expect(sent.url).toBe(url);
  });

  it("puts a prefix before a key", async () => {
    const key = { in: inHeader, name: "x-key", option: "key", prefix: "Key " } as const;
    await clientOf(server, { key: "k" }, { ...CONFIG, schemes: { key } }).request(secured("key"), []);
    expect(server.only.headers["x-key"]).toBe("Key k");
  });

  it("goes beside query and cookie parameters", async () => {
    const operation: Operation = {
      ...secured("key", "session"),
      query: [inQuery, "q"],
      cookies: [inCookies, "c"],
    };
    await clientOf(server, { key: "k", session: "s" }).request(operation, [], { q: 1, c: 2 });
    expect([server.only.url, server.only.headers.cookie]).toEqual(["/a?q=1&api_key=k", "c=2; sid=s"]);
  });

  it("asks for it at each try", async () => {
    let count = 0;
    server.answer = replyJson({}, 500, { "retry-after-ms": "0" });
    const client = clientOf(server, { apiKey: () => `k${count++}`, maxRetries: 1 });
    await client.request(secured("bearerAuth"), []).catch(() => undefined);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer k0", "Bearer k1"]);
  });
});

describe("alternatives", () => {
  const all = { apiKey: "b", key: "k", tenant: "t" };

  it.each<[given: string, TestOptions, RequestOptions, want: unknown[]]>([
    ["the first that is complete", all, {}, ["Bearer b", undefined, "/a"]],
    ["the second", { key: "k", tenant: "t" }, {}, [undefined, "t", "/a?api_key=k"]],
    ["a key for this request", all, { apiKey: "mine" }, ["Bearer mine", undefined, "/a"]],
    [
      "credentials for this request",
      all,
      { credentials: { apiKey: "mine" } },
      ["Bearer mine", undefined, "/a"],
    ],
    [
      "another alternative for this request",
      all,
      { credentials: { key: "mine" } },
      [undefined, "t", "/a?api_key=mine"],
    ],
    ["undefined for this request", all, { apiKey: undefined }, ["Bearer b", undefined, "/a"]],
    ["the caller's own header", all, { headers: { Authorization: "Mine" } }, ["Mine", undefined, "/a"]],
    ["the caller's own header alone", {}, { headers: { authorization: "Mine" } }, ["Mine", undefined, "/a"]],
    ["the client's own header", { headers: { authorization: "Mine" } }, {}, ["Mine", undefined, "/a"]],
  ])("takes %s", async (_given, client, options, want) => {
    const { headers, url } = await call(EITHER, client, options);
    expect([headers.authorization, headers["x-tenant"], url]).toEqual(want);
  });

  it.each<[given: string, RequestOptions, want: unknown[]]>([
    ["query parameter", { query: { api_key: "mine" } }, [undefined, "/a?api_key=mine"]],
    ["cookie", { headers: { cookie: "a=1; sid=mine" } }, ["a=1; sid=mine", "/a"]],
    ["other cookies", { headers: { cookie: "a=1; xsid=2" } }, ["a=1; xsid=2; sid=s", "/a"]],
  ])("leaves the caller's own in its place: %s", async (_given, options, want) => {
    const operation = { ...PLAIN, security: [[want[0] === undefined ? "key" : "session"]] };
    const { headers, url } = await call(operation, { key: "k", session: "s" }, options);
    expect([headers.cookie, url]).toEqual(want);
  });

  it("takes options before the environment", async () => {
    vi.stubEnv("ACME_TEST_API_KEY", "from-environment");
    const { headers, url } = await call(EITHER, { key: "k", tenant: "t" });
    expect([headers.authorization, url]).toEqual([undefined, "/a?api_key=k"]);
  });

  it.each([
    ["a credential where there is one", { apiKey: "b" }, "Bearer b"],
    ["nothing where there is none", {}, undefined],
  ])("takes %s for an operation that needs none", async (_given, options, want) => {
    const sent = await call({ ...PLAIN, security: [[], ["bearerAuth"]] }, options);
    expect(sent.headers.authorization).toBe(want);
  });

  it("sends nothing for an empty list", async () => {
    const { headers, url } = await call({ ...PLAIN, security: [] }, all);
    expect([headers.authorization, headers["x-tenant"], url]).toEqual([undefined, undefined, "/a"]);
  });

  it("takes what the document says where the operation says nothing", async () => {
    const config = { ...CONFIG, security: [["bearerAuth"]] };
    await clientOf(server, all, config).request(PLAIN, []);
    await clientOf(server, all, config).request({ ...PLAIN, security: [] }, []);
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer b", undefined]);
  });
});

describe("the environment", () => {
  it("stands in for options", async () => {
    vi.stubEnv("ACME_TEST_API_KEY", " k\n");
    vi.stubEnv("ACME_TEST_LOGIN", "u:p:w");
    expect((await call(secured("bearerAuth"))).headers.authorization).toBe("Bearer k");
    server.requests.length = 0;
    expect((await call(secured("basic"))).headers.authorization).toBe(`Basic ${btoa("u:p:w")}`);
  });

  it("is no source where a variable is empty", async () => {
    vi.stubEnv("ACME_TEST_API_KEY", " ");
    await expect(call(secured("bearerAuth"))).rejects.toBeInstanceOf(MissingCredentialError);
  });

  it("need not exist", async () => {
    vi.stubGlobal("process", undefined);
    await expect(call(secured("bearerAuth"))).rejects.toBeInstanceOf(MissingCredentialError);
    vi.unstubAllGlobals();
    expect(server.requests).toHaveLength(0);
  });
});

describe("missing credentials", () => {
  it("names options and variables, and sends nothing", async () => {
    await expect(call(EITHER, { key: "secret-key" })).rejects.toThrow(
      "plain needs a credential. Give the option `apiKey` (environment: ACME_TEST_API_KEY), " +
        "or `key` (environment: ACME_TEST_KEY) and `tenant`.",
    );
    expect(server.requests).toHaveLength(0);
  });

  it.each<[given: string, TestOptions, RequestOptions, message: RegExp]>([
    ["empty", { apiKey: "" }, {}, /`apiKey` is empty/],
    ["empty for the request", { apiKey: "k" }, { apiKey: "" }, /`apiKey` is empty/],
    ["a function that gives nothing", { apiKey: () => "" }, {}, /`apiKey` is empty/],
  ])("are no credential: %s", async (_given, client, options, message) => {
    vi.stubEnv("ACME_TEST_API_KEY", "from-environment");
    const error = await call(secured("bearerAuth"), client, options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MissingCredentialError);
    expect((error as Error).message).toMatch(message);
    expect(inspect(error)).not.toContain("secret");
    expect(server.requests).toHaveLength(0);
  });

  it.each(["secret\nX-Evil: 1", "secret€"])("cannot be sent in a header: %j", async (apiKey) => {
    const error = await call(secured("bearerAuth"), { apiKey }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toContain("the header `authorization` holds characters");
    expect(inspect(error)).not.toContain("secret");
    expect(server.requests).toHaveLength(0);
  });

  it("passes on what a function throws", async () => {
    const apiKey = (): never => {
      throw new RangeError("vault closed");
    };
    await expect(call(secured("bearerAuth"), { apiKey })).rejects.toThrow(RangeError);
    expect(server.requests).toHaveLength(0);
  });

  it("says so where a scheme is not described", async () => {
    await expect(call(secured("constructor"))).rejects.toThrow(/scheme `constructor` is not described/);
  });
});

describe("web pages", () => {
  it("refuses to send a credential", async () => {
    vi.stubGlobal("window", {});
    vi.stubGlobal("document", {});
    const error = await call(EITHER, { apiKey: "k" }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toMatch(
      /Everyone can read a key in a web page.*domains.*`dangerouslyAllowBrowser`/,
    );
    expect(server.requests).toHaveLength(0);
  });

  it("sends one with consent, and no user agent", async () => {
    vi.stubGlobal("window", {});
    vi.stubGlobal("document", {});
    const { headers } = await call(EITHER, { apiKey: "k", dangerouslyAllowBrowser: true });
    expect(headers.authorization).toBe("Bearer k");
    expect(headers["user-agent"]).not.toContain("Acme");
  });

  it("sends what needs no credential", async () => {
    vi.stubGlobal("window", {});
    vi.stubGlobal("document", {});
    await call({ ...PLAIN, security: [] }, { apiKey: "k" });
    expect(server.requests).toHaveLength(1);
  });
});

describe("secrecy", () => {
  it("shows no credential when a client is printed", () => {
    const client = clientOf(server, { apiKey: "sk-secret", login: { username: "u", password: "sk-secret" } });
    for (const shown of [client, client.withOptions({ key: "sk-secret" })]) {
      expect(inspect(shown, { depth: 9, showHidden: true }) + JSON.stringify(shown)).not.toContain(
        "sk-secret",
      );
    }
  });
});
