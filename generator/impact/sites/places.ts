/**
 * Where something is described, in a form that a pointer into a document and a declaration of the client's types both
 * lead to: the component or the part of an operation, and the names of the properties below. Arrays, maps and parts of
 * unions have no name and are passed over.
 */
import { ts } from "ts-morph";
import { parsePointer } from "../../load/pointer.js";

/** Segments, each encoded, joined by slashes: `schemas/Face/box/left`. */
export type Place = string;

/** @param segments names as they are written */
export function place(...segments: readonly string[]): Place {
  return segments.map(encodeURIComponent).join("/");
}

/** The place around a place. */
export function around(inner: Place): Place {
  return inner.slice(0, Math.max(0, inner.lastIndexOf("/")));
}

const HOLDERS_OF_MAPS = new Set(["properties", "patternProperties", "$defs", "dependentSchemas"]);
const HOLDERS_OF_LISTS = new Set(["allOf", "oneOf", "anyOf", "prefixItems"]);
const HOLDERS = new Set([
  "items",
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "contains",
  "not",
  "if",
  "then",
  "else",
  "propertyNames",
]);

/**
 * @param pointer of a node of a normalised document
 * @param operationAt the id of the operation at a pointer `#/paths/…/method`
 * @returns undefined for what is no schema nor within one
 */
export function placeOfPointer(
  pointer: string,
  operationAt: (path: string, method: string) => string | undefined,
): Place | undefined {
  const tokens = parsePointer(pointer);
  if (tokens === undefined) return undefined;
  const [first, second = "", third = "", ...rest] = tokens;
  if (first === "components" && second === "schemas") return place("schemas", third, ...namesIn(rest));
  if (first === "components") return inExchange([second, third], second, rest);
  if (first !== "paths") return undefined;
  const id = operationAt(second, third);
  return id === undefined ? undefined : inOperation(id, rest);
}

function inOperation(id: string, [part, ...rest]: readonly string[]): Place | undefined {
  if (part === "responses") {
    const [status = "", ...below] = rest;
    return inExchange(["operations", id, "responses", status], "responses", below);
  }
  return part === "requestBody"
    ? inExchange(["operations", id, "requestBody"], "requestBodies", rest)
    : undefined;
}

/** Below a response or body: `content/<type>/schema/…`. Parameters are told by name, not by pointer. */
function inExchange(root: readonly string[], kind: string, rest: readonly string[]): Place | undefined {
  const [content, type = "", schema, ...below] = rest;
  if (kind !== "responses" && kind !== "requestBodies") return undefined;
  if (content !== "content" || (schema !== "schema" && schema !== "itemSchema")) return undefined;
  return place(...root, type, ...namesIn(below));
}

/** Names of properties on the way down from a schema; ends before the keyword that a pointer ends with. */
function namesIn(tokens: readonly string[]): string[] {
  const names: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? "";
    const next = tokens[at + 1];
    if (token === "properties" && next !== undefined) names.push(next);
    if (HOLDERS_OF_MAPS.has(token) || HOLDERS_OF_LISTS.has(token)) at += 1;
    else if (!HOLDERS.has(token)) break;
  }
  return names;
}

/**
 * @param declaration of `types.ts`
 * @param schemaOf names of component schemas by exported type
 * @returns undefined for what has no place of its own
 */
export function placeOfDeclaration(
  declaration: ts.Node,
  schemaOf: ReadonlyMap<string, string>,
): Place | undefined {
  const names: string[] = [];
  for (let node: ts.Node = declaration; ; node = node.parent) {
    if (ts.isSourceFile(node)) return undefined;
    if (ts.isPropertySignature(node)) {
      const name = nameOf(node.name);
      if (name === undefined) return undefined;
      names.unshift(name);
    } else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
      return placeBelow(node.name.text, names, schemaOf);
    }
  }
}

/**
 * @param root a type that `types.ts` exports
 * @param names of properties below it
 */
export function placeBelow(
  root: string,
  names: readonly string[],
  schemaOf: ReadonlyMap<string, string>,
): Place | undefined {
  const schema = schemaOf.get(root);
  if (schema !== undefined) return place("schemas", schema, ...names);
  if (root === "operations") {
    const [id = "", part, ...rest] = names;
    if (part === "parameters") return place("operations", id, "parameters", ...rest);
    if (part === "requestBody") return place("operations", id, "requestBody", ...withoutContent(rest));
    if (part === "responses") {
      const [status = "", ...below] = rest;
      return place("operations", id, "responses", status, ...withoutContent(below));
    }
  }
  if (root === "components") {
    const [section = "", name = "", ...rest] = names;
    if (section === "schemas") return place("schemas", name, ...rest);
    return place(section, name, ...withoutContent(rest));
  }
  return undefined;
}

function withoutContent(names: readonly string[]): readonly string[] {
  return names[0] === "content" ? names.slice(1) : names;
}

function nameOf(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)
    ? name.text
    : undefined;
}
