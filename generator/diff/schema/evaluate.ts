/**
 * Does a schema take a value? JSON Schema 2020-12 as OpenAPI uses it, over the schemas as written and not over their
 * normal form: so a witness that passes here also checks the normal form.
 */
import type { Schema, SchemaObject } from "../../load/document.js";
import type { SchemaDocument, Source } from "./document.js";
import { evaluateArray } from "./evaluateArray.js";
import { evaluateObject } from "./evaluateObject.js";
import type { Evaluation, Seen } from "./evaluation.js";
import { isSame, kindOf, lengthOf } from "./json.js";
import { literalsOf } from "./kinds.js";
import type { Node } from "./node.js";
import { matchPattern } from "./pattern/match.js";

export interface Verdict {
  readonly accepted: boolean;
  /** Something could not be decided (a pattern, a nesting): the verdict is a guess. */
  readonly isGuess: boolean;
}

/** Deepest chain of schemas applied to one another; no sample is as deep. */
const DEEPEST = 120;

const verdicts = new WeakMap<SchemaDocument, Verdicts>();

type Verdicts = WeakMap<object, WeakMap<SchemaObject, boolean>>;

/** By document: two documents that were made from one may share objects whose references lead to different things. */
function verdictsOf(document: SchemaDocument): Verdicts {
  let known = verdicts.get(document);
  if (known === undefined) {
    known = new WeakMap();
    verdicts.set(document, known);
  }
  return known;
}

/** Does a node take a value? */
export function accepts({ twin: node }: Node, value: unknown): Verdict {
  const evaluator = new Evaluator(node.store.document);
  const sources = [...node.sources, ...node.expansion.chosen];
  const accepted = sources.every((source) => evaluator.takes(source, value));
  return { accepted, isGuess: evaluator.isGuess };
}

/** Does a schema of a document take a value? */
export function acceptsValue(document: SchemaDocument, schema: Schema, value: unknown): Verdict {
  const evaluator = new Evaluator(document);
  return { accepted: evaluator.check(schema, value, undefined), isGuess: evaluator.isGuess };
}

/** One evaluation. */
class Evaluator implements Evaluation {
  readonly #document: SchemaDocument;
  readonly #verdicts: Verdicts;
  #depth = 0;
  /** What is being decided, with its depth: a schema that comes back to itself for the same value adds nothing. */
  readonly #busy = new Map<unknown, Map<SchemaObject, number>>();
  /** The outermost of those that an answer on the way has been based on. */
  #lowest = Number.POSITIVE_INFINITY;
  isGuess = false;

  constructor(document: SchemaDocument) {
    this.#document = document;
    this.#verdicts = verdictsOf(document);
  }

  takes(source: Source, value: unknown): boolean {
    return (source.orNull && value === null) || this.check(source.schema, value, undefined);
  }

  check(schema: Schema, value: unknown, seen: Seen | undefined): boolean {
    if (typeof schema === "boolean") return schema;
    if (this.#depth > DEEPEST) {
      this.isGuess = true;
      return true;
    }
    if (seen !== undefined || typeof value !== "object" || value === null)
      return this.#once(schema, value, seen);
    let ofValue = this.#verdicts.get(value);
    const known = ofValue?.get(schema);
    if (known !== undefined) return known;
    const wasGuess = this.isGuess;
    const outer = this.#lowest;
    this.isGuess = false;
    this.#lowest = Number.POSITIVE_INFINITY;
    const accepted = this.#once(schema, value, seen);
    // What rests on a schema that is still open further out is not certain yet.
    if (!this.isGuess && this.#lowest === Number.POSITIVE_INFINITY) {
      if (ofValue === undefined) {
        ofValue = new WeakMap();
        this.#verdicts.set(value, ofValue);
      }
      ofValue.set(schema, accepted);
    }
    this.isGuess ||= wasGuess;
    this.#lowest = Math.min(outer, this.#lowest);
    return accepted;
  }

  /**
   * A base schema that lists its heirs (`oneOf`), which take it up (`allOf`), leads back to itself without a step into
   * the value. JSON Schema leaves that open. Here the second visit takes everything, so that an heir is the base and its
   * own fields; and the list of the base says nothing about an heir that asks for its base.
   */
  #once(schema: SchemaObject, value: unknown, seen: Seen | undefined): boolean {
    if (!appliesInPlace(schema)) return this.#enter(schema, value, seen);
    let busy = this.#busy.get(value);
    const depth = busy?.get(schema);
    if (depth !== undefined) {
      this.#lowest = Math.min(this.#lowest, depth);
      return true;
    }
    if (busy === undefined) {
      busy = new Map();
      this.#busy.set(value, busy);
    }
    const own = this.#depth;
    busy.set(schema, own);
    const accepted = this.#enter(schema, value, seen);
    busy.delete(schema);
    if (busy.size === 0) this.#busy.delete(value);
    if (this.#lowest >= own) this.#lowest = Number.POSITIVE_INFINITY;
    return accepted;
  }

  match(pattern: string, text: string): boolean {
    const matched = matchPattern(pattern, text);
    if (matched === undefined) this.isGuess = true;
    return matched ?? true;
  }

  #enter(schema: SchemaObject, value: unknown, outer: Seen | undefined): boolean {
    this.#depth += 1;
    const asks = schema.unevaluatedProperties !== undefined || schema.unevaluatedItems !== undefined;
    const seen: Seen | undefined =
      asks || outer !== undefined ? { names: new Set(), items: new Set() } : undefined;
    const accepted = this.#applies(schema, value, seen);
    if (accepted && outer !== undefined && seen !== undefined) {
      for (const name of seen.names) outer.names.add(name);
      for (const item of seen.items) outer.items.add(item);
    }
    this.#depth -= 1;
    return accepted;
  }

  #applies(schema: SchemaObject, value: unknown, seen: Seen | undefined): boolean {
    if (!isOfType(schema, value)) return false;
    const literals = literalsOf(schema);
    if (literals !== undefined && !literals.some((literal) => isSame(literal, value))) return false;
    if (typeof value === "string" && !this.#takesText(schema, value)) return false;
    if (typeof value === "number" && !takesNumber(schema, value)) return false;
    if (!this.#takesInPlace(schema, value, seen)) return false;
    if (Array.isArray(value)) return evaluateArray(this, schema, value, seen);
    if (kindOf(value) === "object")
      return evaluateObject(this, schema, value as Record<string, unknown>, seen);
    return true;
  }

  #takesText(schema: SchemaObject, text: string): boolean {
    const { minLength, maxLength, pattern } = schema;
    if (minLength !== undefined || maxLength !== undefined) {
      const length = lengthOf(text);
      if (length < (minLength ?? 0) || length > (maxLength ?? length)) return false;
    }
    return pattern === undefined || this.match(pattern, text);
  }

  #takesInPlace(schema: SchemaObject, value: unknown, seen: Seen | undefined): boolean {
    if (schema.$ref !== undefined && !this.check(this.#document.follow(schema.$ref).schema, value, seen))
      return false;
    if (schema.allOf?.every((part) => this.check(part, value, seen)) === false) return false;
    const { anyOf, oneOf } = schema;
    // All branches are tried where somebody asks what they looked at.
    if (anyOf !== undefined && !this.#isHeir(schema, anyOf, value)) {
      if (this.#count(anyOf, value, seen, seen === undefined ? 1 : 0) === 0) return false;
    }
    if (oneOf !== undefined && !this.#isHeir(schema, oneOf, value)) {
      if (this.#count(oneOf, value, seen, 2) !== 1) return false;
    }
    if (schema.not !== undefined && this.check(schema.not, value, undefined)) return false;
    if (schema.if === undefined) return true;
    const next = this.check(schema.if, value, seen) ? schema.then : schema.else;
    return next === undefined || this.check(next, value, seen);
  }

  /** Did a branch of the union ask for the schema that has it? */
  #isHeir(owner: SchemaObject, branches: readonly Schema[], value: unknown): boolean {
    const busy = this.#busy.get(value);
    if (busy === undefined || busy.size < 2) return false;
    const depths = branches.map((branch) => {
      const target = this.#document.target(branch);
      return typeof target === "object" && target !== owner ? (busy.get(target) ?? -1) : -1;
    });
    const depth = Math.max(...depths);
    if (depth < 0) return false;
    this.#lowest = Math.min(this.#lowest, depth);
    return true;
  }

  /** How many of the schemas take the value, counting up to `enough` (0: all of them). */
  #count(schemas: readonly Schema[], value: unknown, seen: Seen | undefined, enough: number): number {
    let count = 0;
    for (const schema of schemas) {
      if (this.check(schema, value, seen)) count += 1;
      if (count === enough) return count;
    }
    return count;
  }
}

/** Does it apply other schemas to the value itself? */
function appliesInPlace({ $ref, allOf, anyOf, oneOf, not, if: condition }: SchemaObject): boolean {
  return [$ref, allOf, anyOf, oneOf, not, condition].some((part) => part !== undefined);
}

function isOfType(schema: SchemaObject, value: unknown): boolean {
  if (schema.type === undefined) return true;
  const kind = kindOf(value);
  return [schema.type]
    .flat()
    .some((type) => type === kind || (type === "integer" && Number.isInteger(value)));
}

function takesNumber(schema: SchemaObject, value: number): boolean {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  if (minimum !== undefined && value < minimum) return false;
  if (maximum !== undefined && value > maximum) return false;
  if (exclusiveMinimum !== undefined && value <= exclusiveMinimum) return false;
  if (exclusiveMaximum !== undefined && value >= exclusiveMaximum) return false;
  return multipleOf === undefined || isMultiple(value, multipleOf);
}

/** Is a number a multiple of another, up to what binary fractions blur? */
export function isMultiple(value: number, of: number): boolean {
  if (of <= 0) return true;
  const quotient = value / of;
  return Math.abs(quotient - Math.round(quotient)) < 1e-9 * Math.max(1, Math.abs(quotient));
}
