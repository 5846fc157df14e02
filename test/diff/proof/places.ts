/** Where the nodes of a document are, by type, and how a document with one of them replaced is made. */
import type { OpenApiDocument } from "../../../generator/load/document.js";
import { formatPointer, getAt, parsePointer } from "../../../generator/load/pointer.js";
import { type NodeType, structureOf, typeOf } from "../../../generator/load/structure.js";
import { isObject } from "../../../generator/load/value.js";
import { walk } from "../../../generator/load/walk.js";

export type Path = readonly (string | number)[];

/** A node of a document. */
export interface NodePlace {
  readonly path: Path;
  readonly type: NodeType;
}

const STRUCTURE = structureOf("3.2");
const known = new WeakMap<object, readonly NodePlace[]>();

/**
 * The nodes that say something about the API: below `paths` and `webhooks`, what these refer to, component schemas, and
 * the root. References are not nodes, what they lead to is.
 */
export function placesOf(document: OpenApiDocument): readonly NodePlace[] {
  let places = known.get(document);
  if (places === undefined) {
    places = findPlaces(document);
    known.set(document, places);
  }
  return places;
}

function findPlaces(document: OpenApiDocument): NodePlace[] {
  const byOwner = new Map<string, NodePlace[]>();
  const references = new Map<string, Set<string>>();
  walk(document, typeOf(STRUCTURE, "Root"), {
    enter(node, type, { path }) {
      const owner = ownerOf(path);
      const isSchema = type.name === "Schema";
      if (typeof node.$ref === "string") {
        const target = parsePointer(node.$ref) ?? [];
        const list = references.get(owner) ?? new Set<string>();
        list.add(ownerOf(target));
        references.set(owner, list);
      }
      if (isSchema || node.$ref === undefined) {
        const list = byOwner.get(owner) ?? [];
        list.push({ path: [...path], type: type.name });
        byOwner.set(owner, list);
      }
      return true;
    },
  });
  const roots = [...byOwner.keys()].filter(
    (owner) => owner === "#" || owner.startsWith("#/components/schemas/"),
  );
  const reached = new Set<string>(roots);
  for (const owner of reached) for (const target of references.get(owner) ?? []) reached.add(target);
  return [...reached].flatMap((owner) => byOwner.get(owner) ?? []);
}

/** The component that a path leads into, `#` outside of components. */
function ownerOf(path: Path): string {
  return path[0] === "components" ? formatPointer(path.slice(0, 3)) : "#";
}

/** The value at a path. */
export function valueAt(root: unknown, path: Path): unknown {
  return getAt(root, path);
}

/**
 * Makes a copy in which another value stands at a path; what is not on the path is shared.
 * @param value undefined removes the member
 */
export function replaceAt<T>(root: T, path: Path, value: unknown): T {
  return replace(root, path, value) as T;
}

function replace(node: unknown, [token, ...rest]: Path, value: unknown): unknown {
  if (token === undefined) return value;
  if (Array.isArray(node)) {
    const index = Number(token);
    const item: unknown = rest.length === 0 ? value : replace(node[index], rest, value);
    return item === undefined ? node.toSpliced(index, 1) : node.with(index, item);
  }
  if (!isObject(node)) throw new Error(`nothing at ${String(token)}`);
  const entries = new Map(Object.entries(node));
  const key = String(token);
  const member = rest.length === 0 ? value : replace(entries.get(key), rest, value);
  if (member === undefined) entries.delete(key);
  else entries.set(key, member);
  return Object.fromEntries(entries);
}
