import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { quote, quoteAround } from "../../generator/samples/shell.js";

test.each([
  ["plain-word.1", "plain-word.1"],
  ["", "''"],
  ["two words", "'two words'"],
  ["it's", "'it'\\''s'"],
  ["$HOME `id` \\", "'$HOME `id` \\'"],
])("quote(%j)", (given, want) => {
  expect(quote(given)).toBe(want);
});

test("a shell reads quoted words as they were, whatever they hold", () => {
  const words = fc
    .sample(fc.string({ unit: "grapheme", minLength: 1 }), { numRuns: 200, seed: 7 })
    .filter((word) => !word.includes("\0"));
  const nasty = [
    "'",
    "''",
    "\\'",
    "\n",
    "$(id)",
    "`id`",
    "!x",
    "-e",
    "*",
    "~",
    "é",
    "a\\",
    '"',
    "#",
    "&|;<>()",
  ];
  const all = [...words, ...nasty];
  const out = execFileSync("sh", ["-c", `printf '%s\\0' ${all.map(quote).join(" ")}`], {
    encoding: "utf8",
  });
  expect(out.split("\0").slice(0, -1)).toEqual(all);
});

test("quoteAround expands the variable and nothing else", () => {
  const nasty = ["X: ", 'a"b ', "$HOME ", "`id` ", "\\ ", "it's "];
  const script = `printf '%s\\0' ${nasty.map((text) => quoteAround(text, "KEY", "after$HOME")).join(" ")}`;
  const out = execFileSync("sh", ["-c", script], { encoding: "utf8", env: { KEY: 'k"$HOME' } });
  expect(out.split("\0").slice(0, -1)).toEqual(nasty.map((text) => `${text}k"$HOMEafter$HOME`));
});

test("quoteAround takes names of variables only", () => {
  expect(() => quoteAround("", "a b")).toThrow(TypeError);
});
