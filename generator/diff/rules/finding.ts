/** The finding of a fact: whom it concerns, and how it is known again. */
import { hash } from "node:crypto";
import type { Fact, JudgedFinding, Judgement, OperationRef, Side, Site } from "../types.js";
import type { Rule } from "./rule.js";

/** Longest text or list that takes part in a fingerprint: more is no name of a change but its content. */
const LONGEST = 200;

/** Makes fingerprints, different for different findings of one report. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  /**
   * @param text what a finding is known by
   * @returns hexadecimal, 16 digits
   */
  make(text: string): string {
    const times = (this.#seen.get(text) ?? 0) + 1;
    this.#seen.set(text, times);
    const key = times === 1 ? text : `${text}\n${times}`;
    return hash("sha256", key).slice(0, 16);
  }
}

/**
 * @param fact what differs
 * @param rule the rule that judged
 * @param judgement what it said
 * @param side on which side; `both` where it said the same of both, or the fact belongs to none
 * @param fingerprints of the report
 * @returns the finding at the level of its verdicts
 */
export function createFinding(
  fact: Fact,
  rule: Rule,
  judgement: Judgement,
  side: Side | "both",
  fingerprints: Fingerprints,
): JudgedFinding {
  const sites = side === "both" ? fact.sites : fact.sites.filter((site) => site.side === side);
  const { wire, types, message } = judgement;
  const isWarning = wire === "unknown" || types === "breaking" || rule.least === "warning";
  return {
    id: rule.id,
    wire,
    types,
    level: wire === "breaking" ? "breaking" : isWarning ? "warning" : "info",
    side,
    operations: distinctOperations(sites),
    base: fact.base,
    revision: fact.revision,
    message: message.charAt(0).toUpperCase() + message.slice(1),
    ...(Object.hasOwn(judgement, "witness") ? { witness: judgement.witness } : {}),
    fingerprint: fingerprints.make(identify(fact, rule, side, sites)),
    data: {
      kind: fact.kind,
      subject: fact.subject,
      ...(fact.scope === "schema" ? { path: fact.path } : {}),
      parts: [...new Set(sites.map((site) => site.part))],
      ...(fact.before === undefined ? {} : { before: fact.before }),
      ...(fact.after === undefined ? {} : { after: fact.after }),
      ...fact.data,
    },
  };
}

function distinctOperations(sites: readonly Site[]): OperationRef[] {
  // Most sites of an operation share its object; the key is only made once for each.
  const operations = new Map<string, OperationRef>();
  for (const operation of new Set(sites.map((site) => site.operation))) {
    const key = `${operation.kind} ${operation.method} ${operation.path}`;
    if (!operations.has(key)) operations.set(key, operation);
  }
  return [...operations.values()];
}

/** What a change is: independent of lines, of order, and, in a shared schema, of the operations that reach it. */
function identify(fact: Fact, rule: Rule, side: Side | "both", sites: readonly Site[]): string {
  const { base, revision } = fact;
  const written = base.isMissing === true && revision.isMissing !== true ? revision : base;
  const [site] = sites;
  const { kind, method, path } = site?.operation ?? {};
  const isShared = written.pointer.startsWith("#/components/") || site === undefined;
  const place = isShared ? withoutIndices(written.pointer) : `${kind} ${method} ${path} ${site?.part}`;
  const within = fact.scope === "schema" ? fact.path : "";
  const values = [fact.before, fact.after].map(shortText).join(" ");
  return [rule.id, side, place, isShared ? "" : within, fact.subject, values].join("\n");
}

/** Positions in lists change when others come and go. */
function withoutIndices(pointer: string): string {
  return pointer.replace(/\/\d+(?=\/|$)/g, "/");
}

function shortText(value: unknown): string {
  if (value === undefined || isLong(value, LONGEST)) return "";
  const text = JSON.stringify(value);
  return text.length > LONGEST ? "" : text;
}

/** Is a value certainly longer, as text, than so many characters? Whole schemas need not be printed to see that. */
function isLong(value: unknown, most: number): boolean {
  let left = most;
  const open: unknown[] = [value];
  for (let next = open.pop(); next !== undefined && left >= 0; next = open.pop()) {
    if (typeof next === "string") left -= next.length;
    else if (typeof next === "object" && next !== null) {
      for (const [name, member] of Object.entries(next)) {
        left -= Array.isArray(next) ? 1 : name.length;
        open.push(member);
        if (left < 0) return true;
      }
    } else left -= 1;
  }
  return left < 0;
}
