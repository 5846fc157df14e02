/**
 * The quick way out: schemas that are written alike and refer to components that are alike need no comparison. What
 * keeps large documents near linear.
 */

import { refName } from "../../load/components.js";
import type { Schema } from "../../load/document.js";
import type { SchemaDocument } from "./document.js";
import { isRecord, memberOf } from "./json.js";
import type { Node } from "./node.js";

/** Knows which component schemas differ, themselves or in what they refer to. */
export class Unchanged {
  readonly #changed: ReadonlySet<string>;
  readonly #pairs = new WeakMap<object, WeakMap<object, boolean>>();

  constructor(base: SchemaDocument, revision: SchemaDocument) {
    this.#changed = findChanged(base, revision);
  }

  /** Are two schemas written alike, down to what they refer to? */
  areAlike(a: Schema | undefined, b: Schema | undefined): boolean {
    if (typeof a !== "object" || typeof b !== "object") return a === b;
    let known = this.#pairs.get(a);
    if (known === undefined) {
      known = new WeakMap();
      this.#pairs.set(a, known);
    }
    let alike = known.get(b);
    if (alike === undefined) {
      alike = isAlike(a, b, (ref) => this.#isStable(ref));
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

  #isStable(ref: string): boolean {
    const name = refName(ref, "schemas");
    return name !== undefined && !this.#changed.has(name);
  }
}

function findChanged(base: SchemaDocument, revision: SchemaDocument): ReadonlySet<string> {
  const changed = new Set<string>();
  const users = new Map<string, string[]>();
  for (const [name, schema] of Object.entries(base.components)) {
    const other = memberOf(revision.components, name);
    const note = (ref: string): boolean => {
      const target = refName(ref, "schemas");
      if (target === undefined || memberOf(base.components, target) === undefined) return false;
      const list = users.get(target);
      if (list === undefined) users.set(target, [name]);
      else list.push(name);
      return true;
    };
    if (other === undefined || !isAlike(schema, other, note)) changed.add(name);
  }
  for (const name of Object.keys(revision.components)) {
    if (memberOf(base.components, name) === undefined) changed.add(name);
  }
  const waiting = [...changed];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const user of users.get(name) ?? []) {
      if (changed.has(user)) continue;
      changed.add(user);
      waiting.push(user);
    }
  }
  return changed;
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
