/** The form of a schema that openapi-typescript's transforms, together with our hook, print right. */

/** A schema as the transforms take it; a `$ref` is `#/` and the name of an exported type. */
export interface PrintableSchema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, PrintableSchema>;
  required?: readonly string[];
  additionalProperties?: PrintableSchema | true;
  items?: PrintableSchema;
  allOf?: PrintableSchema[];
  anyOf?: PrintableSchema[];
  oneOf?: PrintableSchema[];
  title?: string;
  description?: string;
  default?: string;
  format?: string;
  deprecated?: boolean;
  readOnly?: boolean;
  /** What the transforms cannot print: the hook does. Stands beside a `type`, without which they do not ask it. */
  "x-pawl"?: Special;
}

/** A type that the hook prints. */
export type Special =
  | { readonly kind: "binary" }
  | { readonly kind: "undefined" }
  | { readonly kind: "date" }
  /** Loose: a number will do too, for what is sent. */
  | { readonly kind: "bigint"; readonly isLoose?: true }
  /** Any value of JSON, but there: `unknown` would let a property be undefined. */
  | { readonly kind: "value" }
  /** An object type with some of its optional properties made required. */
  | { readonly kind: "required"; readonly of: PrintableSchema; readonly names: readonly string[] }
  /** Open: other texts are admitted, and editors still offer the listed ones. */
  | { readonly kind: "literals"; readonly values: readonly unknown[]; readonly isOpen?: true }
  | {
      readonly kind: "tuple";
      readonly items: readonly PrintableSchema[];
      /** How many of the items have to be there. */
      readonly minimum: number;
      /** Type of the items after them; undefined where there are none. */
      readonly rest: PrintableSchema | undefined;
    };

/** A schema for what only the hook can print. */
export function special(form: Special): PrintableSchema {
  return { type: "string", "x-pawl": form };
}

/** A union of literal types; without values it is `never`. */
export function literals(values: readonly unknown[]): PrintableSchema {
  return special({ kind: "literals", values });
}

/** Prints as `never`: no value fits. */
export const NOTHING: PrintableSchema = literals([]);

/** An object with one required property of some literal types. */
export function literalProperty(name: string, values: readonly unknown[]): PrintableSchema {
  // fromEntries defines own properties, so that `__proto__` stays a name like any other.
  return { type: "object", required: [name], properties: Object.fromEntries([[name, literals(values)]]) };
}

/** A schema of a parameter: where a bigint is taken, so is a number. */
export function loosened(schema: PrintableSchema): PrintableSchema {
  const { items, anyOf, "x-pawl": form } = schema;
  return {
    ...schema,
    ...(form?.kind === "bigint" ? { "x-pawl": { kind: "bigint", isLoose: true } as const } : {}),
    ...(items === undefined ? {} : { items: loosened(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(loosened) }),
  };
}

/** Does the schema print as `unknown`? */
export function isAnything(schema: PrintableSchema): boolean {
  return Object.keys(withoutNotes(schema)).length === 0;
}

/** A schema without what becomes a comment, for places where a comment would be repeated or lost. */
export function withoutNotes(schema: PrintableSchema): PrintableSchema {
  const {
    title: _t,
    description: _d,
    format: _f,
    default: _v,
    deprecated: _x,
    readOnly: _r,
    ...rest
  } = schema;
  return rest;
}
