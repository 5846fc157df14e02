import type { PawlError } from "../diagnostics/errors.js";
import { addNotice, type Findings, type Reference } from "./findings.js";
import { findRepair } from "./mend.js";
import { escapeToken } from "./pointer.js";
import { checkSchema, checkType } from "./schemaCheck.js";
import { errorAt, type Source } from "./source.js";
import { type TypeEntry, typeOf } from "./structure.js";
import { describeKind, isObject, type JsonObject, setMember } from "./value.js";
import { type Expected, type Position, walk } from "./walk.js";
import { checkWords } from "./words.js";

/**
 * Checks a node and everything below it against the table, repairs what can be repaired without loss, and gathers
 * references. References are not followed.
 * @param source file of the node
 * @param node the node
 * @param type its type
 * @param path its path in the file
 * @param findings where to add to
 * @throws PawlError `invalid-document` at the first spot in the order of the document
 */
export function checkNode(
  source: Source,
  node: unknown,
  type: TypeEntry,
  path: readonly (string | number)[],
  findings: Findings,
): void {
  const resources: JsonObject[] = [];
  const schema = typeOf(findings.structure, "Schema");

  const addReference = (
    target: Reference["target"],
    ref: string,
    holder: JsonObject,
    key: string,
    pointer: string,
    isMap = false,
  ): void => {
    findings.references.push({
      ref,
      holder,
      key,
      target,
      isMap,
      source,
      pointer,
      resource: resources.at(-1),
    });
  };

  const enter = (node: JsonObject, type: TypeEntry, at: Position): boolean | undefined => {
    const ref = node.$ref;
    if (type.isReferable && typeof ref === "string") {
      const pointer = `${at.pointer()}/$ref`;
      // An `$id` beside a `$ref` is the base of that reference too.
      if (type.name === "Schema") enterSchema(node, at);
      addReference(type, ref, node, "$ref", pointer);
      // Only beside the reference of a schema or a path item anything else matters.
      return type.name === "Schema" || type.name === "PathItem" ? undefined : false;
    }
    if (type.name === "Discriminator" && dropDiscriminator(node, at)) return false;
    if (type.required.length > 0) requireFields(node, type, at, source);
    checkWords(node, type, at, source, findings);
    if (type.name === "Schema") enterSchema(node, at);
    else if (type.name === "Discriminator") addMapping(node, at);
    // Those of Swagger 2.0 are half schemas.
    else if (type.fields.get("type")?.kind === "any") checkType(node, at, source, findings);
    else if (type.name === "Paths") requireSlashes(node, at, source);
    return undefined;
  };

  /** Without a property it tells nothing apart; the union that it was to help says all there is. */
  const dropDiscriminator = (node: JsonObject, at: Position): boolean => {
    if (typeof node.propertyName === "string" || !isObject(at.parent)) return false;
    if (node.propertyName !== undefined && node.propertyName !== null) return false;
    delete at.parent[String(at.path.at(-1))];
    const message = "a discriminator without `propertyName` tells nothing apart; left out";
    addNotice(findings, source, "repaired-discriminator", message, at.pointer());
    return true;
  };

  const enterSchema = (node: JsonObject, at: Position): void => {
    if (typeof node.$id === "string" && !node.$id.startsWith("#")) resources.push(node);
    checkSchema(node, at, source, findings);
  };

  const addMapping = (node: JsonObject, at: Position): void => {
    const { mapping } = node;
    if (!isObject(mapping)) return;
    for (const key of Object.keys(mapping)) {
      const ref = mapping[key];
      // A bare word is the name of a schema (OpenAPI 3.1 §4.8.25), anything else a reference.
      if (typeof ref !== "string" || !isMappingReference(ref)) continue;
      const pointer = `${at.pointer()}/mapping/${escapeToken(key)}`;
      addReference(schema, ref, mapping, key, pointer);
    }
  };

  const mend = (value: unknown, expected: Expected, at: Position): unknown => {
    const { parent } = at;
    const key = at.path.at(-1) ?? "";
    if (isObject(parent)) {
      const isText = expected.kind === "string" && key !== "$ref";
      if (isText && isObject(value) && typeof value.$ref === "string") {
        addReference("Text", value.$ref, parent, String(key), `${at.pointer()}/$ref`);
        return undefined;
      }
      // No node is a string, so this is no member called `$ref`: it stands for the whole map.
      if (
        expected.kind === "node" &&
        key === "$ref" &&
        typeof value === "string" &&
        expected.type !== undefined
      ) {
        addReference(expected.type, value, parent, "$ref", at.pointer(), true);
        return undefined;
      }
    }
    const repair = findRepair(value, expected, key, () => source.index.readRaw(at.path));
    if (repair === undefined || parent === undefined) throw wrongKind(value, expected, at, source);
    addNotice(findings, source, repair.code, repair.message, at.pointer());
    if ("remove" in repair) {
      if (isObject(parent)) delete parent[String(key)];
      return undefined;
    }
    if (isObject(parent)) setMember(parent, String(key), repair.value);
    else parent[Number(key)] = repair.value;
    return repair.value;
  };

  const leave = (node: JsonObject): void => {
    if (resources.at(-1) === node) resources.pop();
  };
  walk(node, type, { enter, leave, mend }, path);
}

/**
 * Tells a reference in a discriminator's mapping from a bare schema name.
 * @param value value of the mapping
 */
function isMappingReference(value: string): boolean {
  return value.startsWith("#") || value.includes("/") || /\.(?:ya?ml|json)(?:#|$)/i.test(value);
}

function requireFields(node: JsonObject, type: TypeEntry, at: Position, source: Source): void {
  for (const field of type.required) {
    if (Object.hasOwn(node, field) && node[field] !== null) continue;
    throw errorAt(
      "invalid-document",
      source,
      at.path,
      `${describeType(type)} has no \`${field}\``,
      `Add \`${field}\`; the specification requires it.`,
    );
  }
}

function requireSlashes(node: JsonObject, at: Position, source: Source): void {
  for (const path of Object.keys(node)) {
    if (path.startsWith("/") || path.startsWith("x-")) continue;
    throw errorAt(
      "invalid-document",
      source,
      [...at.path, path],
      `The path ${JSON.stringify(path)} does not start with a slash`,
      `Write ${JSON.stringify(`/${path}`)}, or start the name with \`x-\` if it is an extension.`,
    );
  }
}

const KINDS: Readonly<Record<Exclude<Expected["kind"], "node" | "nodes" | "map of nodes">, string>> = {
  string: "a string",
  boolean: "a boolean",
  number: "a number",
  strings: "a list of strings",
  list: "a list",
  map: "an object",
  any: "a value",
  values: "an object",
};

function wrongKind(value: unknown, expected: Expected, at: Position, source: Source): PawlError {
  const { kind, type } = expected;
  const name = type === undefined ? "" : describeType(type);
  let wanted: string;
  if (kind === "node") wanted = `an object (${name})`;
  else if (kind === "nodes") wanted = `a list (of ${name})`;
  else if (kind === "map of nodes") wanted = `an object (with a ${name} per name)`;
  else wanted = KINDS[kind];
  const key = at.path.at(-1);
  const subject = typeof key === "number" ? `Item ${key}` : `\`${key ?? "#"}\``;
  return errorAt(
    "invalid-document",
    source,
    at.path,
    `${subject} must be ${wanted}, found ${describeKind(value)}`,
    "Mend the description there, or remove that part.",
  );
}

function describeType(type: TypeEntry): string {
  return type.name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").concat(type.name === "Schema" ? "" : " Object");
}
