import { describe, expect, it } from "vitest";
import { anyType } from "../../../generator/runtime/body/any-type.js";
import { json } from "../../../generator/runtime/body/json.js";
import { AbortError, ConnectionError, DecodeError, UsageError } from "../../../generator/runtime/errors.js";
import type { Operation, StreamDecoder } from "../../../generator/runtime/operation.js";
import type { RequestOptions } from "../../../generator/runtime/options.js";
import { byFlag } from "../../../generator/runtime/stream/by-flag.js";
import { byType } from "../../../generator/runtime/stream/by-type.js";
import { jsonLines } from "../../../generator/runtime/stream/json-lines.js";
import { sse, sseText } from "../../../generator/runtime/stream/sse.js";
import { type EventInfo, Stream } from "../../../generator/runtime/stream/stream.js";
import { clientOf, replyJson, useServer } from "../server.js";

const server = useServer();

interface Chunk {
  readonly delta: string;
}

function operationOf(type: string, decode: StreamDecoder): Operation {
  return { id: "events", method: "GET", path: "/events", accept: type, streams: [byType, [type, decode]] };
}

/** Answers with these pieces, each a write of its own. */
function replyPieces(type: string, pieces: readonly (string | Uint8Array)[], end = true): void {
  server.answer = async (response) => {
    response.writeHead(200, { "content-type": type });
    for (const piece of pieces) {
      response.write(piece);
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (end) response.end();
  };
}

function open(decode: StreamDecoder = sse, options: RequestOptions = {}): Promise<Stream<Chunk>> {
  return clientOf(server)
    .request<Stream<Chunk>>(operationOf("text/event-stream", decode), [], {}, options)
    .then();
}

async function itemsOf<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

/** Every way to cut a body in two. */
function halves(bytes: Uint8Array): [Uint8Array, Uint8Array][] {
  return Array.from(bytes, (_, index) => [bytes.subarray(0, index), bytes.subarray(index)]);
}

/** A response that was not fetched, so that each cut reaches the decoder as it is. */
function streamOf(decode: StreamDecoder, pieces: readonly Uint8Array[]): Stream<unknown> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const { signal } = new AbortController();
  const explain = (): Error => new Error("broken");
  const within = <T>(work: () => Promise<T>): Promise<T> => work();
  const connection = { abort: () => undefined, release: () => undefined, explain, signal, within };
  return decode(
    { response: new Response(body), connection, headers: new Map() },
    JSON.parse,
  ) as Stream<unknown>;
}

describe("server-sent events", () => {
  it.each<[given: string, text: string, want: string[]]>([
    ["LF", "data: a\n\ndata: b\n\n", ["a", "b"]],
    ["CRLF", "data: a\r\n\r\ndata: b\r\n\r\n", ["a", "b"]],
    ["CR", "data: a\r\rdata: b\r\r", ["a", "b"]],
    ["all of them", "data: a\r\n\ndata: b\n\rdata: c\r\r\n", ["a", "b", "c"]],
    ["a byte order mark", "\ufeffdata: a\n\n", ["a"]],
    ["several lines", "data: a\ndata:\ndata: b\n\n", ["a\n\nb"]],
    ["comments and unknown fields", ": hi\ndata: a\n: x\nfoo: b\n\n", ["a"]],
    ["one space less only", "data:  a\n\ndata:b\n\n", [" a", "b"]],
    ["a colon in the value", "data: a: b\n\n", ["a: b"]],
    ["a field without a colon", "data\ndata\n\n", ["\n"]],
    ["no data", "event: x\n\ndata\n\ndata:\n\n", []],
    ["an end in the middle of an event", "data: a\n\ndata: b\n", ["a"]],
    ["characters of several bytes", "data: é€😀\n\n", ["é€😀"]],
  ])("reads %s, wherever it is cut", async (_given, text, want) => {
    const bytes = new TextEncoder().encode(text);
    expect(await itemsOf(streamOf(sseText, [bytes]))).toEqual(want);
    expect(
      await itemsOf(
        streamOf(
          sseText,
          Array.from(bytes, (byte) => Uint8Array.of(byte)),
        ),
      ),
    ).toEqual(want);
    for (const pieces of halves(bytes)) expect(await itemsOf(streamOf(sseText, pieces))).toEqual(want);
  });

  it("tells type, id and pause of each event", async () => {
    const text =
      "retry: 100\nid: 1\nevent: start\ndata: a\n\ndata: b\n\nid: x\0y\nretry: soon\ndata: c\n\nid\ndata: d\n\n";
    const stream = streamOf(sseText, [new TextEncoder().encode(text)]);
    const seen: (EventInfo | undefined)[] = [stream.last];
    for await (const _ of stream) seen.push(stream.last);
    expect(seen).toEqual([
      undefined,
      { event: "start", id: "1", retry: 100 },
      { event: "message", id: "1", retry: 100 },
      { event: "message", id: "1", retry: 100 },
      { event: "message", id: "", retry: 100 },
    ]);
  });

  it("parses JSON and ends at [DONE]", async () => {
    replyPieces("text/event-stream; charset=utf-8", [
      'data: {"delta":"é"}\n\n',
      "data: [DONE]\n\n",
      "data: {}\n\n",
    ]);
    const stream = await open();
    expect(stream).toBeInstanceOf(Stream);
    expect(await itemsOf(stream)).toEqual([{ delta: "é" }]);
    expect(server.only.headers.accept).toBe("text/event-stream");
  });

  it("says so where an item is no JSON", async () => {
    replyPieces("text/event-stream", ["data: oops\n\n"]);
    const error = await itemsOf(await open()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ text: "oops" });
  });

  it("yields each item when it arrives", async () => {
    let more: (() => void) | undefined;
    server.answer = (response) => {
      response.writeHead(200, { "content-type": "text/event-stream" }).write('data: {"delta":"1"}\n\n');
      more = () => response.end('data: {"delta":"2"}\n\n');
    };
    const iterator = (await open())[Symbol.asyncIterator]();
    expect(await iterator.next()).toEqual({ done: false, value: { delta: "1" } });
    more?.();
    expect(await iterator.next()).toEqual({ done: false, value: { delta: "2" } });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });
});

describe("JSON lines", () => {
  it.each<[given: string, text: string, want: unknown[]]>([
    ["lines", '{"a":1}\n2\n"é😀"\n', [{ a: 1 }, 2, "é😀"]],
    ["no end of the last line", "1\n2", [1, 2]],
    ["CRLF and empty lines", "1\r\n\r\n\n2\r\n", [1, 2]],
    ["record separators", "\u001e1\n\u001e2\n", [1, 2]],
    ["nothing", "", []],
  ])("reads %s, wherever they are cut", async (_given, text, want) => {
    const bytes = new TextEncoder().encode(text);
    expect(await itemsOf(streamOf(jsonLines, [bytes]))).toEqual(want);
    for (const pieces of halves(bytes)) expect(await itemsOf(streamOf(jsonLines, pieces))).toEqual(want);
  });

  it("reads them from a server", async () => {
    replyPieces("application/jsonl", ['{"delta":"1"}\n{"del', 'ta":"2"}\n']);
    const operation = operationOf("application/jsonl", jsonLines);
    const stream = await clientOf(server).request<Stream<Chunk>>(operation, []);
    expect(await itemsOf(stream)).toEqual([{ delta: "1" }, { delta: "2" }]);
    expect(server.only.headers.accept).toBe("application/jsonl");
  });
});

describe("streams on demand", () => {
  const chat: Operation = {
    id: "chat",
    method: "POST",
    path: "/chat",
    body: [anyType, ["application/json", json]],
    accept: "application/json",
    streams: [byType, ["text/event-stream", sse]],
    streamFlag: [byFlag, "stream"],
  };

  it.each([
    [{}, "application/json"],
    [{ stream: false }, "application/json"],
    [{ stream: true }, "text/event-stream"],
  ])("asks for the right type with %j", async (params, accept) => {
    await clientOf(server).request(chat, [], params);
    expect(server.only.headers.accept).toBe(accept);
  });

  it("goes by the type of the response", async () => {
    const client = clientOf(server);
    replyPieces("text/event-stream", ["data: 1\n\n"]);
    expect(await client.request(chat, [], {})).toBeInstanceOf(Stream);
    server.answer = replyJson({ text: "t" });
    expect(await client.request(chat, [], { stream: true })).toEqual({ text: "t" });
  });

  it("takes any type but JSON for the stream that it asked for", async () => {
    replyPieces("application/octet-stream", ["data: 1\n\n"]);
    expect(await itemsOf(await clientOf(server).request<Stream<number>>(chat, [], { stream: true }))).toEqual(
      [1],
    );
  });
});

describe("the end of a stream", () => {
  /** Until the server has noticed that the client went away. */
  async function connectionClosed(): Promise<void> {
    await expect.poll(() => server.broken, { interval: 5 }).toBe(1);
  }

  it("closes the connection when the loop breaks", async () => {
    replyPieces("text/event-stream", ["data: 1\n\ndata: 2\n\n"], false);
    for await (const _ of await open()) break;
    await connectionClosed();
  });

  it("closes the connection when the loop throws", async () => {
    replyPieces("text/event-stream", ["data: 1\n\n"], false);
    const loop = async (): Promise<void> => {
      for await (const _ of await open()) throw new Error("mine");
    };
    await expect(loop()).rejects.toThrow("mine");
    await connectionClosed();
  });

  it("ends the loop without an error on abort()", async () => {
    replyPieces("text/event-stream", ["data: 1\n\ndata: 2\n\n"], false);
    const stream = await open();
    const items: unknown[] = [];
    for await (const item of stream) {
      items.push(item);
      stream.abort();
    }
    expect(items).toEqual([1]);
    await connectionClosed();
  });

  it("ends a loop that waits on abort()", async () => {
    replyPieces("text/event-stream", ["data: 1\n\n"], false);
    const stream = await open();
    const iterator = stream[Symbol.asyncIterator]();
    await iterator.next();
    const next = iterator.next();
    stream.abort();
    expect(await next).toEqual({ done: true, value: undefined });
    await connectionClosed();
  });

  it("closes the connection on abort() although nobody reads", async () => {
    replyPieces("text/event-stream", ["data: 1\n\n"], false);
    const stream = await open();
    stream.abort();
    expect(await itemsOf(stream)).toEqual([]);
    await connectionClosed();
  });

  it("throws an AbortError when the caller's signal is aborted", async () => {
    replyPieces("text/event-stream", ["data: 1\n\n"], false);
    const controller = new AbortController();
    const stream = await open(sse, { signal: controller.signal });
    const loop = async (): Promise<void> => {
      for await (const _ of stream) controller.abort("enough");
    };
    const error = await loop().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ cause: "enough" });
    await connectionClosed();
  });

  it("throws a ConnectionError when the connection breaks", async () => {
    server.answer = (response) => {
      response.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n");
      setImmediate(() => response.destroy());
    };
    await expect(itemsOf(await open())).rejects.toBeInstanceOf(ConnectionError);
  });

  describe("where events have ids", () => {
    /** Sends these events on one connection after the other, and breaks each off. */
    function breaking(...connections: string[]): void {
      server.answer = (response, _request, index) => {
        const text = connections[index];
        if (text === undefined) return response.writeHead(204).end();
        response.writeHead(200, { "content-type": "text/event-stream" }).write(`retry: 1\n\n${text}`);
        return setTimeout(() => response.destroy(), 5);
      };
    }
    const withIds = (): void =>
      breaking("id: 1\ndata: 1\n\n", "data: 2\n\ndata: cut off", "id: 3\ndata: 3\n\n");

    it("goes on after the last event on another connection, until the server has no more", async () => {
      withIds();
      expect(await itemsOf(await open())).toEqual([1, 2, 3]);
      expect(server.requests.map(({ headers }) => headers["last-event-id"])).toEqual([
        undefined,
        "1",
        "1",
        "3",
      ]);
    });

    it.each<[given: string, RequestOptions, Partial<Operation>]>([
      ["the caller wants no further tries", { maxRetries: 0 }, {}],
      ["the request is not safe to repeat", {}, { method: "POST" }],
    ])("does not where %s", async (_given, options, more) => {
      withIds();
      const operation = { ...operationOf("text/event-stream", sse), ...more };
      const stream = await clientOf(server).request<Stream<number>>(operation, [], {}, options);
      await expect(itemsOf(stream)).rejects.toBeInstanceOf(ConnectionError);
      expect(server.requests).toHaveLength(1);
    });

    it("ends when no event comes any more", async () => {
      breaking("id: 1\ndata: 1\n\n", ...Array<string>(9).fill(": still here\n\n"));
      await expect(itemsOf(await open())).rejects.toBeInstanceOf(ConnectionError);
      expect(server.requests).toHaveLength(6);
    });

    it("throws what the API answers to the new request", async () => {
      server.answer = (response, request, index) => {
        if (index > 0) return replyJson({}, 410)(response, request, index);
        response
          .writeHead(200, { "content-type": "text/event-stream" })
          .write("retry: 1\nid: 1\ndata: 1\n\n");
        return setTimeout(() => response.destroy(), 5);
      };
      await expect(itemsOf(await open())).rejects.toMatchObject({ status: 410 });
    });

    it("stops waiting on abort() and when the caller aborts", async () => {
      server.answer = (response) => {
        response
          .writeHead(200, { "content-type": "text/event-stream" })
          .write("retry: 60000\nid: 1\ndata: 1\n\n");
        setTimeout(() => response.destroy(), 5);
      };
      const own = await open();
      setTimeout(() => own.abort(), 30);
      expect(await itemsOf(own)).toEqual([1]);
      const controller = new AbortController();
      const stream = await open(sse, { signal: controller.signal });
      setTimeout(() => controller.abort("enough"), 30);
      await expect(itemsOf(stream)).rejects.toMatchObject({ name: "AbortError", cause: "enough" });
      expect(server.requests).toHaveLength(2);
    });
  });

  it("can be iterated once", async () => {
    replyPieces("text/event-stream", ["data: 1\n\n"]);
    const stream = await open();
    expect(await itemsOf(stream)).toEqual([1]);
    await expect(itemsOf(stream)).rejects.toBeInstanceOf(UsageError);
  });

  it("is not cut off by the time limit of the try", async () => {
    let more: (() => void) | undefined;
    server.answer = (response) => {
      response.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n");
      more = () => response.end("data: 2\n\n");
    };
    const items: unknown[] = [];
    for await (const item of await open(sse, { timeout: 500 })) {
      items.push(item);
      if (items.length > 1) continue;
      await new Promise((resolve) => setTimeout(resolve, 700));
      more?.();
    }
    expect(items).toEqual([1, 2]);
  });

  it("gives the response", async () => {
    replyPieces("text/event-stream", []);
    const stream = await open();
    expect(stream.response.headers.get("content-type")).toBe("text/event-stream");
    stream.abort();
  });
});
