import { describe, expect, it } from "vitest";
import type { Operation, Parameter } from "../../../generator/runtime/operation.js";
import { inQuery } from "../../../generator/runtime/parameters/query.js";
import { jsonQuery, jsonQueryString, textQueryString } from "../../../generator/runtime/style/content.js";
import { deepObject } from "../../../generator/runtime/style/deep-object.js";
import { pipeDelimited, spaceDelimited } from "../../../generator/runtime/style/delimited.js";
import { form } from "../../../generator/runtime/style/form.js";
import { formQueryString } from "../../../generator/runtime/style/query-string.js";
import { clientOf, useServer } from "../server.js";

const server = useServer();

async function queryOf(query: Parameter[], params: object, path = "/q"): Promise<string> {
  await clientOf(server).request(
    { id: "query", method: "GET", path, query: [inQuery, ...query] },
    [],
    params,
  );
  return server.only.url.replace(/^\/q/, "");
}

const color = { R: 100, G: "2 0" };

describe("query parameters", () => {
  it("takes a value by another key than its name", async () => {
    expect(await queryOf([["x", undefined, { key: "a" }]], { a: 1, x: 2 })).toBe("?x=1");
  });

  it("writes case 23", async () => {
    const query: Parameter[] = [
      ["filter", deepObject, { explode: true }],
      ["pipe", pipeDelimited, { explode: false }],
      ["csv", form, { explode: false }],
      ["opts", form],
      ["raw", form, { allowReserved: true }],
      ["j", jsonQuery],
      "when",
    ];
    const params = {
      filter: { price: { gte: 5 }, tags: ["x"] },
      pipe: ["a", "b"],
      csv: ["a", "b,c"],
      opts: { color: "R", size: "L" },
      raw: "a/b:c",
      j: { x: 1 },
      when: new Date("2024-08-16T10:00:00Z"),
    };
    expect(await queryOf(query, params)).toBe(
      "?filter[price][gte]=5&filter[tags][0]=x&pipe=a|b&csv=a,b%2Cc&color=R&size=L&raw=a/b:c&j=%7B%22x%22%3A1%7D&when=2024-08-16T10%3A00%3A00.000Z",
    );
  });

  it.each<[given: string, Parameter, value: unknown, want: string]>([
    ["text", "a", "x y&z=ü+", "?a=x%20y%26z%3D%C3%BC%2B"],
    ["an empty text", "a", "", "?a="],
    ["zero", "a", 0, "?a=0"],
    ["false", "a", false, "?a=false"],
    ["a bigint", "a", 9007199254740993n, "?a=9007199254740993"],
    ["undefined", "a", undefined, ""],
    ["null", "a", null, ""],
    ["an array", "a", ["1", "2 3"], "?a=1&a=2%203"],
    ["holes in an array", "a", [1, null, undefined, 2], "?a=1&a=2"],
    ["an empty array", "a", [], ""],
    ["an empty array in one", ["a", form, { explode: false }], [], ""],
    ["an empty object", ["a", form], {}, ""],
    ["an object", ["c", form], color, "?R=100&G=2%200"],
    ["JSON as the whole", ["a", jsonQueryString], { x: "é" }, "?%7B%22x%22%3A%22%C3%A9%22%7D"],
    ["text as the whole", ["a", textQueryString], "a=b&c", "?a%3Db%26c"],
    ["a form as the whole", ["a", formQueryString], { x: [1, 2], y: { z: "é" } }, "?x=1&x=2&y[z]=%C3%A9"],
    [
      "a form as the whole, with encoding",
      ["a", formQueryString, { fields: [["x", { style: form, explode: false }]] }],
      { x: [1, 2] },
      "?x=1,2",
    ],
    ["an object in one", ["c", form, { explode: false }], color, "?c=R,100,G,2%200"],
    ["an object in an array", "a", [{ x: 1 }], "?a=%7B%22x%22%3A1%7D"],
    ["a URL", "a", new URL("https://x.test/"), "?a=https%3A%2F%2Fx.test%2F"],
    ["space", ["a", spaceDelimited], ["x", "y z"], "?a=x%20y%20z"],
    ["space exploded", ["a", spaceDelimited, { explode: true }], ["x", "y"], "?a=x&a=y"],
    ["space, object", ["c", spaceDelimited], color, "?c=R%20100%20G%202%200"],
    ["pipe exploded", ["a", pipeDelimited, { explode: true }], ["x", "y"], "?a=x&a=y"],
    ["pipe in a value", ["a", pipeDelimited], ["x|y", "z"], "?a=x%7Cy|z"],
    ["deep, odd keys", ["f", deepObject], { "a]b": { "ü&": 1 } }, "?f[a%5Db][%C3%BC%26]=1"],
    ["deep, arrays of objects", ["f", deepObject], { l: [{ x: 1 }, { x: 2 }] }, "?f[l][0][x]=1&f[l][1][x]=2"],
    ["deep, null and undefined", ["f", deepObject], { a: null, b: undefined, c: [], d: "" }, "?f[a]=&f[d]="],
    ["deep, repeated", ["f", deepObject, { arrays: "repeat" }], { t: ["x", "y"] }, "?f[t]=x&f[t]=y"],
    ["deep, empty brackets", ["f", deepObject, { arrays: "empty" }], { t: ["x", "y"] }, "?f[t][]=x&f[t][]=y"],
    ["deep, a date", ["f", deepObject], { at: new Date(0) }, "?f[at]=1970-01-01T00%3A00%3A00.000Z"],
    [
      "reserved",
      ["r", form, { allowReserved: true }],
      // fetch itself encodes the apostrophe (URL Standard, "special-query percent-encode set").
      ":/?@!$'()*,;=[]%2F#&+ é%",
      "?r=:/?@!$%27()*,;=[]%2F%23%26%2B%20%C3%A9%25",
    ],
    ["a name with brackets", "ids[]", [1, 2], "?ids[]=1&ids[]=2"],
    ["a name to be encoded", "a b&=", 1, "?a%20b%26%3D=1"],
    ["another key", ["id", form, { key: "idQuery" }], undefined, ""],
  ])("writes %s", async (_given, parameter, value, want) => {
    const name = typeof parameter === "string" ? parameter : parameter[0];
    expect(await queryOf([parameter], { [name]: value })).toBe(want);
  });

  it("reads a parameter from the key of the descriptor", async () => {
    expect(await queryOf([["id", form, { key: "idQuery" }]], { id: 1, idQuery: 2 })).toBe("?id=2");
  });

  it("reads own properties only", async () => {
    expect(await queryOf(["constructor", "toString", "__proto__"], {})).toBe("");
  });

  it("writes names of the prototype", async () => {
    const params = JSON.parse('{"__proto__": "p", "constructor": "c"}');
    expect(await queryOf(["constructor", "__proto__"], params)).toBe("?constructor=c&__proto__=p");
  });

  it("goes on after a query that the path has", async () => {
    expect(await queryOf(["a"], { a: 1 }, "/q?v=2")).toBe("?v=2&a=1");
  });

  it("adds what the description does not know", async () => {
    const operation: Operation = { id: "query", method: "GET", path: "/q", query: [inQuery, "a"] };
    await clientOf(server).request(
      operation,
      [],
      { a: 1 },
      { query: { debug: true, ids: [1, 2], no: undefined } },
    );
    expect(server.only.url).toBe("/q?a=1&debug=true&ids=1&ids=2");
  });

  it("rejects an invalid date before it sends anything", async () => {
    await expect(queryOf(["when"], { when: new Date("never") })).rejects.toThrow(RangeError);
    expect(server.requests).toHaveLength(0);
  });
});
