import { describe, expect, test } from "vitest";
import type { Schema } from "../../../generator/load/document.js";
import { compare } from "./support.js";

/** A message as chat APIs had it: one object with a role, and later one object for each role. */
const message = (role: Schema, content: Schema = { type: "string" }): Schema => ({
  type: "object",
  required: ["role", "content"],
  properties: { role, content },
});
const one = message({ type: "string", enum: ["system", "user"] });
const branch = (role: string, content?: Schema): Schema => message({ type: "string", enum: [role] }, content);

/** Who loses something, by the worst fact on each side. */
function verdictOf(base: Schema, revision: Schema): { lost: boolean; gained: boolean } {
  const facts = compare(base, revision);
  return {
    lost: facts.some(({ lost }) => lost.holds !== "no"),
    gained: facts.some(({ gained }) => gained.holds !== "no"),
  };
}

describe("an object with a tag against a union of an object for each tag", () => {
  test.each([
    ["the same values", { oneOf: [branch("system"), branch("user")] }, { lost: false, gained: false }],
    [
      "one tag more",
      { oneOf: [branch("system"), branch("user"), branch("tool")] },
      { lost: false, gained: true },
    ],
    ["one tag less", { oneOf: [branch("user"), branch("tool")] }, { lost: true, gained: true }],
    [
      "a branch asks for more",
      { oneOf: [branch("system"), branch("user", { type: "string", maxLength: 5 })] },
      { lost: true, gained: false },
    ],
    [
      "a branch takes more",
      { anyOf: [branch("system"), branch("user", { type: ["string", "array"] })] },
      { lost: false, gained: true },
    ],
  ] as const)("%s", (_, union, want) => {
    expect(verdictOf(one, union)).toEqual(want);
    expect(verdictOf(union, one)).toEqual({ lost: want.gained, gained: want.lost });
  });
});
