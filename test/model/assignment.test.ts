import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignNames, type NameRequest } from "../../generator/model/assignment.js";

function assign(requests: readonly NameRequest<string>[], taken: readonly string[] = [], ignoreCase = false) {
  const { names, changed } = assignNames(requests, taken, ignoreCase);
  return { names: Object.fromEntries(names), changed: changed.map((request) => request.item) };
}

function request(item: string, wishes: readonly string[], precedence = 0): NameRequest<string> {
  return { item, wishes, key: item, precedence };
}

describe("assignNames", () => {
  it("gives everyone the first wish while no two share it", () => {
    expect(assign([request("a", ["x", "y"]), request("b", ["z"])])).toEqual({
      names: { a: "x", b: "z" },
      changed: [],
    });
  });

  it("moves all that share a wish on, and tells of it", () => {
    expect(assign([request("a", ["x", "ax"]), request("b", ["x", "bx"])])).toEqual({
      names: { a: "ax", b: "bx" },
      changed: ["a", "b"],
    });
  });

  it("lets the only one with the highest precedence keep it", () => {
    const { names } = assign([
      request("a", ["x", "ax"], 1),
      request("b", ["x", "bx"], 2),
      request("c", ["x", "cx"]),
    ]);
    expect(names).toEqual({ a: "ax", b: "x", c: "cx" });
  });

  it("marks the last wish with a hash of the key", () => {
    const { names } = assign([request("a", ["x"]), request("b", ["x"])]);
    expect(names.a).toMatch(/^x_[0-9a-f]{6}$/);
    expect(names.b).toMatch(/^x_[0-9a-f]{6}$/);
    expect(names.a).not.toBe(names.b);
  });

  it("respects names that are taken, and case where it does not count", () => {
    expect(assign([request("a", ["x", "y"])], ["x"]).names).toEqual({ a: "y" });
    expect(assign([request("a", ["Foo", "A"]), request("b", ["foo", "B"])], [], true).names).toEqual({
      a: "A",
      b: "B",
    });
    expect(assign([request("a", ["Foo"]), request("b", ["foo"])]).names).toEqual({ a: "Foo", b: "foo" });
  });

  it("ends when keys are equal", () => {
    const twins = [1, 2, 3].map((item) => ({ item, wishes: ["x"], key: "same" }));
    expect(new Set(assignNames(twins).names.values()).size).toBe(3);
  });

  it("depends on no order and gives no name twice", () => {
    const wish = fc.constantFrom("a", "b", "A", "c_1", "d");
    const requests = fc.uniqueArray(
      fc.record({
        item: fc.string(),
        wishes: fc.array(wish, { minLength: 1, maxLength: 3 }),
        precedence: fc.integer({ min: 0, max: 2 }),
      }),
      { selector: (one) => one.item, maxLength: 12 },
    );
    const shuffled = requests.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([one, other], ignoreCase) => {
        const withKeys = (list: typeof one) => list.map((request) => ({ ...request, key: request.item }));
        const names = assignNames(withKeys(one), ["b"], ignoreCase).names;
        expect(new Map(assignNames(withKeys(other), ["b"], ignoreCase).names)).toEqual(new Map(names));
        const folded = [...names.values(), "b"].map((name) => (ignoreCase ? name.toLowerCase() : name));
        expect(new Set(folded).size).toBe(one.length + 1);
      }),
      { seed: 7 },
    );
  });
});
