import { ensureSection } from "./components.js";
import { getAt, parsePointer } from "./pointer.js";
import type { Structure } from "./structure.js";
import { isObject, type JsonObject, setMember } from "./value.js";

/** The maps of definitions as they were before bundling: path of the map, and the names in it. */
export type WrittenSections = readonly {
  readonly section: readonly string[];
  readonly names: ReadonlySet<string>;
}[];

/**
 * Takes the prototypes off the maps of definitions, so that a definition called `__proto__` or `constructor` is one
 * like any other to a bundler that assigns and looks up by name.
 * @param root root of the description; changed in place
 * @param structure of its dialect
 * @returns what `restoreSections` needs
 */
export function secureSections(root: JsonObject, structure: Structure): WrittenSections {
  return [...structure.sections.values()].map((section) => {
    const map = ensureSection(root, section);
    const names = new Set(Object.keys(map));
    Object.setPrototypeOf(map, null);
    return { section, names };
  });
}

/**
 * Undoes `secureSections`, removes the maps that stayed empty, and gives names taken from pointers back their
 * characters: the bundler calls the definition `#/paths/~1a` `~1a` and refers to it as such, which is a reference
 * to `/a`.
 * @param root root of the description; changed in place
 * @param written as `secureSections` returned it
 */
export function restoreSections(root: JsonObject, written: WrittenSections): void {
  for (const { section, names } of written) {
    const map = getAt(root, section);
    if (!isObject(map)) continue;
    Object.setPrototypeOf(map, Object.prototype);
    for (const name of Object.keys(map)) {
      const meant = parsePointer(`/${name}`)?.[0] ?? name;
      if (meant === name || names.has(name) || name.includes("/") || Object.hasOwn(map, meant)) continue;
      setMember(map, meant, map[name]);
      delete map[name];
    }
    if (Object.keys(map).length === 0 && names.size === 0) removeEmpty(root, section);
  }
}

function removeEmpty(root: JsonObject, section: readonly string[]): void {
  for (let length = section.length; length > 0; length -= 1) {
    const parent = getAt(root, section.slice(0, length - 1));
    const key = section[length - 1] ?? "";
    if (!isObject(parent) || !isObject(parent[key]) || Object.keys(parent[key]).length > 0) return;
    delete parent[key];
  }
}
