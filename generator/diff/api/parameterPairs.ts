/** Which parameter of one operation is which of the other. */
import type { ParameterObject, Schema, SchemaObject } from "../../load/document.js";
import { childPointer } from "../../model/references.js";
import type { Parameter } from "../../model/types.js";
import type { SchemaAt } from "../schema/comparer.js";
import { valueSchema } from "./headers.js";
import type { Located } from "./located.js";
import { nameLikeness, pairAlike } from "./names.js";
import type { Pair, SchemaPairs, View } from "./walk.js";

/** A parameter of the model and where it is written. */
export interface Entry {
  readonly parameter: Parameter;
  /** The Parameter Object; for a variable that is declared nowhere, the operation. */
  readonly node: Located<unknown>;
  readonly isDeclared: boolean;
  readonly schema: SchemaAt;
}

/** How a pair was found; anything but `same` is a change. */
export type PairKind = "same" | "renamed" | "moved";

export interface EntryPair extends Pair<Entry> {
  readonly how: PairKind;
  /** Of a rename: 0 to 1. */
  readonly score?: number;
  readonly isDeclared?: boolean;
}

export interface Pairing {
  readonly pairs: readonly EntryPair[];
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
}

/** Finds the nodes of the parameters of an operation. */
export function entriesOf(view: View, parameters: readonly Parameter[], operationPointer: string): Entry[] {
  return parameters.map((parameter): Entry => {
    const isDeclared = parameter.pointer !== operationPointer;
    const node = view.tree.node<ParameterObject>(parameter.pointer) ?? {
      value: {} as ParameterObject,
      pointer: parameter.pointer,
    };
    const schema = isDeclared
      ? valueSchema(view.tree, node)
      : { schema: parameter.schema, pointer: parameter.pointer };
    return { parameter, node, isDeclared, schema };
  });
}

/** `querystring` (3.2) is the whole query, whatever its name; header names are case-insensitive (RFC 9110 §5.1). */
function keyOf({ parameter: { in: location, name } }: Entry): string {
  if (location === "querystring") return location;
  return `${location}:${location === "header" ? name.toLowerCase() : name}`;
}

/**
 * Pairs parameters: path variables by position, the others by location and name; then those that moved to another
 * location, and those that were renamed, as declared by `x-pawl-renamed-from` or without doubt by likeness.
 *
 * @param variables names of the path variables of both templates that stand at the same positions
 */
export function pairParameters(
  base: readonly Entry[],
  revision: readonly Entry[],
  variables: readonly Pair<string>[],
  schemas: SchemaPairs,
): Pairing {
  const pairs: EntryPair[] = [];
  const removed = new Set(base);
  const added = new Set(revision);
  const take = (pair: EntryPair): void => {
    if (!removed.delete(pair.base) || !added.delete(pair.revision)) return;
    pairs.push(pair);
  };
  const inPath = (entries: readonly Entry[], name: string): Entry | undefined =>
    entries.find(({ parameter }) => parameter.in === "path" && parameter.name === name);
  for (const names of variables) {
    const entry = inPath(base, names.base);
    const other = inPath(revision, names.revision);
    if (entry !== undefined && other !== undefined) take({ base: entry, revision: other, how: "same" });
  }
  const byKey = new Map([...added].map((entry) => [keyOf(entry), entry]));
  for (const entry of base) {
    const other = byKey.get(keyOf(entry));
    if (other !== undefined) take({ base: entry, revision: other, how: "same" });
  }
  if (removed.size === 0 || added.size === 0) return { pairs, removed: [...removed], added: [...added] };

  for (const other of [...added]) {
    const from = other.parameter.extensions["x-pawl-renamed-from"];
    const entry = [...removed].find(
      (one) => one.parameter.name === from && one.parameter.in === other.parameter.in,
    );
    if (entry !== undefined)
      take({ base: entry, revision: other, how: "renamed", score: 1, isDeclared: true });
  }
  for (const entry of [...removed]) {
    const name = entry.parameter.name.toLowerCase();
    const other = [...added].find((one) => one.parameter.name.toLowerCase() === name);
    if (other !== undefined) take({ base: entry, revision: other, how: "moved" });
  }
  const guesses = pairAlike([...removed], [...added], (entry, other) => likeness(entry, other, schemas));
  for (const guess of guesses) take({ ...guess, how: "renamed", isDeclared: false });
  return { pairs, removed: [...removed], added: [...added] };
}

function likeness(base: Entry, revision: Entry, schemas: SchemaPairs): number {
  if (base.parameter.in !== revision.parameter.in) return 0;
  const name = nameLikeness(base.parameter.name, revision.parameter.name);
  // Below this, not even the same schema makes up for the name.
  if (name < 0.66) return 0;
  return 0.6 * name + 0.4 * schemas.similarity(base.schema, revision.schema);
}

/** A property of an exploded form object: a query parameter in all but the name of its argument. */
export interface ObjectProperty {
  readonly name: string;
  readonly isRequired: boolean;
  readonly schema: SchemaAt;
}

/**
 * The query parameters that an object parameter stands for (style `form`, exploded; OpenAPI 3.1 §4.8.12.4).
 *
 * @returns undefined when it is sent under its own name
 */
export function explodedProperties(view: View, entry: Entry): ObjectProperty[] | undefined {
  const { parameter, schema } = entry;
  if (parameter.in !== "query" || parameter.style !== "form" || !parameter.explode) return undefined;
  const { target, pointer } = followSchema(view, schema);
  if (typeof target !== "object" || target.properties === undefined) return undefined;
  return Object.entries(target.properties).map(([name, property]) => ({
    name,
    isRequired: parameter.required && (target.required ?? []).includes(name),
    schema: { schema: property, pointer: childPointer(pointer, "properties", name) },
  }));
}

function followSchema(
  view: View,
  { schema, pointer }: SchemaAt,
): { readonly target: SchemaObject | boolean | undefined; readonly pointer: string } {
  if (typeof schema !== "object" || schema.$ref === undefined) return { target: schema, pointer };
  const target = view.tree.resolve<Schema>(schema, pointer);
  return { target: target.value, pointer: target.pointer };
}
