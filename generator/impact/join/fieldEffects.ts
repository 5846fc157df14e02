/** Changes of schemas: what they do to those who send, leave out, read or compare a property. */

import { place } from "../sites/places.js";
import type { FieldUse, ObjectUse, Use } from "../sites/types.js";
import type { Effect } from "../types.js";
import { type Acceptance, type Answer, holderOf } from "./accepts.js";
import type { JoinContext } from "./context.js";
import { isAt, type Target } from "./target.js";

type Rule = (target: Target, use: Use, context: JoinContext) => Effect | undefined;

const RULES: Readonly<Record<string, Rule>> = {
  "schema-property-added": added,
  "schema-property-removed": gone,
  "schema-property-renamed": gone,
  "schema-required": required,
  "schema-default": defaultChanged,
  "schema-read-only": (target, use) => (isSent(use) && isAt(target, use) ? gone(target, use) : undefined),
  "schema-write-only": (target, use) => (use.kind === "read" ? gone(target, use) : undefined),
  "schema-enum": values,
  "schema-union-branch-added": values,
  "schema-union-branch-removed": values,
};

/** @param target a change of a schema */
export function fieldEffect(target: Target, use: Use, context: JoinContext): Effect | undefined {
  return (RULES[target.kind] ?? values)(target, use, context);
}

function added(target: Target, use: Use): Effect | undefined {
  const { finding } = target;
  const name = String(finding.data.subject);
  if (use.kind !== "object" || !isRequest(target) || finding.data.required !== true || !isAt(target, use))
    return undefined;
  if (use.names.has(name)) return undefined;
  return use.isComplete
    ? { verdict: worst(target, "breaks-at-run-time"), because: `${quote(name)} is not sent here` }
    : { verdict: "may", because: `The code does not tell whether ${quote(name)} is sent here` };
}

function gone(target: Target, use: Use): Effect | undefined {
  if (!isAt(target, use)) return undefined;
  const isBroken = target.finding.wire === "breaking";
  if (use.kind === "read" && isResponse(target))
    return {
      verdict: isBroken ? "breaks-at-run-time" : "behaviour",
      because: `${quote(use.name)} is read here, and will be undefined`,
    };
  if (!isRequest(target)) return undefined;
  if (use.kind === "sent")
    return {
      verdict: isBroken ? "breaks-at-run-time" : "behaviour",
      because: `${quote(use.name)} is sent here${isBroken ? "" : ", and nothing reads it any more"}`,
    };
  return use.kind === "unknown" ? doubtful(use) : undefined;
}

function required(target: Target, use: Use): Effect | undefined {
  const { finding } = target;
  const name = String(finding.data.property ?? finding.data.subject);
  const isField = "places" in use && use.places.some((one) => isMember(target, one, name));
  if (!isField) return undefined;
  if (finding.data.after !== true) {
    const isRead = use.kind === "read" && isResponse(target) && finding.wire !== "none";
    return isRead
      ? { verdict: "may", because: `${quote(name)} is read here, and may be missing` }
      : undefined;
  }
  if (!isRequest(target)) return undefined;
  if (use.kind === "omitted")
    return { verdict: worst(target, "breaks-at-run-time"), because: `${quote(name)} is not sent here` };
  return use.kind === "unknown" ? doubtful(use) : undefined;
}

/** The pointer of `required` leads to the object, or to the property. */
function isMember(target: Target, one: string, name: string): boolean {
  if (!one.endsWith(place(name))) return false;
  return target.places.has(one) || [...target.places].some((holder) => one === `${holder}/${place(name)}`);
}

function defaultChanged(target: Target, use: Use): Effect | undefined {
  if (!isAt(target, use) || !isRequest(target) || target.finding.wire === "none") return undefined;
  if (use.kind === "omitted")
    return {
      verdict: "behaviour",
      because: `${quote(use.name)} is left out here, so the new default applies`,
    };
  return use.kind === "unknown" ? doubtful(use) : undefined;
}

/** Which values there are: more for those who read, fewer for those who send. */
function values(target: Target, use: Use, context: JoinContext): Effect | undefined {
  const { finding } = target;
  if (!isAt(target, use) || finding.wire === "none" || finding.wire === "compatible")
    return deadComparison(target, use);
  if ((isSent(use) || use.kind === "object") && isRequest(target)) return sentValues(target, use, context);
  if (!isResponse(target)) return undefined;
  if (use.kind === "exhaustive")
    return { verdict: "behaviour", because: `Every value is named here (${use.form}), and this one is not` };
  if (target.kind === "schema-enum" || target.kind.startsWith("schema-union"))
    return deadComparison(target, use);
  return use.kind === "read" ? { verdict: "may", because: `${quote(use.name)} is read here` } : undefined;
}

/** A value that no longer comes: a branch that is dead. */
function deadComparison(target: Target, use: Use): Effect | undefined {
  const removed = target.finding.data.removed;
  if (use.kind !== "comparison" || !Array.isArray(removed) || !isAt(target, use) || !isResponse(target))
    return undefined;
  return removed.includes(use.value)
    ? {
        verdict: "behaviour",
        because: `${JSON.stringify(use.value)} is compared with here, and does not come any more`,
      }
    : undefined;
}

function sentValues(
  { finding, kind }: Target,
  use: FieldUse | ObjectUse,
  { older, newer }: JoinContext,
): Effect | undefined {
  const { base, revision } = finding;
  // What only one document has is a matter of the schema around it.
  const isNew = base.isMissing === true && revision.isMissing !== true;
  const isGone = revision.isMissing === true && base.isMissing !== true;
  const keyword = newer.keywordAt(revision.pointer);
  const [from, to] = [
    isGone ? holderOf(base.pointer) : base.pointer,
    isNew && keyword === undefined ? holderOf(revision.pointer) : revision.pointer,
  ];
  // A list and what it holds are at one place.
  if (use.kind === "object" && !older.takesObjects(from)) return undefined;
  const what = use.kind === "object" ? "what is sent" : quote(use.name);
  const doubt: Effect = { verdict: "may", because: `Depends on the value of ${what} here` };
  if (use.values === undefined) return doubt;
  const parts = use.values.map((value) => partsFor(value, from, older));
  // What the older version refused is no matter of this change.
  if (parts.every((some) => some.length === 0)) return undefined;
  // Where one keyword is another, what else has changed around it is told by itself.
  const ask = (part: unknown): Answer =>
    keyword === undefined ? newer.ask(to, part) : older.askWith(from, keyword, part);
  const answers = parts.map((some) => worstOf(some.map(ask)));
  if (answers.every((answer) => answer === "yes")) return undefined;
  const isCertain = answers.every((answer) => answer === "no") && use.kind !== "unknown";
  const isElsewhere = older.saysAs(newer, base.pointer);
  if (!isCertain || isElsewhere || (finding.wire !== "breaking" && kind !== "schema-enum")) return doubt;
  const as = use.kind === "object" ? "" : ` as ${quote(use.name)}`;
  return { verdict: "breaks-at-run-time", because: `${shortValue(use.values[0])} is sent here${as}` };
}

/** What of a value a schema is about: the value itself, or the members of the list or map that it is. */
function partsFor(value: unknown, pointer: string, older: Acceptance): readonly unknown[] {
  if (older.ask(pointer, value) !== "no") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((part) => partsFor(part, pointer, older));
}

function worstOf(answers: readonly Answer[]): Answer {
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") ? "unknown" : "yes";
}

function isSent(use: Use): use is FieldUse {
  return use.kind === "sent" || use.kind === "unknown";
}

function isRequest({ finding }: Target): boolean {
  return finding.side !== "response";
}

function isResponse({ finding }: Target): boolean {
  return finding.side !== "request";
}

/** A change that breaks nothing on the wire breaks nobody at run time. */
function worst({ finding }: Target, verdict: "breaks-at-run-time"): Effect["verdict"] {
  return finding.wire === "breaking" ? verdict : "may";
}

function doubtful(use: FieldUse): Effect {
  return { verdict: "may", because: `The code does not tell whether ${quote(use.name)} is sent here` };
}

function quote(name: string): string {
  return `"${name}"`;
}

function shortValue(value: unknown): string {
  const text = JSON.stringify(value) ?? "undefined";
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

const LONGEST = 40;
