import { describe, expect, it } from "vitest";
import { JsonIndex } from "../../generator/load/jsonText.js";
import { parseText } from "../../generator/load/parse.js";
import { formatPointer, getAt, parsePointer } from "../../generator/load/pointer.js";
import { locate, TextIndex } from "../../generator/load/positions.js";

describe("parseText", () => {
  it.each([
    ["JSON", '{"a": [1, null]}', "a.json", { a: [1, null] }],
    ["YAML", "a: [1, ~]\n", "a.yaml", { a: [1, null] }],
    ["JSON in a file with any name", '[{"a":1}]', "-", [{ a: 1 }]],
    ["YAML flow style", "{a: 1}", "a.yaml", { a: 1 }],
    [
      "dates stay strings",
      "a: 2024-08-16\nb: 2024-08-16T00:00:00Z\n",
      "a.yaml",
      { a: "2024-08-16", b: "2024-08-16T00:00:00Z" },
    ],
    ["words of YAML 1.1 stay strings", "a: yes\nb: no\nc: on\n", "a.yaml", { a: "yes", b: "no", c: "on" }],
    ["keys that are numbers", "200: ok\n", "a.yaml", { 200: "ok" }],
    [
      "merge keys",
      "a: &a {x: 1, y: 1}\nb: {<<: *a, y: 2}\n",
      "a.yaml",
      { a: { x: 1, y: 1 }, b: { x: 1, y: 2 } },
    ],
  ])("reads %s", (_, text, file, want) => {
    expect(parseText(text, file)).toEqual(want);
  });

  it("returns a tree: what aliases shared may be changed apart", () => {
    const value = parseText("a: &a {x: {y: 1}}\nb: *a\nc: [*a]\n", "a.yaml") as Record<
      string,
      { x: unknown }
    >;
    expect(value.b).toEqual(value.a);
    expect(value.b).not.toBe(value.a);
    expect(value.b?.x).not.toBe(value.a?.x);
  });

  it("keeps __proto__ as a member", () => {
    for (const text of ['{"__proto__": {"polluted": true}}', "__proto__: {polluted: true}\n"]) {
      const value = parseText(text, "-") as object;
      expect(Object.keys(value)).toEqual(["__proto__"]);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    }
    expect({}).not.toHaveProperty("polluted");
  });

  it.each([
    ['{"a": 1,}', "1:9", /a name in double quotes/],
    ['{"a": tru}', "1:7", /a value/],
    ['{"a": 01}', "1:7", /a value/],
    ['{"a" 1}', "1:6", /`:`/],
    ["[1 2]", "1:4", /`,` or `]`/],
    ["[1] 2", "1:5", /nothing more/],
    ['["a\\x"]', "1:5", /the rest of a string/],
    ['["a\nb"]', "1:4", /the rest of a string/],
    ['{"a": [1', "1:9", /the file ends/],
    ["[", "1:2", /the file ends/],
  ])("finds the error in %j", (text, at, message) => {
    try {
      parseText(text, "a.json");
    } catch (error) {
      expect(error).toMatchObject({ code: "syntax", message: expect.stringMatching(message) });
      const { line, column } = (error as { place: { line: number; column: number } }).place;
      expect(`${line}:${column}`).toBe(at);
      return;
    }
    throw new Error("it did not fail");
  });
});

describe("pointers", () => {
  it.each([
    [["a/b", "c~d", 0], "#/a~1b/c~0d/0"],
    [[""], "#/"],
    [[], "#"],
    [["~1"], "#/~01"],
  ])("%j is %s", (path, pointer) => {
    expect(formatPointer(path)).toBe(pointer);
    expect(parsePointer(pointer)).toEqual(path.map(String));
  });

  it.each([
    ["#/a%20b/%7Bid%7D", ["a b", "{id}"]],
    ["#/100%", ["100%"]],
    ["/a", ["a"]],
    ["#name", undefined],
  ])("%s is read as %j", (pointer, path) => {
    expect(parsePointer(pointer)).toEqual(path);
  });

  it.each([
    [["a", "0", "b"], 1],
    [["a", "00"], undefined],
    [["a", "length"], undefined],
    [["constructor"], undefined],
    [["__proto__"], undefined],
    [["a", "-1"], undefined],
  ])("follow %j over own members only", (path, want) => {
    expect(getAt({ a: [{ b: 1 }] }, path)).toBe(want);
  });
});

describe("locate", () => {
  const JSON_TEXT = '{\n  "a": [1, {"b": "x\\"y"}],\n  "c/d": {"e": null, "e": 2}\n}';
  const YAML_TEXT = `# comment
a:
  - 1
  - {b: x}
  - b: y
    c: |
      text
"c/d":   # comment
  e: null
? f
: g
h: &anchor
  i: 1
`;
  it.each([
    ["#", "1:1"],
    ["#/a", "2:3"],
    ["#/a/0", "2:9"],
    ["#/a/1", "2:12"],
    ["#/a/1/b", "2:13"],
    ["#/a/1/b/none", "2:13"],
    ["#/a/7", "2:3"],
    ["#/c~1d/e", "3:22"],
    ["#/none", "1:1"],
  ])("finds %s in JSON", (pointer, want) => {
    const place = locate(JSON_TEXT, "a.json", pointer);
    expect(place).toMatchObject({ file: "a.json", pointer });
    expect(`${place.line}:${place.column}`).toBe(want);
  });

  it.each([
    ["#", "2:1"],
    ["#/a", "2:1"],
    ["#/a/0", "3:5"],
    ["#/a/1", "4:5"],
    ["#/a/1/b", "4:6"],
    ["#/a/2", "5:5"],
    ["#/a/2/c", "6:5"],
    ["#/c~1d", "8:1"],
    ["#/c~1d/e", "9:3"],
    ["#/f", "10:3"],
    ["#/h/i", "13:3"],
    ["#/h/none", "12:1"],
  ])("finds %s in YAML", (pointer, want) => {
    const { line, column } = locate(YAML_TEXT, "a.yaml", pointer);
    expect(`${line}:${column}`).toBe(want);
  });

  it("reads what was written", () => {
    const index = new TextIndex("a: 1.10\nb: [2.0]\n", "a.yaml");
    expect(index.readRaw(["a"])).toBe("1.10");
    expect(index.readRaw(["b", 0])).toBe("2.0");
    expect(index.readRaw(["c"])).toBeUndefined();
  });

  it("agrees with the parser about where values are", () => {
    const value = { "a\\": ['"', "\\", { "": [[], {}] }], b: -1.5e3, c: "]}," };
    const text = JSON.stringify(value, null, 1);
    const index = new JsonIndex(text);
    const visit = (node: unknown, path: string[]): void => {
      const found = index.find(path);
      expect(found.depth).toBe(path.length);
      expect(text[found.value]).toBe(JSON.stringify(node)[0]);
      if (typeof node === "object" && node !== null) {
        for (const [key, member] of Object.entries(node)) visit(member, [...path, key]);
      }
    };
    visit(value, []);
  });
});
