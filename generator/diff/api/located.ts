/** Nodes of a document together with where they are written, behind any reference. */
import type { OpenApiDocument, ReferenceObject } from "../../load/document.js";
import { escapeToken, getAt, parsePointer } from "../../load/pointer.js";
import { References } from "../../model/references.js";

/** A node and the pointer to it, where it is written. */
export interface Located<T = object> {
  readonly value: T;
  readonly pointer: string;
  /** Name of the component, where a reference led to it. */
  readonly component?: string;
}

/** Walks one document, through references. */
export class Tree {
  readonly document: OpenApiDocument;
  readonly references: References;
  readonly root: Located<OpenApiDocument>;
  readonly #nodes = new Map<string, Located<unknown> | undefined>();

  constructor(document: OpenApiDocument) {
    this.document = document;
    this.references = new References(document);
    this.root = { value: document, pointer: "#" };
  }

  /**
   * Follows the reference that stands at a place, and those that it leads to.
   *
   * @param value what stands there
   * @param pointer where
   * @returns the node itself; a reference that leads nowhere is returned as it is
   */
  resolve<T>(value: T | ReferenceObject, pointer: string): Located<T> {
    const ref = referenceOf(value);
    if (ref === undefined) return { value: value as T, pointer };
    const target = this.#target(ref);
    return (target ?? { value, pointer }) as Located<T>;
  }

  /**
   * A member of a node, behind the reference that may stand there.
   *
   * @returns undefined when there is none
   */
  child<T = object>(
    parent: Located<unknown>,
    ...tokens: readonly (string | number)[]
  ): Located<T> | undefined {
    let current: Located<unknown> = parent;
    for (const token of tokens) {
      const value = getAt(current.value, [token]);
      if (value === undefined) return undefined;
      current = this.resolve(value, `${current.pointer}/${escapeToken(token)}`);
    }
    return current as Located<T>;
  }

  /** The members of a map, each behind its reference, in order. */
  members<T = object>(parent: Located<unknown> | undefined, key: string): [string, Located<T>][] {
    const map = parent === undefined ? undefined : this.child<object>(parent, key);
    if (map === undefined || typeof map.value !== "object" || map.value === null) return [];
    return Object.entries(map.value).map(([name, value]): [string, Located<T>] => [
      name,
      this.resolve<T>(value as T, `${map.pointer}/${escapeToken(name)}`),
    ]);
  }

  /**
   * The node that a pointer leads to, through the references on its way.
   *
   * @param pointer `#/…`, as the model gives it
   */
  node<T = object>(pointer: string): Located<T> | undefined {
    if (!this.#nodes.has(pointer)) {
      this.#nodes.set(pointer, this.child(this.root, ...(parsePointer(pointer) ?? [])));
    }
    return this.#nodes.get(pointer) as Located<T> | undefined;
  }

  #target(ref: string): Located<unknown> | undefined {
    const known = this.#nodes.get(`ref ${ref}`);
    if (known !== undefined) return known;
    const seen = new Set<string>();
    let pointer = ref;
    for (;;) {
      seen.add(pointer);
      const path = parsePointer(pointer);
      const value = path === undefined ? undefined : getAt(this.document, path);
      if (path === undefined || value === undefined) return undefined;
      const next = referenceOf(value);
      if (next === undefined || seen.has(next)) {
        const found = { value, pointer: writtenAs(path), component: path.at(-1) ?? "" };
        this.#nodes.set(`ref ${ref}`, found);
        return found;
      }
      pointer = next;
    }
  }
}

function writtenAs(path: readonly string[]): string {
  return ["#", ...path.map(escapeToken)].join("/");
}

function referenceOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "$ref")) return undefined;
  const { $ref } = value as { readonly $ref?: unknown };
  return typeof $ref === "string" ? $ref : undefined;
}
