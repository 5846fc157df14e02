import type { Origin } from "../origins.js";
import { escapeToken, formatPointer } from "../pointer.js";
import { isObject, type JsonObject, setMember } from "../value.js";

/**
 * Remembers where the parts of a document were written while overlays change it: objects and lists by identity, plain
 * values by the object that holds them.
 */
export class Provenance {
  readonly #nodes = new WeakMap<object, Origin>();
  readonly #members = new WeakMap<object, Map<string, Origin>>();

  /**
   * @param root the document before the first overlay
   * @param originOf finds where a node of it was written
   */
  constructor(root: unknown, originOf: (pointer: string) => Origin) {
    this.#record(root, [], originOf);
  }

  #record(value: unknown, path: (string | number)[], originOf: (pointer: string) => Origin): void {
    if (typeof value !== "object" || value === null) return;
    this.#nodes.set(value, originOf(formatPointer(path)));
    for (const [key, member] of Object.entries(value)) this.#record(member, [...path, key], originOf);
  }

  /**
   * Copies a value that comes into the document.
   * @param value what to copy
   * @param origin where it was written; left out for what stands in the document already
   */
  copy(value: unknown, origin?: Origin): unknown {
    if (typeof value !== "object" || value === null) return value;
    const from = origin ?? this.#nodes.get(value);
    const copy: unknown[] | JsonObject = Array.isArray(value) ? [] : {};
    if (from !== undefined) this.#nodes.set(copy, from);
    for (const [key, member] of Object.entries(value)) {
      const below = origin === undefined ? undefined : step(origin, key);
      const copied = this.copy(member, below);
      if (Array.isArray(copy)) copy.push(copied);
      else setMember(copy, key, copied);
    }
    return copy;
  }

  /** Notes where a plain value of an object was written. */
  setMember(holder: object, key: string | number, origin: Origin | undefined): void {
    if (origin === undefined) return;
    const members = this.#members.get(holder) ?? new Map<string, Origin>();
    this.#members.set(holder, members.set(String(key), origin));
  }

  /** Where a member was written: noted by itself, or next to its holder. */
  originOf(holder: object, key: string | number): Origin | undefined {
    const noted = this.#members.get(holder)?.get(String(key));
    const around = this.#nodes.get(holder);
    return noted ?? (around === undefined ? undefined : step(around, key));
  }

  /**
   * Lists the origins of a changed document: the root's, and of every part that does not stand where its holder's place
   * says.
   * @param root the document after the last overlay
   * @returns origins by pointer
   */
  list(root: unknown): Map<string, Origin> {
    const origins = new Map<string, Origin>();
    this.#list(root, "#", undefined, origins);
    return origins;
  }

  #list(value: unknown, pointer: string, expected: Origin | undefined, origins: Map<string, Origin>): void {
    if (typeof value !== "object" || value === null) return;
    const origin = this.#nodes.get(value) ?? expected;
    if (origin !== undefined && !isSame(origin, expected)) origins.set(pointer, origin);
    const noted = this.#members.get(value);
    for (const [key, member] of Object.entries(value)) {
      const below = `${pointer}/${escapeToken(key)}`;
      const own = noted?.get(key);
      if (own !== undefined && !isObject(member) && !Array.isArray(member)) origins.set(below, own);
      else this.#list(member, below, origin === undefined ? undefined : step(origin, key), origins);
    }
  }
}

function step({ source, pointer }: Origin, key: string | number): Origin {
  return { source, pointer: `${pointer}/${escapeToken(key)}` };
}

function isSame(a: Origin, b: Origin | undefined): boolean {
  return a.source === b?.source && a.pointer === b.pointer;
}
