import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiClient } from "../../generator/runtime/client.js";
import { CoreClient } from "../../generator/runtime/core.js";
import { UsageError } from "../../generator/runtime/errors.js";
import type { Operation } from "../../generator/runtime/operation.js";
import type { RequestOptions } from "../../generator/runtime/options.js";
import { inHeaders } from "../../generator/runtime/parameters/headers.js";
import type { ApiPromise } from "../../generator/runtime/promise.js";
import { Resource } from "../../generator/runtime/resource.js";
import { Acme, CONFIG, clientOf, PLAIN, type TestOptions, useServer } from "./server.js";

const server = useServer();
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const SECURED: Operation = { ...PLAIN, security: [["bearerAuth"]] };

/** As it is generated. */
class Things extends Resource {
  get(): ApiPromise<unknown> {
    return this._client.request(SECURED, []);
  }
}

class ThingsClient extends ApiClient<object, TestOptions> {
  readonly things: Things;

  constructor(options: TestOptions = {}) {
    super(options, CONFIG);
    this.things = new Things(this);
  }
}

describe("base URLs", () => {
  it.each([
    ["http://api.test", {}],
    ["http://api.test", { allowLoopbackHttp: true }],
    ["http://127.0.0.1:1", {}],
    ["http://localhost.evil.test", { allowLoopbackHttp: true }],
    ["http://127.0.0.1.evil.test", { allowLoopbackHttp: true }],
    ["http://0.0.0.0", { allowLoopbackHttp: true }],
    ["ftp://localhost", { allowLoopbackHttp: true }],
    ["/v1", {}],
    ["", {}],
    ["https://user:hunter2@api.test", {}],
    ["https://api.test?key=hunter2", {}],
    ["https://api.test#x", {}],
  ])("refuses %s with %j", async (baseUrl, options) => {
    expect(() => new Acme({ baseUrl, ...options })).toThrow(UsageError);
    vi.stubEnv("ACME_TEST_BASE_URL", baseUrl);
    if (baseUrl) expect(() => new Acme(options)).toThrow(UsageError);
    vi.unstubAllEnvs();
    const fetch = vi.fn();
    const perRequest = new Acme({ ...options, fetch }).request(PLAIN, [], {}, { baseUrl });
    const error = await perRequest.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).not.toContain("hunter2");
    const raw = new Acme({ ...options, fetch }).raw.GET("/a", { baseUrl });
    if (baseUrl.startsWith("http://")) await expect(raw).rejects.toBeInstanceOf(UsageError);
    else await raw.catch(() => undefined);
    if (!baseUrl.startsWith("https:") && baseUrl) expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    "http://localhost:1",
    "http://127.0.0.1:1",
    "http://127.9.9.9",
    "http://[::1]:1",
    "https://api.test/v1/",
  ])("takes %s where loopback is allowed", (baseUrl) => {
    expect(() => new Acme({ baseUrl, allowLoopbackHttp: true })).not.toThrow();
  });

  it("says how to test against this machine", () => {
    expect(() => new Acme({ baseUrl: "http://localhost:1" })).toThrow(/`allowLoopbackHttp`/);
  });

  it("keeps the path of the base URL", async () => {
    await clientOf(server, { baseUrl: `${server.url}/v1//` }).request(PLAIN, []);
    expect(server.only.url).toBe("/v1/a");
  });

  it("takes the request's, else the client's, else the environment's, else the operation's, else the document's", async () => {
    const seen: string[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      seen.push(request.url);
      return new Response(null, { status: 204 });
    };
    const own = { ...PLAIN, baseUrl: "https://own.test" };
    await new Acme({ fetch }).request(PLAIN, []);
    await new Acme({ fetch }).request(own, []);
    vi.stubEnv("ACME_TEST_BASE_URL", "https://env.test");
    await new Acme({ fetch }).request(own, []);
    await new Acme({ fetch, baseUrl: "https://client.test" }).request(own, []);
    await new Acme({ fetch, baseUrl: "https://client.test" }).request(
      own,
      [],
      {},
      { baseUrl: "https://request.test" },
    );
    expect(seen).toEqual([
      "https://api.test/v1/a",
      "https://own.test/a",
      "https://env.test/a",
      "https://client.test/a",
      "https://request.test/a",
    ]);
  });
});

describe("headers", () => {
  it("has an Accept and a user agent", async () => {
    await clientOf(server).request({ ...PLAIN, accept: "application/json" }, []);
    await clientOf(server).request(PLAIN, []);
    expect(server.requests.map(({ headers }) => headers.accept)).toEqual(["application/json", "*/*"]);
    expect(server.requests[0]?.headers["user-agent"]).toBe("Acme/1.2.3");
  });

  it("sets the request's over the parameters over the client's, and takes away", async () => {
    const client = clientOf(server, {
      headers: { "X-A": "client", "x-b": "client", "x-c": "client", "x-d": "client" },
    });
    const operation: Operation = { ...PLAIN, headers: [inHeaders, "x-b", "X-C"] };
    const options = { headers: { "x-c": "request", "X-D": null, "x-e": undefined, "user-agent": "mine" } };
    await client.request(operation, [], { "x-b": "param", "X-C": "param" }, options);
    const { headers } = server.only;
    expect(["x-a", "x-b", "x-c", "x-d", "x-e", "user-agent"].map((name) => headers[name])).toEqual([
      "client",
      "param",
      "request",
      undefined,
      undefined,
      "mine",
    ]);
  });

  it.each<[string, TestOptions, object, RequestOptions]>([
    ["the client's", { headers: { "X-A": "sk-secret\r\nX-B: 1" } }, {}, {}],
    ["a parameter's", {}, { "X-A": "sk-secret\nX-B: 1" }, {}],
    ["the request's", {}, {}, { headers: { "x-a": "sk-secret\0" } }],
    ["what is no byte", {}, {}, { headers: { "x-a": "sk-secret\u6f22" } }],
  ])(
    "refuses a value that no header can have, and does not repeat it: %s",
    async (_name, own, params, given) => {
      const operation: Operation = { ...PLAIN, headers: [inHeaders, "X-A"] };
      for (const client of [
        clientOf(server, own),
        new CoreClient<TestOptions>({ ...own, baseUrl: server.url, allowLoopbackHttp: true }, CONFIG),
      ]) {
        const error = await client.request(operation, [], params, given).catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(UsageError);
        expect(inspect(error)).toContain("the header `x-a` holds characters");
        expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("sk-secret");
      }
      expect(server.requests).toEqual([]);
    },
  );

  it("sends every value that a header can have, without whitespace around it", async () => {
    await clientOf(server).request(PLAIN, [], {}, { headers: { "x-a": "", "x-b": " \u00e9\t~\n" } });
    expect([server.only.headers["x-a"], server.only.headers["x-b"]]).toEqual(["", "\u00e9\t~"]);
  });

  it("takes a Headers object", async () => {
    await clientOf(server, { headers: new Headers({ "x-a": "1" }) }).request(PLAIN, []);
    expect(server.only.headers["x-a"]).toBe("1");
  });
});

describe("withOptions", () => {
  it("returns a client of the same class with resources of its own", async () => {
    const base = new ThingsClient({ baseUrl: server.url, allowLoopbackHttp: true, apiKey: "a" });
    const other = base.withOptions({ apiKey: "b" });
    expect(other).toBeInstanceOf(ThingsClient);
    await other.things.get();
    await base.things.get();
    await base.withOptions({ apiKey: undefined }).things.get();
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer b",
      "Bearer a",
      "Bearer a",
    ]);
  });

  it("adds headers", async () => {
    const client = clientOf(server, { headers: { "X-A": "1", "x-b": "1" } });
    await client.withOptions({ headers: { "x-a": "2" } }).request(PLAIN, []);
    expect([server.only.headers["x-a"], server.only.headers["x-b"]]).toEqual(["2", "1"]);
  });

  it("keeps the middleware", async () => {
    const client = clientOf(server);
    const middleware = {
      onRequest: ({ request }: { request: Request }) => request.headers.set("x-m", "1"),
    };
    client.raw.use(middleware);
    const other = client.withOptions({ timeout: 1000 });
    await other.request(PLAIN, []);
    other.raw.eject(middleware);
    await other.request(PLAIN, []);
    await other.withOptions({}).request(PLAIN, []);
    await client.request(PLAIN, []);
    expect(server.requests.map(({ headers }) => headers["x-m"])).toEqual(["1", undefined, undefined, "1"]);
  });
});

describe("fetch", () => {
  it("takes the request's, else the client's, else the global one of the moment", async () => {
    const fetchOf = (name: string) => async (): Promise<Response> => Response.json(name);
    const client = clientOf(server);
    vi.stubGlobal("fetch", fetchOf("global"));
    expect(await client.request(PLAIN, [])).toBe("global");
    expect((await client.raw.GET("/a")).data).toBe("global");
    const other = client.withOptions({ fetch: fetchOf("client") });
    expect(await other.request(PLAIN, [])).toBe("client");
    expect((await other.raw.GET("/a")).data).toBe("client");
    expect(await other.request(PLAIN, [], {}, { fetch: fetchOf("request") })).toBe("request");
  });

  it("is called without an owner, as browsers want", async () => {
    const owners: unknown[] = [];
    async function fetch(this: unknown): Promise<Response> {
      owners.push(this);
      return new Response(null, { status: 204 });
    }
    await clientOf(server, { fetch }).request(PLAIN, []);
    expect(owners).toEqual([undefined]);
  });
});
