/**
 * Random values for a schema, made from what is written and nothing else: no part of the comparison is used. Ajv tells
 * which of them are valid. As senders do, objects get the properties that are declared.
 */

import type { Side } from "../../../generator/diff/types.js";
import { refName } from "../../../generator/load/components.js";
import type { OpenApiDocument, Schema, SchemaObject } from "../../../generator/load/document.js";
import { fromEntries, isObject } from "../../../generator/load/value.js";
import { isFlagged } from "./ajv.js";
import type { Random } from "./random.js";

/** Makes random values of schemas of one document. */
export class Values {
  readonly #document: OpenApiDocument;
  readonly #random: Random;
  readonly #side: Side | undefined;

  constructor(document: OpenApiDocument, random: Random, side?: Side) {
    this.#document = document;
    this.#random = random;
    this.#side = side;
  }

  /** A value that is mostly valid. */
  make(schema: Schema, depth = 0): unknown {
    const random = this.#random;
    if (typeof schema === "boolean") return random.pick(["text", 1, null, {}, true]);
    const parts = this.#parts(schema, depth);
    const literals = parts.find((part) => part.enum !== undefined || Object.hasOwn(part, "const"));
    if (literals !== undefined) {
      const values = Object.hasOwn(literals, "const") ? [literals.const] : (literals.enum ?? []);
      return values.length > 0 ? random.pick(values) : null;
    }
    const types = parts.flatMap((part) => (part.type === undefined ? [] : [[part.type].flat()]));
    const shared = (types[0] ?? []).filter((type) => types.every((list) => list.includes(type)));
    switch (random.pick(shared) ?? guessType(parts)) {
      case "null":
        return null;
      case "boolean":
        return random.oneIn(2);
      case "integer":
        return Math.round(this.#number(parts));
      case "number":
        return this.#number(parts);
      case "string":
        return this.#text(parts);
      case "array":
        return this.#list(parts, depth);
      default:
        return this.#object(parts, depth);
    }
  }

  /** A schema with what it refers to, its conjuncts, and one branch of each union. */
  #parts(schema: Schema, depth: number, hops = 0): SchemaObject[] {
    if (typeof schema === "boolean" || hops > 12) return [];
    const parts: SchemaObject[] = [schema];
    const name = schema.$ref === undefined ? undefined : refName(schema.$ref, "schemas");
    const schemas = this.#document.components?.schemas ?? {};
    const target = name !== undefined && Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (target !== undefined) parts.push(...this.#parts(target, depth, hops + 1));
    for (const part of schema.allOf ?? []) parts.push(...this.#parts(part, depth, hops + 1));
    for (const branches of [schema.anyOf, schema.oneOf]) {
      const branch = branches === undefined ? undefined : this.#random.pick(branches);
      if (branch !== undefined) parts.push(...this.#parts(branch, depth, hops + 1));
    }
    return parts;
  }

  #number(parts: readonly SchemaObject[]): number {
    const random = this.#random;
    const pick = (key: keyof SchemaObject & string): number[] =>
      parts.flatMap((part) => (typeof part[key] === "number" ? [part[key] as number] : []));
    const low = Math.max(...pick("minimum"), ...pick("exclusiveMinimum"), Number.NEGATIVE_INFINITY);
    const high = Math.min(...pick("maximum"), ...pick("exclusiveMaximum"), Number.POSITIVE_INFINITY);
    const [step = 1] = pick("multipleOf");
    const edges = [
      low,
      low + step,
      low + step / 2,
      high,
      high - step,
      high - step / 2,
      0,
      1,
      -1,
      2.5,
      40,
      1e6,
    ];
    const onStep = edges.map((edge) => Math.round(edge / step) * step);
    return random.pick([...edges, ...onStep].filter((edge) => Number.isFinite(edge))) ?? 0;
  }

  #text(parts: readonly SchemaObject[]): string {
    const random = this.#random;
    const lowest = Math.max(0, ...parts.map((part) => part.minLength ?? 0));
    const highest = Math.min(60, ...parts.map((part) => part.maxLength ?? 60));
    const base = random.pick(["", "x", "abc", "no", "123", "0007", "A b", "x-1", "2020-01-01", "ééé"]) ?? "";
    const length = random.pick([lowest, highest, lowest + 1, base.length]) ?? 0;
    return base
      .padEnd(lowest, base === "" ? "a" : base)
      .padEnd(length, "a")
      .slice(0, Math.max(length, 0));
  }

  #list(parts: readonly SchemaObject[], depth: number): unknown[] {
    const random = this.#random;
    const lowest = Math.max(0, ...parts.map((part) => part.minItems ?? 0));
    const highest = Math.min(...parts.map((part) => part.maxItems ?? 4), 40);
    const prefix = parts.find((part) => part.prefixItems !== undefined)?.prefixItems ?? [];
    const items = parts.flatMap((part) => (part.items === undefined ? [] : [part.items]));
    const wanted = depth > 3 ? lowest : (random.pick([lowest, highest, 1, 2, prefix.length]) ?? lowest);
    const list = Array.from({ length: Math.min(Math.max(wanted, lowest), 12) }, (_, index) =>
      this.make(prefix[index] ?? conjunction(items), depth + 1),
    );
    const contained = parts.find((part) => part.contains !== undefined)?.contains;
    if (contained !== undefined) list.push(this.make(contained, depth + 1));
    if (list.length > 0 && random.oneIn(6)) list.push(list[0]);
    return list;
  }

  #object(parts: readonly SchemaObject[], depth: number): unknown {
    const random = this.#random;
    const declared = new Map<string, Schema[]>();
    for (const part of parts) {
      for (const [name, schema] of Object.entries(part.properties ?? {})) {
        declared.set(name, [...(declared.get(name) ?? []), schema]);
      }
    }
    const required = new Set(parts.flatMap((part) => part.required ?? []));
    // One object is full, another has little more than it must.
    const rarity = random.pick([1, 2, 5]) ?? 2;
    const members: [string, unknown][] = [];
    for (const name of new Set([...declared.keys(), ...required])) {
      const schemas = declared.get(name) ?? [];
      if (schemas.some((schema) => schema === false || this.#isHidden(schema))) continue;
      const isWanted = required.has(name) || (depth < 5 && random.oneIn(rarity * (depth > 2 ? 2 : 1)));
      if (isWanted && depth < 12) members.push([name, this.make(conjunction(schemas), depth + 1)]);
    }
    const additional = parts.find((part) => part.additionalProperties !== undefined)?.additionalProperties;
    if (additional !== undefined && additional !== false && (depth < 4 || members.length === 0)) {
      const count = random.below(3);
      for (let index = 0; index < count; index++)
        members.push([`extra_${index}`, this.make(additional, depth + 1)]);
    }
    for (const part of parts) {
      for (const [pattern, schema] of Object.entries(part.patternProperties ?? {})) {
        if (random.oneIn(2)) members.push([pattern.replaceAll(/[\^$]/g, ""), this.make(schema, depth + 1)]);
      }
    }
    return fromEntries(members);
  }

  #isHidden(schema: Schema): boolean {
    if (this.#side === undefined) return false;
    return isFlagged(schema, this.#side === "request" ? "readOnly" : "writeOnly", this.#document);
  }

  /** The value with one thing in it changed: a member gone, another kind, another length. */
  change(value: unknown): unknown {
    const random = this.#random;
    if (Array.isArray(value) && value.length > 0 && !random.oneIn(4)) {
      const index = random.below(value.length);
      return random.oneIn(5) ? value.toSpliced(index, 1) : value.with(index, this.change(value[index]));
    }
    if (isObject(value) && Object.keys(value).length > 0 && !random.oneIn(6)) {
      const entries = Object.entries(value);
      const index = random.below(entries.length);
      const [name = "", member] = entries[index] ?? [];
      return fromEntries(
        random.oneIn(4) ? entries.toSpliced(index, 1) : entries.with(index, [name, this.change(member)]),
      );
    }
    if (typeof value === "string" && !random.oneIn(3)) {
      return random.pick([
        `${value}a`,
        value.slice(1),
        value.toUpperCase(),
        value.repeat(3),
        "",
        "one",
        "two",
      ]);
    }
    if (typeof value === "number" && !random.oneIn(3)) {
      return random.pick([value + 1, value - 1, value + 0.5, -value, value * 10, value + 2, value - 50]);
    }
    return random.pick<unknown>([null, true, 0, 7, 2.5, "text", "", [], {}, ["a"], { a: 1 }]);
  }
}

function conjunction(schemas: readonly Schema[]): Schema {
  const [first, second] = schemas;
  return second === undefined ? (first ?? true) : { allOf: schemas };
}

function guessType(parts: readonly SchemaObject[]): string {
  const has = (...keys: readonly string[]): boolean =>
    parts.some((part) => keys.some((key) => Object.hasOwn(part, key)));
  if (has("properties", "required", "additionalProperties", "patternProperties", "propertyNames"))
    return "object";
  if (has("items", "prefixItems", "minItems", "contains")) return "array";
  if (has("minLength", "maxLength", "pattern")) return "string";
  if (has("minimum", "maximum", "multipleOf")) return "number";
  return "string";
}
