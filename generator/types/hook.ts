/** The hook that openapi-typescript's transforms call for each schema: prints what they cannot. */
import type { SchemaObject as OpenapiSchema, TransformNodeOptions } from "openapi-typescript";
import type ts from "typescript";
import { ts as compiler, transformSchemaObject, tsPropertyIndex } from "./compiler.js";
import type { PrintableSchema, Special } from "./printable.js";

const { factory } = compiler;

/** Type of bytes in a generated package: what its runtime takes for a file. */
export const BINARY_TYPE = "FileInput";

/** The type that makes properties required, and its declaration. */
const REQUIRED_TYPE = "WithRequired";
export const REQUIRED_DECLARATION = `type ${REQUIRED_TYPE}<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};`;

/** Prints special schemas and remembers what they need. */
export class Hook {
  /** The transforms ask twice for a property; without this, nested tuples would be printed 2ⁿ times. */
  readonly #known = new WeakMap<Special, ts.TypeNode>();
  #usesBinary = false;
  #usesRequired = false;

  /** Was the type of bytes printed, so that it has to be imported? */
  get usesBinary(): boolean {
    return this.#usesBinary;
  }

  /** Was the type that makes properties required printed, so that it has to be declared? */
  get usesRequired(): boolean {
    return this.#usesRequired;
  }

  /**
   * The type of a special schema.
   *
   * @param options what the transform was called with
   * @returns undefined for every other schema
   */
  readonly transform = (schema: object, options: TransformNodeOptions): ts.TypeNode | undefined => {
    const form = (schema as PrintableSchema)["x-pawl"];
    if (form === undefined) return undefined;
    const known = this.#known.get(form);
    if (known !== undefined) return known;
    const type = this.#typeOf(form, options);
    this.#known.set(form, type);
    return type;
  };

  #typeOf(form: Special, options: TransformNodeOptions): ts.TypeNode {
    switch (form.kind) {
      case "binary":
        this.#usesBinary = true;
        return factory.createTypeReferenceNode(BINARY_TYPE);
      case "undefined":
        return factory.createKeywordTypeNode(compiler.SyntaxKind.UndefinedKeyword);
      case "date":
        return factory.createTypeReferenceNode("Date");
      case "bigint": {
        const type = factory.createKeywordTypeNode(compiler.SyntaxKind.BigIntKeyword);
        const number = factory.createKeywordTypeNode(compiler.SyntaxKind.NumberKeyword);
        return form.isLoose === true ? factory.createUnionTypeNode([number, type]) : type;
      }
      case "value":
        return factory.createUnionTypeNode([
          factory.createTypeLiteralNode([]),
          factory.createLiteralTypeNode(factory.createNull()),
        ]);
      case "required": {
        this.#usesRequired = true;
        const type = transformSchemaObject(form.of as OpenapiSchema, options);
        return factory.createTypeReferenceNode(REQUIRED_TYPE, [type, unionOf(form.names.map(literalType))]);
      }
      case "literals":
        return unionOf([
          ...distinct(form.values).map(literalType),
          ...(form.isOpen === true ? [otherText()] : []),
        ]);
      case "tuple": {
        const print = (item: PrintableSchema): ts.TypeNode =>
          transformSchemaObject(item as OpenapiSchema, options);
        const items = form.items.map((item, index) =>
          index < form.minimum ? print(item) : factory.createOptionalTypeNode(print(item)),
        );
        if (form.rest !== undefined) {
          items.push(factory.createRestTypeNode(factory.createArrayTypeNode(print(form.rest))));
        }
        return factory.createTupleTypeNode(items);
      }
    }
  }
}

function unionOf(types: readonly ts.TypeNode[]): ts.TypeNode {
  const only = types[0];
  if (only === undefined) return factory.createKeywordTypeNode(compiler.SyntaxKind.NeverKeyword);
  return types.length === 1 ? only : factory.createUnionTypeNode(types);
}

/** `string & {}`: any text, without swallowing the literals beside it. */
function otherText(): ts.TypeNode {
  return factory.createParenthesizedType(
    factory.createIntersectionTypeNode([
      factory.createKeywordTypeNode(compiler.SyntaxKind.StringKeyword),
      factory.createTypeLiteralNode([]),
    ]),
  );
}

function distinct(values: readonly unknown[]): readonly unknown[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = JSON.stringify(value) ?? "null";
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * The type of exactly one JSON value. Strings are printed in ASCII, so that no character of a document can mislead
 * the reader of the code.
 *
 * @param value of a document; numbers that TypeScript cannot write (YAML has them) become `number`
 */
function literalType(value: unknown): ts.TypeNode {
  if (value === null) return factory.createLiteralTypeNode(factory.createNull());
  if (typeof value === "boolean")
    return factory.createLiteralTypeNode(value ? factory.createTrue() : factory.createFalse());
  if (typeof value === "string") return factory.createLiteralTypeNode(factory.createStringLiteral(value));
  if (typeof value === "number") return numberType(value);
  if (Array.isArray(value)) return factory.createTupleTypeNode(value.map(literalType));
  if (typeof value !== "object") return factory.createKeywordTypeNode(compiler.SyntaxKind.UnknownKeyword);
  const members = Object.entries(value).map(([key, member]) =>
    factory.createPropertySignature(undefined, tsPropertyIndex(key), undefined, literalType(member)),
  );
  if (members.length > 0) return factory.createTypeLiteralNode(members);
  return factory.createTypeReferenceNode("Record", [
    factory.createKeywordTypeNode(compiler.SyntaxKind.StringKeyword),
    factory.createKeywordTypeNode(compiler.SyntaxKind.NeverKeyword),
  ]);
}

function numberType(value: number): ts.TypeNode {
  if (!Number.isFinite(value)) return factory.createKeywordTypeNode(compiler.SyntaxKind.NumberKeyword);
  const digits = factory.createNumericLiteral(Math.abs(value));
  return factory.createLiteralTypeNode(
    value < 0 ? factory.createPrefixUnaryExpression(compiler.SyntaxKind.MinusToken, digits) : digits,
  );
}
