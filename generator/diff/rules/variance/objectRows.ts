/** Changes of objects and unions: required fields, closed objects, branches. */
import type { SchemaFact } from "../../types.js";
import { inOrder } from "../example-base.js";
import { placeName, show, textOf } from "../wording.js";
import type { SetRow } from "./setRow.js";

const property = (fact: SchemaFact): string => textOf(fact, "property") ?? fact.subject;
const isOpen = (schema: unknown): boolean => schema === undefined || schema === true;

const REQUIRED = inOrder("address", { required: { city: true } });
const CLOSED = inOrder("address", { additionalProperties: false });
const BRANCH = inOrder("payment", {
  oneOf: [
    { $ref: "#/components/schemas/Card" },
    { $ref: "#/components/schemas/Transfer" },
    { $ref: "#/components/schemas/Cash" },
  ],
  discriminator: { mapping: { cash: "#/components/schemas/Cash" } },
});

function branchName(fact: SchemaFact, branch: unknown): string {
  return textOf(fact, "branch") ?? (fact.subject !== "" ? `"${fact.subject}"` : show(branch));
}

/** Rows about objects and unions. */
export const OBJECT_ROWS: readonly SetRow[] = [
  {
    id: "property-became-required",
    title: "Property became required",
    kind: "schema-required",
    area: "objects",
    element: "required",
    action: "required",
    direction: "narrower",
    values: "objects without it",
    printed: "follows",
    when: (fact) => fact.after === true,
    message: (fact) => `"${property(fact)}" is now required`,
    patch: REQUIRED,
  },
  {
    id: "property-became-optional",
    title: "Property became optional",
    kind: "schema-required",
    area: "objects",
    element: "required",
    action: "optional",
    direction: "wider",
    values: "objects without it",
    printed: "follows",
    when: (fact) => fact.after !== true,
    message: (fact) => `"${property(fact)}" is no longer required`,
    patch: REQUIRED,
    isReversed: true,
  },
  {
    id: "additional-properties-closed",
    title: "Object closed to other properties",
    kind: "schema-additional-properties",
    area: "objects",
    element: "additionalProperties",
    action: "narrowed",
    direction: "narrower",
    values: "objects with further properties",
    printed: "same",
    when: (fact) => isOpen(fact.before) || fact.after === false,
    message: (fact) =>
      fact.after === false
        ? `${placeName(fact)} takes no properties but the declared ones any more`
        : `Further properties of ${placeName(fact)} are no longer free`,
    patch: CLOSED,
  },
  {
    id: "additional-properties-opened",
    title: "Object opened to other properties",
    kind: "schema-additional-properties",
    area: "objects",
    element: "additionalProperties",
    action: "widened",
    direction: "wider",
    values: "objects with further properties",
    printed: "same",
    when: (fact) => !isOpen(fact.before) && fact.after !== false,
    message: (fact) => `${placeName(fact)} takes properties beside the declared ones`,
    patch: CLOSED,
    isReversed: true,
  },
  {
    id: "union-branch-added",
    title: "Union has a new branch",
    kind: "schema-union-branch-added",
    area: "unions",
    element: "union-branch",
    action: "added",
    direction: "wider",
    values: "values of the new branch",
    printed: "follows",
    when: () => true,
    message: (fact) => `${placeName(fact)} can now be ${branchName(fact, fact.after)}`,
    patch: BRANCH,
  },
  {
    id: "union-branch-removed",
    title: "Union lost a branch",
    kind: "schema-union-branch-removed",
    area: "unions",
    element: "union-branch",
    action: "removed",
    direction: "narrower",
    values: "values of the branch that is gone",
    printed: "follows",
    when: () => true,
    message: (fact) => `${placeName(fact)} can no longer be ${branchName(fact, fact.before)}`,
    patch: BRANCH,
    isReversed: true,
  },
];
