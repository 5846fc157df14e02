/** The form of an edit, and the words that edits share. */
import type { OpenApiDocument } from "../../../../generator/load/document.js";
import type { NodeType } from "../../../../generator/load/structure.js";
import { fromEntries, isObject, type JsonObject } from "../../../../generator/load/value.js";
import type { Random } from "../random.js";

/** What an edit may look at beside its node. */
export interface Surroundings {
  readonly document: OpenApiDocument;
  /** Where the node is. */
  readonly path: readonly (string | number)[];
}

/** A change that an author of a document may make to one node. */
export interface Edit {
  readonly name: string;
  readonly type: NodeType;
  /** Makes the node as it is afterwards; undefined where the edit does not fit. */
  apply(node: JsonObject, random: Random, around: Surroundings): JsonObject | undefined;
}

/** The node with some members replaced; undefined removes one. */
export function withMembers(node: JsonObject, members: Readonly<Record<string, unknown>>): JsonObject {
  const entries = new Map([...Object.entries(node), ...Object.entries(members)]);
  return fromEntries([...entries].filter(([, value]) => value !== undefined));
}

/** Members of a map; none where it is no object. */
export function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** Items that are texts. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

/** The map without a member; undefined where nothing is left. */
export function without(value: unknown, key: string): JsonObject | undefined {
  const left = entriesOf(value).filter(([name]) => name !== key);
  return left.length === 0 ? undefined : fromEntries(left);
}
