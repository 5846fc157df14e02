/**
 * Shapes: where in a schema's values are dates and 64-bit integers that the client has in a form of its own
 * (`runtime/convert/shape.ts`). Schemas with a name have theirs in `shapes.ts` of the package.
 */
import type { OpenApiDocument, Schema, SchemaObject } from "../load/document.js";
import { type Conversion, conversionOf, convertsAnything } from "../model/conversions.js";
import { References, referredSchema } from "../model/references.js";
import type { ApiModel, TypeOptions } from "../model/types.js";
import { ident, literal, type Safe, str, trusted } from "../templates/safe.js";
import { Imports, type ImportView } from "./imports.js";

/** Which conversions a place needs; the others do by themselves. */
export type Wanted = ReadonlySet<Conversion>;

/** Everything that is read has another form. */
export const READ: Wanted = new Set(["dateTime", "date", "int64"]);
/** A Date is written as a date-time wherever nothing else is said. */
export const WRITTEN: Wanted = new Set(["date", "int64"]);

const MODULES: Readonly<Record<Conversion, string>> = {
  dateTime: "dates",
  date: "dates",
  int64: "large",
};

interface ShapesView {
  readonly banner: string;
  readonly imports: readonly ImportView[];
  readonly shapes: readonly { readonly name: Safe; readonly value: Safe }[];
}

/** Writes the shapes of one document. */
export class Shapes {
  readonly #references: References;
  readonly #options: TypeOptions;
  readonly #schemas: ReadonlyMap<string, Schema>;
  readonly #typeNames: ReadonlyMap<string, string>;
  /** Conversions that the values of each component need, whatever they are within. */
  readonly #conversions = new Map<string, Set<Conversion>>();

  constructor(document: OpenApiDocument, model: ApiModel) {
    this.#references = new References(document);
    this.#options = model.typeOptions;
    this.#schemas = new Map(model.schemas.map((one) => [one.name, one.schema]));
    this.#typeNames = new Map(model.schemas.map((one) => [one.name, one.typeName]));
    if (convertsAnything(this.#options)) this.#findConversions();
  }

  /** Do some values have another form in the client? */
  get isEmpty(): boolean {
    return !convertsAnything(this.#options);
  }

  /**
   * The shape of a schema as an expression.
   *
   * @param imports is told of the names in it
   * @returns undefined where nothing is converted
   */
  write(schema: Schema | undefined, wanted: Wanted, imports: Imports): string | undefined {
    if (schema === undefined || this.isEmpty) return undefined;
    return this.#needs(schema, wanted) ? this.#shape(schema, imports, "../") : undefined;
  }

  /** What has to be converted in values of a schema. */
  needs(schema: Schema | undefined, conversion: Conversion): boolean {
    return schema !== undefined && !this.isEmpty && this.#needs(schema, new Set([conversion]));
  }

  /** The view of `shapes.ts`; undefined where there are none. */
  view(banner: string): ShapesView | undefined {
    const imports = new Imports();
    const shapes = [...this.#schemas].flatMap(([name, schema]) => {
      const value = this.#conversions.get(name)?.size ? this.#shape(schema, imports, "./") : undefined;
      return value === undefined ? [] : [{ name: ident(this.#nameOf(name)), value: trusted("ts", value) }];
    });
    if (shapes.length === 0) return undefined;
    imports.type("Shape", "./runtime/convert/shape.js");
    return { banner, imports: imports.view(), shapes };
  }

  #nameOf(component: string): string {
    const name = this.#typeNames.get(component) ?? component;
    return `${name.charAt(0).toLowerCase()}${name.slice(1)}Shape`;
  }

  /** Goes on until nothing is found any more: schemas may hold each other in circles. */
  #findConversions(): void {
    for (const name of this.#schemas.keys()) this.#conversions.set(name, new Set());
    for (let isNew = true; isNew; ) {
      isNew = false;
      for (const [name, schema] of this.#schemas) {
        const known = this.#conversions.get(name) ?? new Set();
        const before = known.size;
        this.#collect(schema, known);
        isNew ||= known.size > before;
      }
    }
  }

  #collect(schema: Schema, found: Set<Conversion>): void {
    if (typeof schema === "boolean") return;
    const own = conversionOf(schema, this.#options);
    if (own !== undefined) found.add(own);
    const name = referredSchema(schema);
    for (const one of (name === undefined ? undefined : this.#conversions.get(name)) ?? []) found.add(one);
    for (const part of partsOf(schema)) this.#collect(part, found);
  }

  #needs(schema: Schema, wanted: Wanted): boolean {
    const found = new Set<Conversion>();
    this.#collect(schema, found);
    return [...found].some((one) => wanted.has(one));
  }

  /** @param base where the package's sources are, as the file that has the expression sees it */
  #shape(schema: Schema, imports: Imports, base: string): string | undefined {
    if (typeof schema === "boolean") return undefined;
    const own = conversionOf(schema, this.#options);
    if (own !== undefined) return imports.value(own, `${base}runtime/convert/${MODULES[own]}.js`);
    const name = referredSchema(schema);
    const isNeeded = name !== undefined && (this.#conversions.get(name)?.size ?? 0) > 0;
    const named = isNeeded ? this.#nameOf(name) : undefined;
    if (named !== undefined && base !== "./") imports.value(named, `${base}shapes.js`);
    const reference = named === undefined ? undefined : `() => ${named}`;
    const inside = (part: Schema): string | undefined => this.#shape(part, imports, base);
    const { properties = {}, patternProperties = {}, additionalProperties, items, prefixItems = [] } = schema;
    const { allOf = [], anyOf, oneOf } = schema;
    const fields = Object.entries(properties).flatMap(([key, value]) => {
      const shape = inside(value);
      return shape === undefined ? [] : [`[${str(key).text}, ${shape}]`];
    });
    const others = [...Object.values(patternProperties), additionalProperties ?? false].map(inside);
    const other =
      new Set(others.filter((one) => one !== undefined)).size === 1 ? others.find(Boolean) : undefined;
    const first = prefixItems.map(inside);
    const all = [reference, ...allOf.map(inside)].filter((one) => one !== undefined);
    const variants = anyOf ?? oneOf ?? [];
    const choices = variants.map((variant) => [this.#fit(schema, variant), inside(variant)] as const);
    const rest = items === undefined ? undefined : inside(items);
    const members = [
      fields.length > 0 && `properties: [${fields.join(", ")}]`,
      other !== undefined && `others: ${other}`,
      rest !== undefined && `items: ${rest}`,
      first.some((one) => one !== undefined) &&
        `first: [${first.map((one) => one ?? "undefined").join(", ")}]`,
      all.length > 0 && `all: [${all.join(", ")}]`,
      choices.some(([, shape]) => shape !== undefined) &&
        `any: [${choices.map(([fit, shape]) => `[${[fit, ...(shape === undefined ? [] : [shape])].join(", ")}]`).join(", ")}]`,
    ].filter((member) => member !== false);
    if (members.length === 0) return undefined;
    return members.length === 1 && all.length === 1 ? all[0] : `{ ${members.join(", ")} }`;
  }

  /** What tells a variant of a union from the others. */
  #fit({ discriminator }: SchemaObject, variant: Schema): string {
    const fit = {
      types: new Set<string>(),
      required: new Set<string>(),
      values: new Map<string, readonly unknown[]>(),
    };
    this.#collectFit(variant, fit, new Set());
    if (discriminator !== undefined && typeof variant === "object" && variant.$ref !== undefined) {
      const keys = Object.entries(discriminator.mapping ?? {})
        .filter(([, target]) => target === variant.$ref || target === referredSchema(variant))
        .map(([key]) => key);
      const name = referredSchema(variant);
      const tags = keys.length > 0 ? keys : name === undefined ? [] : [name];
      if (!fit.values.has(discriminator.propertyName)) fit.values.set(discriminator.propertyName, tags);
    }
    return literal({
      ...(fit.types.size > 0 ? { types: [...fit.types] } : {}),
      ...(fit.required.size > 0 ? { required: [...fit.required] } : {}),
      ...(fit.values.size > 0 ? { values: [...fit.values] } : {}),
    }).text;
  }

  #collectFit(
    schema: Schema,
    fit: { types: Set<string>; required: Set<string>; values: Map<string, readonly unknown[]> },
    seen: Set<SchemaObject>,
  ): void {
    const target = this.#references.schema(schema);
    if (typeof target === "boolean" || seen.has(target)) return;
    seen.add(target);
    const implied = target.properties === undefined && target.required === undefined ? [] : ["object"];
    for (const type of [target.type ?? implied].flat()) fit.types.add(type === "integer" ? "number" : type);
    for (const name of target.required ?? []) fit.required.add(name);
    for (const [name, property] of Object.entries(target.properties ?? {})) {
      const value = this.#references.schema(property);
      if (typeof value !== "object") continue;
      const values = Object.hasOwn(value, "const") ? [value.const] : value.enum;
      if (values?.every((one) => one === null || typeof one !== "object")) fit.values.set(name, values);
    }
    for (const part of target.allOf ?? []) this.#collectFit(part, fit, seen);
  }
}

/** Inline schemas within a schema that become types. */
function partsOf(schema: SchemaObject): Schema[] {
  const { properties, patternProperties, additionalProperties, items, prefixItems, allOf, anyOf, oneOf } =
    schema;
  return [
    ...Object.values(properties ?? {}),
    ...Object.values(patternProperties ?? {}),
    ...[additionalProperties, items].filter((one) => one !== undefined),
    ...[prefixItems, allOf, anyOf, oneOf].flatMap((list) => list ?? []),
  ];
}
