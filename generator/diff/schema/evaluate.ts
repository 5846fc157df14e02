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
export function accepts(node: Node, value: unknown): Verdict {
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
      return this.#enter(schema, value, seen);
    let ofValue = this.#verdicts.get(value);
    const known = ofValue?.get(schema);
    if (known !== undefined) return known;
    const wasGuess = this.isGuess;
    this.isGuess = false;
    const accepted = this.#enter(schema, value, seen);
    if (!this.isGuess) {
      if (ofValue === undefined) {
        ofValue = new WeakMap();
        this.#verdicts.set(value, ofValue);
      }
      ofValue.set(schema, accepted);
    }
    this.isGuess ||= wasGuess;
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
    // All branches are tried where somebody asks what they looked at.
    if (
      schema.anyOf !== undefined &&
      this.#count(schema.anyOf, value, seen, seen === undefined ? 1 : 0) === 0
    )
      return false;
    if (schema.oneOf !== undefined && this.#count(schema.oneOf, value, seen, 2) !== 1) return false;
    if (schema.not !== undefined && this.check(schema.not, value, undefined)) return false;
    if (schema.if === undefined) return true;
    const next = this.check(schema.if, value, seen) ? schema.then : schema.else;
    return next === undefined || this.check(next, value, seen);
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
