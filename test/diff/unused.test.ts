import { describe, expect, test } from "vitest";
import { runExample } from "./rules/examples.js";

/** `Spare` is a component of both documents that no operation uses; `Order` is used. */
function findingsOf(before: object, after: object) {
  const spare = (schema: object) => ({ components: { schemas: { Spare: schema } } });
  const example = { name: "", base: spare(before) as never, patch: spare(after) as never, expect: {} };
  return runExample(example).map(({ id, side, wire, types, message, operations, witness }) => ({
    id,
    side,
    wire,
    types,
    message,
    operations,
    witness,
  }));
}

const NOBODY = { side: "both", wire: "none", operations: [], witness: undefined };

describe("a schema that no operation uses", () => {
  test("is nothing on the wire, and a type in code", () => {
    expect(
      findingsOf(
        { type: "object", properties: { size: { type: "integer" } } },
        { properties: { size: { type: "string" } } },
      ),
    ).toEqual([
      {
        ...NOBODY,
        id: "type-changed",
        types: "breaking",
        message: '"Spare.size" was integer and is now string',
      },
    ]);
  });

  test("is looked at from both sides", () => {
    const before = { type: "object", properties: { state: { type: "string", readOnly: true, enum: ["a"] } } };
    expect(findingsOf(before, { properties: { state: { enum: ["a", "b"] } } })).toMatchObject([
      { ...NOBODY, id: "enum-value-added", types: "breaking" },
    ]);
  });

  test("says nothing again that a schema in use says", () => {
    const before = { type: "object", properties: { order: { $ref: "#/components/schemas/Order" } } };
    const findings = findingsOf(before, { description: "Has an order." });
    expect(findings).toMatchObject([{ ...NOBODY, id: "text-changed", types: "none" }]);
  });

  test("that is the same is silent", () => {
    expect(findingsOf({ type: "object" }, { type: "object" })).toEqual([]);
  });
});
