import fc from "fast-check";
import { expect, test } from "vitest";
import { expression } from "../../generator/samples/expression.js";
import { SampleFile } from "../../generator/samples/files.js";

test("evaluates to the value", () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const wanted: unknown = JSON.parse(JSON.stringify(value));
      expect(new Function(`return (${expression(value)});`)()).toEqual(wanted);
    }),
  );
});

test.each([
  [{ a: 1, "b-c": "x" }, '{ a: 1, "b-c": "x" }'],
  [["a", null, true], '["a", null, true]'],
  [{}, "{}"],
  [{ text: "x".repeat(60) }, `{\n  text: "${"x".repeat(60)}",\n}`],
  [{ __proto__x: 1 }, "{ __proto__x: 1 }"],
  [JSON.parse('{"__proto__": 1}'), '{ ["__proto__"]: 1 }'],
  [new SampleFile("a.png", undefined), 'await openAsBlob("a.png")'],
  [[new SampleFile("a.png", "image/png")], '[await openAsBlob("a.png", { type: "image/png" })]'],
])("%j", (value, want) => {
  expect(expression(value)).toBe(want);
});
