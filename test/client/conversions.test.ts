/** Dates and 64-bit integers in a form of the client's own: its types, and what goes over the wire. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { readRuntime } from "../../generator/client/runtime.js";
import { load } from "../../generator/load/load.js";
import { buildModel } from "../../generator/model/build.js";
import { Sampler } from "../../generator/samples/sampler.js";
import { typescriptSamples } from "../../generator/samples/typescript.js";
import { ROOT } from "../cli/pawl.js";
import { compile, makeWorkspace, sourcesOf, writeFiles } from "../e2e/compile.js";
import { events, json, partsOf, type Reply, useWire } from "../e2e/server.js";
import { bundle } from "./bundle.js";
import { clientFiles } from "./generated.js";

const FIXTURE = join(ROOT, "test/fixtures/types/conversions.yaml");
const TYPES = { dates: true, bigints: true };
const DAY = new Date("2024-02-29T00:00:00.000Z");
const AT = new Date("2024-02-29T12:30:00.500Z");
const BIG = 9223372036854775807n;

type Use = (options: object) => Promise<unknown>;

const wire = useWire();
const folder = makeWorkspace();
let complaints = "";
let samples: readonly string[] = [];
let uses: Readonly<Record<string, Use>> = {};

beforeAll(async () => {
  const { document } = await load(FIXTURE);
  const files = await clientFiles(document, { types: TYPES }, ["zod", "tanstack", "msw"]);
  const model = buildModel(document, { types: TYPES });
  const names = { packageName: "./index.js", clientName: model.clientName, servers: model.servers };
  const sampler = new Sampler(model);
  samples = model.operations.flatMap((one) => typescriptSamples(one, sampler, names).map(({ code }) => code));
  writeFiles(join(folder, "in"), [
    ...[...files].map(([path, content]) => ({ path, content })),
    ...(await readRuntime()).map((file) => ({ ...file, path: `src/${file.path}` })),
    ...samples.map((code, index) => ({
      path: `src/sample${index}.ts`,
      content: `${code.includes('"node:') ? '/// <reference types="node" />\n' : ""}${code}\n`,
    })),
    {
      path: "src/use.ts",
      content: readFileSync(join(ROOT, "test/fixtures/client/conversions.ts"), "utf8"),
    },
  ]);
  const to = join(folder, "out");
  mkdirSync(to);
  complaints = compile(sourcesOf(join(folder, "in/src")), { from: join(folder, "in/src"), to });
  uses = await import(pathToFileURL(join(to, "use.js")).href);
}, 120_000);

async function use(name: string): Promise<unknown> {
  const found = uses[name];
  if (found === undefined) throw new Error(`no use ${name}`);
  return found({ baseUrl: wire.url, allowLoopbackHttp: true, maxRetries: 0 });
}

/** JSON as text, for numbers that JavaScript would round. */
const text = (body: string, status = 200, type = "application/json"): Reply => ({
  status,
  headers: { "content-type": type },
  pieces: [body],
});

test("everything compiles, with a use of it", () => {
  expect(complaints).toBe("");
});

describe("what is sent", () => {
  test("path and query", async () => {
    wire.reply = json({ id: 1, at: "2024-02-29T12:30:00.500Z" });
    await use("get");
    const inJson = encodeURIComponent('{"from":"2024-02-29","ids":[1]}');
    expect(wire.seen.map(({ url }) => url)).toEqual([
      `/days/2024-02-29/9223372036854775807?since=2024-02-29T12%3A30%3A00.500Z&on=2024-02-29,2024-02-29&after=7&json=${inJson}`,
    ]);
  });

  test("JSON, to the last digit", async () => {
    wire.reply = json([]);
    await use("create");
    expect(wire.seen[0]?.body).toBe(
      '{"id":9223372036854775807,"at":"2024-02-29T12:30:00.500Z","span":{"from":"2024-02-29","to":null,' +
        '"ids":[1,-9223372036854775808]},"children":[{"id":2,"at":"2024-02-29T12:30:00.500Z","subject":' +
        '{"kind":"person","born":"2024-02-29","seen":"2024-02-29T12:30:00.500Z","name":"n"}}],' +
        '"byName":{"x":"2024-02-29T12:30:00.500Z"},"pair":["2024-02-29","2024-02-29"],' +
        '"text":"9223372036854775807","either":9223372036854775807,"subject":{"type":"firm","born":"2024-02-29"}}',
    );
  });

  test("a form", async () => {
    wire.reply = json([]);
    await use("form");
    expect(wire.seen[0]?.body).toBe("from=2024-02-29&to=&ids=9223372036854775807");
  });

  test("multipart", async () => {
    wire.reply = json([]);
    await use("multipart");
    const [seen] = wire.seen;
    expect(seen && partsOf(seen).slice(1)).toEqual([
      'Content-Disposition: form-data; name="day"\r\n\r\n2024-02-29',
      'Content-Disposition: form-data; name="at"\r\n\r\n2024-02-29T12:30:00.500Z',
      'Content-Disposition: form-data; name="id"\r\n\r\n9223372036854775807',
      'Content-Disposition: form-data; name="span"\r\nContent-Type: application/json\r\n\r\n{"from":"2024-02-29","ids":[5]}',
    ]);
  });
});

describe("what is read", () => {
  test("objects, arrays, maps, tuples, unions and schemas that hold themselves", async () => {
    wire.reply = text(
      '{"id":9223372036854775807,"at":"2024-02-29T12:30:00.5Z","span":{"from":"2024-02-29","to":null,"ids":[1,-9223372036854775808]},' +
        '"parent":{"id":1,"at":"2024-02-29T13:30:00.5+01:00","children":[{"id":2,"at":"2024-02-29T12:30:00.5Z"}]},' +
        '"byName":{"x":"2024-02-29T12:30:00.5Z"},"pair":["2024-02-29","2024-02-29"],"text":"2024-02-29T12:30:00.5Z",' +
        '"count":9007199254740993,"fixed":"2024-01-01","either":7,"more":1e400,"__proto__":"2024-02-29",' +
        '"subject":{"kind":"person","born":"2024-02-29","seen":"2024-02-29T12:30:00.5Z"}}',
    );
    const event = (await use("get")) as Readonly<Record<string, unknown>>;
    const { ["__proto__"]: _, ...others } = Object.fromEntries(Object.entries(event));
    expect(others).toEqual({
      id: BIG,
      at: AT,
      span: { from: DAY, to: null, ids: [1n, -9223372036854775808n] },
      parent: { id: 1n, at: AT, children: [{ id: 2n, at: AT }] },
      byName: { x: AT },
      pair: ["2024-02-29", DAY],
      text: "2024-02-29T12:30:00.5Z",
      // Not asked for: what JSON.parse gives.
      count: 9007199254740992,
      fixed: "2024-01-01",
      either: 7n,
      more: Number.POSITIVE_INFINITY,
      subject: { kind: "person", born: DAY, seen: AT },
    });
    expect(Object.getOwnPropertyDescriptor(event, "__proto__")?.value).toEqual(DAY);
  });

  test("the variant of a union that fits", async () => {
    wire.reply = json([
      { kind: "person", born: "2024-02-29" },
      { type: "firm", born: "2024-02-29" },
    ]);
    expect(await use("create")).toEqual([
      { kind: "person", born: DAY },
      { type: "firm", born: "2024-02-29" },
    ]);
  });

  test("another status has another shape", async () => {
    wire.reply = text('{"at":"2024-02-29T12:30:00.5Z","big":9223372036854775807}', 201);
    expect(await use("create")).toEqual({ at: "2024-02-29T12:30:00.5Z", big: Number(BIG) });
  });

  test.each([
    ["no date at all", "soon"],
    ["a day in the place of a time", "2024-02-29"],
    ["a day that there is not", "2024-13-45T00:00:00Z"],
  ])("%s stays text", async (_name, at) => {
    wire.reply = json({ id: 1, at });
    expect(await use("get")).toEqual({ id: 1n, at });
  });

  test("digits within strings are text", async () => {
    wire.reply = text(
      '{"id":12345678901234567890,"at":"","text":"a \\"12345678901234567890\\" \\\\","k":[1.12345678901234567890]}',
    );
    expect(await use("get")).toEqual({
      id: 12345678901234567890n,
      at: "",
      text: 'a "12345678901234567890" \\',
      k: [1.1234567890123457],
    });
  });

  test("events", async () => {
    wire.reply = events('{"id":9223372036854775807,"at":"2024-02-29T12:30:00.5Z"}', "[DONE]");
    expect(await use("follow")).toEqual([[BIG, AT]]);
  });

  test("pages", async () => {
    wire.reply = text('{"data":[{"id":9223372036854775807,"at":"2024-02-29T12:30:00.5Z"}]}');
    expect(await use("list")).toEqual([BIG]);
    expect(wire.seen.map(({ url }) => url)).toEqual(["/pages?after=1"]);
  });

  test("errors, each of its status", async () => {
    const body = '{"at":"2024-02-29T12:30:00.5Z","id":9223372036854775807}';
    wire.reply = text(body, 404, "application/problem+json");
    expect(await use("missing")).toEqual({ at: AT, id: BIG });
    wire.reply = text(body, 500);
    expect(await use("missing")).toEqual({ at: "2024-02-29T12:30:00.5Z", id: Number(BIG) });
  });

  test("what is no JSON is the usual error", async () => {
    wire.reply = text("{1234567890123456789");
    await expect(use("get")).rejects.toMatchObject({ name: "DecodeError", text: "{1234567890123456789" });
  });

  test("`raw` gives what JSON has", async () => {
    wire.reply = json({ id: 1, at: "2024-02-29T12:30:00.5Z" });
    expect(await use("raw")).toEqual(["2024-02-29T12:30:00.5Z", 1]);
  });
});

describe("what comes with it", () => {
  test("Zod checks the client's values", async () => {
    const { EntrySchema } = await import(pathToFileURL(join(folder, "out/zod.js")).href);
    expect(EntrySchema.safeParse({ id: 1n, at: AT, span: { to: null } }).success).toBe(true);
    expect(EntrySchema.safeParse({ id: 1, at: AT }).success).toBe(false);
    expect(EntrySchema.safeParse({ id: 1n, at: "2024-02-29T12:30:00.5Z" }).success).toBe(false);
  });

  test("keys of queries can be hashed", async () => {
    const { daysGetQuery } = await import(pathToFileURL(join(folder, "out/tanstack.js")).href);
    expect(JSON.stringify(daysGetQuery({}, DAY, BIG).queryKey)).toBe(
      '["daysGet","2024-02-29T00:00:00.000Z","9223372036854775807n",null]',
    );
  });

  test("samples are written with them, and the README tells of them", () => {
    expect(samples.join("\n")).toContain("new Date(");
    expect(samples.join("\n")).toMatch(/\b\dn\b/);
    expect(readFileSync(join(folder, "in/README.md"), "utf8")).toContain("Dates are a `Date`");
  });
});

test("who does not ask for them bundles nothing of them", async () => {
  const plain = await clientFiles((await load(FIXTURE)).document);
  const source = join(folder, "plain");
  writeFiles(source, [
    ...[...plain].map(([path, content]) => ({ path, content })),
    ...(await readRuntime()).map((file) => ({ ...file, path: `src/${file.path}` })),
  ]);
  const { modules } = await bundle(
    'import { Conversions } from "./index.js"; console.log(new Conversions());',
    join(source, "src"),
  );
  expect([...modules.keys()].filter((path) => path.includes("convert/"))).toEqual([]);
  expect([...plain.keys()]).not.toContain("src/shapes.ts");
});
