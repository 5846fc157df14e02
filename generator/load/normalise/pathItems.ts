import { getAt, parsePointer } from "../pointer.js";
import { type Structure, typeOf } from "../structure.js";
import { copyValue, isObject, type JsonObject, setMember } from "../value.js";
import { walk } from "../walk.js";
import type { NormaliseContext } from "./context.js";

/**
 * Replaces the `$ref` of path items by the fields of the item that they point at; a field that stands beside the
 * `$ref` wins (OpenAPI 3.1 §4.8.9 leaves that open). An operation that is reached twice is two operations then. An item
 * that contains itself, through a callback, is left empty the second time.
 * @param context the document, its references sound; changed in place
 * @param structure of its dialect
 */
export function inlinePathItems(context: NormaliseContext, structure: Structure): void {
  // The items that are open, each with those whose fields it took over.
  const open: { readonly node: JsonObject; readonly items: readonly unknown[] }[] = [];
  walk(context.root, typeOf(structure, "Root"), {
    enter(node, type, at) {
      if (type.name !== "PathItem") return type.name !== "Schema";
      const items: unknown[] = [node];
      // Circles of nothing but references were refused before, so this ends.
      while (typeof node.$ref === "string") {
        const target = getAt(context.root, parsePointer(node.$ref) ?? []);
        delete node.$ref;
        if (!isObject(target)) break;
        if (open.some((outer) => outer.items.includes(target))) {
          context.notices.push({
            code: "recursive-path-item",
            message: "This path item contains itself; left empty here",
            pointer: at.pointer(),
          });
          break;
        }
        items.push(target);
        addFields(node, target);
      }
      open.push({ node, items });
      return undefined;
    },
    leave(node) {
      if (open.at(-1)?.node === node) open.pop();
    },
  });
}

function addFields(node: JsonObject, target: JsonObject): void {
  for (const key of Object.keys(target)) {
    if (!Object.hasOwn(node, key)) setMember(node, key, copyValue(target[key]));
  }
}
