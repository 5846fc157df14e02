/** What a node asks of numbers. */
import type { SchemaObject } from "../../../load/document.js";
import { below } from "../document.js";
import { isMultiple } from "../evaluate.js";
import type { Member, Node } from "../node.js";
import { viewOf } from "./view.js";
import { allWritten, type Written } from "./written.js";

/** An end of an interval. */
export interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}

export interface NumberForm {
  readonly isInteger: boolean;
  readonly minimum: Written<Bound> | undefined;
  readonly maximum: Written<Bound> | undefined;
  /** Steps, none of them a consequence of another; `1` is `isInteger`. */
  readonly steps: readonly Written<number>[];
}

const forms = new WeakMap<Node, NumberForm>();

/** JSON Schema 2020-12 Validation §6.2; `integer` is a number in steps of 1, and its bounds are inclusive integers. */
export function numberForm(node: Node): NumberForm {
  let form = forms.get(node);
  if (form === undefined) {
    const { members } = viewOf(node, "number");
    const all = [...allWritten(members, "multipleOf", readStep).values()];
    const isInteger = members.some(isIntegerMember) || all.some((step) => Number.isInteger(step.value));
    const minimum = boundOf(members, "minimum", "exclusiveMinimum", 1);
    const maximum = boundOf(members, "maximum", "exclusiveMaximum", -1);
    form = {
      isInteger,
      minimum: isInteger ? rounded(minimum, 1) : minimum,
      maximum: isInteger ? rounded(maximum, -1) : maximum,
      steps: stepsOf(all, isInteger),
    };
    forms.set(node, form);
  }
  return form;
}

const readStep = (value: unknown): number | undefined =>
  typeof value === "number" && value > 0 ? value : undefined;

function isIntegerMember({ schema }: Member): boolean {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  return types.includes("integer") && !types.includes("number");
}

/** @param up 1 for a lower bound (higher is tighter), -1 for an upper one */
function boundOf(
  members: readonly Member[],
  inclusive: keyof SchemaObject & string,
  exclusive: keyof SchemaObject & string,
  up: 1 | -1,
): Written<Bound> | undefined {
  let found: Written<Bound> | undefined;
  for (const { schema, pointer } of members) {
    for (const keyword of [exclusive, inclusive]) {
      const raw = schema[keyword];
      if (typeof raw !== "number") continue;
      const bound = { value: raw, exclusive: keyword === exclusive };
      if (found === undefined || isTighterBound(bound, found.value, up)) {
        found = { value: bound, pointer: below(pointer, keyword), raw };
      }
    }
  }
  return found;
}

/** Does a bound take less than another? */
export function isTighterBound(a: Bound, b: Bound, up: 1 | -1): boolean {
  if (a.value !== b.value) return (a.value - b.value) * up > 0;
  return a.exclusive && !b.exclusive;
}

function rounded(bound: Written<Bound> | undefined, up: 1 | -1): Written<Bound> | undefined {
  if (bound === undefined) return undefined;
  const { value, exclusive } = bound.value;
  if (!Number.isSafeInteger(Math.trunc(value))) return bound;
  const whole = up === 1 ? Math.ceil(value) : Math.floor(value);
  const next = exclusive && whole === value ? value + up : whole;
  return { ...bound, value: { value: next, exclusive: false } };
}

function stepsOf(all: readonly Written<number>[], isInteger: boolean): Written<number>[] {
  const isImplied = (step: Written<number>): boolean =>
    (isInteger && isMultiple(1, step.value)) ||
    all.some((other) => other !== step && other.value > step.value && isMultiple(other.value, step.value));
  return all.filter((step) => !isImplied(step)).sort((a, b) => a.value - b.value);
}
