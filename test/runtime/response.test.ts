import { describe, expect, it } from "vitest";
import { anyAnswer } from "../../generator/runtime/body/any-answer.js";
import { DecodeError, NotFoundError } from "../../generator/runtime/errors.js";
import type { Operation } from "../../generator/runtime/operation.js";
import { type Answer, clientOf, PLAIN, reply, replyJson, useServer } from "./server.js";

const server = useServer();

/** An operation whose document leaves open what comes. */
const OPEN: Operation = { ...PLAIN, read: anyAnswer };

function read(answer: Answer, operation: Operation = OPEN): Promise<unknown> {
  server.answer = answer;
  return clientOf(server).request(operation, []).then();
}

describe("bodies by content type", () => {
  it.each<[given: string, Answer, want: unknown]>([
    ["JSON", replyJson({ rows: 1 }), { rows: 1 }],
    ["JSON of another name", reply(200, "application/problem+json; charset=utf-8", "[1]"), [1]],
    ["JSON in capitals", reply(200, "Application/JSON", "null"), null],
    ["JSON of `__proto__`", reply(200, "application/json", '{"__proto__":1}'), JSON.parse('{"__proto__":1}')],
    ["CSV", reply(200, "text/csv", "a,b\né"), "a,b\né"],
    ["XML", reply(200, "application/xml", "<a/>"), "<a/>"],
    ["XML of another name", reply(200, "application/atom+xml", "<a/>"), "<a/>"],
    ["YAML", reply(200, "application/yaml", "a: 1"), "a: 1"],
    ["a form", reply(200, "application/x-www-form-urlencoded", "a=1"), "a=1"],
    ["text that looks like JSON", reply(200, "text/plain", "5"), "5"],
    ["empty JSON", reply(200, "application/json", ""), undefined],
    ["empty text", reply(200, "text/plain", ""), ""],
    ["nothing at all", reply(200, undefined, ""), undefined],
    ["204", reply(204, undefined, ""), undefined],
    ["205", reply(205, "application/json", ""), undefined],
    ["202", replyJson({ jobId: "j" }, 202), { jobId: "j" }],
  ])("reads %s", async (_given, answer, want) => {
    expect(await read(answer)).toEqual(want);
  });

  it.each(["application/pdf", "image/png", "application/octet-stream"])(
    "reads %s as a Blob",
    async (type) => {
      const blob = (await read(reply(200, type, new Uint8Array([0, 255])))) as Blob;
      expect(blob).toBeInstanceOf(Blob);
      expect(blob.type).toBe(type);
      expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual([0, 255]);
    },
  );

  it("reads what is not JSON as text where only JSON and text are described", async () => {
    expect(await read(reply(200, "application/pdf", "%PDF"), PLAIN)).toBe("%PDF");
    expect(await read(replyJson([1]), PLAIN)).toEqual([1]);
  });

  it("reads an empty file as an empty Blob", async () => {
    expect(await read(reply(200, "image/png", ""))).toEqual(expect.objectContaining({ size: 0 }));
  });

  it("takes a response without a type for what it asked for", async () => {
    expect(await read(reply(200, undefined, '{"a":1}'), { ...PLAIN, accept: "application/json" })).toEqual({
      a: 1,
    });
  });

  it("takes it for the first of several", async () => {
    const operation = { ...PLAIN, accept: "application/json, text/csv" };
    expect(await read(reply(200, undefined, "[1]"), operation)).toEqual([1]);
  });

  it("reads nothing of HEAD", async () => {
    expect(await read(replyJson({ a: 1 }), { ...PLAIN, method: "HEAD" })).toBeUndefined();
  });

  it("says so where JSON is none", async () => {
    const error = await read(reply(200, "application/json", "<html>")).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({
      text: "<html>",
      message: expect.stringMatching(/^plain: the response is not/),
    });
  });
});

describe("ways to read", () => {
  it("gives data and response", async () => {
    server.answer = replyJson({ a: 1 }, 201, { "x-request-id": "r1" });
    const { data, response } = await clientOf(server).request<{ a: number }>(PLAIN, []).withResponse();
    expect(data).toEqual({ a: 1 });
    expect([response.status, response.headers.get("x-request-id")]).toEqual([201, "r1"]);
  });

  it("gives the response unread", async () => {
    server.answer = replyJson({ a: 1 });
    const response = await clientOf(server).request(PLAIN, []).asResponse();
    expect(response.bodyUsed).toBe(false);
    expect(await response.json()).toEqual({ a: 1 });
  });

  it("rejects for other statuses, however it is read", async () => {
    server.answer = replyJson({}, 404);
    const client = clientOf(server);
    await expect(client.request(PLAIN, []).asResponse()).rejects.toBeInstanceOf(NotFoundError);
    await expect(client.request(PLAIN, []).withResponse()).rejects.toBeInstanceOf(NotFoundError);
    await expect(client.request(PLAIN, [])).rejects.toBeInstanceOf(NotFoundError);
  });

  it("is a promise: sends at once and once, and can be awaited often", async () => {
    server.answer = replyJson({ a: 1 });
    const promise = clientOf(server).request<{ a: number }>(PLAIN, []);
    const seen: string[] = [];
    expect(await promise.finally(() => seen.push("finally"))).toBe(await promise);
    expect(await promise.catch(() => "caught")).toEqual({ a: 1 });
    expect(await Promise.all([promise, promise.then(({ a }) => a)])).toEqual([{ a: 1 }, 1]);
    expect(seen).toEqual(["finally"]);
    expect(server.requests).toHaveLength(1);
  });

  it("sends although nobody awaits it", async () => {
    await new Promise<void>((resolve) => {
      server.answer = (response) => {
        response.writeHead(204).end();
        resolve();
      };
      clientOf(server).request(PLAIN, []);
    });
    expect(server.only.url).toBe("/a");
  });
});
