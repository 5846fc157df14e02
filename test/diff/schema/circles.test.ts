/** Schemas that come back to themselves, and unions whose branches overlap. */
import { describe, expect, test } from "vitest";
import type { Schema, SchemaObject } from "../../../generator/load/document.js";
import { brief, type Components, compare } from "./support.js";

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
