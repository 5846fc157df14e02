import { describe, expect, it } from "vitest";
import { findComponents } from "../../generator/types/graph.js";

/** Circles as sorted lists of their nodes. */
function circlesOf(edges: Readonly<Record<string, readonly string[]>>): string[] {
  const groups = new Map<number, string[]>();
  for (const [name, number] of findComponents(new Map(Object.entries(edges)))) {
    groups.set(number, [...(groups.get(number) ?? []), name]);
  }
  return [...groups.values()].map((names) => names.sort().join("")).sort();
}

describe("findComponents", () => {
  it.each<[string, Record<string, string[]>, string[]]>([
    ["no circle", { a: ["b", "c"], b: ["c"], c: [] }, []],
    ["a node that leads to itself", { a: ["a"], b: ["a"] }, ["a"]],
    [
      "two circles with a way between",
      { a: ["b"], b: ["a", "c"], c: ["d"], d: ["c"], e: ["a"] },
      ["ab", "cd"],
    ],
    ["circles that share a node are one", { a: ["b"], b: ["a", "c"], c: ["b"] }, ["abc"]],
  ])("%s", (_, edges, want) => {
    expect(circlesOf(edges)).toEqual(want);
  });

  it("goes along chains of any length", () => {
    const chain = Array.from({ length: 50_000 }, (_, index): [string, string[]] => [
      `${index}`,
      [`${index + 1}`],
    ]);
    const edges = new Map([...chain, ["50000", ["0"]] as [string, string[]]]);
    expect(findComponents(edges).size).toBe(50_001);
  });
});
