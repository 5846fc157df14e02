import { describe, expect, it } from "vitest";
import { UsageError } from "../../../generator/runtime/errors.js";
import type { Operation, Parameter } from "../../../generator/runtime/operation.js";
import { inCookies } from "../../../generator/runtime/parameters/cookies.js";
import { inHeaders } from "../../../generator/runtime/parameters/headers.js";
import { jsonHeader } from "../../../generator/runtime/style/content.js";
import { cookie } from "../../../generator/runtime/style/cookie.js";
import { form } from "../../../generator/runtime/style/form.js";
import { header } from "../../../generator/runtime/style/header.js";
import { clientOf, useServer } from "../server.js";

const server = useServer();
const color = { R: 100, G: 200 };

async function headersOf(part: Partial<Operation>, params: object): Promise<Record<string, unknown>> {
  await clientOf(server).request({ id: "get", method: "GET", path: "/h", ...part }, [], params);
  return server.only.headers;
}

describe("header parameters", () => {
  it.each<[given: string, Parameter, value: unknown, want: string | undefined]>([
    ["text", "x-a", "a b,%20", "a b,%20"],
    ["a number", "x-a", 5, "5"],
    ["null", "x-a", null, undefined],
    ["an array", "x-a", [1, 2], "1,2"],
    ["an object", ["x-a", header], color, "R,100,G,200"],
    ["an object exploded", ["x-a", header, { explode: true }], color, "R=100,G=200"],
    ["an array with bars", ["x-a", header, { separator: "|" }], [1, 2], "1|2"],
    ["JSON", ["x-a", jsonHeader], { é: "€😀" }, '{"\\u00e9":"\\u20ac\\ud83d\\ude00"}'],
  ])("writes %s", async (_given, parameter, value, want) => {
    expect((await headersOf({ headers: [inHeaders, parameter] }, { "x-a": value }))["x-a"]).toBe(want);
  });
});

describe("cookie parameters", () => {
  it.each(["a;b=c", "a\nb", "é"])("refuses %j in style cookie", async (a) => {
    await expect(headersOf({ cookies: [inCookies, ["a", cookie]] }, { a })).rejects.toBeInstanceOf(
      UsageError,
    );
    expect(server.requests).toHaveLength(0);
  });

  it.each<[given: string, Parameter[], params: object, want: string | undefined]>([
    ["several", ["a", "b"], { a: "1; 2", b: "é" }, "a=1%3B%202; b=%C3%A9"],
    ["none", ["a"], {}, undefined],
    ["an array", [["a", form, { explode: false }]], { a: [1, 2] }, "a=1,2"],
    ["an object", [["a", form, { explode: false }]], { a: color }, "a=R,100,G,200"],
    ["style cookie, as it is", [["a", cookie]], { a: ["x y", "%2"] }, "a=x y; a=%2"],
    ["style cookie in one", [["a", cookie, { explode: false }]], { a: [1, 2] }, "a=1,2"],
  ])("writes %s", async (_given, cookies, params, want) => {
    expect((await headersOf({ cookies: [inCookies, ...cookies] }, params)).cookie).toBe(want);
  });
});
