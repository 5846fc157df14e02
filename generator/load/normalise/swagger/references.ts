import { structureOf, typeOf } from "../../structure.js";
import type { JsonObject } from "../../value.js";
import { walk } from "../../walk.js";

const PREFIXES: readonly (readonly [string, string])[] = [
  ["#/definitions/", "#/components/schemas/"],
  ["#/parameters/", "#/components/parameters/"],
  ["#/responses/", "#/components/responses/"],
];

/**
 * Points references at where definitions stand in 3.x.
 * @param root a 2.0 description whose references all point at definitions; changed in place
 */
export function moveReferences(root: JsonObject): void {
  walk(root, typeOf(structureOf("2.0"), "Root"), {
    enter(node, type) {
      const { $ref } = node;
      if (!type.isReferable || typeof $ref !== "string") return undefined;
      node.$ref = movePointer($ref);
      return undefined;
    },
  });
}

/**
 * Says where something below a definition of 2.0 stands in 3.x.
 * @param pointer any pointer
 */
export function movePointer(pointer: string): string {
  for (const [from, to] of PREFIXES) {
    if (pointer.startsWith(from)) return to + pointer.slice(from.length);
  }
  return pointer;
}
