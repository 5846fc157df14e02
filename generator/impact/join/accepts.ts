/** Does the newer document take a value that code writes down? */
import { SchemaDocument } from "../../diff/schema/document.js";
import { acceptsValue } from "../../diff/schema/evaluate.js";
import type { OpenApiDocument, Schema } from "../../load/document.js";
import { getAt, parsePointer } from "../../load/pointer.js";

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

/** Asks one document. */
export class Acceptance {
  readonly #document: OpenApiDocument;
  readonly #schemas: SchemaDocument;

  constructor(document: OpenApiDocument) {
    this.#document = document;
    this.#schemas = new SchemaDocument(document);
  }

  /**
   * @param pointer of a schema, or of a keyword in one
   * @param values what may be sent
   */
  ask(pointer: string, values: readonly unknown[]): readonly Answer[] {
    const schema = this.#schemaAt(pointer);
    return values.map((value) => {
      if (schema === undefined) return "unknown";
      const { accepted, isGuess } = acceptsValue(this.#schemas, schema, value);
      return isGuess ? "unknown" : accepted ? "yes" : "no";
    });
  }

  #schemaAt(pointer: string): Schema | undefined {
    const tokens = parsePointer(pointer) ?? [];
    const start =
      tokens[0] === "components" && tokens[1] === "schemas"
        ? 3
        : tokens.findIndex((token) => ROOTS.has(token)) + 1;
    if (start === 0 || tokens.length < start) return undefined;
    let end = start;
    while (end < tokens.length) {
      const token = tokens[end] ?? "";
      if (BELOW_NAME.has(token) && end + 1 < tokens.length) end += 2;
      else if (BELOW.has(token)) end += 1;
      else break;
    }
    const found: unknown = getAt(this.#document, tokens.slice(0, end));
    return typeof found === "boolean" || (typeof found === "object" && found !== null)
      ? (found as Schema)
      : undefined;
  }
}
