import { expect, test } from "vitest";
import { tidyMarkdown } from "../../generator/templates/tidy.js";

test.each([
  ["\n\na\n\n\n\nb\n\n\n", "a\n\nb\n"],
  ["a\n  \n \nb", "a\n\nb\n"],
  ["```\na\n\n\nb\n```\n\n\nc", "```\na\n\n\nb\n```\n\nc\n"],
  ["````\n```\n\n\n````\n\n\nc", "````\n```\n\n\n````\n\nc\n"],
])("%j", (given, want) => {
  expect(tidyMarkdown(given)).toBe(want);
});
