import { getEventListeners } from "node:events";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import * as errors from "../../generator/runtime/errors.js";
import { type Answer, clientOf, PLAIN, reply, replyJson, useServer } from "./server.js";

const server = useServer();

async function failWith(answer: Answer): Promise<errors.ApiError> {
  server.answer = answer;
  const error = await clientOf(server, { maxRetries: 0 })
    .request(PLAIN, [])
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(errors.ApiError);
  return error as errors.ApiError;
}

describe("errors by status", () => {
  it.each([
    [400, errors.BadRequestError],
    [401, errors.AuthenticationError],
    [403, errors.PermissionDeniedError],
    [404, errors.NotFoundError],
    [409, errors.ConflictError],
    [422, errors.UnprocessableEntityError],
    [429, errors.RateLimitError],
    [500, errors.InternalServerError],
    [503, errors.InternalServerError],
    [418, errors.ApiError],
    [304, errors.ApiError],
  ])("%d", async (status, Class) => {
    const error = await failWith(reply(status, undefined, ""));
    expect(error.constructor).toBe(Class);
    expect(error.name).toBe(Class.name);
    expect(error).toBeInstanceOf(errors.ClientError);
    expect(error.status).toBe(status);
    expect(error.message).toMatch(new RegExp(`^plain: ${status}`));
  });

  it.each<[given: string, Answer, error: unknown, message: string | RegExp]>([
    [
      "everything",
      replyJson({ error: { message: "No such collection" } }, 404, { "x-request-id": "req_1" }),
      { error: { message: "No such collection" } },
      "plain: 404 Not Found: No such collection (request req_1). Check the identifiers.",
    ],
    ["message", replyJson({ message: "m" }, 400), { message: "m" }, /: m\. /],
    ["error as text", replyJson({ error: "e" }, 400), { error: "e" }, /: e\. /],
    ["detail", replyJson({ detail: "d", title: "t" }, 400), { detail: "d", title: "t" }, /: d\. /],
    [
      "problem+json",
      reply(404, "application/problem+json", '{"title":"gone"}'),
      { title: "gone" },
      /: gone\. /,
    ],
    ["text", reply(500, "text/plain", "oops"), "oops", /: oops\. /],
    ["text that looks like JSON", reply(500, "text/plain", "42"), "42", /: 42\. /],
    ["no type", reply(500, undefined, '{"message":"m"}'), { message: "m" }, /: m\. /],
    ["JSON that is none", reply(500, "application/json", "{oops"), "{oops", /: \{oops\. /],
    ["nothing", reply(500, undefined, ""), undefined, "plain: 500 Internal Server Error. Try again later."],
    ["an array", replyJson(["x"], 400), ["x"], "plain: 400 Bad Request. Check the arguments."],
  ])("tells %s", async (_given, answer, body, message) => {
    const error = await failWith(answer);
    expect(error.error).toEqual(body);
    if (typeof message === "string") expect(error.message).toBe(message);
    else expect(error.message).toMatch(message);
  });

  it("makes an error of a proxy's page", async () => {
    const page = `<html><head><title>502 Bad Gateway</title><style>p {}</style></head><body>${"<p>long</p>".repeat(100)}</body></html>`;
    const error = await failWith(reply(502, "text/html", page));
    expect(error.error).toBe(page);
    expect(error.message).toBe("plain: 502 Bad Gateway: 502 Bad Gateway. Try again later.");
  });

  it("takes no time over a page that is made to take time", async () => {
    const error = await failWith(reply(502, "text/html", "<script".repeat(100_000)));
    expect(error.message.length).toBeLessThan(300);
  });

  it.each(["x-request-id", "request-id"])("has the request id of %s and the headers", async (name) => {
    const error = await failWith(replyJson({}, 400, { [name]: "r1", "x-more": "m" }));
    expect(error.requestId).toBe("r1");
    expect(error.headers.get("x-more")).toBe("m");
  });

  it("is an error of its status although its body breaks off", async () => {
    const error = await failWith((response) => {
      response.writeHead(500, { "content-type": "application/json", "content-length": "100" }).write("{");
      setImmediate(() => response.destroy());
    });
    expect([error.status, error.error]).toEqual([500, undefined]);
  });

  it.each([
    [{ code: "no_such" }, "no_such"],
    [{ error: { code: 12 } }, "12"],
    [{ error: "e", code: null }, undefined],
    [["code"], undefined],
  ])("has the code of %j", async (body, want) => {
    expect((await failWith(replyJson(body, 400))).code).toBe(want);
  });

  it("takes a key out that the server repeats", async () => {
    server.answer = replyJson({ message: "No such key: sk-secret" }, 401);
    const secured = { ...PLAIN, security: [["bearerAuth"]] };
    const client = clientOf(server, { apiKey: "sk-secret" });
    const error = await client.request(secured, []).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ error: { message: "No such key: ***" } });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("sk-secret");
  });

  it("takes it out as it was in the URL, too, and the password of basic authentication", async () => {
    server.answer = (response, request, index) =>
      replyJson({ message: `Cannot GET ${request.url} for admin:secret/password` }, 401)(
        response,
        request,
        index,
      );
    const client = clientOf(server, {
      key: "sk/secret&1+=",
      login: { username: "admin", password: "secret/password" },
    });
    for (const scheme of ["key", "basic"]) {
      const error = await client
        .request({ ...PLAIN, security: [[scheme]] }, [])
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(errors.AuthenticationError);
      const shown = inspect(error, { depth: 9, showHidden: true });
      expect(shown).not.toContain(scheme === "key" ? "sk%2Fsecret" : "secret/password");
      expect(shown).toContain("***");
    }
  });

  it("shows no credential, however it is printed", async () => {
    server.answer = replyJson({ message: "m" }, 401);
    const secured = { ...PLAIN, security: [["bearerAuth"], ["key"]] };
    for (const options of [{ apiKey: "sk-secret" }, { key: "sk-secret" }]) {
      const client = clientOf(server, { ...options, maxRetries: 0 });
      const error = await client.request(secured, []).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(errors.AuthenticationError);
      expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain(
        "sk-secret",
      );
    }
  });
});

describe("headers of an error", () => {
  it("are there, but printing shows none: one may repeat a key, or hold a cookie", async () => {
    const error = await failWith(replyJson({}, 401, { "X-Given": "sk-secret", "set-cookie": "s=sk-secret" }));
    expect([error.headers.get("x-given"), error.headers instanceof Headers]).toEqual(["sk-secret", true]);
    expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain("sk-secret");
  });
});

describe("errors without a response", () => {
  it("is a ConnectionError with its cause", async () => {
    server.answer = (response) => response.destroy();
    const client = clientOf(server, { maxRetries: 0 });
    const error = (await client
      .request(PLAIN, [])
      .catch((thrown: unknown) => thrown)) as errors.ConnectionError;
    expect(error).toBeInstanceOf(errors.ConnectionError);
    expect(error.message).toMatch(/^The connection failed: UND_ERR_SOCKET\. /);
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it("shows no key of the query in a ConnectionError", async () => {
    server.answer = (response) => response.destroy();
    const client = clientOf(server, { key: "sk-secret", maxRetries: 0 });
    const secured = { ...PLAIN, security: [["key"]] };
    const error = await client.request(secured, []).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(errors.ConnectionError);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("sk-secret");
  });

  it("is a TimeoutError where no response begins", async () => {
    server.answer = () => undefined;
    const client = clientOf(server, { timeout: 20, maxRetries: 0 });
    const error = await client.request(PLAIN, []).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(errors.TimeoutError);
    expect(error).toBeInstanceOf(errors.ConnectionError);
    expect((error as Error).message).toContain("within 20 ms. Raise `timeout`");
  });

  it("is a TimeoutError where the body does not end", async () => {
    server.answer = (response) => {
      response.writeHead(200, { "content-type": "application/json" }).write("{");
    };
    const call = clientOf(server).request(PLAIN, [], {}, { timeout: 20 });
    await expect(call).rejects.toBeInstanceOf(errors.TimeoutError);
  });

  it("is a ConnectionError where the body breaks off", async () => {
    server.answer = (response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" }).write("{");
      setImmediate(() => response.destroy());
    };
    await expect(clientOf(server).request(PLAIN, [])).rejects.toBeInstanceOf(errors.ConnectionError);
  });

  it("waits for ever with an infinite timeout", async () => {
    server.answer = (response) => {
      setTimeout(() => response.writeHead(204).end(), 50);
    };
    await clientOf(server).request(PLAIN, [], {}, { timeout: Number.POSITIVE_INFINITY });
    expect(server.requests).toHaveLength(1);
  });

  it("is an AbortError where the caller aborts", async () => {
    const controller = new AbortController();
    server.answer = () => controller.abort("enough");
    const call = clientOf(server).request(PLAIN, [], {}, { signal: controller.signal });
    const error = await call.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(errors.AbortError);
    expect(error).toMatchObject({ name: "AbortError", cause: "enough" });
    expect(server.requests).toHaveLength(1);
  });

  it("sends nothing where the caller has aborted before", async () => {
    const call = clientOf(server).request(PLAIN, [], {}, { signal: AbortSignal.abort() });
    await expect(call).rejects.toBeInstanceOf(errors.AbortError);
    expect(server.requests).toHaveLength(0);
  });

  it("takes its listener off the caller's signal", async () => {
    const { signal } = new AbortController();
    const client = clientOf(server, { maxRetries: 1 });
    await client.request(PLAIN, [], {}, { signal });
    expect(getEventListeners(signal, "abort")).toEqual([]);
    server.answer = replyJson({}, 500, { "retry-after-ms": "0" });
    await expect(client.request(PLAIN, [], {}, { signal })).rejects.toBeInstanceOf(
      errors.InternalServerError,
    );
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
