/** From facts to findings: what each difference means, for whom, and how loud the policy wants it. */
import { applyPolicy } from "./policy/apply.js";
import type { Policy } from "./policy/types.js";
import { createContext, type JudgeInputs } from "./rules/context.js";
import { createFinding, Fingerprints } from "./rules/finding.js";
import { rulesFor, SILENT_KINDS, UNCLASSIFIED } from "./rules/registry.js";
import type { Rule, RuleContext } from "./rules/rule.js";
import { isErrorStatus } from "./rules/statuses.js";
import type { Fact, JudgedFinding, Judgement, Side, Site } from "./types.js";

/** What a rule said of a fact. */
interface Judged {
  readonly rule: Rule;
  readonly judgement: Judgement;
}

const SIDES: readonly Side[] = ["request", "response"];

/**
 * Judges facts. Pure: the day is given.
 *
 * @param facts what differs, in document order
 * @param policy what the readers of the report decided, see `policy/read.ts`; DEFAULT_POLICY where they decided nothing
 * @param today the day for which is judged, YYYY-MM-DD: removals that were announced for it or earlier break nobody
 * @param inputs both documents; without them open enums and stability levels written in a document are not seen
 * @returns findings in the order of the facts, the request side first where a change means different things on both
 */
export function judgeFacts(
  facts: readonly Fact[],
  policy: Policy,
  today: string,
  inputs?: JudgeInputs,
): JudgedFinding[] {
  const context = createContext(policy, today, inputs);
  const fingerprints = new Fingerprints();
  const findings = facts.flatMap((fact) => judgeFact(fact, context, fingerprints));
  return applyPolicy(findings, policy, today, inputs);
}

function judgeFact(fact: Fact, context: RuleContext, fingerprints: Fingerprints): JudgedFinding[] {
  if (Object.hasOwn(SILENT_KINDS, fact.kind)) return [];
  const make = ({ rule, judgement }: Judged, side: Side | "both"): JudgedFinding =>
    createFinding(fact, rule, judgement, side, fingerprints);
  const [first, second] = SIDES.filter((side) => fact.sites.some((site) => site.side === side));
  if (first === undefined && fact.scope === "schema") return [make(judgeUnused(fact, context), "both")];
  // Belongs to no operation, or acts on one side.
  if (first === undefined) return [make(judgeSide(fact, "request", context), "both")];
  if (second === undefined) return [make(judgeSide(fact, first, context), first)];
  const request = judgeSide(fact, first, context);
  const response = judgeSide(fact, second, context);
  if (isSame(request, response)) return [make(request, "both")];
  return [make(request, first), make(response, second)];
}

/** A schema that no operation uses: a type of the client, which code may use on either side, and nothing on the wire. */
function judgeUnused(fact: Fact, context: RuleContext): Judged {
  const [request, response] = [judgeSide(fact, "request", context), judgeSide(fact, "response", context)];
  const { rule, judgement } = response.judgement.types === "breaking" ? response : request;
  return { rule, judgement: { wire: "none", types: judgement.types, message: judgement.message } };
}

function judgeSide(fact: Fact, side: Side, context: RuleContext): Judged {
  for (const rule of rulesFor(fact.kind)) {
    const judgement = rule.judge(fact, side, context);
    if (judgement !== undefined) return { rule, judgement: soften(fact, side, judgement, context) };
  }
  const judgement = UNCLASSIFIED.judge(fact, side, context);
  if (judgement === undefined) throw new Error(`Nothing is said of ${fact.kind}`);
  return { rule: UNCLASSIFIED, judgement };
}

/**
 * An error may come at any time and in any form, so another form of a documented one is a warning
 * (diff-semantics: "4xx/5xx: annotation, warn when bodies differ under the same code").
 */
function soften(fact: Fact, side: Side, judgement: Judgement, context: RuleContext): Judgement {
  if (side === "request" || judgement.wire === "none") return judgement;
  const sites = fact.sites.filter((site) => site.side === side);
  if (sites.length > 0 && sites.every(({ part }) => BODILESS.test(part))) return withoutWire(judgement);
  if (judgement.wire !== "breaking") return judgement;
  const areErrors = sites.length > 0 && sites.every((site) => isErrorSite(site, context));
  return areErrors ? { ...judgement, wire: "unknown" } : judgement;
}

/** The body of a response that never has one, whatever a document says of it (RFC 9110 §15.2, §15.3.5, §15.4.5). */
const BODILESS = /^response (?:1\d\d|204|304) [^\s/]+\//;

function withoutWire({ types, message }: Judgement): Judgement {
  return { wire: "none", types, message };
}

function isErrorSite(site: Site, context: RuleContext): boolean {
  const status = /^response (\S+)/.exec(site.part)?.[1];
  if (status === undefined || !isErrorStatus(status)) return false;
  // A lone `default` is the answer to everything.
  return status !== "default" || context.hasSuccess(site.operation);
}

function isSame(a: Judged, b: Judged): boolean {
  const [one, other] = [a.judgement, b.judgement];
  return (
    a.rule === b.rule && one.wire === other.wire && one.types === other.types && one.message === other.message
  );
}
