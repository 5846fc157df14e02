import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { readRuntime } from "../../generator/client/runtime.js";
import { load } from "../../generator/load/load.js";
import { ROOT } from "../cli/pawl.js";
import { codeBlocks } from "../docs/pages.js";
import { compile, makeWorkspace, sourcesOf, writeFiles } from "../e2e/compile.js";
import { events, json, type Reply, useWire } from "../e2e/server.js";
import { clientFiles } from "./generated.js";

const FIXTURE = join(ROOT, "test/fixtures/client/everything.yaml");
const GOLDEN = join(ROOT, "test/golden/client/everything");
const isUpdate = process.env.UPDATE_GOLDEN === "1";

let files = new Map<string, string>();
beforeAll(async () => {
  const { document, notices } = await load(FIXTURE);
  expect(notices).toEqual([]);
  files = await clientFiles(document);
  if (isUpdate) {
    rmSync(GOLDEN, { recursive: true, force: true });
    for (const [path, content] of files) {
      mkdirSync(dirname(join(GOLDEN, path)), { recursive: true });
      writeFileSync(join(GOLDEN, path), content);
    }
  }
});

describe("a client with everything", () => {
  test("has the files that it had, byte for byte", () => {
    const entries = readdirSync(GOLDEN, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const kept = entries.map((entry) => join(entry.parentPath, entry.name).slice(GOLDEN.length + 1)).sort();
    expect([...files.keys()].sort()).toEqual(kept);
    for (const [path, content] of files) {
      const golden = join(GOLDEN, path);
      expect(content, path).toBe(
        existsSync(golden) ? readFileSync(golden, "utf8") : "missing: UPDATE_GOLDEN=1",
      );
    }
  });
});

type Method = (...args: readonly unknown[]) => Promise<unknown>;
type Resources = Readonly<Record<string, Readonly<Record<string, Method>>>>;

/** The programs of its README, with the package's modules where they are. */
function readmePrograms(): string[] {
  const blocks = codeBlocks([{ path: "README.md", content: files.get("README.md") ?? "" }]);
  const programs = blocks.filter(({ info }) => info === "ts").map(({ code }) => code);
  expect(programs.some((code) => code.includes("for await (const item of everything."))).toBe(true);
  return programs.map((code) => {
    const own = code
      .replaceAll('"test-client"', '"./index.js"')
      .replaceAll('"test-client/core"', '"./core.js"')
      .replaceAll(/"test-client\/([\w-]+)"/g, '"./functions/$1.js"');
    return `${own.includes('"node:') ? '/// <reference types="node" />\n' : ""}${own}\nexport {};\n`;
  });
}

describe("as a program", () => {
  const wire = useWire();
  const folder = makeWorkspace();
  let complaints = "";
  let client: Resources & { readonly things: { readonly parts: Readonly<Record<string, Method>> } };

  beforeAll(async () => {
    const runtime = await readRuntime();
    writeFiles(join(folder, "in"), [
      ...[...files].map(([path, content]) => ({ path, content })),
      ...runtime.map((file) => ({ ...file, path: `src/${file.path}` })),
      ...readmePrograms().map((content, index) => ({ path: `src/readme${index}.ts`, content })),
      { path: "src/use.ts", content: readFileSync(join(ROOT, "test/fixtures/client/use.ts"), "utf8") },
    ]);
    const to = join(folder, "out");
    mkdirSync(to);
    complaints = compile(sourcesOf(join(folder, "in/src")), { from: join(folder, "in/src"), to });
    const module = await import(pathToFileURL(join(to, "index.js")).href);
    client = new module.Everything({
      baseUrl: wire.url,
      allowLoopbackHttp: true,
      token: "t",
      apiKey: "t",
      login: { username: "u", password: "p" },
      key: "k",
      tenant: "n",
    });
  }, 120_000);

  test("compiles, with a use of it", () => {
    expect(complaints).toBe("");
  });

  test("the functions of a resource go without it", async () => {
    const { EverythingCore } = await import(pathToFileURL(join(folder, "out/core.js")).href);
    const functions = await import(pathToFileURL(join(folder, "out/functions/things.js")).href);
    const core = new EverythingCore({ baseUrl: wire.url, allowLoopbackHttp: true, apiKey: "t", token: "t" });
    wire.reply = json({ name: "n" }, 201);
    expect(await functions.thingsCreate(core, { name: "n" })).toEqual({ name: "n" });
    expect(wire.seen.map(({ method, url, body }) => [method, url, body])).toEqual([
      ["POST", "/things", '{"name":"n"}'],
    ]);
  });

  interface Exchange {
    readonly name: string;
    readonly call: () => Promise<unknown>;
    readonly reply?: Reply;
    readonly gives: unknown;
    readonly line: string;
    readonly headers?: Readonly<Record<string, unknown>>;
    readonly body?: string;
  }

  const NO_CONTENT: Reply = { status: 204, pieces: [] };
  const EXCHANGES: readonly Exchange[] = [
    {
      name: "styles",
      call: () =>
        method("things", "getStyles")("a b", "l", [1, 2], ["x", "y"], {
          form: ["1", "2"],
          joined: ["1", "2"],
          spaced: ["1", "2"],
          piped: ["1", "2"],
          deep: { a: "1" },
          reserved: "a/b",
          json: { x: 1 },
          "X-Trace": "trace",
          session: "s 1",
        }),
      reply: json({ name: "n" }),
      gives: { name: "n" },
      line: "GET /styles/a%20b/.l/;matrix=1;matrix=2/x,y?form=1&form=2&joined=1,2&spaced=1%202&piped=1|2&deep[a]=1&reserved=a/b&json=%7B%22x%22%3A1%7D",
      headers: { "x-trace": "trace", cookie: "session=s%201", authorization: "Bearer t" },
    },
    {
      name: "JSON",
      call: () => method("things", "create")({ name: "n" }),
      reply: json({ name: "n" }, 201),
      gives: { name: "n" },
      line: "POST /things",
      headers: { "content-type": "application/json" },
      body: '{"name":"n"}',
    },
    {
      name: "pages",
      call: async () => {
        const page = (await method("things", "list")({ size: 2 })) as {
          data: unknown;
          hasNextPage(): boolean;
        };
        return [page.data, page.hasNextPage(), await all(page)];
      },
      reply: json({ data: [{ name: "n" }] }),
      gives: [{ data: [{ name: "n" }] }, false, [{ name: "n" }]],
      line: "GET /things?size=2",
    },
    {
      name: "form",
      call: () =>
        method("things", "create")(
          { name: "n", tags: ["a", "b"], part: { id: 1 } },
          { contentType: "application/x-www-form-urlencoded" },
        ),
      reply: json({ name: "n" }, 201),
      gives: { name: "n" },
      line: "POST /things",
      body: "name=n&tags=a,b&part=%7B%22id%22%3A1%7D",
    },
    {
      name: "a name in the query and in the body",
      call: () => method("things", "replace")(7, { name: true, body: { name: "n" } }),
      reply: NO_CONTENT,
      gives: undefined,
      line: "PUT /things/7?name=true",
      body: '{"name":"n"}',
    },
    {
      name: "no security",
      call: () => method("things", "delete")(7),
      reply: NO_CONTENT,
      gives: undefined,
      line: "DELETE /things/7",
      headers: { authorization: undefined },
    },
    {
      name: "a nested resource with names of the document's choice, basic authentication",
      call: () => client.things.parts.all?.(7) ?? Promise.reject(new Error("no such method")),
      reply: json(["p"]),
      gives: ["p"],
      line: "GET /things/7/parts",
      headers: { authorization: "Basic dTpw" },
    },
    {
      name: "bytes out",
      call: () => method("files", "put")("a/b", { body: new Uint8Array([1, 255]) }),
      reply: NO_CONTENT,
      gives: undefined,
      line: "PUT /files/a%2Fb",
      headers: { "content-type": "application/octet-stream" },
      body: "\u0001\u00ff",
    },
    {
      name: "bytes in",
      call: async () => {
        const blob = (await method("files", "get")("a")) as Blob;
        return [blob.type, [...new Uint8Array(await blob.arrayBuffer())]];
      },
      reply: { headers: { "content-type": "application/pdf" }, pieces: [new Uint8Array([0, 200])] },
      gives: ["application/pdf", [0, 200]],
      line: "GET /files/a",
      headers: { accept: "application/pdf" },
    },
    {
      name: "text",
      call: () => method("files", "getText")("a"),
      reply: { headers: { "content-type": "text/plain; charset=utf-8" }, pieces: ["h", "é"] },
      gives: "hé",
      line: "GET /files/a/text",
      headers: { accept: "text/plain" },
    },
    {
      name: "a stream that is asked for",
      call: async () => all(await method("chat", "chat")({ question: "?", stream: true })),
      reply: events('{"name":"1"}', '{"name":"2"}', "[DONE]"),
      gives: [{ name: "1" }, { name: "2" }],
      line: "POST /chat",
      headers: { accept: "text/event-stream" },
    },
    {
      name: "a stream that is all there is",
      call: async () => all(await method("log", "follow")()),
      reply: {
        headers: { "content-type": "application/jsonl" },
        pieces: ['{"name":"1"}\n{"na', 'me":"2"}\n'],
      },
      gives: [{ name: "1" }, { name: "2" }],
      line: "GET /log",
      headers: { accept: "application/jsonl" },
    },
  ];

  test.each(EXCHANGES)("$name", async (want) => {
    wire.reply = want.reply ?? json({});
    expect(await want.call()).toEqual(want.gives);
    expect(wire.seen).toHaveLength(1);
    const [seen] = wire.seen;
    expect(`${seen?.method} ${seen?.url}`).toBe(want.line);
    for (const [name, value] of Object.entries(want.headers ?? {}))
      expect(seen?.headers[name], name).toBe(value);
    if (want.body !== undefined) expect(seen?.body).toBe(want.body);
  });

  function method(resource: string, name: string): Method {
    const group = client[resource];
    const found = group?.[name];
    if (group === undefined || found === undefined) throw new Error(`no ${resource}.${name}`);
    return found.bind(group);
  }

  async function all(items: unknown): Promise<unknown[]> {
    const found = [];
    for await (const item of items as AsyncIterable<unknown>) found.push(item);
    return found;
  }
});
