import { type Structure, type TypeEntry, typeOf } from "./structure.js";
import { isObject, type JsonObject } from "./value.js";
import { walk } from "./walk.js";

/**
 * Hides data from a bundler that would follow a `$ref` anywhere: in example values, in defaults, in extensions. What is
 * hidden becomes a symbol, one per distinct value, so that equal schemas stay equal.
 */
export class Opaque {
  readonly #values = new Map<symbol, unknown>();
  readonly #symbols = new Map<string, symbol>();

  /**
   * Hides the data in a node and below it that looks like it refers to something.
   * @param node a node; changed in place
   * @param type its type
   */
  hide(node: unknown, type: TypeEntry): void {
    walk(node, type, {
      enter: (node, type) => {
        for (const key of Object.keys(node)) {
          const value = node[key];
          if (key === "externalValue" && type.name === "Example") node[key] = this.#hideValue(value);
          else if (isData(key, type) && looksLikeReference(value)) node[key] = this.#hideValue(value);
        }
        return undefined;
      },
    });
  }

  /**
   * Puts everything back.
   * @param root the bundled document; changed in place
   */
  reveal(root: unknown): void {
    const seen = new Set<object>();
    const visit = (container: unknown): void => {
      if (typeof container !== "object" || container === null || seen.has(container)) return;
      seen.add(container);
      if (Array.isArray(container)) {
        for (let index = 0; index < container.length; index += 1) visit(container[index]);
      } else if (isObject(container)) {
        for (const key of Object.keys(container)) {
          const value = container[key];
          if (typeof value === "symbol") container[key] = this.#values.get(value);
          else visit(value);
        }
      }
    };
    visit(root);
  }

  #hideValue(value: unknown): symbol {
    const text = JSON.stringify(value);
    const known = this.#symbols.get(text);
    if (known !== undefined) return known;
    const symbol = Symbol("data");
    this.#symbols.set(text, symbol);
    this.#values.set(symbol, value);
    return symbol;
  }
}

function isData(key: string, type: TypeEntry): boolean {
  const field = type.fields.get(key);
  if (field !== undefined) return field.type === undefined;
  return type.rest === undefined || key.startsWith("x-");
}

function looksLikeReference(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(looksLikeReference);
  return Object.keys(value).some(
    (key) =>
      key === "$ref" ||
      key === "externalValue" ||
      key === "$anchor" ||
      looksLikeReference(Reflect.get(value, key)),
  );
}

/**
 * Hides the data of a whole description.
 * @param root its root
 * @param structure of its dialect
 * @param pulled nodes of other files and what they are
 * @returns the means to put it back
 */
export function hideData(
  root: JsonObject,
  structure: Structure,
  pulled: Iterable<readonly [unknown, TypeEntry]>,
): Opaque {
  const opaque = new Opaque();
  opaque.hide(root, typeOf(structure, "Root"));
  for (const [node, type] of pulled) opaque.hide(node, type);
  return opaque;
}
