import { expect, test } from "vitest";
import { md, mdCell, mdCellCode, mdCode, mdFence, mdJoin } from "../../generator/templates/markdown.js";
import { str } from "../../generator/templates/safe.js";

test.each([
  ["plain text, with snake_case.", "plain text, with snake_case."],
  ["# no heading", "\\# no heading"],
  ["- no list", "\\- no list"],
  ["1. no list", "1\\. no list"],
  ["*a* _b_ `c` [d](e) <f>", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) &lt;f\\>"],
  ["![x](y)", "\\!\\[x\\](y)"],
  ["a | b", "a \\| b"],
  ["&lt;script&gt;", "\\&lt;script\\&gt;"],
  ["R & D!", "R & D!"],
  ["see https://evil.example", "see https\\://evil.example"],
  ["two\nlines", "two lines"],
])("md(%j)", (given, want) => {
  expect(md(given).text).toBe(want);
  expect(mdCell(given).text).toBe(want);
});

test.each([
  ["a", "`a`", "`a`"],
  ["", "` `", "` `"],
  ["`", "`` ` ``", "`` ` ``"],
  ["a``b", "```a``b```", "```a``b```"],
  [" a ", "`  a  `", "`  a  `"],
  ["a|b", "`a|b`", "`a\\|b`"],
  ["a\\|b", "`a\\|b`", "<code>a&#92;&#124;b</code>"],
])("code spans of %j", (given, span, cell) => {
  expect(mdCode(given).text).toBe(span);
  expect(mdCellCode(given).text).toBe(cell);
});

test("mdFence is longer than any fence inside", () => {
  expect(mdFence("a\n````\nb\n", "ts").text).toBe("`````ts\na\n````\nb\n`````");
  expect(mdFence("x", "sh\n<b>").text).toBe("```shb\nx\n```");
});

test("mdJoin takes Markdown only", () => {
  expect(mdJoin([md("a"), mdCode("b")], ", ").text).toBe("a, `b`");
  expect(() => mdJoin([str("a")], "")).toThrow(TypeError);
});
