/**
 * The cases that are known to be got wrong: a client of each of their documents is generated and compiled with everything
 * switched on, and where it is about what goes over the wire, called against a real server.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { readRuntime } from "../../generator/client/runtime.js";
import { load } from "../../generator/load/load.js";
import { ROOT } from "../cli/pawl.js";
import { clientFiles } from "../client/generated.js";
import { compile, makeWorkspace, sourcesOf, writeFiles } from "../e2e/compile.js";
import { events, json, partsOf, type Reply, useWire } from "../e2e/server.js";

const FIXTURES = join(ROOT, "test/fixtures");
const SHARED = join(ROOT, "../shared/cases");
const USES = join(FIXTURES, "cases/uses");

/** Documents by the number of their case; 18 is refused, which `test/load/load.test.ts` shows. */
const DOCUMENTS = new Map(
  ["types", "cases"].flatMap((folder) =>
    readdirSync(join(FIXTURES, folder))
      .filter((name) => /^\d\d-/.test(name) && !name.endsWith(".ts") && !name.startsWith("18-"))
      .map((name) => [name.slice(0, 2), join(FIXTURES, folder, name)] as const),
  ),
);

type Use = (options: object, ...args: readonly unknown[]) => Promise<unknown>;

const wire = useWire();
const folder = makeWorkspace();
let complaints = "";

// One program, and one runtime for all: the libraries and the runtime are checked once.
beforeAll(async () => {
  const source = join(folder, "in");
  const out = join(folder, "out");
  writeFiles(
    join(source, "runtime"),
    (await readRuntime()).map((file) => ({ ...file, path: file.path.slice(8) })),
  );
  writeFiles(source, [{ path: "package.json", content: '{"type":"module"}' }]);
  mkdirSync(join(out, "runtime"), { recursive: true });
  for (const [number, file] of DOCUMENTS) {
    const entry = file.endsWith(".yaml") ? file : join(file, "main.yaml");
    const files = await clientFiles((await load(entry)).document);
    const own = [...files].filter(([path]) => path.startsWith("src/"));
    writeFiles(
      join(source, number),
      own.map(([path, content]) => ({ path: path.slice(4), content })),
    );
    mkdirSync(join(out, number));
    for (const base of [source, out])
      symlinkSync(join(base, "runtime"), join(base, number, "runtime"), "junction");
  }
  for (const name of readdirSync(USES))
    writeFiles(source, [{ path: name, content: readFileSync(join(USES, name), "utf8") }]);
  complaints = compile(sourcesOf(source), { from: source, to: out });
}, 180_000);

test("every client compiles, with its uses", () => {
  expect(complaints).toBe("");
});

test.skipIf(!existsSync(SHARED))("the documents are those of the shared cases", () => {
  const shared = readdirSync(SHARED).filter((name) => /^\d\d-/.test(name) && !name.startsWith("18-"));
  // 42 has its document in the text of the cases only.
  const own = [...DOCUMENTS.keys()].filter((number) => number !== "42");
  expect(shared.map((name) => name.slice(0, 2)).sort()).toEqual(own.sort());
  for (const name of shared.filter((one) => one.endsWith(".yaml")))
    expect(readFileSync(DOCUMENTS.get(name.slice(0, 2)) ?? "", "utf8"), name).toBe(
      readFileSync(join(SHARED, name), "utf8"),
    );
});

/** Calls a use of a client as its users would, but for the server. */
async function use(
  number: string,
  name: string,
  options: object = {},
  ...args: readonly unknown[]
): Promise<unknown> {
  const module: Readonly<Record<string, Use>> = await import(
    pathToFileURL(join(folder, `out/${number}.js`)).href
  );
  const found = module[name];
  if (found === undefined) throw new Error(`case ${number} has no use ${name}`);
  return found({ baseUrl: wire.url, allowLoopbackHttp: true, ...options }, ...args);
}

const lines = (): string[] => wire.seen.map(({ method, url }) => `${method} ${url}`);
const reply = (type: string, body: string | Uint8Array, status = 200): Reply => ({
  status,
  headers: { "content-type": type },
  pieces: [body],
});

describe("4 a discriminator that is a number", () => {
  test.each([
    [{ op: 1 }, 1],
    [{ op: 2, ms: 30 }, 30],
  ])("%j", async (event, want) => {
    wire.reply = json(event);
    expect(await use("04", "milliseconds")).toBe(want);
  });
});

test("14 an operation and schemas that are called like built-ins", async () => {
  wire.reply = json([{ map: { a: "b" } }]);
  expect(await use("14", "remove")).toEqual({ a: "b" });
  expect(lines()).toEqual(["GET /x"]);
});

describe("22 path values", () => {
  test("what would end or split the path is encoded", async () => {
    wire.reply = json("s");
    expect(await use("22", "item", {}, "a/b ?#é")).toBe("s");
    expect(lines()).toEqual(["GET /items/a%2Fb%20%3F%23%C3%A9"]);
  });

  test("matrix, exploded", async () => {
    wire.reply = json("s");
    await use("22", "matrix", {}, ["a", "b"]);
    expect(lines()).toEqual(["GET /m/;ids=a;ids=b"]);
  });
});

describe("23 query styles", () => {
  test("each as the document says", async () => {
    wire.reply = json("s");
    await use("23", "all");
    expect(lines()).toEqual([
      "GET /q?filter[price][gte]=5&filter[tags][0]=x&pipe=a|b&csv=a,b%2Cc&color=R&size=L&raw=a/b:c&j=%7B%22x%22%3A1%7D&when=1970-01-01T00%3A00%3A00.000Z",
    ]);
  });

  test("a Date is ISO 8601", async () => {
    wire.reply = json("s");
    await use("23", "date");
    expect(lines()).toEqual(["GET /q?when=1970-01-01T00%3A00%3A00.000Z"]);
  });
});

describe("24 bracketed form bodies", () => {
  test("brackets where the document says so", async () => {
    wire.reply = json("s");
    await use("24", "charge");
    expect(wire.seen[0]).toMatchObject({
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "amount=5&metadata[a]=1&items[0][price]=p&items[0][qty]=2&expand[0]=x&expand[1]=y",
    });
  });

  test("empty arrays are left out", async () => {
    wire.reply = json("s");
    await use("24", "emptyArrays");
    expect(wire.seen[0]?.body).toBe("amount=5");
  });
});

test("25 parts with a content type of their own, and arrays of objects", async () => {
  wire.reply = { status: 204, pieces: [] };
  expect(await use("25", "upload")).toBe(undefined);
  const head = (name: string, more: string): string =>
    `Content-Disposition: form-data; name="${name}"${more}`;
  expect(partsOf(wire.seen[0] ?? { method: "", url: "", headers: {}, body: "" })).toEqual([
    `${head("file", '; filename="blob"')}\r\nContent-Type: image/png\r\n\r\npng`,
    `${head("more", '; filename="1.txt"')}\r\nContent-Type: text/plain\r\n\r\none`,
    `${head("more", '; filename="2.bin"')}\r\nContent-Type: application/octet-stream\r\n\r\ntwo`,
    `${head("alt", '; filename="a.png"')}\r\nContent-Type: image/png\r\n\r\nalt`,
    `${head("meta", "")}\r\nContent-Type: application/json\r\n\r\n{"k":"v"}`,
    `${head("rows", "")}\r\nContent-Type: application/json\r\n\r\n[{"n":1},{"n":2}]`,
  ]);
});

describe("26 media types, statuses and ranges", () => {
  test.each<[use: string, Reply, want: unknown, accept: string]>([
    ["report", json({ rows: 3 }), 3, "application/json"],
    ["report", json({ jobId: "j" }, 202), "j", "application/json"],
    ["csv", reply("text/csv", "a,b\n"), "a,b\n", "text/csv"],
    ["csv", json({ jobId: "j" }, 202), "j", "text/csv"],
    ["pdf", reply("application/pdf", "%PDF"), 4, "application/pdf"],
    ["img", reply("image/png", new Uint8Array([1, 2])), 2, "image/png"],
    [
      "failing",
      reply("application/problem+json", '{"title":"t"}', 404),
      ["NotFoundError", 404, "t"],
      "application/json",
    ],
    ["failing", reply("text/plain", "oops", 503), ["InternalServerError", 503, "oops"], "application/json"],
    [
      "failing",
      reply("text/html", "<html>", 502),
      ["InternalServerError", 502, "<html>"],
      "application/json",
    ],
    [
      "failing",
      reply("application/json", "<html>", 502),
      ["InternalServerError", 502, "<html>"],
      "application/json",
    ],
  ])("%s", async (name, answer, want, accept) => {
    wire.reply = answer;
    expect(await use("26", name)).toEqual(want);
    expect(wire.seen.map(({ headers }) => headers.accept)).toEqual([accept]);
  });

  test("an empty answer is undefined", async () => {
    wire.reply = { status: 200, headers: { "content-type": "application/json" }, pieces: [] };
    await expect(use("26", "failing")).resolves.toBe(undefined);
  });
});

describe("27 server-sent events and lines of JSON", () => {
  test("the same operation whole, and as a stream", async () => {
    wire.reply = json({ text: "t" });
    expect(await use("27", "whole")).toBe("t");
    wire.reply = events('{"delta":"1"}', '{"delta":"2"}', "[DONE]", '{"delta":"3"}');
    expect(await use("27", "chat")).toEqual(["1", "2"]);
    expect(wire.seen.map(({ headers, body }) => [headers.accept, body])).toEqual([
      ["application/json", ""],
      ["text/event-stream", '{"stream":true}'],
    ]);
  });

  const TEXT =
    ': comment\r\nid: 7\r\nevent: chunk\r\nretry: 5\r\ndata: {"delta":\r\ndata: "é"}\r\n\r\ndata: {"delta":"b"}\r\r';
  test("several lines of data, comments and every end of line", async () => {
    wire.reply = {
      headers: { "content-type": "text/event-stream" },
      pieces: [TEXT.slice(0, 47), TEXT.slice(47)],
    };
    expect(await use("27", "events")).toEqual(["é", "b"]);
  });

  test("the id to go on after", async () => {
    wire.reply = { headers: { "content-type": "text/event-stream" }, pieces: [TEXT] };
    expect(await use("27", "lastId")).toEqual({ event: "chunk", id: "7", retry: 5 });
  });

  test("lines of JSON", async () => {
    wire.reply = reply("application/jsonl", '{"delta":"1"}\n\n{"delta":"2"}');
    expect(await use("27", "lines")).toEqual(["1", "2"]);
    expect(wire.seen[0]?.headers.accept).toBe("application/jsonl");
  });

  test("leaving the loop ends the stream", async () => {
    wire.reply = events('{"delta":"1"}', '{"delta":"2"}');
    expect(await use("27", "first")).toEqual(["1"]);
  });
});

test("29 int64 is a number by default, and documented as one that may be rounded", async () => {
  wire.reply = reply("application/json", '{"id":9007199254740993}');
  expect(await use("29", "read")).toBe(9007199254740992);
  expect(lines()).toEqual(["GET /i?after=7"]);
});

describe("32 alternatives of security schemes", () => {
  const all = { apiKey: "k", key: "q", tenant: "t" };
  const sent = (): unknown[] =>
    wire.seen.map(({ url, headers }) => [url, headers.authorization, headers["x-tenant"]]);

  test("the first that can be met, and nothing of the others", async () => {
    await use("32", "a", all);
    await use("32", "a", { key: "q", tenant: "t" });
    expect(sent()).toEqual([
      ["/a", "Bearer k", undefined],
      ["/a?api_key=q", undefined, "t"],
    ]);
  });

  test("half of a combination is none", async () => {
    await expect(use("32", "a", { key: "q" })).rejects.toThrow(/needs a credential/);
    expect(sent()).toEqual([]);
  });

  test("no security", async () => {
    await use("32", "c", all);
    expect(sent()).toEqual([["/c", undefined, undefined]]);
  });

  test("a token from the client credentials flow: one for calls at one time", async () => {
    wire.reply = json({ access_token: "token", expires_in: 3600 });
    const fetch = (request: Request): Promise<Response> =>
      globalThis.fetch(new Request(request.url.replace("https://id.test", wire.url), request));
    await use("32", "b", { cc: { clientId: "i", clientSecret: "s" }, fetch });
    expect(sent()).toEqual([
      ["/token", "Basic aTpz", undefined],
      ...[1, 2, 3].map(() => ["/b", "Bearer token", undefined]),
    ]);
    expect(wire.seen[0]?.body).toBe("grant_type=client_credentials&scope=read");
  });
});

describe("33 webhooks, callbacks and links", () => {
  test("events are told apart by name, and each has its handler", async () => {
    expect(await use("33", "handle", {}, { name: "paid", body: { amount: 3 } })).toEqual([
      true,
      true,
      "paid",
      3,
    ]);
  });

  test("an operation that a link leads to", async () => {
    wire.reply = json({ id: "1/2" });
    expect(await use("33", "follow")).toBe("1/2");
    expect(lines()).toEqual(["POST /subs", "GET /subs/1%2F2"]);
  });
});

test("37 Swagger 2.0: a form with a file is multipart, pipes join, nullable fields are", async () => {
  wire.reply = json({ x: null });
  expect(await use("37", "post")).toBe(null);
  expect(lines()).toEqual(["POST /f?tags=x|y"]);
  expect(wire.seen[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; /);
});

describe("42 a header that names the version", () => {
  test("is sent by itself, and by `raw` too", async () => {
    await use("42", "get");
    await use("42", "raw");
    expect(wire.seen.map(({ headers }) => headers["acme-version"])).toEqual(["2025-04-01", "2025-04-01"]);
  });

  test("is refused where it contradicts the client", async () => {
    await expect(use("42", "other")).rejects.toThrow(
      /for `Acme-Version: 2025-04-01`, and not for 2024-01-01/,
    );
    expect(wire.seen).toEqual([]);
  });
});
