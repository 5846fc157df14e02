import { describe, expect, it } from "vitest";
import { anyType } from "../../../generator/runtime/body/any-type.js";
import { json } from "../../../generator/runtime/body/json.js";
import { UsageError } from "../../../generator/runtime/errors.js";
import type { Operation, Pages } from "../../../generator/runtime/operation.js";
import type { RequestOptions } from "../../../generator/runtime/options.js";
import { byCursor } from "../../../generator/runtime/pages/cursor.js";
import { byLink } from "../../../generator/runtime/pages/link.js";
import { byNumber } from "../../../generator/runtime/pages/number.js";
import { byOffset } from "../../../generator/runtime/pages/offset.js";
import { ListPage, type PagePromise, paginate } from "../../../generator/runtime/pages/page.js";
import { inQuery } from "../../../generator/runtime/parameters/query.js";
import { type Answer, clientOf, replyJson, useServer } from "../server.js";

const server = useServer();

function list(
  pages: Pages,
  params: object = {},
  more: Partial<Operation> = {},
  options: RequestOptions = {},
): PagePromise<unknown, unknown> {
  const operation: Operation = {
    id: "list",
    method: "GET",
    path: "/l",
    query: [inQuery, "at", "size"],
    pages,
    ...more,
  };
  return paginate(clientOf(server), operation, [], params, options);
}

async function itemsOf(pages: AsyncIterable<unknown>): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of pages) items.push(item);
  return items;
}

/** Answers these bodies one after the other. */
function answers(...bodies: unknown[]): Answer {
  return (response, request, index) => replyJson(bodies[index])(response, request, index);
}

function urls(): string[] {
  return server.requests.map(({ url }) => url);
}

const AT = { parameter: ["at"], items: ["data"] };

describe("ways to the next page", () => {
  it.each<[given: string, Pages, params: object, bodies: unknown[], want: string[]]>([
    [
      "a cursor in the body, until there is none",
      { next: byCursor, ...AT, cursor: ["meta", "next"] },
      { size: 2 },
      [
        { data: [1, 2], meta: { next: "b c" } },
        { data: [3], meta: { next: null } },
      ],
      ["/l?size=2", "/l?at=b%20c&size=2"],
    ],
    [
      "a cursor in the last item, while there is more",
      { next: byCursor, ...AT, lastItem: [], more: ["more"] },
      {},
      [
        { data: [1, 2], more: true },
        { data: [3], more: false },
      ],
      ["/l", "/l?at=2"],
    ],
    [
      "a cursor that stays the same",
      { next: byCursor, ...AT, cursor: ["next"] },
      {},
      [
        { data: [1, 2], next: "x" },
        { data: [3], next: "x" },
      ],
      ["/l", "/l?at=x"],
    ],
    [
      "numbers, until a page is empty",
      { next: byNumber, ...AT },
      {},
      [{ data: [1, 2] }, { data: [3] }, { data: [] }],
      ["/l", "/l?at=2", "/l?at=3"],
    ],
    [
      "numbers from the caller's, until the last",
      { next: byNumber, ...AT, total: ["pages"] },
      { at: 4 },
      [
        { data: [1, 2], pages: 5 },
        { data: [3], pages: 5 },
      ],
      ["/l?at=4", "/l?at=5"],
    ],
    [
      "numbers from zero",
      { next: byNumber, ...AT, total: ["pages"], first: 0 },
      {},
      [
        { data: [1, 2], pages: 2 },
        { data: [3], pages: 2 },
      ],
      ["/l", "/l?at=1"],
    ],
    [
      "offsets, until all are there",
      { next: byOffset, ...AT, total: ["count"] },
      {},
      [
        { data: [1, 2], count: 3 },
        { data: [3], count: 3 },
      ],
      ["/l", "/l?at=2"],
    ],
    [
      "offsets from the caller's, until a page is empty",
      { next: byOffset, ...AT },
      { at: 10 },
      [{ data: [1, 2] }, { data: [3] }, { data: [] }],
      ["/l?at=10", "/l?at=12", "/l?at=13"],
    ],
  ])("%s", async (_given, pages, params, bodies, want) => {
    server.answer = answers(...bodies);
    expect(await itemsOf(list(pages, params))).toEqual([1, 2, 3]);
    expect(urls()).toEqual(want);
  });

  it("changes a property of the body", async () => {
    const body: Operation["body"] = [anyType, ["application/json", json]];
    for (const [bodyField, params, parameter] of [
      [true, { body: { q: 1 } }, ["body", "at"]],
      [false, { q: 1 }, ["at"]],
    ] as const) {
      server.requests.length = 0;
      server.answer = answers({ data: [1], next: "n" }, { data: [2] });
      const pages = { next: byCursor, items: ["data"], cursor: ["next"], parameter };
      const more: Partial<Operation> = { method: "POST", body, bodyField, query: [inQuery] };
      expect(await itemsOf(list(pages, params, more))).toEqual([1, 2]);
      expect(server.requests.map((one) => one.body.toString())).toEqual(['{"q":1}', '{"q":1,"at":"n"}']);
    }
  });

  it("follows links, whose path may be another", async () => {
    server.answer = (response, request, index) =>
      replyJson([index], 200, {
        link:
          index === 0
            ? `</first>; rel="first", <${server.url}/other/1?at=2&size=1&tag=a&tag=b%26>; rel="last next"`
            : "",
      })(response, request, index);
    expect(await itemsOf(list({ next: byLink, items: [] }, { size: 1 }))).toEqual([0, 1]);
    expect(urls()).toEqual(["/l?size=1", "/other/1?at=2&size=1&tag=a&tag=b%26"]);
  });

  it.each([
    ["<?at=2>; rel=next", "/l?at=2"],
    ['<l?at=3>; title="a, b"; REL=Next', "/l?at=3"],
  ])("reads the link %s", async (link, want) => {
    server.answer = (response, request, index) =>
      replyJson([index], 200, index === 0 ? { link } : {})(response, request, index);
    await itemsOf(list({ next: byLink, items: [] }));
    expect(urls()[1]).toBe(want);
  });

  it.each(["<?at=2>; rel=next", "</l>; rel=next", "<>; rel=next"])(
    "the same link again is the end: %s",
    async (link) => {
      server.answer = replyJson([1], 200, { link });
      // What the first asked for was no link.
      expect(await itemsOf(list({ next: byLink, items: [] }, { size: 1 }))).toEqual([1, 1]);
    },
  );

  it.each(["https://evil.test/l", "http://[", "data:x"])(
    "follows no link to another origin: %s",
    async (target) => {
      server.answer = replyJson([1], 200, { link: `<${target}>; rel="next"` });
      const page = await list({ next: byLink, items: [] });
      expect(page.items).toEqual([1]);
      expect(() => page.nextPage()).toThrow(UsageError);
    },
  );
});

describe("a page", () => {
  const pages: Pages = { next: byCursor, ...AT, cursor: ["next"] };

  it("gives body, items, response and the page after it", async () => {
    server.answer = answers({ data: [1], next: "n", more: "m" }, { data: [2] });
    const first = await list(pages);
    expect(first).toBeInstanceOf(ListPage);
    expect([first.data, first.items, first.response.status]).toEqual([
      { data: [1], next: "n", more: "m" },
      [1],
      200,
    ]);
    expect(first.hasNextPage()).toBe(true);
    const second = await first.nextPage();
    expect([second.items, second.hasNextPage()]).toEqual([[2], false]);
    expect(() => second.nextPage()).toThrow(/last page/);
  });

  it("keeps the key and the options of the request, but no idempotency key", async () => {
    server.answer = answers({ data: [1], next: "n" }, { data: [2] });
    const options = { apiKey: "mine", headers: { "x-a": "1" }, idempotencyKey: "k", query: { extra: 1 } };
    await itemsOf(list(pages, {}, { security: [["bearerAuth"]] }, options));
    expect(server.requests.map(({ headers, url }) => [headers.authorization, headers["x-a"], url])).toEqual([
      ["Bearer mine", "1", "/l?extra=1"],
      ["Bearer mine", "1", "/l?at=n&extra=1"],
    ]);
    expect(server.requests.map(({ headers }) => headers["idempotency-key"])).toEqual(["k", undefined]);
  });

  it("asks for no more pages than are read", async () => {
    server.answer = answers({ data: [1, 2], next: "n" }, { data: [3] });
    for await (const item of list(pages)) if (item === 2) break;
    expect(server.requests).toHaveLength(1);
  });

  it("has no items where the body has none", async () => {
    server.answer = replyJson({ data: null });
    expect(await itemsOf(list(pages))).toEqual([]);
  });

  it("rejects like every call", async () => {
    server.answer = replyJson({}, 404);
    await expect(list(pages)).rejects.toMatchObject({ status: 404 });
    await expect(itemsOf(list(pages))).rejects.toMatchObject({ status: 404 });
  });
});
