import { describe, expect, test } from "vitest";
import { ancestorsOf, checkPaths, findPathFault } from "../../generator/output/paths.js";

describe("findPathFault", () => {
  test.each([
    ["", "is empty"],
    ["/etc/passwd", "is absolute"],
    ["../x", 'has a part ".."'],
    ["a/../../x", 'has a part ".."'],
    ["./x", 'has a part "."'],
    ["a//b", "has an empty part"],
    ["a/", "has an empty part"],
    ["C:/x", "has a character that file names cannot have everywhere"],
    ["a\\..\\x", "has a character that file names cannot have everywhere"],
    ["file.ts:stream", "has a character that file names cannot have everywhere"],
    ["a\0b", "has a character that file names cannot have everywhere"],
    ["a\nb", "has a character that file names cannot have everywhere"],
    ["a\u0085b", "has a character that file names cannot have everywhere"],
    ["a\ud800b", "has a character that file names cannot have everywhere"],
    ["con", "has a part that is the name of a device on Windows"],
    ["docs/NUL.md", "has a part that is the name of a device on Windows"],
    ["com1.ts", "has a part that is the name of a device on Windows"],
    ["LPT\u00b9", "has a part that is the name of a device on Windows"],
    ["a./b", "has a part that ends with a dot or a space"],
    ["a ", "has a part that ends with a dot or a space"],
    ["a/...", "has a part that ends with a dot or a space"],
    [".pawl/next", "starts with .pawl, which is kept for the writer"],
    [".PAWL.lock", "starts with .pawl, which is kept for the writer"],
    ["é".repeat(128), "has a part of more than 255 bytes"],
  ])("%j %s", (path, want) => {
    expect(findPathFault(path)).toBe(want);
  });

  test.each([
    "index.ts",
    "a/b/c.md",
    "docs/.nojekyll",
    "console.ts",
    "com.ts",
    "com10.ts",
    "__proto__",
    "a b.ts",
    "größe.ts",
    "..a",
    "a..b",
  ])("%s is fine", (path) => {
    expect(findPathFault(path)).toBeUndefined();
  });
});

describe("checkPaths", () => {
  test.each([
    [["a.ts", "b.ts", "a.ts"], 'Two files have the name "a.ts"'],
    [
      ["docs/User.md", "docs/user.md"],
      '"docs/User.md" and "docs/user.md" are one file where case does not count',
    ],
    [
      ["caf\u00e9.ts", "cafe\u0301.ts"],
      '"caf\u00e9.ts" and "cafe\u0301.ts" are one file where case does not count',
    ],
    [["a", "a/b"], '"a" would have to be a file, and a folder for "a/b"'],
    [["x/A/b", "X/a"], '"X/a" would have to be a file, and a folder for "x/A/b"'],
    [["ok", "../no"], 'The file name "../no" has a part ".."'],
  ])("%j", (paths, message) => {
    expect(() => checkPaths(paths)).toThrow(expect.objectContaining({ code: "output-unwritable", message }));
  });

  test("names that only look alike are fine", () => {
    expect(() => checkPaths(["a/b", "a/c", "ab", "A1/b"])).not.toThrow();
  });
});

test("ancestorsOf lists the folders on the way", () => {
  expect(ancestorsOf("a/b/c")).toEqual(["a", "a/b"]);
  expect(ancestorsOf("a")).toEqual([]);
});
