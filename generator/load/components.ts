import { escapeToken, parsePointer } from "./pointer.js";
import type { NodeType, Structure } from "./structure.js";
import { getMember, isObject, type JsonObject } from "./value.js";

/**
 * Gets the map that definitions of a kind live in, making it where it is missing.
 * @param root root of the description; changed in place
 * @param section path of the map, for example `["components", "schemas"]`
 */
export function ensureSection(root: JsonObject, section: readonly string[]): JsonObject {
  let map = root;
  for (const key of section) {
    const next = getMember(map, key);
    if (isObject(next)) map = next;
    else {
      const created: JsonObject = {};
      map[key] = created;
      map = created;
    }
  }
  return map;
}

/**
 * Writes the reference to a definition. It is the fragment of a URI, so a `%` of the name has to be encoded.
 * @param section path of its map
 * @param name its key there
 */
export function sectionRef(section: readonly string[], name: string): string {
  return `#/${section.join("/")}/${escapeToken(name).replaceAll("%", "%25")}`;
}

/**
 * Finds the kind of definition that a path names.
 * @param structure of the dialect
 * @param path names and indices from the root
 * @returns the type whose section holds exactly this path, or undefined
 */
export function definitionType(
  structure: Structure,
  path: readonly (string | number)[],
): NodeType | undefined {
  for (const [type, section] of structure.sections) {
    if (path.length === section.length + 1 && section.every((key, index) => path[index] === key)) return type;
  }
  return undefined;
}

/**
 * The name in a reference to a component (`#/components/schemas/Pet` is `Pet`).
 * @param ref any reference
 * @param section section of the components that it must be in
 * @returns the key below that section, or undefined for any other reference
 */
export function refName(ref: string, section: string): string | undefined {
  if (!ref.startsWith(`#/components/${section}/`)) return undefined;
  const path = parsePointer(ref);
  return path?.length === 3 ? path[2] : undefined;
}
