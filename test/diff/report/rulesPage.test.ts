import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { diffLines } from "../../../generator/diff/report/examples.js";
import { renderExplanation, renderRuleList } from "../../../generator/diff/report/explanation.js";
import { renderRulesPage } from "../../../generator/diff/report/rulesPage.js";
import { RULES } from "../../../generator/diff/rules/registry.js";
import { createEngine } from "../../../generator/templates/engine.js";

const page = renderRulesPage(await createEngine());

test("the page of all rules is current", () => {
  const file = fileURLToPath(new URL("../../../generated/rules.md", import.meta.url));
  // Else: npm run build && node dist/cli/main.js explain --markdown > generated/rules.md
  expect(readFileSync(file, "utf8")).toBe(page);
});

test("every rule is on the page and in the list once, and can be explained", () => {
  const list = renderRuleList().split("\n");
  for (const { id, title } of RULES) {
    expect(page.split("\n").filter((line) => line === `### ${id}`)).toHaveLength(1);
    expect(list.filter((line) => line.startsWith(`  ${id} `))).toHaveLength(1);
    expect(renderExplanation(id)).toContain(title);
  }
  expect(renderExplanation("no-such-rule")).toBeUndefined();
});

test("an explanation says why, what to do, what it does, and shows an example", () => {
  const text = renderExplanation("max-length-lowered") ?? "";
  for (const part of [
    "Maximum length lowered (max-length-lowered, values)",
    "What to do: ",
    "In requests: wire breaking, types none",
    "  -           maxLength: 100",
    "  +           maxLength: 50",
  ])
    expect(text).toContain(part);
});

test.each([
  ["", "a\n", ["+a"]],
  ["a\nb\nc\n", "a\nx\nc\n", [" a", "-b", "+x", " c"]],
  ["a\na\n", "a\n", [" a", "-a"]],
  ["a\n", "a\n", [" a"]],
])("lines of %j and %j", (before, after, want) => {
  expect(diffLines(before, after).map(({ mark, text }) => mark + text)).toEqual(want);
});
