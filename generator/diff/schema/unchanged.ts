/**
 * The quick way out: schemas that are written alike and refer to components that are alike need no comparison. What
 * keeps large documents near linear.
 */

import { sectionRef } from "../../load/components.js";
import type { OpenApiDocument } from "../../load/document.js";
import { isRecord } from "./json.js";
import type { Node } from "./node.js";

/** Knows which components differ, themselves or in what they refer to. */
export class Unchanged {
  readonly #stable: ReadonlySet<string>;
  readonly #pairs = new Map<object, Map<object, boolean>>();

  constructor(base: OpenApiDocument, revision: OpenApiDocument) {
    this.#stable = findStable(base, revision);
  }

  /** Does a reference lead to what is written alike in both documents, down to what that refers to? */
  isStable(ref: string): boolean {
    return this.#stable.has(ref);
  }

  /** Are two nodes of the documents written alike, down to what they refer to? */
  areAlike(a: unknown, b: unknown): boolean {
    if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
    let known = this.#pairs.get(a);
    if (known === undefined) {
      known = new Map();
      this.#pairs.set(a, known);
    }
    let alike = known.get(b);
    if (alike === undefined) {
      alike = isAlike(a, b, (ref) => this.#stable.has(ref));
      known.set(b, alike);
    }
    return alike;
  }

  /** Are two nodes made of the same sources? */
  areNodesAlike(a: Node, b: Node): boolean {
    if (a.sources.length !== b.sources.length || a.choices.size + b.choices.size > 0) return false;
    return a.sources.every((source, index) => {
      const other = b.sources[index];
      return (
        other !== undefined && source.orNull === other.orNull && this.areAlike(source.schema, other.schema)
      );
    });
  }
}

/** Components by section and name, as references call them. */
function componentsOf({ components }: OpenApiDocument): Map<string, unknown> {
  const all = new Map<string, unknown>();
  for (const [section, map] of Object.entries(components ?? {})) {
    if (!isRecord(map)) continue;
    for (const [name, component] of Object.entries(map))
      all.set(sectionRef(["components", section], name), component);
  }
  return all;
}

/** References to components that say the same in both, down to what they refer to. */
function findStable(base: OpenApiDocument, revision: OpenApiDocument): ReadonlySet<string> {
  const [own, other] = [componentsOf(base), componentsOf(revision)];
  const changed = new Set<string>();
  const users = new Map<string, string[]>();
  for (const [key, component] of own) {
    const note = (ref: string): boolean => {
      if (!own.has(ref)) return false;
      const list = users.get(ref);
      if (list === undefined) users.set(ref, [key]);
      else list.push(key);
      return true;
    };
    if (!other.has(key) || !isAlike(component, other.get(key), note)) changed.add(key);
  }
  for (const key of other.keys()) if (!own.has(key)) changed.add(key);
  const waiting = [...changed];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    for (const user of users.get(key) ?? []) {
      if (changed.has(user)) continue;
      changed.add(user);
      waiting.push(user);
    }
  }
  // What is no component as a whole is not known to be stable.
  return new Set([...own.keys()].filter((key) => !changed.has(key)));
}

/** @param isStable asked of each reference that both hold */
function isAlike(a: unknown, b: unknown, isStable: (ref: string) => boolean): boolean {
  if (typeof a !== "object" || a === null) return a === b;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let index = 0; index < a.length; index++) if (!isAlike(a[index], b[index], isStable)) return false;
    return true;
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(b, key) || !isAlike(a[key], b[key], isStable)) return false;
    const value = a[key];
    if (key === "$ref" && typeof value === "string" && !isStable(value)) return false;
  }
  return true;
}
