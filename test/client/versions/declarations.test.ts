import { expect, test } from "vitest";
import { splitDeclarations, splitMembers, unquote } from "../../../generator/client/versions/declarations.js";

const HOSTILE = String.raw`"} export type X = { a: \"; /* "`;

test("splits declarations, whatever strings and comments say", () => {
  const text = [
    `/** } export interface No { "; */`,
    "export interface A {",
    `    /** it's ; } */`,
    `    a?: ${HOSTILE} | { b: [1, 2]; c(): void };`,
    "}",
    `export type B = A["a"] | \`x;}\` | 'y;}';`,
    "type Local<T> = T & {",
    "    [P in keyof T]: T[P];",
    "};",
  ];
  expect(splitDeclarations(`${text.join("\n")}\n`)).toEqual([
    { name: "A", isExported: true, text: text.slice(0, 5).join("\n") },
    { name: "B", isExported: true, text: text[5] },
    { name: "Local", isExported: false, text: text.slice(6).join("\n") },
  ]);
});

test.each(["export interface A { a: 1", "export const a = 1;", "export type A = 1"])("refuses %s", (text) => {
  expect(() => splitDeclarations(text)).toThrow("types.ts is not as it was generated");
});

test("splits members by their names", () => {
  const { head, members } = splitMembers(
    `export interface M {\n    /** ; */\n    "a;b"?: { c: 1; };\n    d: ${HOSTILE};\n    200: "x";\n}`,
  );
  expect(head).toBe("export interface M {");
  expect([...members]).toEqual([
    ["a;b", '    /** ; */\n    "a;b"?: { c: 1; };'],
    ["d", `    d: ${HOSTILE};`],
    ["200", '    200: "x";'],
  ]);
});

test.each([
  [String.raw`"a\"b\\c\/d"`, 'a"b\\c/d'],
  [String.raw`"\v\0\'\\v\u2028"`, "\v\0'\\v\u2028"],
])("reads %s", (literal, want) => {
  expect(unquote(literal)).toBe(want);
});
