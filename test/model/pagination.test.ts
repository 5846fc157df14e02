import { describe, expect, test } from "vitest";
import type { Notice } from "../../generator/diagnostics/errors.js";
import type { OpenApiDocument } from "../../generator/load/document.js";
import { buildModel } from "../../generator/model/build.js";
import type { Pagination } from "../../generator/model/types.js";

const NAMES = { type: "array", items: { type: "string" } };
const LIST = {
  allOf: [{ $ref: "#/components/schemas/Base" }],
  properties: { data: NAMES, meta: { properties: { next: {}, "a/b": NAMES } } },
};

function read(written: unknown, schema: object = LIST, own: object = {}): [Pagination | undefined, Notice[]] {
  const document = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    paths: {
      "/a": {
        post: {
          operationId: "list",
          "x-pawl-pagination": written,
          parameters: [{ name: "cursor", in: "query", schema: {} }],
          responses: { "200": { description: "", content: { "application/json": { schema } } } },
          ...own,
        },
      },
    },
    components: { schemas: { Base: { properties: { inherited: NAMES } } } },
  } as unknown as OpenApiDocument;
  const { operations, notices } = buildModel(document);
  return [operations[0]?.pagination, notices.filter(({ code }) => code === "pagination-invalid")];
}

const body = (schema: object): object => ({ requestBody: { content: { "application/json": { schema } } } });
const FIELDS = { type: "object", properties: { page: {} } };

describe("x-pawl-pagination", () => {
  test.each<[string, unknown, Pagination, object?, object?]>([
    [
      "a cursor",
      { style: "cursor", items: "/data", cursor: "/meta/next", parameter: "cursor", more: "/meta/more" },
      {
        style: "cursor",
        items: ["data"],
        parameter: ["cursor"],
        cursor: ["meta", "next"],
        more: ["meta", "more"],
      },
    ],
    [
      "a cursor of the last item, items that are inherited",
      { style: "cursor", items: "/inherited", lastItem: "", parameter: "cursor" },
      { style: "cursor", items: ["inherited"], parameter: ["cursor"], lastItem: [] },
    ],
    ["links, the body is the list", { style: "link" }, { style: "link", items: [] }, NAMES],
    [
      "an escaped pointer, an offset",
      { style: "offset", items: "/meta/a~1b", parameter: "cursor", first: 0, total: "/n" },
      { style: "offset", items: ["meta", "a/b"], parameter: ["cursor"], total: ["n"], first: 0 },
    ],
    [
      "a property of the body beside parameters",
      { style: "page", items: "/data", parameter: "page" },
      { style: "page", items: ["data"], parameter: ["page"] },
      LIST,
      body(FIELDS),
    ],
    [
      "a property of a body that is an argument",
      { style: "page", items: "/data", parameter: "page" },
      { style: "page", items: ["data"], parameter: ["body", "page"] },
      LIST,
      body({ ...FIELDS, properties: { page: {}, cursor: {} } }),
    ],
  ])("%s", (_given, written, want, schema, own) => {
    expect(read(written, schema, own)).toEqual([want, []]);
  });

  test.each<[string, unknown, RegExp, object?]>([
    ["no object", "cursor", /no object/],
    ["another style", { style: "guess" }, /none of cursor, page, offset, link/],
    ["no parameter", { style: "page", items: "/data" }, /needs `parameter`/],
    ["no cursor", { style: "cursor", items: "/data", parameter: "cursor" }, /`cursor` or `lastItem`/],
    ["no pointer", { style: "link", items: "data" }, /no JSON pointer/],
    ["no such list", { style: "link", items: "/nope" }, /no array at "\/nope"/],
    ["no list", { style: "link", items: "/meta" }, /no array at "\/meta"/],
    ["no such parameter", { style: "page", items: "/data", parameter: "p" }, /takes no "p"/],
    [
      "a number that is none",
      { style: "offset", items: "/data", parameter: "cursor", first: "0" },
      /`first`/,
    ],
  ])("is refused and told of: %s", (_given, written, message, schema) => {
    const [pagination, notices] = read(written, schema);
    expect(pagination).toBeUndefined();
    expect(notices).toMatchObject([
      { message: expect.stringMatching(message), pointer: "#/paths/~1a/post/x-pawl-pagination" },
    ]);
  });

  test("an operation with several answers has no pages", () => {
    const content = { "application/json": { schema: NAMES } };
    const own = { responses: { "200": { description: "", content }, "202": { description: "", content } } };
    expect(read({ style: "link" }, NAMES, own)[1]).toMatchObject([
      { message: expect.stringMatching(/several/) },
    ]);
  });

  test("may be given from outside, and the document's own is before it", () => {
    const operation = (own: object): object => ({
      get: {
        operationId: "list",
        responses: { "200": { description: "", content: { "application/json": { schema: NAMES } } } },
        ...own,
      },
    });
    const styleOf = (own: object): unknown => {
      const paths = { "/a": operation(own) };
      const document = { openapi: "3.1.0", info: { title: "T", version: "1" }, paths } as OpenApiDocument;
      const model = buildModel(document, { pagination: { list: { style: "link" }, other: {} } });
      return model.operations[0]?.pagination?.style ?? model.notices.map(({ code }) => code);
    };
    expect(styleOf({})).toBe("link");
    expect(styleOf({ operationId: "another" })).toEqual([]);
    expect(styleOf({ "x-pawl-pagination": {} })).toEqual(["pagination-invalid"]);
  });
});
