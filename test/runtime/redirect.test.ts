import { describe, expect, it } from "vitest";
import { anyType } from "../../generator/runtime/body/any-type.js";
import { binary } from "../../generator/runtime/body/binary.js";
import { json } from "../../generator/runtime/body/json.js";
import { ConnectionError, UsageError } from "../../generator/runtime/errors.js";
import type { Operation } from "../../generator/runtime/operation.js";
import { type Answer, clientOf, PLAIN, replyJson, type TestOptions, useServer } from "./server.js";

const server = useServer();
/** Another port is another origin. */
const other = useServer();

const ALL: TestOptions = { apiKey: "sk-bearer", tenant: "sk-tenant", session: "sk-session", key: "sk-key" };
const SECURED: Operation = { ...PLAIN, security: [["bearerAuth", "tenant", "session", "key"]] };
const POST: Operation = { ...SECURED, method: "POST", body: [anyType, ["application/json", json]] };

function redirectTo(location: string, status = 302): Answer {
  return (response, { url }) =>
    url.startsWith("/target")
      ? replyJson({ at: url })(response, { method: "", url, headers: {}, body: Buffer.of() }, 0)
      : response.writeHead(status, { location }).end();
}

describe("redirects to the same origin", () => {
  it("are followed with everything", async () => {
    server.answer = redirectTo("/target?x=1");
    expect(await clientOf(server, ALL).request(SECURED, [])).toEqual({ at: "/target?x=1" });
    const { headers } = server.requests[1] ?? {};
    expect(headers).toMatchObject({
      authorization: "Bearer sk-bearer",
      "x-tenant": "sk-tenant",
      cookie: "sid=sk-session",
    });
  });

  it.each([
    [301, "POST", "GET", ""],
    [302, "POST", "GET", ""],
    [303, "POST", "GET", ""],
    [303, "PUT", "GET", ""],
    [302, "PUT", "PUT", '{"a":1}'],
    [307, "POST", "POST", '{"a":1}'],
    [308, "POST", "POST", '{"a":1}'],
  ])("%d of %s becomes %s", async (status, method, want, body) => {
    server.answer = redirectTo("/target", status);
    await clientOf(server, ALL).request({ ...POST, method }, [], { a: 1 });
    const second = server.requests[1];
    expect([second?.method, second?.body.toString()]).toEqual([want, body]);
    expect(second?.headers["content-type"]).toBe(body ? "application/json" : undefined);
  });

  it("stay HEAD", async () => {
    server.answer = redirectTo("/target", 303);
    await clientOf(server, ALL).request({ ...SECURED, method: "HEAD" }, []);
    expect(server.requests.map(({ method }) => method)).toEqual(["HEAD", "HEAD"]);
  });

  it("end after ten, and are not tried again", async () => {
    server.answer = redirectTo("/again");
    const call = clientOf(server, ALL).request(SECURED, []);
    await expect(call).rejects.toThrow(/too often/);
    await expect(call).rejects.toBeInstanceOf(ConnectionError);
    expect(server.requests).toHaveLength(11);
  });

  it.each([
    [300, "/target"],
    [304, "/target"],
    [302, undefined],
  ])("are none: %d to %s", async (status, location) => {
    server.answer = (response) => response.writeHead(status, location ? { location } : {}).end();
    await expect(clientOf(server, ALL).request(SECURED, [])).rejects.toMatchObject({ status });
    expect(server.requests).toHaveLength(1);
  });
});

describe("redirects to another origin", () => {
  it.each(["method", "raw"])("take no key along, wherever it stands: %s", async (way) => {
    server.answer = redirectTo(`${other.url}/target`);
    other.answer = replyJson({ ok: true });
    const config = { headers: { "x-own-key": "sk-own", "proxy-authorization": "sk-proxy" } };
    const client = clientOf(server, { ...ALL, ...config });
    if (way === "method") expect(await client.request(SECURED, [])).toEqual({ ok: true });
    else
      expect((await client.raw.GET("/a", { headers: { authorization: "sk-mine" } })).data).toEqual({
        ok: true,
      });
    expect(JSON.stringify(server.only.headers) + server.only.url).toContain("sk-");
    expect(JSON.stringify(other.only.headers) + other.only.url).not.toContain("sk-");
    expect(other.only.headers["user-agent"]).toBe("Acme/1.2.3");
  });

  it("take none back when they return", async () => {
    server.answer = redirectTo(`${other.url}/b`);
    other.answer = redirectTo(`${server.url}/target`);
    expect(await clientOf(server, ALL).request(SECURED, [])).toEqual({ at: "/target" });
    expect(JSON.stringify(server.requests[1]?.headers)).not.toContain("sk-");
  });

  it("take the body along where the status says so", async () => {
    server.answer = redirectTo(`${other.url}/target`, 307);
    await clientOf(server, ALL).request(POST, [], { a: 1 });
    expect([other.only.method, other.only.body.toString()]).toEqual(["POST", '{"a":1}']);
    expect(other.only.headers["content-type"]).toBe("application/json");
  });

  it("never lead to plain http", async () => {
    server.answer = redirectTo("http://elsewhere.test/target");
    await expect(clientOf(server, ALL).request(SECURED, [])).rejects.toBeInstanceOf(UsageError);
  });

  it("never lead to a file", async () => {
    server.answer = redirectTo("file:///etc/passwd");
    await expect(clientOf(server, ALL).request(SECURED, [])).rejects.toThrow(
      "Refused to send to file://: not",
    );
  });
});

describe("bodies that cannot be sent again", () => {
  it("end in an error: a stream", async () => {
    server.answer = redirectTo("/target", 307);
    const operation: Operation = {
      ...POST,
      body: [anyType, ["application/octet-stream", binary]],
      bodyField: true,
    };
    const call = clientOf(server, ALL).request(operation, [], { body: new Blob(["x"]).stream() });
    await expect(call).rejects.toThrow(
      "The connection failed: unexpected redirect. Check the network and `baseUrl`.",
    );
    await expect(call).rejects.toBeInstanceOf(ConnectionError);
    expect(server.requests).toHaveLength(1);
  });
});

describe("browsers", () => {
  /** What a browser's fetch answers to a redirect that it may not follow. */
  function opaque(follow: Response): { seen: Request[]; fetch: (request: Request) => Promise<Response> } {
    const seen: Request[] = [];
    return {
      seen,
      fetch: async (request) => {
        seen.push(request);
        if (request.redirect === "follow") return follow;
        return Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" });
      },
    };
  }

  it("follow where they take away every key by themselves", async () => {
    const { seen, fetch } = opaque(Response.json({ ok: true }));
    const operation = { ...PLAIN, security: [["bearerAuth"]] };
    expect(await clientOf(server, { ...ALL, fetch }).request(operation, [])).toEqual({ ok: true });
    expect(seen.map(({ redirect }) => redirect)).toEqual(["manual", "follow"]);
  });

  it.each<[given: string, Operation]>([
    ["another key", { ...PLAIN, security: [["tenant"]] }],
    ["another method", { ...POST, security: [["bearerAuth"]] }],
  ])("do not follow with %s", async (_given, operation) => {
    const { seen, fetch } = opaque(Response.json({}));
    const call = clientOf(server, { ...ALL, fetch, maxRetries: 0 }).request(operation, [], { a: 1 });
    await expect(call).rejects.toThrow(/browser hides where to/);
    expect(seen).toHaveLength(1);
  });
});
