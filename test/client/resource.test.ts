import { describe, expect, test } from "vitest";
import { type Parts, resourceFile } from "./generated.js";

const text = { type: "string" };
const OK = { "204": { description: "" } };
const JSON_OK = {
  "200": {
    description: "",
    content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
  },
};
const components = { schemas: { Pet: { type: "object", properties: { name: text } } } };

/** The document of one operation. */
function partsOf(operation: object, path = "/pets", method = "post"): Parts {
  return {
    paths: { [path]: { [method]: { operationId: "petsDo", tags: ["pets"], ...operation } } },
    components,
  };
}

/** Signatures of the method, as they are printed. */
async function signaturesOf(parts: Parts): Promise<string[]> {
  const file = await resourceFile(parts);
  const lines = file.split("\n").filter((line) => /^ {2}\S+\(.*\): ApiPromise</.test(line));
  return lines.map((line) => line.trim().replace(/ \{$|;$/, ""));
}

/** A type alias of the file. */
async function aliasOf(parts: Parts, name: string): Promise<string | undefined> {
  const file = await resourceFile(parts);
  return new RegExp(`^export type ${name} = (.*);$`, "m").exec(file)?.[1];
}

const path = (name: string, schema: object = text): object => ({ name, in: "path", required: true, schema });
const body = (content: object, required = true): object => ({ requestBody: { required, content } });
const pet = { schema: { $ref: "#/components/schemas/Pet" } };

describe("signatures", () => {
  test.each<[string, Parts, string[]]>([
    ["nothing", partsOf({ responses: OK }), ["do(options?: RequestOptions): ApiPromise<void>"]],
    [
      "path parameters first, in the order of the path",
      partsOf({ parameters: [path("b", { type: "integer" }), path("a")], responses: JSON_OK }, "/x/{a}/{b}"),
      ["do(a: string, b: number, options?: RequestOptions): ApiPromise<PetsDoResponse>"],
    ],
    [
      "path parameters that need no look-up are written out: enums and lists",
      partsOf(
        {
          parameters: [
            path("a", { type: "string", enum: ["x", 'y"', "x"] }),
            path("b", { type: "integer", enum: [1, -2] }),
            path("c", { type: "array", items: text }),
            path("d", { type: "array", items: { type: "integer" }, minItems: 1 }),
            path("e", { type: ["string", "null"], enum: ["x", null] }),
          ],
          responses: OK,
        },
        "/x/{a}/{b}/{c}/{d}/{e}",
      ),
      [
        'do(a: "x" | "y\\"", b: 1 | -2, c: string[], d: t.operations["petsDo"]["parameters"]["path"]["d"], e: t.operations["petsDo"]["parameters"]["path"]["e"], options?: RequestOptions): ApiPromise<void>',
      ],
    ],
    [
      "an optional argument object",
      partsOf({ parameters: [{ name: "q", in: "query", schema: text }], responses: OK }),
      ["do(params?: PetsDoParams, options?: RequestOptions): ApiPromise<void>"],
    ],
    [
      "a required one",
      partsOf({ parameters: [{ name: "q", in: "query", required: true, schema: text }], responses: OK }),
      ["do(params: PetsDoParams, options?: RequestOptions): ApiPromise<void>"],
    ],
    [
      "several media types of one shape",
      partsOf({
        ...body({ "application/json": pet, "application/x-www-form-urlencoded": pet }),
        responses: OK,
      }),
      [
        'do(params: PetsDoParams, options?: RequestOptions & { contentType?: "application/json" | "application/x-www-form-urlencoded" }): ApiPromise<void>',
      ],
    ],
    [
      "of two shapes, all optional",
      partsOf({ ...body({ "application/json": pet, "text/plain": { schema: text } }, false), responses: OK }),
      [
        'do(params?: PetsDoParams, options?: RequestOptions & { contentType?: "application/json" }): ApiPromise<void>',
        'do(params: PetsDoParamsText | undefined, options: RequestOptions & { contentType: "text/plain" }): ApiPromise<void>',
        "do(params?: object, options?: RequestOptions): ApiPromise<unknown>",
      ],
    ],
    [
      "answers in several media types",
      partsOf({
        parameters: [{ name: "q", in: "query", schema: text }],
        responses: {
          "200": {
            description: "",
            content: { "text/csv": {}, "application/json": pet, "image/png": {}, "image/gif": {} },
          },
        },
      }),
      [
        'do(params: PetsDoParams | undefined, options: RequestOptions & { accept: "text/csv" }): ApiPromise<string>',
        'do(params: PetsDoParams | undefined, options: RequestOptions & { accept: "image/png" | "image/gif" }): ApiPromise<Blob>',
        'do(params?: PetsDoParams, options?: RequestOptions & { accept?: "application/json" }): ApiPromise<PetsDoResponse>',
        "do(params?: object, options?: RequestOptions): ApiPromise<unknown>",
      ],
    ],
    [
      "answers in several that are read the same way",
      partsOf({ responses: { "200": { description: "", content: { "image/png": {}, "image/gif": {} } } } }),
      ['do(options?: RequestOptions & { accept?: "image/png" | "image/gif" }): ApiPromise<PetsDoResponse>'],
    ],
    [
      "answers none of which is usual",
      partsOf({ responses: { "200": { description: "", content: { "text/csv": {}, "image/gif": {} } } } }),
      [
        'do(options: RequestOptions & { accept: "text/csv" }): ApiPromise<string>',
        'do(options: RequestOptions & { accept: "image/gif" }): ApiPromise<Blob>',
        "do(options?: RequestOptions & { accept?: undefined }): ApiPromise<PetsDoResponse>",
        "do(options?: RequestOptions): ApiPromise<unknown>",
      ],
    ],
    [
      "an answer that may be streamed, by the word of the caller alone",
      partsOf({
        responses: {
          "200": { description: "", content: { "application/json": pet, "text/event-stream": pet } },
        },
      }),
      [
        'do(options: RequestOptions & { accept: "text/event-stream" }): ApiPromise<Stream<PetsDoEvent>>',
        'do(options?: RequestOptions & { accept?: "application/json" }): ApiPromise<PetsDoResponse>',
        "do(options?: RequestOptions): ApiPromise<unknown>",
      ],
    ],
    [
      "an answer that may be streamed, where the body may ask for it too",
      partsOf({
        ...body({ "application/json": pet }),
        responses: {
          "200": { description: "", content: { "application/json": pet, "text/event-stream": pet } },
        },
      }),
      [
        'do(params: PetsDoParams, options: RequestOptions & { accept: "text/event-stream" }): ApiPromise<Stream<PetsDoEvent>>',
        'do(params: PetsDoParams, options: RequestOptions & { accept: "application/json" }): ApiPromise<PetsDoResponse>',
        'do(params: PetsDoParams, options?: RequestOptions & { accept?: "application/json" }): ApiPromise<PetsDoResponse | Stream<PetsDoEvent>>',
        "do(params?: object, options?: RequestOptions): ApiPromise<unknown>",
      ],
    ],
    [
      "a stream and nothing else",
      partsOf({ responses: { "200": { description: "", content: { "text/event-stream": pet } } } }),
      ["do(options?: RequestOptions): ApiPromise<Stream<PetsDoEvent>>"],
    ],
  ])("%s", async (_name, parts, want) => {
    expect(await signaturesOf(parts)).toEqual(want);
  });
});

describe("types", () => {
  const query = { name: "q", in: "query", schema: text };
  const answer = (responses: object): Parts => partsOf({ responses });
  test.each<[string, Parts, string, string | undefined]>([
    ["a component by its name", partsOf({ responses: JSON_OK }), "PetsDoResponse", "t.Pet"],
    ["no body", answer(OK), "PetsDoResponse", undefined],
    [
      "one of two answers",
      answer({ ...JSON_OK, "202": { description: "" } }),
      "PetsDoResponse",
      "t.Pet | undefined",
    ],
    [
      "an inline schema by its place",
      answer({ "200": { description: "", content: { "application/json": { schema: { type: "object" } } } } }),
      "PetsDoResponse",
      't.operations["petsDo"]["responses"]["200"]["content"]["application/json"]',
    ],
    ["bytes", answer({ "200": { description: "", content: { "image/png": {} } } }), "PetsDoResponse", "Blob"],
    ["text", answer({ "200": { description: "", content: { "text/csv": {} } } }), "PetsDoResponse", "string"],
    [
      "a keyword",
      answer({
        "200": { description: "", content: { "application/json": { schema: { type: "integer" } } } },
      }),
      "PetsDoResponse",
      "number",
    ],
    [
      "errors apart from answers",
      answer({ ...JSON_OK, "4XX": JSON_OK["200"], "302": { description: "", content: { "a/b": {} } } }),
      "PetsDoError",
      "t.Pet",
    ],
    [
      "query parameters",
      partsOf({ parameters: [query], responses: OK }),
      "PetsDoParams",
      'NonNullable<t.operations["petsDo"]["parameters"]["query"]>',
    ],
    [
      "a body beside them",
      partsOf({ parameters: [query], ...body({ "application/json": pet }), responses: OK }),
      "PetsDoParams",
      'NonNullable<t.operations["petsDo"]["parameters"]["query"]> & t.Pet',
    ],
    [
      "a body that is no object",
      partsOf({
        ...body({ "application/json": { schema: { type: "array", items: text } } }, false),
        responses: OK,
      }),
      "PetsDoParams",
      '{ body?: NonNullable<t.operations["petsDo"]["requestBody"]>["content"]["application/json"] }',
    ],
    [
      "bytes to send",
      partsOf({ ...body({ "a/b": {} }), responses: OK }),
      "PetsDoParams",
      "{ body: FileInput }",
    ],
  ])("%s", async (_name, parts, name, want) => {
    expect(await aliasOf(parts, name)).toBe(want);
  });
});

describe("comments", () => {
  test("hold what the document says, the route and the end of its life", async () => {
    const file = await resourceFile(
      partsOf({
        summary: "Do *it*/",
        description: "One.\n\n@two",
        deprecated: true,
        "x-sunset": "2030-01-01",
        responses: OK,
      }),
    );
    expect(file).toContain(`  /**
   * Do *it*\\/
   *
   * One.
   *
   * \\@two
   *
   * \`POST /pets\`
   *
   * @deprecated It stops working on 2030-01-01.
   */`);
  });

  test("a type is imported only where one is used", async () => {
    expect(await resourceFile(partsOf({ responses: OK }))).not.toContain('"../types.js"');
    expect(await resourceFile(partsOf({ responses: JSON_OK }))).toContain(
      'import type * as t from "../types.js";',
    );
  });
});

describe("a schema with the name of an operation's type", () => {
  const named = (schema: object): Parts => ({
    paths: {
      "/pets": {
        post: {
          operationId: "petsDo",
          tags: ["pets"],
          responses: { "200": { description: "", content: { "application/json": { schema } } } },
        },
      },
    },
    components: { schemas: { PetsDoResponse: { type: "object", properties: { a: text } } } },
  });

  test("that it means is that type", async () => {
    const file = await resourceFile(named({ $ref: "#/components/schemas/PetsDoResponse" }));
    expect(file).not.toContain("export type PetsDoResponse");
    expect(file).toContain('import type { PetsDoResponse } from "../types.js";');
    expect(file).toContain("do(options?: RequestOptions): ApiPromise<PetsDoResponse>");
  });

  test("that it does not mean keeps it", async () => {
    const file = await resourceFile(named({ type: "integer" }));
    expect(file).toContain("export type PetsDoOperationResponse = number;");
  });
});
