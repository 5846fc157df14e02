import { afterEach, describe, expect, it, vi } from "vitest";
import { UsageError } from "../../generator/runtime/errors.js";
import type { Operation } from "../../generator/runtime/operation.js";
import { inPath } from "../../generator/runtime/parameters/path.js";
import { CONFIG, clientOf, PLAIN, replyJson, type TestOptions, useServer } from "./server.js";

const server = useServer();
afterEach(() => {
  vi.unstubAllGlobals();
});

const SECURED: Operation = { ...PLAIN, security: [["bearerAuth"]] };

describe("raw", () => {
  const config = { ...CONFIG, security: [["bearerAuth"], ["key"], ["session"]] };

  it("gets credentials, headers and user agent", async () => {
    server.answer = replyJson({ ok: true });
    const client = clientOf(server, { apiKey: "k", headers: { "x-a": "1" } }, config);
    const { data } = await client.raw.GET("/a", { params: { query: { q: "1" } } });
    expect(data?.ok satisfies boolean | undefined).toBe(true);
    const { headers, url } = server.only;
    expect([url, headers.authorization, headers["x-a"], headers["user-agent"]]).toEqual([
      "/a?q=1",
      "Bearer k",
      "1",
      "Acme/1.2.3",
    ]);
  });

  it.each<[given: string, TestOptions, init: Record<string, unknown>, want: unknown[]]>([
    ["none of its own", { apiKey: "k" }, {}, ["/a", "Bearer k", undefined]],
    ["a header", { apiKey: "k" }, { headers: { authorization: "Mine" } }, ["/a", "Mine", undefined]],
    [
      "a key in the query",
      { key: "k" },
      { params: { query: { q: "1" } } },
      ["/a?q=1&api_key=k", undefined, undefined],
    ],
    [
      "its own key",
      { key: "k" },
      { params: { query: { api_key: "m" } } },
      ["/a?api_key=m", undefined, undefined],
    ],
    ["a cookie", { session: "s" }, {}, ["/a", undefined, "sid=s"]],
    ["none at all", {}, {}, ["/a", undefined, undefined]],
  ])("adds credentials to a call with %s", async (_given, options, init, want) => {
    await clientOf(server, options, config).raw.GET("/a", init);
    const { url, headers } = server.only;
    expect([url, headers.authorization, headers.cookie]).toEqual(want);
  });

  it("gives errors as openapi-fetch does", async () => {
    server.answer = replyJson({ message: "m" }, 404);
    const { error, response } = await clientOf(server).raw.GET("/a");
    expect([error, response.status]).toEqual([{ message: "m" }, 404]);
  });

  it("refuses to send a credential from a web page", async () => {
    vi.stubGlobal("window", {});
    vi.stubGlobal("document", {});
    await expect(clientOf(server, { apiKey: "k" }, config).raw.GET("/a")).rejects.toBeInstanceOf(UsageError);
    expect(server.requests).toHaveLength(0);
  });

  it("does not give the document's credentials to an operation that wants none", async () => {
    await clientOf(server, { apiKey: "k" }, config).request({ ...PLAIN, security: [] }, []);
    expect(server.only.headers.authorization).toBeUndefined();
  });
});

describe("middleware", () => {
  it("sees every request and response, with the path template", async () => {
    server.answer = replyJson({ ok: true }, 418);
    const seen: unknown[] = [];
    const client = clientOf(server, { apiKey: "k" });
    client.raw.use({
      onRequest: ({ request, schemaPath }) => {
        seen.push([schemaPath, request.headers.get("authorization")]);
        request.headers.set("x-m", "1");
      },
      onResponse: async ({ response }) => {
        seen.push([response.status, await response.clone().json()]);
        return Response.json({ changed: true });
      },
    });
    const operation: Operation = { ...SECURED, path: "/i/{id}", pathParams: [inPath, "id"] };
    expect(await client.request(operation, ["1"])).toEqual({ changed: true });
    expect(seen).toEqual([
      ["/i/{id}", "Bearer k"],
      [418, { ok: true }],
    ]);
    expect([server.only.url, server.only.headers["x-m"]]).toEqual(["/i/1", "1"]);
  });

  it.each([
    [200, { a: 1 }],
    [404, undefined],
  ])("may answer by itself with %d", async (status, want) => {
    const client = clientOf(server);
    client.raw.use({ onRequest: () => Response.json({ a: 1 }, { status }) });
    const outcome = await client.request(PLAIN, []).catch((error: unknown) => error);
    if (want) expect(outcome).toEqual(want);
    else expect(outcome).toMatchObject({ status, error: { a: 1 } });
    expect(server.requests).toHaveLength(0);
  });

  it("may throw: its error is passed on, and nothing is tried again", async () => {
    server.answer = replyJson({}, 500);
    const client = clientOf(server);
    client.raw.use({
      onResponse: () => {
        throw new RangeError("mine");
      },
    });
    await expect(client.request(PLAIN, [])).rejects.toThrow(RangeError);
    expect(server.requests).toHaveLength(1);
  });

  it("may not lead to plain http", async () => {
    const client = clientOf(server);
    const fetch = vi.fn();
    client.raw.use({ onRequest: ({ request }) => new Request("http://elsewhere.test/", request) });
    const call = client.request(PLAIN, [], {}, { fetch });
    await expect(call).rejects.toBeInstanceOf(UsageError);
    expect(fetch).not.toHaveBeenCalled();
  });
});
