/** Schemas that come back to themselves, and unions whose branches overlap. */
import { describe, expect, test } from "vitest";
import { SchemaDocument } from "../../../generator/diff/schema/document.js";
import { Equality } from "../../../generator/diff/schema/equality.js";
import type { Node } from "../../../generator/diff/schema/node.js";
import { Answers } from "../../../generator/diff/schema/proofs/answers.js";
import { Containment } from "../../../generator/diff/schema/proofs/containment.js";
import { NO, unknown } from "../../../generator/diff/schema/proofs/proof.js";
import { NodeStore } from "../../../generator/diff/schema/store.js";
import type { Schema, SchemaObject } from "../../../generator/load/document.js";
import { brief, type Components, compare, documentOf } from "./support.js";

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const heir = (name: string): SchemaObject => ({
  type: "object",
  properties: { [name]: { type: "string" } },
  allOf: [ref("Pet")],
});
const PET = { type: "object", required: ["kind"], properties: { kind: { type: "string" } } } as const;
const HEIRS: Components = { Cat: heir("meow"), Dog: heir("bark") };
const PLAIN: Components = { Pet: PET, ...HEIRS };
const LISTED: SchemaObject = {
  ...PET,
  oneOf: [ref("Cat"), ref("Dog")],
  discriminator: { propertyName: "kind" },
};
const LISTING: Components = { Pet: LISTED, ...HEIRS };

describe("a base that lists its heirs, which take it up", () => {
  test.each<[string, Components, Components, string]>([
    ["its heirs are listed", PLAIN, LISTING, "union-branch-added - yes no extended"],
    [
      "a field of the base",
      LISTING,
      { ...LISTING, Pet: { ...LISTED, required: [] } },
      "required kind no ? widened",
    ],
    [
      "a field of an heir",
      LISTING,
      { ...LISTING, Cat: { ...heir("meow"), properties: { meow: { type: "number" } } } },
      "type meow yes yes changed",
    ],
  ])("%s", (_name, base, revision, fact) => {
    expect(compare(ref("Pet"), ref("Pet"), { base, revision }).map(brief)).toContain(fact);
  });

  test("comes to an end with many", () => {
    const names = Array.from({ length: 30 }, (_, index) => `Heir${index}`);
    const heirs = Object.fromEntries(names.map((name) => [name, heir(name)]));
    const revision = { Pet: { ...LISTED, oneOf: names.map(ref) }, ...heirs };
    expect(compare(ref("Pet"), ref("Pet"), { base: { Pet: PET, ...heirs }, revision })).not.toEqual([]);
  });
});

const FIELDS = { properties: { foo: { type: "string" }, bar: { type: "string" } } } as const;
const BOTH: Schema = { type: "object", required: ["foo", "bar"], ...FIELDS };
const ONE_OF: Schema = {
  oneOf: [
    { type: "object", required: ["foo"], ...FIELDS },
    { type: "object", required: ["bar"], ...FIELDS },
  ],
};

describe("branches of oneOf that overlap refuse what both take", () => {
  test("an object becomes a union", () => {
    const facts = compare(BOTH, ONE_OF);
    expect(facts.map(brief)).toContain("union-branch-added - yes yes widened");
  });
  test("a union becomes an object", () => {
    const facts = compare(ONE_OF, BOTH);
    expect(facts.map(brief)).toContain("union-branch-removed - yes yes narrowed");
  });
});

describe("schemas that all refer to one another", () => {
  /** Every one of the schemas has every one as a property. A way through them may meet them in any order. */
  function nodeOf(count: number, maxLength: number): Node {
    const names = Array.from({ length: count }, (_, index) => `S${index}`);
    const schemaOf = (name: string): SchemaObject => ({
      type: "object",
      properties: {
        [`name${name}`]: { type: "string", maxLength },
        ...Object.fromEntries(names.map((other) => [other, ref(other)])),
      },
    });
    const document = documentOf(Object.fromEntries(names.map((name) => [name, schemaOf(name)])));
    return new NodeStore(new SchemaDocument(document)).node([
      { schema: ref("S0"), pointer: "#/x", orNull: false },
    ]);
  }

  test("are decided once for each, not once for each way that leads to them", () => {
    const [narrow, wide] = [nodeOf(40, 5), nodeOf(40, 10)];
    const containment = new Containment(new Equality());
    expect(containment.lost(narrow, wide)).toEqual({ holds: "no" });
    expect(containment.lost(wide, narrow).holds).toBe("yes");
  });

  test("what rests on an open pair holds as that pair does", () => {
    for (const holds of [true, false]) {
      const answers = new Answers();
      const outer = answers.open("outer");
      const inner = answers.open("inner");
      expect(answers.get("outer", NO)).toBe(NO);
      answers.close(inner, NO);
      // As long as the pair around it is open.
      expect(answers.get("inner", NO)).toBe(NO);
      answers.close(outer, holds ? NO : { holds: "yes", witness: 1 });
      expect(answers.get("inner", NO)).toBe(holds ? NO : undefined);
    }
  });

  test("what could not be decided is asked again from another start", () => {
    const answers = new Answers();
    const outer = answers.open("outer");
    const middle = answers.open("middle");
    const inner = answers.open("inner");
    answers.get("outer", NO);
    answers.close(inner, unknown("too deep"));
    answers.close(middle, unknown("too deep"));
    expect(answers.get("inner", NO)).toEqual(unknown("too deep"));
    answers.close(outer, NO);
    expect([answers.get("inner", NO), answers.get("middle", NO)]).toEqual([undefined, undefined]);
    expect(answers.get("outer", NO)).toBe(NO);
    expect(answers.depth).toBe(0);
  });
});
