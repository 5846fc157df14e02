import { parsePointer } from "../pointer.js";
import type { Structure } from "../structure.js";
import { getMember, isObject, type JsonObject } from "../value.js";

/** What is in use in a document. */
export interface Usage {
  /** Definitions that something outside of the definitions needs, as `section name`. */
  readonly definitions: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly operationIds: ReadonlySet<string>;
  /** Paths and webhooks with an operation, as `section name`. */
  readonly places: ReadonlySet<string>;
}

const METHOD = /^(?:get|put|post|delete|options|head|patch|trace|query)$/;
/** Parts of a path to a definition, joined; no section has this character. */
const SEPARATOR = "\n";

/**
 * Finds out what a document uses of its own.
 * @param root the document, in any dialect
 * @param structure of its dialect
 */
export function measureUsage(root: JsonObject, structure: Structure): Usage {
  const sections = sectionsOf(structure);
  const holders = new Set(sections.map(([first = ""]) => first));
  const outside = Object.entries(root).filter(([key]) => !holders.has(key));
  const queue = outside.flatMap(([, value]) => collectReferences(value, sections));
  const definitions = new Set<string>();
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (definitions.has(key)) continue;
    definitions.add(key);
    queue.push(...collectReferences(definitionAt(root, key), sections));
  }
  return { definitions, ...collectOperations(root) };
}

/**
 * Removes what overlays left without use: definitions, paths without operations, tags, links to operations that are gone. What nothing used before
 * stays, unless it refers to something that goes.
 * @param root the document after the overlays; changed in place
 * @param structure of its dialect
 * @param before what was in use before them
 */
export function pruneUnused(root: JsonObject, structure: Structure, before: Usage): void {
  const after = measureUsage(root, structure);
  for (const place of goneFrom(before.places, after.places)) removeDefinition(root, place);
  removeLinks(root, goneFrom(before.operationIds, after.operationIds));
  removeTags(root, goneFrom(before.tags, after.tags));
  // Links may have been the last to name a definition.
  const used = measureUsage(root, structure).definitions;
  const sections = sectionsOf(structure);
  const gone = goneFrom(before.definitions, used);
  const unused = listDefinitions(root, sections).filter((key) => !used.has(key));
  for (let grew = true; grew; ) {
    grew = false;
    for (const key of unused) {
      if (gone.has(key)) continue;
      if (!collectReferences(definitionAt(root, key), sections).some((name) => gone.has(name))) continue;
      gone.add(key);
      grew = true;
    }
  }
  for (const key of unused) if (gone.has(key)) removeDefinition(root, key);
}

function goneFrom(before: ReadonlySet<string>, after: ReadonlySet<string>): Set<string> {
  return new Set([...before].filter((one) => !after.has(one)));
}

function sectionsOf(structure: Structure): readonly (readonly string[])[] {
  const sections = [...structure.sections.values()];
  return [...new Map(sections.map((section) => [section.join("/"), section])).values()];
}

function listDefinitions(root: JsonObject, sections: readonly (readonly string[])[]): string[] {
  return sections.flatMap((section) => {
    const map = mapAt(root, section);
    return map === undefined ? [] : Object.keys(map).map((name) => [...section, name].join(SEPARATOR));
  });
}

function mapAt(root: JsonObject, section: readonly string[]): JsonObject | undefined {
  let map: unknown = root;
  for (const key of section) map = isObject(map) ? getMember(map, key) : undefined;
  return isObject(map) ? map : undefined;
}

function definitionAt(root: JsonObject, key: string): unknown {
  const path = key.split(SEPARATOR);
  const map = mapAt(root, path.slice(0, -1));
  return map === undefined ? undefined : getMember(map, path.at(-1) ?? "");
}

function removeDefinition(root: JsonObject, key: string): void {
  const path = key.split(SEPARATOR);
  for (let length = path.length; length > 0; length -= 1) {
    const map = mapAt(root, path.slice(0, length - 1));
    if (map === undefined) return;
    delete map[path[length - 1] ?? ""];
    // A section that became empty goes too, but a document keeps its paths.
    if (Object.keys(map).length > 0 || path[0] === "paths") return;
  }
}

/** All definitions that a part of a document names: by `$ref`, in a discriminator, by a security requirement. */
function collectReferences(value: unknown, sections: readonly (readonly string[])[]): string[] {
  const found: string[] = [];
  const add = (ref: string): void => {
    const path = ref.startsWith("#") ? parsePointer(ref) : undefined;
    if (path === undefined) return;
    const section = sections.find((one) => one.every((key, index) => path[index] === key));
    if (section !== undefined && path.length > section.length)
      found.push(path.slice(0, section.length + 1).join(SEPARATOR));
  };
  const addScheme = (name: string): void => {
    for (const section of sections)
      if (/^security(?:Schemes|Definitions)$/.test(section.at(-1) ?? ""))
        found.push([...section, name].join(SEPARATOR));
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    if (!isObject(node)) return;
    for (const [key, member] of Object.entries(node)) {
      if ((key === "$ref" || key === "operationRef") && typeof member === "string") add(member);
      else if (key === "security" && Array.isArray(member))
        for (const one of member) if (isObject(one)) for (const name of Object.keys(one)) addScheme(name);
      if (key === "discriminator" && isObject(member) && isObject(member.mapping)) {
        for (const target of Object.values(member.mapping)) {
          if (typeof target !== "string") continue;
          add(target);
          if (!target.includes("/")) add(`#/components/schemas/${target}`);
        }
      }
      visit(member);
    }
  };
  // `security` at the top of a document is a value of its own here.
  if (Array.isArray(value)) visit({ security: value });
  visit(value);
  return found;
}

function collectOperations(root: JsonObject): Omit<Usage, "definitions"> {
  const tags = new Set<string>();
  const operationIds = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    if (!isObject(node)) return;
    for (const [key, member] of Object.entries(node)) {
      if (METHOD.test(key) && isObject(member)) {
        if (Array.isArray(member.tags)) for (const tag of member.tags) tags.add(String(tag));
        if (typeof member.operationId === "string") operationIds.add(member.operationId);
      }
      visit(member);
    }
  };
  visit(getMember(root, "paths"));
  visit(getMember(root, "webhooks"));
  return { tags, operationIds, places: collectPlaces(root) };
}

function collectPlaces(root: JsonObject): Set<string> {
  const places = new Set<string>();
  for (const section of ["paths", "webhooks"]) {
    for (const [name, item] of Object.entries(mapAt(root, [section]) ?? {})) {
      const isUsed = isObject(item) && Object.keys(item).some((key) => METHOD.test(key) || key === "$ref");
      if (isUsed) places.add([section, name].join(SEPARATOR));
    }
  }
  return places;
}

function removeTags(root: JsonObject, gone: ReadonlySet<string>): void {
  const tags = getMember(root, "tags");
  if (!Array.isArray(tags) || gone.size === 0) return;
  const left = tags.filter((tag) => !isObject(tag) || !gone.has(String(tag.name)));
  if (left.length === 0) delete root.tags;
  // In place: where the others were written is known by the list.
  else tags.splice(0, tags.length, ...left);
}

/** A Link Object that leads to an operation that is gone (OpenAPI 3.1 §4.8.20). */
function removeLinks(node: unknown, gone: ReadonlySet<string>): void {
  if (gone.size === 0) return;
  if (Array.isArray(node)) for (const item of node) removeLinks(item, gone);
  if (!isObject(node)) return;
  const links = getMember(node, "links");
  if (isObject(links)) {
    for (const [name, link] of Object.entries(links)) {
      if (isObject(link) && typeof link.operationId === "string" && gone.has(link.operationId))
        delete links[name];
    }
    if (Object.keys(links).length === 0) delete node.links;
  }
  for (const member of Object.values(node)) removeLinks(member, gone);
}
