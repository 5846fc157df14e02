/** Changes of the set of single values: types, null, enums, contradictions. */
import type { SchemaFact } from "../../types.js";
import { inOrder } from "../example-base.js";
import { becomes, guessOf, listOf, memberOf, placeName, show, showList } from "../wording.js";
import type { SetRow } from "./setRow.js";
import { expectedOf } from "./words.js";

const added = (fact: SchemaFact): readonly unknown[] =>
  without(listOf(fact, "added"), listOf(fact, "removed"));
const removed = (fact: SchemaFact): readonly unknown[] =>
  without(listOf(fact, "removed"), listOf(fact, "added"));
/** Integers are numbers: what becomes one of the two loses or gains the rest. */
const without = (types: readonly unknown[], others: readonly unknown[]): readonly unknown[] =>
  others.includes("number") ? types.filter((type) => type !== "integer") : types;
const butInteger = (fact: SchemaFact): string =>
  listOf(fact, "added").includes("integer") ? ", but integers" : "";
const showTypes = (types: readonly unknown[]): string => types.map(String).join(" or ");
const isEnumBoth = (fact: SchemaFact): boolean => fact.before !== undefined && fact.after !== undefined;

const renamesOf = (fact: SchemaFact): readonly unknown[] => listOf(fact, "renamed");
/** Did every value that went come back under another name, and nothing else came? */
const isRenaming = (fact: SchemaFact): boolean => {
  const { length } = renamesOf(fact);
  return length > 0 && listOf(fact, "added").length === length && listOf(fact, "removed").length === length;
};
const showRenames = (fact: SchemaFact): string =>
  renamesOf(fact)
    .slice(0, 5)
    .map(
      (one) =>
        `${show(memberOf(one, "from"))} is now ${show(memberOf(one, "to"))}${guessOf({ declared: memberOf(one, "declared"), score: memberOf(one, "score") })}`,
    )
    .join(", ");

const TYPE_PATCHES = {
  wider: inOrder("free", { type: ["string", "boolean"] }),
  other: inOrder("free", { type: "boolean" }),
};
const STATE_ADDED = inOrder("state", { enum: { returned: true } });
const STATE_REPLACED = inOrder("state", { enum: ["open", "paid", "shipped"] });
const STATE_RENAMED = inOrder("state", {
  enum: ["open", "paid", "shipped"],
  "x-pawl-renamed-from": { shipped: "sent" },
});
const ENUM_SET = inOrder("free", { enum: ["a", "b"] });
const IMPOSSIBLE = inOrder("number", { minimum: 10, maximum: 5 });

/** Rows about single values. */
export const VALUE_ROWS: readonly SetRow[] = [
  {
    id: "type-narrowed",
    title: "Fewer types allowed",
    kind: "schema-type",
    area: "values",
    element: "type",
    action: "narrowed",
    direction: "narrower",
    values: "values of the type that is gone",
    printed: "follows",
    when: (fact) => removed(fact).length > 0 && added(fact).length === 0,
    message: (fact) => `${placeName(fact)} can no longer be ${showTypes(removed(fact))}${butInteger(fact)}`,
    patch: TYPE_PATCHES.wider,
    isReversed: true,
  },
  {
    id: "type-widened",
    title: "More types allowed",
    kind: "schema-type",
    area: "values",
    element: "type",
    action: "widened",
    direction: "wider",
    values: "values of the new type",
    printed: "follows",
    when: (fact) => added(fact).length > 0 && removed(fact).length === 0,
    message: (fact) => `${placeName(fact)} can now be ${showTypes(added(fact))} too`,
    patch: TYPE_PATCHES.wider,
  },
  {
    id: "type-changed",
    title: "Type changed",
    kind: "schema-type",
    area: "values",
    element: "type",
    action: "changed",
    direction: "other",
    values: "values of a type",
    printed: "follows",
    when: (fact) => added(fact).length > 0 === removed(fact).length > 0,
    message: (fact) =>
      removed(fact).length === 0
        ? becomes(`The type of ${placeName(fact)}`, fact)
        : `${placeName(fact)} was ${showTypes(removed(fact))} and is now ${showTypes(added(fact))}`,
    patch: TYPE_PATCHES.other,
    examples: [
      { name: "text becomes a boolean", patch: TYPE_PATCHES.other, expect: expectedOf("other", "follows") },
      { name: "a type is added", patch: TYPE_PATCHES.wider, expect: {} },
    ],
  },
  {
    id: "null-allowed",
    title: "Null allowed",
    kind: "schema-null",
    area: "values",
    element: "null",
    action: "widened",
    direction: "wider",
    values: "null",
    printed: "follows",
    when: (fact) => fact.after !== false,
    message: (fact) => `${placeName(fact)} can now be null`,
    patch: inOrder("free", { type: ["string", "null"] }),
  },
  {
    id: "null-refused",
    title: "Null no longer allowed",
    kind: "schema-null",
    area: "values",
    element: "null",
    action: "narrowed",
    direction: "narrower",
    values: "null",
    printed: "follows",
    when: (fact) => fact.after === false,
    message: (fact) => `${placeName(fact)} can no longer be null`,
    patch: inOrder("comment", { type: "string" }),
  },
  {
    id: "enum-value-added",
    title: "Enum value added",
    kind: "schema-enum",
    area: "values",
    element: "enum-value",
    action: "added",
    direction: "wider",
    values: "the new value",
    printed: "follows",
    when: (fact) => isEnumBoth(fact) && added(fact).length > 0 && removed(fact).length === 0,
    message: (fact) => `${placeName(fact)} has new values: ${showList(added(fact))}`,
    patch: STATE_ADDED,
  },
  {
    id: "enum-value-removed",
    title: "Enum value removed",
    kind: "schema-enum",
    area: "values",
    element: "enum-value",
    action: "removed",
    direction: "narrower",
    values: "the value that is gone",
    printed: "follows",
    when: (fact) => isEnumBoth(fact) && removed(fact).length > 0 && added(fact).length === 0,
    message: (fact) => `${placeName(fact)} lost values: ${showList(removed(fact))}`,
    patch: STATE_ADDED,
    examples: [
      {
        name: "a state is gone",
        patch: STATE_ADDED,
        isReversed: true,
        // A comparison with the member that is gone no longer compiles, on either side.
        expect: {
          request: { wire: "breaking", types: "breaking" },
          response: { wire: "compatible", types: "breaking" },
        },
      },
      { name: "a state is new", patch: STATE_ADDED, expect: {} },
    ],
  },
  {
    id: "enum-value-renamed",
    title: "Enum value renamed",
    kind: "schema-enum",
    area: "values",
    element: "enum-value",
    action: "renamed",
    direction: "other",
    values: "a value under a name",
    printed: "follows",
    when: (fact) => isEnumBoth(fact) && isRenaming(fact),
    message: (fact) => `${placeName(fact)} has other names for values: ${showRenames(fact)}`,
    patch: STATE_RENAMED,
    examples: [
      { name: "a declared rename", patch: STATE_RENAMED, expect: expectedOf("other", "follows") },
      {
        name: "a guess: the two are alike",
        patch: inOrder("state", { enum: ["open", "Paid", "sent"] }),
        expect: expectedOf("other", "follows"),
      },
      { name: "a state that is like no other", patch: STATE_REPLACED, expect: {} },
    ],
  },
  {
    id: "enum-values-replaced",
    title: "Enum values replaced",
    kind: "schema-enum",
    area: "values",
    element: "enum-value",
    action: "changed",
    direction: "other",
    values: "values",
    printed: "follows",
    when: (fact) =>
      isEnumBoth(fact) && added(fact).length > 0 === removed(fact).length > 0 && !isRenaming(fact),
    message: (fact) =>
      [
        `${placeName(fact)} lost values: ${showList(removed(fact))}`,
        `new ones: ${showList(added(fact))}`,
        ...(renamesOf(fact).length === 0 ? [] : [`of these other names: ${showRenames(fact)}`]),
      ].join("; "),
    patch: STATE_REPLACED,
    examples: [
      {
        name: "a state has another spelling",
        patch: STATE_REPLACED,
        expect: expectedOf("other", "follows"),
      },
      { name: "a state is new", patch: STATE_ADDED, expect: {} },
    ],
  },
  {
    id: "enum-set",
    title: "Restricted to an enum",
    kind: "schema-enum",
    area: "values",
    element: "enum",
    action: "set",
    direction: "narrower",
    values: "values that the enum does not list",
    printed: "follows",
    when: (fact) => fact.before === undefined,
    message: (fact) => `${placeName(fact)} is now one of ${show(fact.after)}`,
    patch: ENUM_SET,
  },
  {
    id: "enum-dropped",
    title: "No longer restricted to an enum",
    kind: "schema-enum",
    area: "values",
    element: "enum",
    action: "dropped",
    direction: "wider",
    values: "values that the enum did not list",
    printed: "follows",
    when: (fact) => fact.before !== undefined && fact.after === undefined,
    message: (fact) => `${placeName(fact)} is no longer limited to ${show(fact.before)}`,
    patch: ENUM_SET,
    isReversed: true,
  },
  {
    id: "schema-became-impossible",
    title: "No value is valid any more",
    kind: "schema-contradiction",
    area: "values",
    element: "satisfiable",
    action: "narrowed",
    direction: "narrower",
    values: "any value",
    // Bounds print nothing.
    printed: "same",
    when: (fact) => fact.data?.possible === false,
    message: (fact) =>
      `Nothing meets the constraints of ${placeName(fact)} any more: they contradict each other`,
    patch: IMPOSSIBLE,
  },
  {
    id: "schema-became-possible",
    title: "Contradiction resolved",
    kind: "schema-contradiction",
    area: "values",
    element: "satisfiable",
    action: "widened",
    direction: "wider",
    values: "values, where none was valid",
    // Bounds print nothing.
    printed: "same",
    when: (fact) => fact.data?.possible !== false,
    message: (fact) => `The constraints of ${placeName(fact)} contradicted each other, and no longer do`,
    patch: IMPOSSIBLE,
    isReversed: true,
  },
];
