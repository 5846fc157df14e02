import { describe, expect, test } from "vitest";
import { hashValue, sha256 } from "../../generator/output/hash.js";
import { formatManifest, isSameStamp, parseManifest } from "../../generator/output/manifest.js";
import { stampOf } from "./folders.js";

const HASH = sha256("x");
const GENERATOR = { name: "pawl", version: "1" };

describe("formatManifest", () => {
  test("is sorted by code unit and says what made the output", () => {
    const stamp = { ...stampOf("abc"), input: { version: "v1", hash: "abc", api: "worqhat" } };
    const files = new Map([
      ["b.ts", HASH],
      ["Z.ts", HASH],
      ["a/é.ts", HASH],
    ]);
    expect(formatManifest(stamp, files)).toBe(`{
  "manifest": 1,
  "generator": {
    "name": "pawl",
    "version": "0.1.0"
  },
  "input": {
    "hash": "abc",
    "api": "worqhat",
    "version": "v1"
  },
  "options": "o",
  "templates": "t",
  "files": {
    "Z.ts": "${HASH}",
    "a/é.ts": "${HASH}",
    "b.ts": "${HASH}"
  }
}
`);
  });

  test("does not depend on the order of files, and reads back", () => {
    const one = formatManifest(
      stampOf("i"),
      new Map([
        ["a", HASH],
        ["__proto__", HASH],
      ]),
    );
    const two = formatManifest(
      stampOf("i"),
      new Map([
        ["__proto__", HASH],
        ["a", HASH],
      ]),
    );
    expect(one).toBe(two);
    const state = parseManifest(one);
    expect(state.kind === "ours" && [...state.manifest.files.keys()].sort()).toEqual(["__proto__", "a"]);
    expect(state.kind === "ours" && isSameStamp(state.manifest.stamp, stampOf("i"))).toBe(true);
    expect(state.kind === "ours" && isSameStamp(state.manifest.stamp, stampOf("j"))).toBe(false);
  });
});

describe("parseManifest", () => {
  const rest = { generator: GENERATOR, input: { hash: "h" }, options: "o", templates: "t" };
  test.each([
    ["the manifest of a web app", { name: "app", icons: [] }, "foreign"],
    ["a future format", { manifest: 2, generator: GENERATOR }, "newer"],
    [
      "another generator",
      { manifest: 1, ...rest, generator: { name: "x", version: "1" }, files: {} },
      "foreign",
    ],
    [
      "a path that leaves the folder",
      { manifest: 1, ...rest, files: { "../../etc/passwd": HASH } },
      "foreign",
    ],
    ["an absolute path", { manifest: 1, ...rest, files: { "/etc/passwd": HASH } }, "foreign"],
    ["a hash that is none", { manifest: 1, ...rest, files: { a: "x" } }, "foreign"],
    ["no files", { manifest: 1, ...rest }, "foreign"],
    ["a list", [], "foreign"],
    ["a good one", { manifest: 1, ...rest, files: { a: HASH } }, "ours"],
  ])("%s", (_name, value, kind) => {
    expect(parseManifest(JSON.stringify(value)).kind).toBe(kind);
  });

  test("text with conflict marks is foreign", () => {
    expect(parseManifest("<<<<<<< HEAD\n{").kind).toBe("foreign");
  });
});

describe("hashValue", () => {
  test("does not see the order of keys, but that of lists", () => {
    expect(hashValue({ a: 1, b: { c: 2, d: 3 } })).toBe(hashValue({ b: { d: 3, c: 2 }, a: 1 }));
    expect(hashValue([1, 2])).not.toBe(hashValue([2, 1]));
    expect(hashValue({ a: 1, b: undefined })).toBe(hashValue({ a: 1 }));
    expect(hashValue(JSON.parse('{"__proto__":1}'))).not.toBe(hashValue({}));
  });
});
