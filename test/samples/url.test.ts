import { expect, test } from "vitest";
import type { ParameterObject, Schema } from "../../generator/load/document.js";
import { buildModel } from "../../generator/model/build.js";
import { sampleRequest } from "../../generator/samples/request.js";
import { Sampler } from "../../generator/samples/sampler.js";
import { bracketPairs, encode, requestHeaders, requestUrl } from "../../generator/samples/url.js";

const list = ["blue", "black"];
const object = { R: 100, G: 200 };

/** An API with one operation that has one parameter. */
function sampleOf(parameter: Partial<ParameterObject>, value: unknown, path = "/x", url = "https://a.test") {
  const written = value === undefined ? {} : { schema: {} as Schema, example: value };
  const named: ParameterObject = { name: "color", in: "query", ...written, ...parameter };
  const model = buildModel({
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    servers: [{ url }],
    paths: { [path]: { get: { parameters: [named], responses: {} } } },
  });
  const [operation] = model.operations;
  if (operation === undefined) throw new Error("no operation");
  const request = sampleRequest(operation, new Sampler(model));
  return { url: requestUrl(operation, request, model.servers), headers: requestHeaders(request) };
}

// OpenAPI 3.1 §4.8.12.3, "Style Examples"; reserved characters of values are percent-encoded.
test.each([
  ["form", undefined, "query", "blue", "?color=blue"],
  ["form", undefined, "query", list, "?color=blue&color=black"],
  ["form", false, "query", list, "?color=blue,black"],
  ["form", undefined, "query", object, "?R=100&G=200"],
  ["form", false, "query", object, "?color=R,100,G,200"],
  ["spaceDelimited", false, "query", list, "?color=blue%20black"],
  ["pipeDelimited", false, "query", list, "?color=blue%7Cblack"],
  ["pipeDelimited", true, "query", list, "?color=blue&color=black"],
  ["deepObject", true, "query", object, "?color%5BR%5D=100&color%5BG%5D=200"],
  ["form", true, "query", "a&b=c d/é'", "?color=a%26b%3Dc%20d%2F%C3%A9%27"],
  ["form", true, "query", [], ""],
])("%s, explode %s, in %s: %j", (style, explode, place, value, want) => {
  const options = { style, in: place as "query", ...(explode === undefined ? {} : { explode }) };
  expect(sampleOf(options, value).url).toBe(`https://a.test/x${want}`);
});

test.each([
  ["simple", false, "blue", "blue"],
  ["simple", false, list, "blue,black"],
  ["simple", true, object, "R=100,G=200"],
  ["label", false, list, ".blue,black"],
  ["label", true, list, ".blue.black"],
  ["label", true, object, ".R=100.G=200"],
  ["matrix", false, list, ";color=blue,black"],
  ["matrix", true, list, ";color=blue;color=black"],
  ["matrix", true, object, ";R=100;G=200"],
  ["matrix", false, "", ";color"],
  ["simple", false, "a/b?c#d", "a%2Fb%3Fc%23d"],
])("%s in a path, explode %s: %j", (style, explode, value, want) => {
  expect(sampleOf({ in: "path", style, explode, required: true }, value, "/x/{color}").url).toBe(
    `https://a.test/x/${want}`,
  );
});

test.each([
  [list, undefined, "blue,black"],
  [object, undefined, "R,100,G,200"],
  [object, true, "R=100,G=200"],
  ["two\nlines", undefined, "two lines"],
])("a header: %j", (value, explode, want) => {
  const options = { in: "header" as const, ...(explode === undefined ? {} : { explode }) };
  expect(sampleOf(options, value).headers).toEqual([{ name: "color", value: want, in: "header" }]);
});

test("a cookie", () => {
  expect(sampleOf({ in: "cookie" }, "a b").headers).toEqual([
    { name: "color", value: "a%20b", in: "cookie" },
  ]);
});

test("a parameter with content is JSON", () => {
  const content = { "application/json": { schema: {} as Schema, example: { a: [1] } } };
  const { url } = sampleOf({ content }, undefined);
  expect(url).toBe("https://a.test/x?color=%7B%22a%22%3A%5B1%5D%7D");
});

test.each([
  ["/v1", "https://api.example.com/v1/x?color=1"],
  ["https://a.test/", "https://a.test/x?color=1"],
  ["not a url", "https://api.example.com/x?color=1"],
])("the server %j", (server, want) => {
  expect(sampleOf({}, 1, "/x", server).url).toBe(want);
});

test("what curl and shells expand is encoded in the path too", () => {
  expect(sampleOf({}, 1, "/a[1]/{b}").url).toBe("https://a.test/a%5B1%5D/b?color=1");
});

test("bracketPairs names every level", () => {
  expect(bracketPairs("a", { b: [1, { "c d": null }] })).toEqual([
    ["a%5Bb%5D%5B0%5D", "1"],
    ["a%5Bb%5D%5B1%5D%5Bc%20d%5D", ""],
  ]);
});

test("encode leaves the unreserved characters alone", () => {
  expect(encode("aZ9-._~!'()*\ud800")).toBe("aZ9-._~%21%27%28%29%2A%EF%BF%BD");
});

/** A style of the runtime. It is compiled apart from the generator, for browsers, so it is loaded by its path. */
type Style = (name: string, value: unknown, options: { readonly explode: boolean }) => string[];

async function runtimeStyle(file: string, name: string): Promise<Style> {
  const path = new URL(`../../generator/runtime/style/${file}.ts`, import.meta.url).href;
  const module = (await import(path)) as Readonly<Record<string, Style>>;
  const style = module[name];
  if (style === undefined) throw new Error(`${file} has no ${name}`);
  return style;
}

// The query as servers read it: the client leaves brackets and pipes as they are, curl must not see them.
test.each([
  ["form", "form"],
  ["delimited", "spaceDelimited"],
  ["delimited", "pipeDelimited"],
  ["deep-object", "deepObject"],
])("samples show what the client sends: %s %s", async (file, name) => {
  const style = await runtimeStyle(file, name);
  for (const explode of [true, false]) {
    for (const value of ["a b&c", ["x", "y z"], { k: "v", "l m": "n" }]) {
      if (name === "deepObject" && typeof value !== "object") continue;
      const sent = style("color", value, { explode }).join("&");
      const shown = sampleOf({ style: name, explode }, value).url.split("?")[1];
      expect(decodeURIComponent(shown ?? "")).toBe(decodeURIComponent(sent));
    }
  }
});
