import { addNotice, type Findings } from "./findings.js";
import { errorAt, type Source } from "./source.js";
import { describeKind, type JsonObject } from "./value.js";
import type { Position } from "./walk.js";

const TYPES: ReadonlySet<unknown> = new Set([
  "null",
  "boolean",
  "object",
  "array",
  "number",
  "integer",
  "string",
  // Swagger 2.0 and many 3.0 documents; rewritten later.
  "file",
]);

/**
 * Checks what the table cannot say about a schema, and notes its names.
 * @param node the schema; repaired in place
 * @param at where it is
 * @param source its file
 * @param findings where to add to
 * @throws PawlError `invalid-document` when `type` is neither a string nor a list of strings
 */
export function checkSchema(node: JsonObject, at: Position, source: Source, findings: Findings): void {
  checkType(node, at, source, findings);
  // Tuples, up to draft 2019-09 (JSON Schema 2020-12 §10.3.1.1 renamed them).
  if (Array.isArray(node.items)) {
    if (node.items.length > 0) node.prefixItems = node.items;
    delete node.items;
    addNotice(findings, source, "repaired-tuple", "`items` is a list; taken as `prefixItems`", at.pointer());
  }
  for (const key of ["$anchor", "$dynamicAnchor"]) {
    const name = node[key];
    if (typeof name === "string") {
      findings.anchors.set(`${source.file}#${name}`, { node, source, path: [...at.path] });
    }
  }
  if (typeof node.$dynamicRef === "string" || typeof node.$recursiveRef === "string")
    findings.dynamic.push(node);
  const id = node.$id;
  if (typeof id === "string") findings.anchors.set(id, { node, source, path: [...at.path] });
}

/**
 * Checks the `type` of a schema, and of what looks like one in Swagger 2.0. Types that JSON Schema does not know are
 * left out, so that anything fits, and told.
 * @param node the schema; repaired in place
 * @param at where it is
 * @param source its file
 * @param findings where to add to
 * @throws PawlError `invalid-document` when `type` is neither a string nor a list of strings
 */
export function checkType(node: JsonObject, at: Position, source: Source, findings: Findings): void {
  const { type } = node;
  if (type === undefined) return;
  if (typeof type === "string" && TYPES.has(type)) return;
  if (!Array.isArray(type) && typeof type !== "string" && type !== null) {
    throw errorAt(
      "invalid-document",
      source,
      [...at.path, "type"],
      `\`type\` must be a string or a list of strings, found ${describeKind(type)}`,
      "Write one of null, boolean, object, array, number, integer, string.",
    );
  }
  const list: readonly unknown[] = Array.isArray(type) ? type : [type];
  const known: unknown[] = [];
  for (const item of list) {
    // Without quotes YAML reads `null` as null.
    if (item === null) known.push("null");
    else if (TYPES.has(item)) known.push(item);
    else
      addNotice(
        findings,
        source,
        "unknown-type",
        `${JSON.stringify(item)} is no type of JSON Schema; left out`,
        at.pointer(),
      );
  }
  if (known.length === list.length && !list.includes(null)) return;
  if (known.length === 0) delete node.type;
  else node.type = known.length === 1 ? known[0] : known;
}
