/** Pairs of hand-made schemas for the comparer. */

import { SchemaComparer } from "../../../generator/diff/schema/comparer.js";
import type { OperationRef, Proof, SchemaFact, Side, Site } from "../../../generator/diff/types.js";
import type { OpenApiDocument, Schema } from "../../../generator/load/document.js";

export type Components = Readonly<Record<string, Schema>>;

/** Where the schemas of a pair stand. */
export const POINTER = "#/components/requestBodies/Root/content/application~1json/schema";

export function documentOf(schemas: Components = {}): OpenApiDocument {
  return { openapi: "3.1.0", info: { title: "t", version: "1" }, components: { schemas } };
}

function siteOf(side: Side, id = "op"): Site {
  const operation: OperationRef = { kind: "operation", method: "POST", path: `/${id}`, id, group: "" };
  return {
    operation,
    side,
    part: side === "request" ? "request body application/json" : "response 200 application/json",
  };
}

/** The facts of one pair that stands on both sides. */
export function compare(
  base: Schema | undefined,
  revision: Schema | undefined,
  components: { base?: Components; revision?: Components } = {},
  sides: readonly Side[] = ["request", "response"],
): SchemaFact[] {
  const comparer = new SchemaComparer(
    documentOf(components.base),
    documentOf(components.revision ?? components.base),
  );
  for (const side of sides) {
    comparer.compare(
      { schema: base, pointer: POINTER },
      { schema: revision, pointer: POINTER },
      siteOf(side),
    );
  }
  return comparer.finish();
}

/** A fact in one line: kind, path, lost, gained, effect on types. */
export function brief(fact: SchemaFact): string {
  return [
    fact.kind.slice("schema-".length),
    fact.path || "-",
    sign(fact.lost),
    sign(fact.gained),
    fact.typeEffect,
  ].join(" ");
}

const SIGNS = { yes: "yes", no: "no", unknown: "?" } as const;

function sign(proof: Proof): string {
  return SIGNS[proof.holds];
}

/** Objects of properties, all optional. */
export function objectOf(properties: Components, ...required: string[]): Schema {
  return { type: "object", properties, ...(required.length === 0 ? {} : { required }) };
}
