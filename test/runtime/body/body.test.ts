import { describe, expect, it } from "vitest";
import { binary } from "../../../generator/runtime/body/binary.js";
import { file } from "../../../generator/runtime/body/bytes.js";
import { form } from "../../../generator/runtime/body/form.js";
import { json, jsonOfRange } from "../../../generator/runtime/body/json.js";
import { namedTypes } from "../../../generator/runtime/body/named-types.js";
import { plainForm } from "../../../generator/runtime/body/plain-form.js";
import { text } from "../../../generator/runtime/body/text.js";
import { UsageError } from "../../../generator/runtime/errors.js";
import type { OfferedBody, Operation } from "../../../generator/runtime/operation.js";
import { inCookies } from "../../../generator/runtime/parameters/cookies.js";
import { inHeaders } from "../../../generator/runtime/parameters/headers.js";
import { inQuery } from "../../../generator/runtime/parameters/query.js";
import { clientOf, useServer } from "../server.js";
import { BYTES, chunks, send } from "./send.js";

const server = useServer();

const JSON_BODY: OfferedBody = ["application/json", json];

describe("which properties are the body", () => {
  it("takes what no parameter takes", async () => {
    const sent = await send(
      server,
      [JSON_BODY],
      { q: 1, "x-h": "2", c: 3, k: 4, name: "n", nested: { a: [1] }, at: new Date(0), no: undefined },
      { query: [inQuery, "q"], headers: [inHeaders, "x-h"], cookies: [inCookies, "c"] },
    );
    expect(sent.body.toString()).toBe(
      '{"k":4,"name":"n","nested":{"a":[1]},"at":"1970-01-01T00:00:00.000Z"}',
    );
    expect(sent.headers["content-type"]).toBe("application/json");
    expect(sent.url).toBe("/b?q=1");
  });

  it("keeps names of the prototype", async () => {
    const sent = await send(server, [JSON_BODY], JSON.parse('{"__proto__": 1, "constructor": 2}'));
    expect(sent.body.toString()).toBe('{"__proto__":1,"constructor":2}');
  });

  it("takes the property `body` where the descriptor says so", async () => {
    const sent = await send(
      server,
      [JSON_BODY],
      { body: [1, 2], q: 1 },
      { bodyField: true, query: [inQuery, "q"] },
    );
    expect(sent.body.toString()).toBe("[1,2]");
  });

  it.each<
    [given: string, params: object | undefined, Partial<Operation>, want: string, type: string | undefined]
  >([
    ["nothing", undefined, {}, "", undefined],
    ["no property of it", { q: 1 }, { query: [inQuery, "q"] }, "", undefined],
    ["nothing where it is required", undefined, { bodyRequired: true }, "{}", "application/json"],
    ["no field", {}, { bodyField: true }, "", undefined],
    ["null", { body: null }, { bodyField: true }, "null", "application/json"],
    ["text", { body: "t" }, { bodyField: true }, '"t"', "application/json"],
  ])("given %s", async (_given, params, more, want, type) => {
    const sent = await send(server, [JSON_BODY], params, more);
    expect([sent.body.toString(), sent.headers["content-type"]]).toEqual([want, type]);
  });

  it("sends no body where the operation takes none", async () => {
    await clientOf(server).request({ id: "post", method: "POST", path: "/b" }, [], { a: 1 });
    expect(server.only.body).toHaveLength(0);
  });

  it("says that fetch sends no body with GET", async () => {
    await expect(send(server, [JSON_BODY], { a: 1 }, { method: "GET" })).rejects.toThrow(
      /create: fetch cannot.*GET/,
    );
    expect(server.requests).toHaveLength(0);
  });

  it("sends a body with DELETE", async () => {
    expect((await send(server, [JSON_BODY], { a: 1 }, { method: "DELETE" })).body.toString()).toBe('{"a":1}');
  });
});

describe("media types", () => {
  const offered: [OfferedBody, ...OfferedBody[]] = [
    ["application/vnd.acme+json", json],
    ["application/x-www-form-urlencoded", form],
    ["image/*", binary],
  ];

  it.each<[contentType: string | undefined, type: string, body: string]>([
    [undefined, "application/vnd.acme+json", '{"a":1}'],
    ["application/x-www-form-urlencoded", "application/x-www-form-urlencoded", "a=1"],
    [
      "Application/X-WWW-Form-URLencoded; charset=UTF-8",
      "Application/X-WWW-Form-URLencoded; charset=UTF-8",
      "a=1",
    ],
    ["image/webp", "image/webp", '{"a":1}'],
  ])("sends %s", async (contentType, type, body) => {
    const sent = await send(server, offered, { a: 1 }, {}, { contentType });
    expect([sent.headers["content-type"], sent.body.toString()]).toEqual([type, body]);
  });

  describe("none of them files", () => {
    const body: Operation["body"] = [
      namedTypes,
      ["application/vnd.acme+json", json],
      ["application/x-www-form-urlencoded", plainForm],
    ];

    it.each<[contentType: string | undefined, type: string, body: string]>([
      [undefined, "application/vnd.acme+json", '{"a":1}'],
      ["application/x-www-form-urlencoded", "application/x-www-form-urlencoded", "a=1"],
      ["Application/VND.acme+JSON; v=1", "Application/VND.acme+JSON; v=1", '{"a":1}'],
    ])("sends %s", async (contentType, type, want) => {
      const sent = await send(server, offered, { a: 1 }, { body }, { contentType });
      expect([sent.headers["content-type"], sent.body.toString()]).toEqual([type, want]);
    });

    it("sends nothing where nothing is given", async () => {
      expect((await send(server, offered, undefined, { body })).body).toHaveLength(0);
    });

    it("refuses what the operation does not take", async () => {
      const sent = send(server, offered, { a: 1 }, { body }, { contentType: "text/csv" });
      await expect(sent).rejects.toThrow(
        /^create takes application\/vnd\.acme\+json or .*urlencoded only\.$/,
      );
      await expect(sent).rejects.toBeInstanceOf(UsageError);
    });
  });

  it("refuses what the operation does not take", async () => {
    const sent = send(server, offered, { a: 1 }, {}, { contentType: "text/csv" });
    await expect(sent).rejects.toThrow(/create takes no text\/csv.*vnd\.acme\+json, .*urlencoded, image/);
    await expect(sent).rejects.toBeInstanceOf(UsageError);
  });

  it.each<[given: string, value: BodyInit, type: RegExp, body: string]>([
    ["URLSearchParams", new URLSearchParams({ a: "1 2" }), /^application\/x-www-form-urlencoded/, "a=1+2"],
    ["a Blob", new Blob(["x"], { type: "image/png" }), /^image\/png$/, "x"],
    ["a Blob of another type", new Blob(["x"], { type: "text/x" }), /^application\/vnd\.acme\+json$/, "x"],
    ["a Blob without a type", new Blob(["x"]), /^application\/vnd\.acme\+json$/, "x"],
  ])("passes %s on, as body and as arguments", async (_given, value, type, body) => {
    for (const [params, bodyField] of [
      [{ body: value }, true],
      [value as object, false],
    ] as const) {
      server.requests.length = 0;
      const sent = await send(server, offered, params, { bodyField });
      expect(sent.headers["content-type"]).toMatch(type);
      expect(sent.body.toString()).toBe(body);
    }
  });

  it("passes FormData on", async () => {
    const data = new FormData();
    data.append("a", "1");
    const sent = await send(server, offered, { body: data }, { bodyField: true });
    expect(sent.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(sent.body.toString()).toContain('name="a"\r\n\r\n1\r\n');
  });
});

describe("other bodies", () => {
  it.each<[given: string, value: unknown, mediaType: string, type: string]>([
    ["bytes", BYTES, "application/octet-stream", "application/octet-stream"],
    ["a buffer", BYTES.buffer, "application/octet-stream", "application/octet-stream"],
    ["a Blob", new Blob([BYTES], { type: "image/png" }), "image/*", "image/png"],
    ["an untyped Blob", new Blob([BYTES]), "*/*", "application/octet-stream"],
    ["a typed Blob", new Blob([BYTES], { type: "image/png" }), "application/pdf", "application/pdf"],
    ["file()", file(BYTES, "x", { contentType: "image/gif" }), "image/*", "image/gif"],
    ["a stream", new Blob([BYTES]).stream(), "image/*", "application/octet-stream"],
    ["an async iterable", chunks(), "application/pdf", "application/pdf"],
  ])("sends %s", async (_given, value, mediaType, type) => {
    const sent = await send(server, [[mediaType, binary]], { body: value }, { bodyField: true });
    expect([...sent.body]).toEqual([...BYTES]);
    expect(sent.headers["content-type"]).toBe(type);
  });

  it.each([
    ["text/plain", "é\n"],
    ["application/xml", "<a/>"],
  ])("sends %s", async (mediaType, value) => {
    const sent = await send(server, [[mediaType, text]], { body: value }, { bodyField: true });
    expect([sent.headers["content-type"], sent.body.toString()]).toEqual([mediaType, value]);
  });

  it.each<[range: string, OfferedBody[1], want: string]>([
    ["*/*", jsonOfRange, "application/json"],
    ["application/*", jsonOfRange, "application/json"],
    ["text/*", text, "text/plain"],
    ["image/*", binary, "application/octet-stream"],
  ])("sends no range as a type: %s", async (range, encode, want) => {
    const sent = await send(server, [[range, encode]], { body: "x" }, { bodyField: true });
    expect(sent.headers["content-type"]).toBe(want);
  });
});
