/**
 * Schemas as expressions of Zod 4. They take what JSON Schema takes, and properties that the schema does not name; of
 * `format`, `not`, conditions and counts of properties nothing is checked.
 */
import type { OpenApiDocument, Schema, SchemaObject } from "../load/document.js";
import { conversionOf } from "../model/conversions.js";
import { References, referredSchema } from "../model/references.js";
import type { TypeOptions } from "../model/types.js";
import { literal, prop, str } from "../templates/safe.js";

/** Something is there, whatever it is: `z.unknown()` takes a missing property too. */
const PRESENT = "z.custom((value) => value !== undefined)";

/** Writes the schemas of one document. */
export class ZodWriter {
  readonly #references: References;
  readonly #names: ReadonlyMap<string, string>;

  readonly #options: TypeOptions;

  /** @param names constants that hold the schemas of components, by component */
  constructor(document: OpenApiDocument, names: ReadonlyMap<string, string>, options: TypeOptions) {
    this.#options = options;
    this.#references = new References(document);
    this.#names = names;
  }

  /** The expression of a schema; components stand in it by name. */
  write(schema: Schema): string {
    if (schema === true) return "z.unknown()";
    if (schema === false) return "z.never()";
    if (Object.hasOwn(schema, "const")) return literals([schema.const]);
    if (schema.enum !== undefined) return this.#enum(schema, schema.enum);
    if (schema.$ref === undefined) return this.#own(schema);
    const whole = this.#references.withParts(schema);
    if (whole !== undefined) return this.#own(whole);
    const name = referredSchema(schema);
    const constant = name === undefined ? undefined : this.#names.get(name);
    return constant === undefined ? "z.unknown()" : `z.lazy(() => ${constant})`;
  }

  #enum(schema: SchemaObject, values: readonly unknown[]): string {
    const allowsNull = [schema.type ?? []].flat().includes("null");
    const text = literals(allowsNull ? [...values, null] : values);
    return schema["x-pawl-open"] === true ? `z.union([${text}, z.string()])` : text;
  }

  #own(schema: SchemaObject): string {
    const parts = [
      this.#typed(schema),
      ...(schema.allOf ?? []).map((part) => this.write(part)),
      ...[schema.anyOf, schema.oneOf].flatMap((variants) =>
        variants === undefined || variants.length === 0
          ? []
          : [union(variants.map((variant) => this.write(variant)))],
      ),
    ].filter((part) => part !== "z.unknown()");
    const [first = "z.unknown()", ...others] = [...new Set(parts)];
    return others.reduce((left, right) => `z.intersection(${left}, ${right})`, first);
  }

  #typed(schema: SchemaObject): string {
    const types = schema.type === undefined ? [] : [schema.type].flat();
    if (types.length > 0) return union([...new Set(types)].map((type) => this.#ofType(type, schema)));
    if (schema.items !== undefined || schema.prefixItems !== undefined) return this.#array(schema);
    const isObject = [schema.properties, schema.required, schema.patternProperties].some(
      (keyword) => keyword !== undefined,
    );
    return isObject || typeof schema.additionalProperties === "object" ? this.#object(schema) : "z.unknown()";
  }

  #ofType(type: string, schema: SchemaObject): string {
    const conversion = type === "null" ? undefined : conversionOf(schema, this.#options);
    if (conversion !== undefined) return conversion === "int64" ? "z.bigint()" : "z.date()";
    switch (type) {
      case "string":
        return schema.contentMediaType === undefined ? stringOf(schema) : "z.any()";
      case "integer":
        return `${numberOf(schema)}.multipleOf(1)`;
      case "number":
        return numberOf(schema);
      case "boolean":
        return "z.boolean()";
      case "null":
        return "z.null()";
      case "array":
        return this.#array(schema);
      default:
        return this.#object(schema);
    }
  }

  #array({ items, prefixItems, minItems, maxItems }: SchemaObject): string {
    if (prefixItems !== undefined) {
      const fixed = prefixItems.map((item, index) =>
        index < (minItems ?? prefixItems.length) ? this.write(item) : `${this.write(item)}.optional()`,
      );
      return `z.tuple([${fixed.join(", ")}]${items === false ? "" : `, ${this.write(items ?? true)}`})`;
    }
    return `z.array(${this.write(items ?? true)})${bound("min", minItems)}${bound("max", maxItems)}`;
  }

  #object({ properties = {}, required = [], additionalProperties, patternProperties }: SchemaObject): string {
    const named = Object.entries(properties).map(([name, value]) => {
      const text = this.write(value);
      return `${prop(name).text}: ${required.includes(name) ? mustBe(text) : `${text}.optional()`}`;
    });
    const others = required
      .filter((name) => !Object.hasOwn(properties, name))
      .map((name) => `${prop(name).text}: ${PRESENT}`);
    const fields = `{ ${[...named, ...others].join(", ")} }`;
    const isTyped = typeof additionalProperties === "object" && patternProperties === undefined;
    return isTyped
      ? `z.object(${fields}).catchall(${this.write(additionalProperties)})`
      : `z.looseObject(${fields})`;
  }
}

function mustBe(text: string): string {
  return text === "z.unknown()" ? PRESENT : text;
}

function union(parts: readonly string[]): string {
  const distinct = [...new Set(parts)];
  const only = distinct[0];
  return distinct.length === 1 && only !== undefined ? only : `z.union([${distinct.join(", ")}])`;
}

/** Values that are no scalars are compared as JSON. */
function literals(values: readonly unknown[]): string {
  const isScalar = (value: unknown): boolean => value === null || typeof value !== "object";
  const scalars = values.filter(isScalar).map((value) => literal(value).text);
  const others = values
    .filter((value) => !isScalar(value))
    .map((value) => `z.custom((given) => JSON.stringify(given) === ${str(JSON.stringify(value)).text})`);
  const parts = [...(scalars.length === 0 ? [] : [`z.literal([${scalars.join(", ")}])`]), ...others];
  return parts.length === 0 ? "z.never()" : union(parts);
}

function stringOf({ minLength, maxLength, pattern }: SchemaObject): string {
  const matches =
    pattern === undefined || !isPattern(pattern) ? "" : `.regex(new RegExp(${str(pattern).text}, "u"))`;
  return `z.string()${bound("min", minLength)}${bound("max", maxLength)}${matches}`;
}

/** Patterns of another dialect than JavaScript's are not checked. */
function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").source !== "";
  } catch {
    return false;
  }
}

function numberOf({
  minimum,
  maximum,
  exclusiveMinimum,
  exclusiveMaximum,
  multipleOf,
}: SchemaObject): string {
  const step = multipleOf === undefined || multipleOf <= 0 ? undefined : multipleOf;
  return `z.number()${bound("min", minimum)}${bound("max", maximum)}${bound("gt", exclusiveMinimum)}${bound("lt", exclusiveMaximum)}${bound("multipleOf", step)}`;
}

function bound(method: string, value: unknown): string {
  return typeof value === "number" && Number.isFinite(value) ? `.${method}(${literal(value).text})` : "";
}
