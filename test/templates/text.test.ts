import { expect, test } from "vitest";
import { cleanLine, cleanText } from "../../generator/templates/text.js";

test.each([
  ["a\r\nb\rc\u2028d", "a\nb\nc\nd"],
  ["\u001b[31mred\u001b[0m", "red"],
  ["\u001b]8;;http://x\u0007link\u001b]8;;\u0007", "link"],
  ["\u009b1mx", "x"],
  ["nul\u0000bel\u0007tab\t", "nulbeltab\t"],
  ["user\u202eresu\u2066", "userresu"],
  ["zero\u200bwidth\ufeff", "zerowidth"],
  ["half\ud83d", "half\ufffd"],
  ["whole\ud83d\ude00 👩‍💻", "whole😀 👩‍💻"],
])("cleanText(%j)", (given, want) => {
  expect(cleanText(given)).toBe(want);
});

test("cleanLine leaves one line", () => {
  expect(cleanLine("  a\n\n b\t c ")).toBe("a b c");
});
