import { formatPointer } from "./pointer.js";
import type { Field, TypeEntry, ValueKind } from "./structure.js";
import { isObject, type JsonObject } from "./value.js";

/** Where the walker is. One object that changes while it walks: read from it at once, do not keep it. */
export interface Position {
  /** Names and indices from the root. */
  readonly path: readonly (string | number)[];
  /** Object or list that holds the node; undefined at the root. */
  readonly parent: JsonObject | unknown[] | undefined;
  /** RFC 6901 pointer of the node, with the leading `#`. */
  pointer(): string;
}

/** What to do on the way. */
export interface Visitor {
  /**
   * Called before the members of a node. `false` leaves them out.
   */
  enter?(node: JsonObject, type: TypeEntry, at: Position): boolean | undefined;
  /** Called after the members of a node. */
  leave?(node: JsonObject, type: TypeEntry, at: Position): void;
  /**
   * Called where a value is not of the kind that the table asks for. Returns what stands there from now on, or
   * undefined when the member was removed or is to be left alone. Without this function such values are passed over.
   */
  mend?(value: unknown, expected: Expected, at: Position): unknown;
}

/** What the table asks for. */
export interface Expected {
  readonly kind: ValueKind | "node" | "nodes" | "map of nodes" | "values";
  readonly type: TypeEntry | undefined;
}

/**
 * Walks over the structure of a description, in the order of the document. What the table calls data is never looked
 * into; a Reference Object is entered as the node that it stands for, and is not followed.
 * @param root node to start from
 * @param type its type
 * @param visitor what to do
 * @param base path of the root, for pointers
 */
export function walk(
  root: unknown,
  type: TypeEntry,
  visitor: Visitor,
  base: readonly (string | number)[] = [],
): void {
  const walker = new Walker(visitor, base);
  walker.visit(root, type);
}

class Walker implements Position {
  readonly path: (string | number)[];
  parent: JsonObject | unknown[] | undefined = undefined;
  readonly #visitor: Visitor;

  constructor(visitor: Visitor, base: readonly (string | number)[]) {
    this.#visitor = visitor;
    this.path = [...base];
  }

  pointer(): string {
    return formatPointer(this.path);
  }

  /** Visits what should be a node. */
  visit(value: unknown, type: TypeEntry): void {
    let node = value;
    if (!isObject(node)) {
      // `true` and `false` are schemas (JSON Schema 2020-12 §4.3.2).
      if (typeof node === "boolean" && type.name === "Schema") return;
      node = this.#visitor.mend?.(node, { kind: "node", type }, this);
      if (!isObject(node)) return;
    }
    const parent = this.parent;
    if (this.#visitor.enter?.(node, type, this) !== false) {
      this.#visitMembers(node, type);
      this.parent = parent;
    }
    this.#visitor.leave?.(node, type, this);
  }

  #visitMembers(node: JsonObject, type: TypeEntry): void {
    const isReference = type.isReferable && typeof node.$ref === "string";
    for (const key of Object.keys(node)) {
      let field = type.fields.get(key);
      if (field === undefined) {
        if (type.rest === undefined || key.startsWith("x-")) continue;
        // Beside a `$ref` any other name means nothing.
        if (isReference) continue;
        field = type.rest;
      }
      if (field.kind === "any" && field.type === undefined && field.shape === "one") continue;
      this.parent = node;
      this.path.push(key);
      this.#visitField(node[key], field);
      this.path.pop();
    }
  }

  #visitField(value: unknown, field: Field): void {
    if (field.type === undefined) this.#visitValue(value, field);
    else if (field.shape === "one") this.visit(value, field.type);
    else if (field.shape === "list") this.#visitList(value, field.type);
    else this.#visitMap(value, field.type);
  }

  #visitList(value: unknown, type: TypeEntry): void {
    const list = Array.isArray(value) ? value : this.#visitor.mend?.(value, { kind: "nodes", type }, this);
    if (!Array.isArray(list)) return;
    for (let index = 0; index < list.length; index += 1) {
      this.parent = list;
      this.path.push(index);
      this.visit(list[index], type);
      this.path.pop();
    }
  }

  #visitMap(value: unknown, type: TypeEntry): void {
    const map = isObject(value) ? value : this.#visitor.mend?.(value, { kind: "map of nodes", type }, this);
    if (!isObject(map)) return;
    for (const key of Object.keys(map)) {
      // A member may have been removed by a visitor of an earlier one.
      if (!Object.hasOwn(map, key)) continue;
      this.parent = map;
      this.path.push(key);
      this.visit(map[key], type);
      this.path.pop();
    }
  }

  #visitValue(value: unknown, field: Field): void {
    const { mend } = this.#visitor;
    if (mend === undefined) return;
    if (field.shape === "map") {
      if (!isObject(value)) {
        mend(value, { kind: "values", type: undefined }, this);
        return;
      }
      for (const key of Object.keys(value)) {
        if (isKind(value[key], field.kind)) continue;
        this.parent = value;
        this.path.push(key);
        mend(value[key], { kind: field.kind, type: undefined }, this);
        this.path.pop();
      }
    } else if (!isKind(value, field.kind)) mend(value, { kind: field.kind, type: undefined }, this);
  }
}

function isKind(value: unknown, kind: ValueKind): boolean {
  switch (kind) {
    case "any":
      return true;
    case "list":
      return Array.isArray(value);
    case "map":
      return isObject(value);
    case "strings":
      return Array.isArray(value) && value.every((item) => typeof item === "string");
    default:
      return typeof value === kind;
  }
}
