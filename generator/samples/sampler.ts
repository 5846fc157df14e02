/** Values made up from schemas, for samples and examples: openapi-sampler, kept from running away. */
import { sample } from "openapi-sampler";
import type { Schema, SchemaObject } from "../load/document.js";
import { References } from "../model/references.js";
import type { ApiModel, TypeOptions } from "../model/types.js";

/** Who writes the value: a request leaves out read-only fields, a response write-only ones. */
export type Direction = "request" | "response";

/** Nodes that one sample may visit; beyond that it is made less deep. */
const NODE_BUDGET = 1_500;
/** Nodes that the least deep one may visit; beyond that there is none. */
const MAX_NODES = 30_000;
const MAX_DEPTH = 8;

/** Makes up values; knows the named schemas of one model. */
export class Sampler {
  /** Looks up references to named schemas. */
  readonly references: References;
  /** What the client's types say beside what the document says. */
  readonly typeOptions: TypeOptions;
  readonly #document: object;

  constructor(model: ApiModel) {
    const schemas = Object.fromEntries(model.schemas.map(({ name, schema }) => [name, schema]));
    const document = { openapi: "3.1.0", info: { title: "", version: "" }, components: { schemas } };
    this.references = new References(document);
    this.#document = document;
    this.typeOptions = model.typeOptions;
  }

  /**
   * A value that the schema allows, from its examples, defaults, constants and enums where it has them. The same
   * schema gives the same value every time.
   *
   * @param schema the schema
   * @param direction who writes the value
   * @returns undefined when nothing can be made up
   */
  value(schema: Schema, direction: Direction): unknown {
    if (typeof schema === "boolean") return schema ? {} : undefined;
    const depth = this.#affordableDepth(schema);
    if (depth === undefined) return schema.examples?.[0] ?? schema.default;
    if (direction === "response") return this.#sample(schema, { skipWriteOnly: true, maxSampleDepth: depth });
    const options = { skipReadOnly: true, maxSampleDepth: depth };
    const least = this.#sample(schema, { ...options, skipNonRequired: true });
    return isEmptyObject(least) ? this.#sample(schema, options) : least;
  }

  #sample(schema: SchemaObject, options: Parameters<typeof sample>[1]): unknown {
    const warn = console.warn;
    try {
      // Some of its warnings cannot be switched off, and they name no place.
      console.warn = () => undefined;
      // Its types know draft 7 only; it reads the 2020-12 schemas of OpenAPI 3.1.
      const input: unknown = schema;
      // Through JSON: the sampler hands out parts of the schema itself, and may leave undefined members.
      const made = sample(input as Parameters<typeof sample>[0], { quiet: true, ...options }, this.#document);
      return made === undefined ? undefined : JSON.parse(JSON.stringify(made));
    } catch {
      // A reference to what is no named schema, or a construct that the sampler does not know.
      return undefined;
    } finally {
      console.warn = warn;
    }
  }

  /**
   * The sampler's work can grow exponentially with the depth, and with parts of parts that `allOf` names.
   *
   * @returns the depth that stays below the budget, or undefined where none does
   */
  #affordableDepth(schema: Schema): number | undefined {
    for (let depth = MAX_DEPTH; depth > 1; depth -= 1) {
      if (this.#count(schema, depth, new Set(), NODE_BUDGET) > 0) return depth;
    }
    return this.#count(schema, 1, new Set(), MAX_NODES) > 0 ? 1 : undefined;
  }

  /** Subtracts the nodes that a sample of that depth visits from the budget; stops below zero. */
  #count(schema: Schema, depth: number, open: Set<string>, budget: number): number {
    let left = budget - 1;
    if (typeof schema === "boolean" || left <= 0 || depth < 0) return left;
    if (schema.$ref !== undefined) {
      if (open.has(schema.$ref)) return left;
      const target = this.references.lookUp(schema.$ref);
      if (typeof target !== "object" || target === null) return left;
      open.add(schema.$ref);
      left = this.#count(target as Schema, depth, open, left);
      open.delete(schema.$ref);
      return left;
    }
    const same = [...(schema.allOf ?? []), ...(schema.oneOf ?? schema.anyOf ?? []).slice(0, 1)];
    const below = [
      ...Object.values(schema.properties ?? {}),
      ...(schema.items === undefined ? [] : [schema.items]),
      ...(schema.prefixItems ?? []),
      ...(schema.additionalProperties === undefined ? [] : [schema.additionalProperties]),
    ];
    for (const part of same) left = this.#count(part, depth, open, left);
    for (const part of below) left = this.#count(part, depth - 1, open, left);
    return left;
  }
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}
