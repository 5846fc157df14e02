/** Does a document take a value that code writes down? */
import { isSameJson } from "../../diff/api/equality.js";
import { SchemaDocument } from "../../diff/schema/document.js";
import { acceptsValue } from "../../diff/schema/evaluate.js";
import type { OpenApiDocument, Schema } from "../../load/document.js";
import { escapeToken, getAt, parsePointer } from "../../load/pointer.js";

/** `yes`, `no`, or `unknown` where the schema or the value is out of reach. */
export type Answer = "yes" | "no" | "unknown";

/** Where schemas begin in a document. */
const ROOTS = new Set(["schema", "itemSchema"]);
const BELOW_NAME = new Set([
  "properties",
  "patternProperties",
  "$defs",
  "allOf",
  "oneOf",
  "anyOf",
  "prefixItems",
]);
const BELOW = new Set([
  "items",
  "additionalProperties",
  "contains",
  "not",
  "if",
  "then",
  "else",
  "propertyNames",
]);

interface Keyword {
  readonly keyword: string;
  readonly value: unknown;
}

/** Asks one document. */
export class Acceptance {
  readonly #document: OpenApiDocument;
  readonly #schemas: SchemaDocument;

  constructor(document: OpenApiDocument) {
    this.#document = document;
    this.#schemas = new SchemaDocument(document);
  }

  /** @param pointer of a schema, or of a keyword in one */
  ask(pointer: string, value: unknown): Answer {
    return this.#ask(this.#schemaAt(pointer), value);
  }

  /** The same, were it not for one keyword, which is that of another document. */
  askWith(pointer: string, { keyword, value: limit }: Keyword, value: unknown): Answer {
    const schema = this.#schemaAt(pointer);
    return this.#ask(typeof schema === "object" ? { ...schema, [keyword]: limit } : schema, value);
  }

  /** The keyword that a pointer leads to, where its value refers to nothing. */
  keywordAt(pointer: string): Keyword | undefined {
    const tokens = parsePointer(pointer) ?? [];
    const keyword = tokens.at(-1);
    if (keyword === undefined || endOfSchema(tokens) !== tokens.length - 1) return undefined;
    const value: unknown = getAt(this.#document, tokens);
    const isPlain = (one: unknown): boolean => typeof one !== "object" || one === null;
    const isAlone = isPlain(value) || (Array.isArray(value) && value.every(isPlain));
    return value !== undefined && isAlone ? { keyword, value } : undefined;
  }

  #ask(schema: Schema | undefined, value: unknown): Answer {
    if (schema === undefined) return "unknown";
    const { accepted, isGuess } = acceptsValue(this.#schemas, schema, value);
    return isGuess ? "unknown" : accepted ? "yes" : "no";
  }

  /** Does another document say the same of a schema? Then what refers to it has changed. */
  saysAs(other: Acceptance, pointer: string): boolean {
    const own = this.#schemaAt(pointer);
    return own !== undefined && isSameJson(own, other.#schemaAt(pointer));
  }

  /** Can a value be an object, as far as its type says? */
  takesObjects(pointer: string): boolean {
    const schema = this.#schemaAt(pointer);
    if (typeof schema !== "object" || schema.type === undefined) return schema !== false;
    return [schema.type].flat().includes("object");
  }

  #schemaAt(pointer: string): Schema | undefined {
    const tokens = parsePointer(pointer) ?? [];
    const end = endOfSchema(tokens);
    const found: unknown = end === undefined ? undefined : getAt(this.#document, tokens.slice(0, end));
    return typeof found === "boolean" || (typeof found === "object" && found !== null)
      ? (found as Schema)
      : undefined;
  }
}

/** The pointer of the schema around the innermost one: where something is that only one document has. */
export function holderOf(pointer: string): string {
  const tokens = parsePointer(pointer) ?? [];
  const end = endOfSchema(tokens);
  const last = tokens[(end ?? 0) - 1] ?? "";
  const before = tokens[(end ?? 0) - 2] ?? "";
  if (end === undefined || !(BELOW.has(last) || BELOW_NAME.has(before))) return pointer;
  return ["#", ...tokens.slice(0, BELOW.has(last) ? end - 1 : end - 2).map(escapeToken)].join("/");
}

/** How many tokens of a pointer lead to the innermost schema; undefined where it leads to none. */
function endOfSchema(tokens: readonly string[]): number | undefined {
  const isComponent = tokens[0] === "components" && tokens[1] === "schemas";
  const start = isComponent ? 3 : tokens.findIndex((token) => ROOTS.has(token)) + 1;
  if (start === 0 || tokens.length < start) return undefined;
  let end = start;
  while (end < tokens.length) {
    const token = tokens[end] ?? "";
    if (BELOW_NAME.has(token) && end + 1 < tokens.length) end += 2;
    else if (BELOW.has(token)) end += 1;
    else break;
  }
  return end;
}
