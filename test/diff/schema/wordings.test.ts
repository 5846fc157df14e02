/** Which schemas are taken for the same without being looked at more closely. */
import { expect, test } from "vitest";
import { Wordings } from "../../../generator/diff/schema/wordings.js";
import type { Schema } from "../../../generator/load/document.js";

const TEXT: Schema = { type: "string" };

test.each<[string, Schema, Schema, boolean]>([
  ["equal ones", { type: "string", maxLength: 3 }, { type: "string", maxLength: 3 }, true],
  ["another bound", { type: "string", maxLength: 3 }, { type: "string", maxLength: 4 }, false],
  ["other words", { ...TEXT, title: "a", description: "b", "x-c": 1 }, TEXT, true],
  ["a property that is called as a word", { properties: { title: TEXT } }, { properties: {} }, false],
  [
    "a property with other words",
    { properties: { a: { ...TEXT, title: "a" } } },
    { properties: { a: TEXT } },
    true,
  ],
  ["a value that has words", { enum: [{ title: "a" }] }, { enum: [{ title: "b" }] }, false],
  ["a text and a number", { const: "1" }, { const: 1 }, false],
  ["a list and its item", { enum: ["a"] }, { enum: [["a"]] }, false],
  ["references", { $ref: "#/components/schemas/A" }, { $ref: "#/components/schemas/A" }, true],
  ["a value that looks like a reference", { const: { $ref: "#/a" } }, { const: { $ref: "#/b" } }, false],
  ["true and false", { items: true }, { items: false }, false],
])("%s", (_name, one, other, isSame) => {
  const wordings = new Wordings();
  expect(wordings.of(one) === wordings.of(other)).toBe(isSame);
});

test("documents that are compared know each other's schemas, and references that lead to the same", () => {
  const numbers = new Map<string, number>();
  const of = (name: string): Wordings =>
    new Wordings(numbers, (ref) => (ref === "#/stable" ? ref : `${name} ${ref}`));
  const [base, revision] = [of("base"), of("revision")];
  expect(base.of(TEXT)).toBe(revision.of({ ...TEXT }));
  expect(base.of({ $ref: "#/stable" })).toBe(revision.of({ $ref: "#/stable" }));
  expect(base.of({ $ref: "#/changed" })).not.toBe(revision.of({ $ref: "#/changed" }));
});

test("documents that know nothing of each other have nothing in common", () => {
  expect(new Wordings().of(TEXT)).not.toBe(new Wordings().of(TEXT));
});
