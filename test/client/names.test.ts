/** Every name that a client exports is there once, however a document names its parts, and the order says nothing. */
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OpenApiDocument } from "../../generator/load/document.js";
import { ROOT } from "../cli/pawl.js";
import { compile, makeWorkspace, sourcesOf, writeFiles } from "../e2e/compile.js";
import { clientFiles, documentOf } from "./generated.js";

/** What names of types end with, and what such ends are made of. */
const ENDS = (
  "form form text text json multipart params params body response headers error event item sse input operation webhook callback resource " +
  "schema query mutation core client stream events 2"
).split(" ");

const camel = (words: readonly string[]): string =>
  words.map((one, index) => (index === 0 ? one : one.charAt(0).toUpperCase() + one.slice(1))).join("");
const pascal = (words: readonly string[]): string => camel(["", ...words]);

/** Few beginnings, so that many names begin alike. */
const words = fc
  .tuple(fc.constantFrom("create", "create", "api"), fc.array(fc.constantFrom(...ENDS), { maxLength: 2 }))
  .map(([first, rest]) => [first, ...rest]);
const tag = fc.constantFrom(undefined, "t", "t", "t", "t create");

/** Bodies that differ, so that each has types of its own. */
const CONTENT: Readonly<Record<string, object>> = {
  "application/json": { schema: { type: "object", properties: { a: { type: "string" } } } },
  "application/x-www-form-urlencoded": { schema: { type: "object", properties: { b: { type: "string" } } } },
  "multipart/form-data": { schema: { type: "object", properties: { c: { type: "string" } } } },
  "multipart/mixed": { schema: { type: "object", properties: { d: { type: "string" } } } },
  "text/plain": { schema: { type: "string" } },
  "text/event-stream": { schema: { type: "object", properties: { e: { type: "string" } } } },
};
const content = fc.subarray(Object.keys(CONTENT)).map((types) => ({
  content: Object.fromEntries(types.map((type) => [type, CONTENT[type]])),
}));
const headers = fc.constantFrom({}, { headers: { "X-A": { required: true } } });
const answer = fc.tuple(content, headers).map(([one, other]) => ({ description: "", ...one, ...other }));

interface Part {
  readonly id: string;
  readonly tag: string | undefined;
  readonly responses: object;
  readonly body: object | undefined;
  readonly schema: string;
  readonly callback: string | undefined;
}

const part: fc.Arbitrary<Part> = fc.record({
  id: words.map(camel),
  tag,
  responses: fc.record({ 200: answer, 404: answer }),
  body: fc.option(content, { nil: undefined }),
  schema: fc.tuple(fc.boolean(), words).map(([isOfTag, all]) => pascal(isOfTag ? ["t", ...all] : all)),
  callback: fc.option(words.map(camel), { nil: undefined }),
});

const given = fc.record({
  title: words.map((all) => all.join(" ")),
  parts: fc.uniqueArray(part, { minLength: 2, maxLength: 10, selector: ({ id }) => id }),
  webhooks: fc.uniqueArray(words.map(camel), { maxLength: 3 }),
});
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

const named = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: object): object => ({ content: { "application/json": { schema } } });

function documentFrom({ title, parts, webhooks }: Given): OpenApiDocument {
  const schemas = [...new Set(parts.map(({ schema }) => schema))];
  return documentOf({
    paths: Object.fromEntries(
      parts.flatMap(({ id, tag, responses, body, schema, callback }) => {
        const tags = tag === undefined ? {} : { tags: [tag] };
        return [
          [
            `/a/{${id}}/${id}`,
            {
              post: {
                operationId: id,
                ...tags,
                parameters: [{ name: id, in: "path", required: true, schema: { type: "string" } }],
                ...(body === undefined ? {} : { requestBody: body }),
                responses,
                ...(callback === undefined
                  ? {}
                  : {
                      callbacks: {
                        [callback]: { "{$url}": { post: { requestBody: json(named(schema)), responses } } },
                      },
                    }),
              },
            },
          ],
          // The schema in both directions, as the answer of one whose types may be named like it.
          [
            `/b/${id}`,
            {
              put: {
                operationId: `${id}Put`,
                ...tags,
                requestBody: json(named(schema)),
                responses: { 200: { description: "", ...json(named(schema)) } },
              },
            },
          ],
        ];
      }),
    ),
    components: {
      schemas: Object.fromEntries(
        schemas.map((name) => [
          name,
          {
            type: "object",
            properties: { id: { type: "string", readOnly: true }, name: { type: "string" } },
          },
        ]),
      ),
    },
    rest: {
      info: { title, version: "1" },
      webhooks: Object.fromEntries(
        webhooks.map((name) => [
          name,
          {
            post: {
              requestBody: { content: { "text/plain": CONTENT["text/plain"] } },
              responses: { 204: { description: "" } },
            },
          },
        ]),
      ),
    },
  });
}

const build = (one: Given): Promise<Map<string, string>> =>
  clientFiles(documentFrom(one), {}, ["zod", "tanstack"]);

/** Names that a module exports; an overload of a function is no second name. */
function declared(content: string): string[] {
  const all = [...content.matchAll(/^export (const|type|interface|class|function) ([\w$]+)/gm)];
  const names = (isFunction: boolean): string[] =>
    all.filter(([, kind]) => (kind === "function") === isFunction).map(([, , name = ""]) => name);
  return [...names(false), ...new Set(names(true))];
}

/** Names of types that the package's index exports. */
function exported(files: ReadonlyMap<string, string>): string[] {
  const index = files.get("src/index.ts") ?? "";
  const stars = [...index.matchAll(/^export type \* from "\.\/([^"]+)\.js";$/gm)].map(
    ([, path]) => `src/${path}.ts`,
  );
  const own = [...index.matchAll(/^export (?:type )?\{([^}]*)\} from "(?!\.\/enums)/gm)].flatMap(
    ([, names = ""]) => names.split(",").map((name) => name.replace(/\btype\b/, "").trim()),
  );
  return [
    ...own.filter((name) => name !== ""),
    ...stars.flatMap((path) =>
      // Values of the same modules, which are no part of it, begin with small letters.
      declared(files.get(path) ?? "").filter((name) => !/^_?[a-z]\w*Operation$/.test(name)),
    ),
  ];
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) < index);
}

const SEED = 53;

describe("names of a client", () => {
  test("are there once", async () => {
    await fc.assert(
      fc.asyncProperty(given, async (one) => {
        const files = await build(one);
        expect(twice(exported(files))).toEqual([]);
        for (const [path, content] of files) {
          if (!path.endsWith(".ts")) continue;
          const imported = [...content.matchAll(/^import (?:type )?\{([^}]*)\}/gm)].flatMap(
            ([, names = ""]) => names.split(",").map((name) => name.trim().replace(/^.* as /, "")),
          );
          const own = declared(content);
          // A value of an enum and its type share a name.
          const names = path === "src/enums.ts" ? [] : [...imported, ...own];
          expect(twice(names), path).toEqual([]);
        }
        const functions = [...files].filter(([path]) => path.startsWith("src/functions/"));
        expect(twice(functions.flatMap(([, content]) => declared(content)))).toEqual([]);
      }),
      { seed: SEED, numRuns: 80 },
    );
  }, 120_000);

  test("do not depend on the order of the document", async () => {
    const shuffled = given.chain((one) =>
      fc.record({
        one: fc.constant(one),
        other: fc.record({
          title: fc.constant(one.title),
          parts: fc.shuffledSubarray(one.parts, { minLength: one.parts.length }),
          webhooks: fc.shuffledSubarray(one.webhooks, { minLength: one.webhooks.length }),
        }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ one, other }) => {
        const [files, others] = [await build(one), await build(other)];
        expect(others.get("api-report.txt")).toBe(files.get("api-report.txt"));
        expect(exported(others).sort()).toEqual(exported(files).sort());
      }),
      { seed: SEED, numRuns: 20 },
    );
  }, 120_000);

  test("compile", async () => {
    const folder = makeWorkspace();
    const samples = fc.sample(given, { seed: SEED, numRuns: 6 });
    const sources: string[] = [];
    for (const [index, one] of samples.entries()) {
      const own = join(folder, `client${index}`);
      mkdirSync(join(own, "src"), { recursive: true });
      // One runtime for all of them.
      symlinkSync(join(ROOT, "generator/runtime"), join(own, "src/runtime"), "junction");
      const files = await build(one);
      writeFiles(
        own,
        [...files].map(([path, content]) => ({ path, content })),
      );
      sources.push(...sourcesOf(join(own, "src")).filter((path) => !path.includes("/runtime/")));
    }
    expect(compile(sources)).toBe("");
  }, 240_000);
});

describe("names that met", () => {
  const texts = { type: "object", properties: { a: { type: "string" } } };
  const several = { content: { "application/json": { schema: texts }, "text/plain": CONTENT["text/plain"] } };
  const OK = { 204: { description: "" } };
  const post = (operationId: string, rest: object = {}): object => ({
    post: { operationId, tags: ["t"], responses: OK, ...rest },
  });

  test("`CreateText` + `Params` and `Create` + a text's", async () => {
    const one = { requestBody: { content: { "application/json": { schema: texts } } } };
    const paths = { "/a": post("create", { requestBody: several }), "/b": post("createText", one) };
    const schemas = { TCreateParamsText: { type: "string" } };
    const files = await clientFiles(documentOf({ paths, components: { schemas } }));
    expect(
      declared(files.get("src/operations/t.ts") ?? "").filter((name) => name.endsWith("Params")),
    ).toEqual([
      // A schema has the name that its text would have.
      "TCreateOperationParams",
      "TCreateTextParams",
    ]);
    expect(twice(exported(files))).toEqual([]);
  });

  test("functions of two resources, which a target for queries has in one module", async () => {
    const get = (operationId: string, resource: string): object => ({
      get: {
        operationId,
        "x-pawl-resource": resource,
        "x-pawl-method": operationId,
        responses: { 200: { description: "", ...json({ type: "string" }) } },
      },
    });
    const paths = { "/a": get("bC", "a"), "/b": get("c", "a.b") };
    const files = await clientFiles(documentOf({ paths }), {}, ["tanstack"]);
    expect(
      declared(files.get("src/tanstack.ts") ?? "").filter((name) => name.endsWith("Query")),
    ).toHaveLength(2);
    expect(
      twice(
        [...(files.get("src/tanstack.ts") ?? "").matchAll(/queryKey: \["(\w+)"/g)].map(
          ([, key]) => key ?? "",
        ),
      ),
    ).toEqual([]);
  });

  test("path parameters, and what the code around them names", async () => {
    const name = (one: string): object => ({
      name: one,
      in: "path",
      required: true,
      schema: { type: "integer", format: "int64" },
    });
    const all = [
      "signal",
      "key_of",
      "paginate",
      "params",
      "options",
      "client",
      "undefined",
      "t",
      "z",
      "this",
    ];
    const path = all.map((one) => `/{${one}}`).join("");
    const get = {
      operationId: "get",
      parameters: all.map(name),
      "x-pawl-pagination": { style: "link", items: "" },
      responses: { 200: { description: "", ...json({ type: "array", items: { type: "string" } }) } },
    };
    const folder = makeWorkspace();
    const document = documentOf({ paths: { [path]: { get } } });
    const files = await clientFiles(document, { types: { bigints: true } }, ["tanstack"]);
    mkdirSync(join(folder, "src"), { recursive: true });
    symlinkSync(join(ROOT, "generator/runtime"), join(folder, "src/runtime"), "junction");
    writeFiles(
      folder,
      [...files].map(([path, content]) => ({ path, content })),
    );
    expect(compile(sourcesOf(join(folder, "src")).filter((path) => !path.includes("/runtime/")))).toBe("");
    const query = files.get("src/tanstack.ts") ?? "";
    expect(query).toMatch(/async \(\{ signal: _signal \}\) => _\w+\(client, signal, keyOf, /);
  }, 60_000);
});
