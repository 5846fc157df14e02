import { checkNode } from "./check.js";
import { definitionType } from "./components.js";
import { detectDialect } from "./dialect.js";
import { addNotice, createFindings, type Findings, type Found, type Reference } from "./findings.js";
import { checkReferences, isLocal, resolveLocal } from "./references.js";
import { errorAt, type Source } from "./source.js";
import { structureOf, type TypeEntry, typeOf } from "./structure.js";
import type { Dialect } from "./types.js";
import { isObject, type JsonObject } from "./value.js";

/** A description that is sound as far as its own file goes. */
export interface Inspected {
  readonly dialect: Dialect;
  readonly root: JsonObject;
  readonly findings: Findings;
}

/**
 * Checks one file that holds a description: version, required parts, the kind of every value, references within.
 * @param source the file; what can be repaired is repaired in its value
 * @returns its root and what was found; references to other files are among it, unfollowed
 * @throws PawlError `not-openapi`, `invalid-document`, `ref-unresolved`, `ref-circular`: the first in document order
 */
export function inspect(source: Source): Inspected {
  const { dialect, root } = detectDialect(source);
  const findings = createFindings(source, structureOf(dialect));
  requireParts(root, dialect, findings);
  inspectNode(source, root, typeOf(findings.structure, "Root"), [], findings);
  return { dialect, root, findings };
}

/**
 * Checks a node and everything that it reaches within its file.
 * @param source its file
 * @param node the node
 * @param type its type
 * @param path its path in the file
 * @param findings where to add to
 * @throws PawlError as `inspect` does
 */
export function inspectNode(
  source: Source,
  node: unknown,
  type: TypeEntry,
  path: readonly (string | number)[],
  findings: Findings,
): void {
  const before = findings.references.length;
  try {
    checkNode(source, node, type, path, findings);
  } catch (error) {
    // A reference to nowhere in front of that spot is the first error.
    checkReferences(findings.references.slice(before), findings);
    throw error;
  }
  const found = findings.references.slice(before);
  checkReferences(found, findings);
  inspectTargets(found, findings, new Set());
}

/** Targets that structure does not lead to, such as `#/x-shared/Pet`, must be checked as what they are used for. */
function inspectTargets(references: readonly Reference[], findings: Findings, seen: Set<string>): void {
  let queue = references;
  while (queue.length > 0) {
    const before = findings.references.length;
    for (const reference of queue) {
      const { target, source } = reference;
      if (target === "Text" || !isLocal(reference, findings)) continue;
      const key = `${target.name} ${reference.isMap} ${reference.ref}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const found = resolveLocal(reference, findings);
      if (found === undefined) continue;
      if (!reference.isMap && definitionType(findings.structure, found.path) === target.name) continue;
      for (const { node, path } of targetNodes(reference, found))
        checkNode(source, node, target, path, findings);
    }
    queue = findings.references.slice(before);
    checkReferences(queue, findings);
  }
}

/**
 * The nodes that a reference stands for: the one that it points at, or the members of a map.
 * @param reference any reference to nodes
 * @param found what it points at
 */
export function targetNodes(reference: Reference, found: Found): readonly Omit<Found, "source">[] {
  const { node, path } = found;
  if (!reference.isMap) return [{ node, path }];
  return isObject(node) ? Object.keys(node).map((key) => ({ node: node[key], path: [...path, key] })) : [];
}

/** What a description holds beside operations, for others to refer to. */
const SHARED_PARTS = [
  "components",
  "webhooks",
  "x-webhooks",
  "definitions",
  "parameters",
  "responses",
  "securityDefinitions",
] as const;

/**
 * Root fields (OpenAPI 2.0 `paths`; 3.0 §4.7.1 `paths`; 3.1 §4.8.1 one of `paths`, `components`, `webhooks`). A file that
 * only holds what others share says so by having nothing else, in any version.
 */
function requireParts(root: JsonObject, dialect: Dialect, findings: Findings): void {
  const source = findings.entry;
  if ("paths" in root) return;
  if (dialect === "2.0" || dialect === "3.0") {
    if (SHARED_PARTS.some((part) => part in root)) {
      root.paths = {};
      const message = `OpenAPI ${dialect} asks for \`paths\`, which are missing; taken as empty`;
      addNotice(findings, source, "incomplete-paths", message, "#");
      return;
    }
    throw errorAt(
      "invalid-document",
      source,
      "#",
      `A description in OpenAPI ${dialect} must have \`paths\``,
      "Add `paths`; write `paths: {}` if it only holds components.",
    );
  }
  if ("components" in root || "webhooks" in root) return;
  throw errorAt(
    "invalid-document",
    source,
    "#",
    `A description in OpenAPI ${dialect} must have \`paths\`, \`components\` or \`webhooks\``,
    "Add one of them.",
  );
}
