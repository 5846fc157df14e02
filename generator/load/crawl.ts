import { PawlError } from "../diagnostics/errors.js";
import type { Files } from "./files.js";
import { addNotice, type Findings, type Found, type Reference } from "./findings.js";
import { inspectNode, targetNodes } from "./inspect.js";
import { formatPointer, getAt, parsePointer } from "./pointer.js";
import { isLocal, resolveLocal } from "./references.js";
import { errorAt } from "./source.js";
import { copyValue, isObject, type JsonObject, replaceMembers, setMember } from "./value.js";

/** A node that a reference from another file led to. */
export interface Pulled extends Found {
  readonly reference: Reference;
}

/**
 * Follows every reference that leaves its file, checks what it leads to, and goes on from there. Texts and code samples
 * are put in place at once: no bundler knows them.
 * @param findings references of the entry file; what is found on the way is added
 * @param files opens the files
 * @returns what was pulled in, in the order of finding
 * @throws PawlError for the first reference that may not be followed or leads to nothing usable
 */
export async function crawl(findings: Findings, files: Files): Promise<readonly Pulled[]> {
  const pulled: Pulled[] = [];
  const seen = new Set<string>();
  const targets = new Map<JsonObject, Found>();
  for (let index = 0; index < findings.references.length; index += 1) {
    const reference = findings.references[index];
    if (reference === undefined) continue;
    const found = await findTarget(reference, findings, files);
    if (found === undefined) continue;
    if (reference.key === "$ref") targets.set(reference.holder, found);
    if (reference.target === "Text") {
      putText(reference, found);
      continue;
    }
    if (isLocal(reference, findings)) continue;
    pulled.push({ ...found, reference });
    const key = `${reference.target.name} ${reference.isMap} ${found.source.file}${formatPointer(found.path)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const { node, path } of targetNodes(reference, found)) {
      inspectNode(found.source, node, reference.target, path, findings);
    }
  }
  refuseCircles(findings, targets);
  putSamples(findings, targets);
  return pulled;
}

async function findTarget(
  reference: Reference,
  findings: Findings,
  files: Files,
): Promise<Found | undefined> {
  if (isLocal(reference, findings)) return resolveLocal(reference, findings);
  try {
    return await openTarget(reference, files);
  } catch (error) {
    // Code samples are no part of the contract: a missing one is told and left out. Nothing was read that must not be.
    if (!(error instanceof PawlError) || !/\/x-code-?samples\//i.test(reference.pointer)) throw error;
    addNotice(findings, reference.source, "sample-unresolved", error.message, reference.pointer);
    if (reference.target === "Text") delete reference.holder[reference.key];
    else replaceMembers(reference.holder, {});
    return undefined;
  }
}

async function openTarget(reference: Reference, files: Files): Promise<Found> {
  const source = await files.open(reference);
  const hash = reference.ref.indexOf("#");
  const path = parsePointer(hash < 0 ? "#" : reference.ref.slice(hash));
  const node = path === undefined ? undefined : getAt(source.value, path);
  if (path === undefined || node === undefined) {
    throw errorAt(
      "ref-unresolved",
      reference.source,
      reference.pointer,
      `${JSON.stringify(reference.ref)} points to nothing: ${source.file} has no such part`,
      "Define it there, or correct the reference.",
    );
  }
  return { node, source, path };
}

function putText(reference: Reference, found: Found): void {
  if (typeof found.node !== "string") {
    throw errorAt(
      "invalid-document",
      reference.source,
      reference.pointer,
      `${JSON.stringify(reference.ref)} should lead to a text`,
      "Point it at a string, or write the text in place.",
    );
  }
  setMember(reference.holder, reference.key, found.node);
}

/** A chain of references over several files that never reaches a definition. */
function refuseCircles(findings: Findings, targets: ReadonlyMap<JsonObject, Found>): void {
  for (const reference of findings.references) {
    if (reference.key !== "$ref" || reference.target === "Text") continue;
    const seen = new Set<unknown>([reference.holder]);
    let found = targets.get(reference.holder);
    while (found !== undefined && isObject(found.node) && typeof found.node.$ref === "string") {
      if (seen.has(found.node)) {
        throw errorAt(
          "ref-circular",
          reference.source,
          reference.pointer,
          `${JSON.stringify(reference.ref)} leads back to itself and never to a definition`,
          "Replace one reference of the circle by the definition that was meant.",
        );
      }
      seen.add(found.node);
      found = targets.get(found.node);
    }
  }
}

function putSamples(findings: Findings, targets: ReadonlyMap<JsonObject, Found>): void {
  for (const { target, holder } of findings.references) {
    if (target === "Text" || target.name !== "CodeSample") continue;
    const copy = copyValue(targets.get(holder)?.node);
    if (isObject(copy)) replaceMembers(holder, copy);
  }
}
