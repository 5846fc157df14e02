/** Headers that a document declares, in the types of responses: which, and what an editor and a server make of them. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { errorHeaders, responseHeaders, sampleHeader } from "../../generator/client/headers.js";
import { readRuntime } from "../../generator/client/runtime.js";
import type { Operation } from "../../generator/model/types.js";
import { compile, makeWorkspace, sourcesOf, writeFiles } from "../e2e/compile.js";
import { events, json, useWire } from "../e2e/server.js";
import { clientFiles, documentOf, modelOf } from "./generated.js";

const yes = { required: true, schema: { type: "integer" } };
const no = { schema: { type: "string" } };

/** A response with these headers. */
const having = (headers: object): object => ({ description: "", headers });

function operationOf(responses: object, components: object = {}): Operation {
  const paths = { "/a": { get: { operationId: "a", responses } } };
  const [operation] = modelOf({ paths, components }).operations;
  if (operation === undefined) throw new Error("no operation");
  return operation;
}

describe("declared are", () => {
  test.each<[string, object, string | undefined, string | undefined]>([
    ["none", { 200: having({}) }, undefined, undefined],
    ["one of each kind", { 200: having({ B: no, A: yes }) }, 'DeclaredHeaders<"A", "B">', undefined],
    ["only what may be missing", { 200: having({ B: no }) }, 'DeclaredHeaders<never, "B">', undefined],
    [
      "what all answers have",
      { 200: having({ A: yes }), 201: having({ A: yes }) },
      'DeclaredHeaders<"A">',
      undefined,
    ],
    [
      "what one answer has not",
      { 200: having({ A: yes }), 204: having({}) },
      'DeclaredHeaders<never, "A">',
      undefined,
    ],
    [
      "what a range may leave out",
      { 200: having({ A: yes }), "2XX": having({ A: no }) },
      'DeclaredHeaders<never, "A">',
      undefined,
    ],
    [
      "both spellings of one name",
      { 200: having({ "X-A": yes }), 201: having({ "x-a": yes }) },
      'DeclaredHeaders<"X-A" | "x-a">',
      undefined,
    ],
    [
      "those of errors, `default` among them",
      { 200: having({ A: yes }), "4XX": having({ C: no }), default: having({ B: yes }) },
      'DeclaredHeaders<"A">',
      'DeclaredHeaders<never, "B" | "C">',
    ],
    ["those of `default` alone", { default: having({ B: yes }) }, 'DeclaredHeaders<"B">', undefined],
    ["not those of redirects", { 200: having({}), 302: having({ Location: yes }) }, undefined, undefined],
    ["not the content type", { 200: having({ "content-type": yes }) }, undefined, undefined],
    [
      "cookies, which no page may read",
      { 200: having({ "Set-Cookie": yes }) },
      'DeclaredHeaders<never, "Set-Cookie">',
      undefined,
    ],
    [
      "names of any characters that HTTP has",
      {
        200: JSON.parse(
          '{"description":"","headers":{"`$~\'!#%&*+.^_|-1":{},"__proto__":{},"constructor":{}}}',
        ),
      },
      `DeclaredHeaders<never, "__proto__" | "\`$~'!#%&*+.^_|-1" | "constructor">`,
      undefined,
    ],
    [
      "not names that HTTP has not",
      { 200: having({ "a b": yes, ä: yes, '">(){}': yes, "*/": yes, "": yes, "a\r\nb": no }) },
      undefined,
      undefined,
    ],
  ])("%s", (_name, responses, success, error) => {
    const operation = operationOf(responses);
    expect(responseHeaders(operation)).toBe(success);
    expect(errorHeaders(operation)).toBe(error);
  });

  test("those of shared responses, and shared headers", () => {
    const shared = { $ref: "#/components/responses/Made" };
    const operation = operationOf(
      { 201: shared },
      {
        responses: { Made: having({ Place: { $ref: "#/components/headers/Place" } }) },
        headers: { Place: yes },
      },
    );
    expect(responseHeaders(operation)).toBe('DeclaredHeaders<"Place">');
    expect(sampleHeader(operation)).toBe("Place");
  });
});

const ok = (type: string, schema: object): object => ({
  200: { ...having({ "X-Total": yes, "X-Next": no }), content: { [type]: { schema } } },
});
const text = { type: "string" };
const DOCUMENT = documentOf({
  paths: {
    "/many": {
      get: {
        operationId: "many",
        tags: ["t"],
        responses: ok("application/json", { type: "array", items: text }),
      },
    },
    "/events": { get: { operationId: "events", tags: ["t"], responses: ok("text/event-stream", text) } },
    "/bytes": { get: { operationId: "bytes", tags: ["t"], responses: ok("application/pdf", {}) } },
    "/none": { delete: { operationId: "none", tags: ["t"], responses: { 204: having({ "X-Total": yes }) } } },
    "/plain": { get: { operationId: "plain", tags: ["t"], responses: { 204: { description: "" } } } },
  },
});

const USE = `import { TestClient } from "./index.js";
export async function use(baseUrl: string): Promise<unknown[]> {
  const { t } = new TestClient({ baseUrl, allowLoopbackHttp: true });
  const many = await t.many().withResponse();
  const stream = await t.events().withResponse();
  const items: unknown[] = [];
  for await (const item of stream.data) items.push(item);
  const bytes = await t.bytes().asResponse();
  const none = await t.none().withResponse();
  const totals: string[] = [many.response, stream.response, bytes.clone()].map(({ headers }) => headers.get("X-Total"));
  const gone: string = none.response.headers.get("x-total");
  const next: (string | null)[] = [many.response.headers.get("X-Next"), bytes.headers.get("x-next"), bytes.headers.get("else")];
  // @ts-expect-error: it may be missing
  const sure: string = many.response.headers.get("X-Next");
  const plain: Response = await t.plain().asResponse();
  return [many.data, items, totals, gone, next, sure, plain.status];
}
`;

describe("in a client", () => {
  const wire = useWire();
  const folder = makeWorkspace();
  const source = join(folder, "in/src");
  let complaints = "";

  beforeAll(async () => {
    const files = await clientFiles(DOCUMENT, { clientName: "TestClient" });
    const runtime = await readRuntime();
    writeFiles(join(folder, "in"), [
      ...[...files].map(([path, content]) => ({ path, content })),
      ...runtime.map((file) => ({ ...file, path: `src/${file.path}` })),
      { path: "src/use.ts", content: USE },
    ]);
    mkdirSync(join(folder, "out"));
    complaints = compile(sourcesOf(source), { from: source, to: join(folder, "out") });
  }, 120_000);

  test("they have types that others take", () => {
    expect(complaints).toBe("");
  });

  test("they come as the server sent them", async () => {
    const { use } = await import(pathToFileURL(join(folder, "out/use.js")).href);
    const total = { "X-ToTaL": "7" };
    const replies = {
      "/many": json(["a"], 200, { ...total, "x-next": "n" }),
      "/events": { ...events("1"), headers: { ...events().headers, ...total } },
      "/bytes": { headers: { "content-type": "application/pdf", ...total }, pieces: ["x"] },
      "/none": { status: 204, headers: total, pieces: [] },
      "/plain": { status: 204, pieces: [] },
    };
    wire.reply = (url) => replies[url as keyof typeof replies];
    expect(await use(wire.url)).toEqual([["a"], ["1"], ["7", "7", "7"], "7", ["n", null, null], "n", 204]);
  });

  test("an editor completes their names", () => {
    expect(completionsIn("t.many()")).toEqual(
      expect.arrayContaining(["X-Total", "x-total", "X-Next", "x-next"]),
    );
    expect(completionsIn("t.none()")).toEqual(["X-Total", "x-total"]);
    expect(completionsIn("t.plain()")).toEqual([]);
  });

  /** What an editor offers between the quotes of a header's name. */
  function completionsIn(call: string): string[] {
    const file = join(source, "edited.ts");
    const program = `import { TestClient } from "./index.js";\nconst { t } = new TestClient();\n(await ${call}.asResponse()).headers.get("`;
    const content = `${program}");\n`;
    const options = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      strict: true,
      types: [],
    };
    const host: ts.LanguageServiceHost = {
      getCompilationSettings: () => options,
      getScriptFileNames: () => [file],
      getScriptVersion: () => "1",
      getScriptSnapshot: (name) => {
        const found = name === file ? content : ts.sys.readFile(name);
        return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
      },
      getCurrentDirectory: () => source,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (name) => name === file || ts.sys.fileExists(name),
      readFile: (name) => (name === file ? content : ts.sys.readFile(name)),
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    };
    const service = ts.createLanguageService(host);
    const offered = service.getCompletionsAtPosition(file, program.length, {})?.entries ?? [];
    return offered.map(({ name }) => name);
  }
});
