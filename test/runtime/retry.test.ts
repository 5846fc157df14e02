import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { anyType } from "../../generator/runtime/body/any-type.js";
import { binary } from "../../generator/runtime/body/binary.js";
import { json } from "../../generator/runtime/body/json.js";
import { multipart } from "../../generator/runtime/body/multipart.js";
import { AbortError, ApiError, ConnectionError, TimeoutError } from "../../generator/runtime/errors.js";
import type { Operation } from "../../generator/runtime/operation.js";
import type { RequestOptions } from "../../generator/runtime/options.js";
import { withRetries } from "../../generator/runtime/retry.js";
import { type Answer, clientOf, PLAIN, replyJson, useServer } from "./server.js";

const server = useServer();
afterEach(() => {
  vi.restoreAllMocks();
});

/** Fails so many times, then answers `{}`. */
function failing(times: number, fail: Answer): Answer {
  return (response, request, index) => (index < times ? fail : replyJson({}))(response, request, index);
}

const NOW = { "retry-after-ms": "0" };

async function tries(
  operation: Operation,
  fail: Answer,
  options: RequestOptions = {},
  params: object = {},
): Promise<[count: number, outcome: unknown]> {
  server.answer = failing(2, fail);
  const outcome = await clientOf(server)
    .request(operation, [], params, options)
    .catch((thrown: unknown) => thrown);
  return [server.requests.length, outcome];
}

describe("what is tried again", () => {
  it.each([408, 409, 429, 500, 503])("status %d", async (status) => {
    expect(await tries(PLAIN, replyJson({}, status, NOW))).toEqual([3, {}]);
  });

  it.each([400, 401, 403, 404, 422])("not status %d", async (status) => {
    expect(await tries(PLAIN, replyJson({}, status, NOW))).toEqual([1, expect.any(ApiError)]);
  });

  it.each(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"])("%s", async (method) => {
    const [count] = await tries({ ...PLAIN, method }, replyJson({}, 500, NOW));
    expect(count).toBe(3);
  });

  it.each(["POST", "PATCH"])("%s only with an idempotency key", async (method) => {
    const operation = { ...PLAIN, method };
    expect((await tries(operation, replyJson({}, 500, NOW)))[0]).toBe(1);
    server.requests.length = 0;
    expect((await tries(operation, replyJson({}, 500, NOW), { idempotencyKey: "k1" }))[0]).toBe(3);
    expect(server.requests.map(({ headers }) => headers["idempotency-key"])).toEqual(["k1", "k1", "k1"]);
  });

  it("what the descriptor says", async () => {
    expect((await tries({ ...PLAIN, method: "POST", idempotent: true }, replyJson({}, 500, NOW)))[0]).toBe(3);
    server.requests.length = 0;
    expect((await tries({ ...PLAIN, idempotent: false }, replyJson({}, 500, NOW)))[0]).toBe(1);
  });

  it("connections that break", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    expect(await tries(PLAIN, (response) => response.destroy())).toEqual([3, {}]);
  });

  it("tries that take too long", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const [count] = await tries(PLAIN, () => undefined, { timeout: 400 });
    expect(count).toBe(3);
  });

  it.each([
    ["true", 400, 3],
    ["false", 500, 1],
  ])("what x-should-retry says: %s", async (wish, status, want) => {
    expect((await tries(PLAIN, replyJson({}, status, { ...NOW, "x-should-retry": wish })))[0]).toBe(want);
  });

  it("nothing that is not safe to repeat, whatever x-should-retry says", async () => {
    const fail = replyJson({}, 500, { ...NOW, "x-should-retry": "true" });
    expect((await tries({ ...PLAIN, method: "POST" }, fail))[0]).toBe(1);
  });

  it.each([
    [0, 1],
    [1, 2],
    [5, 3],
  ])("at most %d times", async (maxRetries, want) => {
    expect((await tries(PLAIN, replyJson({}, 500, NOW), { maxRetries }))[0]).toBe(want);
  });

  it("as often as the client's options say", async () => {
    server.answer = replyJson({}, 500, NOW);
    const client = clientOf(server, { maxRetries: 1 });
    await expect(client.request(PLAIN, [])).rejects.toBeInstanceOf(ApiError);
    expect(server.requests).toHaveLength(2);
  });
});

describe("bodies of further tries", () => {
  const post: Operation = { ...PLAIN, method: "POST" };

  it("are the same", async () => {
    const operation: Operation = { ...post, body: [anyType, ["application/json", json]] };
    await tries(operation, replyJson({}, 500, NOW), { idempotencyKey: "k" }, { a: 1 });
    expect(server.requests.map(({ body }) => body.toString())).toEqual(['{"a":1}', '{"a":1}', '{"a":1}']);
  });

  it("are not made where a stream went into a multipart body", async () => {
    const operation: Operation = { ...post, body: [anyType, ["multipart/form-data", multipart]] };
    const params = { f: new Blob(["stream"]).stream() };
    await tries(operation, replyJson({}, 500, NOW), { idempotencyKey: "k" }, params);
    expect(server.requests.map(({ body }) => body.includes("stream"))).toEqual([true]);
  });

  it("are not there where the body is a stream", async () => {
    const operation: Operation = {
      ...post,
      body: [anyType, ["application/octet-stream", binary]],
      bodyField: true,
    };
    const params = { body: new Blob(["stream"]).stream() };
    const [count] = await tries(operation, replyJson({}, 500, NOW), { idempotencyKey: "k" }, params);
    expect(count).toBe(1);
  });
});

describe("how long it waits", () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse("Fri, 01 Jan 2027 00:00:00 GMT") });
    vi.spyOn(Math, "random").mockReturnValue(0.5);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** The pauses before the tries, in milliseconds. */
  async function pauses(headers: Record<string, string>, retries = 1): Promise<number[]> {
    const seen: number[] = [];
    const started = Date.now();
    const fail = async (): Promise<never> => {
      throw new ApiError("busy", new Response(null, { status: 503, headers }), undefined);
    };
    const call = withRetries(fail, retries, Infinity, undefined, (milliseconds) =>
      seen.push(milliseconds),
    ).catch(() => undefined);
    await vi.runAllTimersAsync();
    await call;
    const total = seen.reduce((sum, each) => sum + Math.floor(each), 0);
    expect(Date.now() - started).toBe(total);
    return seen;
  }

  it("backs off with full jitter, up to 8 s", async () => {
    expect(await pauses({}, 6)).toEqual([250, 500, 1000, 2000, 4000, 4000]);
    vi.spyOn(Math, "random").mockReturnValue(0);
    expect(await pauses({}, 2)).toEqual([0, 0]);
  });

  it.each<[headers: Record<string, string>, want: unknown[]]>([
    [{ "retry-after-ms": "120.5" }, [120.5]],
    [{ "retry-after": "2" }, [2000]],
    [{ "retry-after": "1.5" }, [1500]],
    [{ "retry-after": "0" }, [0]],
    [{ "retry-after-ms": "5", "retry-after": "9" }, [5]],
    [{ "retry-after-ms": "soon", "retry-after": "9" }, [9000]],
    [{ "retry-after": "Fri, 01 Jan 2027 00:00:03 GMT" }, [3000]],
    [{ "retry-after": "Fri, 01 Jan 1999 00:00:00 GMT" }, [0]],
    [{ "retry-after": "60" }, [60_000]],
    [{ "retry-after": "61" }, []],
    [{ "retry-after": "Fri, 01 Jan 2999 00:00:00 GMT" }, []],
    [{ "retry-after": "-5" }, [0]],
    [{ "retry-after": "soon" }, [250]],
    [{ "retry-after": "" }, [250]],
  ])("does what %j asks", async (headers, want) => {
    expect(await pauses(headers)).toEqual(want);
  });
});

describe("the deadline", () => {
  it("ends a try before its own time limit", async () => {
    server.answer = () => undefined;
    const error = await clientOf(server, { deadline: 60 })
      .request(PLAIN, [])
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TimeoutError);
    expect((error as Error).message).toMatch(/^No answer within \d+ ms\. Raise `timeout` or `deadline`\.$/);
    expect(server.requests).toHaveLength(1);
  });

  it("leaves no time for a pause that is longer", async () => {
    server.answer = replyJson({}, 503, { "retry-after": "30" });
    const call = clientOf(server).request(PLAIN, [], {}, { deadline: 5000 });
    await expect(call).rejects.toMatchObject({ status: 503 });
    expect(server.requests).toHaveLength(1);
  });

  it("ends a body that does not end", async () => {
    server.answer = (response) => {
      response.writeHead(200, { "content-type": "application/json" }).write("{");
    };
    const call = clientOf(server).request(PLAIN, [], {}, { deadline: 100 });
    await expect(call).rejects.toThrow(/`deadline`/);
  });
});

describe("waiting", () => {
  it("ends waiting when the caller aborts", async () => {
    const controller = new AbortController();
    server.answer = (...args) => {
      replyJson({}, 503, { "retry-after": "50" })(...args);
      setTimeout(() => controller.abort(), 20);
    };
    const call = clientOf(server).request(PLAIN, [], {}, { signal: controller.signal });
    await expect(call).rejects.toBeInstanceOf(AbortError);
    expect(server.requests).toHaveLength(1);
  });
});

describe("what the last try ended with", () => {
  it.each([
    ["a connection that breaks", (response) => response.destroy(), ConnectionError],
    ["no answer", () => undefined, TimeoutError],
  ] satisfies [string, Answer, typeof ConnectionError][])("is thrown: %s", async (_given, answer, Class) => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    server.answer = answer;
    const call = clientOf(server, { timeout: 100, maxRetries: 1 }).request(PLAIN, []);
    await expect(call).rejects.toBeInstanceOf(Class);
    expect(server.requests).toHaveLength(2);
  });
});
