import type { PawlError } from "../diagnostics/errors.js";
import type { Findings, Found, Reference } from "./findings.js";
import { formatPointer, getAt, parsePointer } from "./pointer.js";
import { errorAt } from "./source.js";
import { placeAt } from "./structure.js";
import { isObject } from "./value.js";

/**
 * Tells whether a reference stays in its file.
 * @param reference any reference
 * @param findings names of schemas that are no pointers
 */
export function isLocal(reference: Reference, findings: Findings): boolean {
  return reference.ref.startsWith("#") || findings.anchors.has(reference.ref);
}

/**
 * Finds what a reference within one file points at, without following a reference that stands there.
 * @param reference a local reference
 * @param findings names of schemas that are no pointers
 * @returns the node and its path in the file, or undefined when there is none
 */
export function resolveLocal(reference: Reference, findings: Findings): Found | undefined {
  const { ref, source, resource } = reference;
  const path = ref.startsWith("#") ? parsePointer(ref) : undefined;
  if (path === undefined) return findings.anchors.get(ref) ?? findings.anchors.get(`${source.file}${ref}`);
  if (resource !== undefined) {
    // Inside a schema with an `$id`, `#` is that schema; documents also mean the file, so that comes second.
    const inside = getAt(resource, path);
    const base = typeof resource.$id === "string" ? findings.anchors.get(resource.$id) : undefined;
    if (inside !== undefined && base !== undefined)
      return { node: inside, source, path: [...base.path, ...path] };
  }
  return followPath(source.value, path, { source, path });
}

/** Follows a path; where it runs into a local `$ref`, it goes on behind it. */
function followPath(root: unknown, path: readonly string[], found: Omit<Found, "node">): Found | undefined {
  let current = [...path];
  for (let hops = 0; hops < 20; hops += 1) {
    const node = getAt(root, current);
    if (node !== undefined) return { node, source: found.source, path: current };
    const detour = findDetour(root, current);
    if (detour === undefined) return undefined;
    current = detour;
  }
  return undefined;
}

function findDetour(root: unknown, path: readonly string[]): string[] | undefined {
  let node = root;
  for (const [index, token] of path.entries()) {
    const next = getAt(node, [token]);
    if (next === undefined) {
      if (!isObject(node) || typeof node.$ref !== "string") return undefined;
      const target = parsePointer(node.$ref.startsWith("#") ? node.$ref : "-");
      return target === undefined ? undefined : [...target, ...path.slice(index)];
    }
    node = next;
  }
  return undefined;
}

/**
 * Checks that references within their files point at something, of the right kind, and not in a circle.
 * @param references in document order
 * @param findings names of schemas that are no pointers
 * @throws PawlError `ref-unresolved`, `ref-circular`, `invalid-document` for the first that does not
 */
export function checkReferences(references: readonly Reference[], findings: Findings): void {
  const sound = new Set<string>();
  for (const reference of references) {
    if (!isLocal(reference, findings)) continue;
    const { target, isMap, source, ref } = reference;
    const key = `${target === "Text" ? target : target.name}${isMap ? "s" : ""} ${source.file} ${ref}`;
    if (reference.resource === undefined && sound.has(key)) continue;
    checkReference(reference, findings);
    sound.add(key);
  }
}

function checkReference(reference: Reference, findings: Findings): void {
  const seen = new Set<unknown>();
  let current = reference;
  for (;;) {
    const found = resolveLocal(current, findings);
    if (found === undefined) throw unresolved(current);
    if (current.target !== "Text" && !isObject(found.node) && !isBooleanSchema(found.node, current)) {
      throw errorAt(
        "invalid-document",
        current.source,
        current.pointer,
        `${JSON.stringify(current.ref)} points at a plain value, not at a ${current.target.name}`,
        "Point it at the definition itself.",
      );
    }
    checkKind(current, found, findings);
    const next = isObject(found.node) ? found.node.$ref : undefined;
    if (typeof next !== "string" || !isObject(found.node)) return;
    if (seen.has(found.node)) throw circular(reference);
    seen.add(found.node);
    current = { ...current, ref: next, holder: found.node };
    if (!isLocal(current, findings)) return;
  }
}

/**
 * What is one thing by its place cannot be another by a reference. Data may be anything; so may what stands in another
 * file, whose root is unknown.
 */
function checkKind(reference: Reference, found: Found, findings: Findings): void {
  const { target, isMap } = reference;
  if (target === "Text" || found.source !== findings.entry) return;
  // A map that is replaced by one around it would never end.
  if (isMap && reference.pointer.startsWith(`${formatPointer(found.path)}/`)) throw circular(reference);
  const place = placeAt(findings.structure, found.path);
  if (place === undefined || (place.type === target && place.shape === (isMap ? "map" : "one"))) return;
  const actual = place.shape === "one" ? `a ${place.type.name}` : `a ${place.shape} of ${place.type.name}`;
  throw errorAt(
    "invalid-document",
    reference.source,
    reference.pointer,
    `${JSON.stringify(reference.ref)} is ${actual}, and here stands a ${target.name}`,
    `Point it at a ${target.name}, or move the definition.`,
  );
}

function isBooleanSchema(node: unknown, reference: Reference): boolean {
  return (
    typeof node === "boolean" &&
    !reference.isMap &&
    reference.target !== "Text" &&
    reference.target.name === "Schema"
  );
}

function unresolved(reference: Reference): PawlError {
  return errorAt(
    "ref-unresolved",
    reference.source,
    reference.pointer,
    `${JSON.stringify(reference.ref)} points to nothing`,
    suggest(reference),
  );
}

/** Names a sibling of the missing target that is spelled alike. */
function suggest(reference: Reference): string {
  const path = parsePointer(reference.ref.startsWith("#") ? reference.ref : "#") ?? [];
  const wanted = path.at(-1) ?? "";
  const siblings = getAt(reference.source.value, path.slice(0, -1));
  const fold = (name: string) => name.toLowerCase().replaceAll(/[^a-z\d]/g, "");
  const alike = isObject(siblings)
    ? Object.keys(siblings).find((name) => fold(name) === fold(wanted) && fold(name) !== "")
    : undefined;
  return alike === undefined
    ? "Define it there, or correct the reference."
    : `Did you mean ${JSON.stringify(alike)}? Define it, or correct the reference.`;
}

function circular(reference: Reference): PawlError {
  return errorAt(
    "ref-circular",
    reference.source,
    reference.pointer,
    `${JSON.stringify(reference.ref)} leads back to itself and never to a definition`,
    "Replace one reference of the circle by the definition that was meant.",
  );
}
