import { definitionType, ensureSection, sectionRef } from "../components.js";
import type { Findings, Found, Reference } from "../findings.js";
import { formatPointer, getAt } from "../pointer.js";
import { resolveLocal } from "../references.js";
import { placeAt, type Structure } from "../structure.js";
import { copyValue, isObject, type JsonObject, replaceMembers, setMember } from "../value.js";
import { nameForPath } from "./hoistNames.js";

/** A definition that moved: where it stands now and where it stood. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** A target that is to become a component. */
interface Candidate {
  readonly found: Found;
  readonly section: readonly string[];
  readonly parent: unknown;
  readonly ref: string;
}

/**
 * Makes every reference point at a component: `#/components/<section>/<name>` (in 2.0 `#/definitions/<name>` and so
 * on). What references point at elsewhere, such as a property of another schema or a response of another path, moves
 * into the components under a name made from its path, and leaves a reference behind; data (extensions, unknown fields)
 * is copied. References that have no section
 * of their own (code samples, texts) are replaced by what they point at. Path items are left to `inlinePathItems`.
 * @param root root of the description; changed in place
 * @param findings its references, all of them local and sound
 * @returns what moved
 */
export function hoistTargets(root: JsonObject, findings: Findings): readonly Move[] {
  const candidates = new Map<unknown, Candidate>();
  const rewrites: (() => void)[] = [];
  const copies: (() => void)[] = [];
  const taken = new Map<JsonObject, Set<string>>();
  // All targets are looked up before anything moves, so that paths still mean what the document meant.
  for (const reference of findings.references) {
    if (isSettled(reference, findings)) continue;
    const found = resolveLocal(reference, findings);
    if (found === undefined) continue;
    const { target } = reference;
    const section = target === "Text" ? undefined : findings.structure.sections.get(target.name);
    if (target === "Text") copies.push(() => setMember(reference.holder, reference.key, String(found.node)));
    else if (target.name === "PathItem") continue;
    else if (section === undefined || reference.isMap)
      copies.push(() => inlineNode(reference, followChain(found, reference, findings)));
    else {
      const ref =
        definitionType(findings.structure, found.path) === target.name
          ? sectionRef(section, String(found.path.at(-1)))
          : nameCandidate(found, section, root, candidates, taken);
      rewrites.push(() => setMember(reference.holder, reference.key, ref));
    }
  }
  for (const rewrite of rewrites) rewrite();
  const moves: Move[] = [];
  for (const candidate of candidates.values()) moves.push(moveNode(root, candidate, findings.structure));
  for (const copy of copies) copy();
  return moves;
}

/** Nearly all references are fine as they are; they are not even looked up. */
function isSettled(reference: Reference, findings: Findings): boolean {
  const { target, ref, isMap, resource } = reference;
  if (target === "Text" || isMap || resource !== undefined) return false;
  const section = findings.structure.sections.get(target.name);
  if (section === undefined) return false;
  const prefix = sectionRef(section, "");
  return ref.startsWith(prefix) && !ref.includes("/", prefix.length) && !ref.includes("%");
}

function nameCandidate(
  found: Found,
  section: readonly string[],
  root: JsonObject,
  candidates: Map<unknown, Candidate>,
  taken: Map<JsonObject, Set<string>>,
): string {
  // Boolean schemas have no identity; their path does.
  const identity = isObject(found.node) ? found.node : formatPointer(found.path);
  const known = candidates.get(identity);
  if (known !== undefined) return known.ref;
  const map = ensureSection(root, section);
  const names = taken.get(map) ?? new Set<string>();
  taken.set(map, names);
  const base = nameForPath(found.path, root);
  let name = base;
  for (let number = 2; Object.hasOwn(map, name) || names.has(name); number += 1) name = `${base}${number}`;
  names.add(name);
  const ref = sectionRef(section, name);
  const parent = getAt(root, found.path.slice(0, -1));
  candidates.set(identity, { found, section, parent, ref });
  return ref;
}

function moveNode(root: JsonObject, candidate: Candidate, structure: Structure): Move {
  const { found, section, parent, ref } = candidate;
  const name = ref.slice(ref.lastIndexOf("/") + 1);
  const key = found.path.at(-1) ?? "";
  const stub = { $ref: ref };
  // Data stays as it is: what is not structure is copied.
  const isData = placeAt(structure, found.path) === undefined;
  setMember(ensureSection(root, section), name, isData ? copyValue(found.node) : found.node);
  if (isData) return { from: formatPointer(found.path), to: ref };
  if (Array.isArray(parent)) parent[Number(key)] = stub;
  else if (isObject(parent)) setMember(parent, String(key), stub);
  return { from: formatPointer(found.path), to: ref };
}

/** What a chain of references ends at; circles were refused before. */
function followChain(start: Found, reference: Reference, findings: Findings): Found {
  let found = start;
  while (isObject(found.node) && typeof found.node.$ref === "string") {
    const next = resolveLocal({ ...reference, ref: found.node.$ref }, findings);
    if (next === undefined) return found;
    found = next;
  }
  return found;
}

function inlineNode(reference: Reference, found: Found): void {
  if (isObject(found.node) && isObject(reference.holder)) {
    const copy = copyValue(found.node);
    if (isObject(copy)) replaceMembers(reference.holder, copy);
  }
}
