import { describe, expect, it } from "vitest";
import { commentDefault, commentText, notesOf } from "../../generator/types/comments.js";

describe("commentText", () => {
  it.each([
    ["plain *text*", "plain *text*"],
    ["@ts-ignore", "\\@ts-ignore"],
    ["first\n  * @ts-expect-error", "first\n  * \\@ts-expect-error"],
    ["mail a@b.test", "mail a@b.test"],
    ["see @deprecated, a @ b", "see \\@deprecated, a @ b"],
    ["set @jsx h", "set @ jsx h"],
    ["a\r\nb\u2028c", "a\nb\nc"],
    ["\u001b[31mred\u202e", "red"],
  ])("%j is %j", (given, want) => {
    expect(commentText(given)).toBe(want);
  });
});

describe("commentDefault", () => {
  it.each<[unknown, string | undefined]>([
    [undefined, undefined],
    ["a\nb", "a b"],
    [0, "0"],
    [{ a: [1] }, '{"a":[1]}'],
    ["x".repeat(201), undefined],
  ])("%j is %j", (given, want) => {
    expect(commentDefault(given)).toBe(want);
  });
});

describe("notesOf", () => {
  it("keeps what describes, and nothing that constrains", () => {
    const schema = {
      title: "T",
      description: "D",
      format: "int64\n*",
      default: 1,
      deprecated: true,
      readOnly: true,
      type: "integer",
    } as const;
    expect(notesOf(schema)).toEqual({
      title: "T",
      description: "D",
      format: "int64 *",
      default: "1",
      deprecated: true,
      readOnly: true,
    });
  });
});
