/** The form of a rule: everything that is known about one kind of change, in one object. */
import type { FactKind } from "../kinds.js";
import type { Fact, Judgement, OperationRef, SchemaFact, Side, TypesVerdict, WireVerdict } from "../types.js";
import type { Patch } from "./patch.js";

/** Where a rule stands on the page of all rules. */
export const AREAS = [
  "operations",
  "parameters",
  "bodies",
  "responses",
  "security",
  "servers",
  "webhooks",
  "values",
  "objects",
  "unions",
  "lifecycle",
  "names",
  "annotations",
] as const;
export type Area = (typeof AREAS)[number];

/** What happened to an element. Each has a mirror, see MIRRORS. */
export type Action =
  | "added"
  | "removed"
  | "set"
  | "dropped"
  | "raised"
  | "lowered"
  | "narrowed"
  | "widened"
  | "required"
  | "optional"
  | "deprecated"
  | "restored"
  | "renamed"
  | "changed";

/** The action that takes back another; a rename or a change is its own mirror. */
export const MIRRORS: Readonly<Record<Action, Action>> = {
  added: "removed",
  removed: "added",
  set: "dropped",
  dropped: "set",
  raised: "lowered",
  lowered: "raised",
  narrowed: "widened",
  widened: "narrowed",
  required: "optional",
  optional: "required",
  deprecated: "restored",
  restored: "deprecated",
  renamed: "renamed",
  changed: "changed",
};

export interface Verdict {
  readonly wire: WireVerdict;
  readonly types: TypesVerdict;
}

/** A test of a rule and an illustration of its page. */
export interface RuleExample {
  /** What it shows, as half a sentence. */
  readonly name: string;
  /** What the example document lacks for it, on both sides. */
  readonly base?: Patch;
  /** The change. */
  readonly patch: Patch;
  /** The change is taken back: the patched document is the base. */
  readonly isReversed?: true;
  /** What the rule says on each side; empty where it must stay silent. */
  readonly expect: Readonly<Partial<Record<Side, Verdict>>>;
}

/** What a rule may ask about the surroundings of a fact. */
export interface RuleContext {
  /** The day for which is judged, YYYY-MM-DD: what was announced for it or earlier may go. */
  readonly today: string;
  /** Undeclared properties of responses count as absent. */
  readonly isClosedWorld: boolean;
  /** Are readers told to expect further members of this enum? */
  isOpenEnum(fact: SchemaFact): boolean;
  /** Does the base name this component schema only as a part (`allOf`) of schemas that have no name? */
  isOnlyPart(component: string): boolean;
  /** Does the base document a success of this operation, beside `default`? */
  hasSuccess(operation: OperationRef): boolean;
}

export interface Rule {
  /** Stable, kebab case; the name of its file where it has one. Never used again for something else. */
  readonly id: string;
  readonly title: string;
  /** Why it matters: one text, or one for what clients send and one for what they receive. */
  readonly why: string | Readonly<Record<Side, string>>;
  /** What to do about it. */
  readonly fix: string;
  readonly area: Area;
  /** What it is about and what happened to it. Together with the sides, the coordinates of the symmetry test. */
  readonly element: string;
  readonly action: Action;
  readonly listens: readonly FactKind[];
  /** The least level of its findings, where the verdicts alone would say less. */
  readonly least?: "warning";
  /**
   * @param fact a fact of a kind that it listens to
   * @param side who sends the value; `request` for what belongs to no side
   * @returns its verdict, or undefined when the change is another rule's
   */
  judge(fact: Fact, side: Side, context: RuleContext): Judgement | undefined;
  readonly examples: readonly RuleExample[];
}

type SchemaRule = Omit<Rule, "judge"> & {
  judge(fact: SchemaFact, side: Side, context: RuleContext): Judgement | undefined;
};

/**
 * A rule that listens to facts of schemas only.
 *
 * @param rule the rule, with a `judge` that takes facts with proofs
 */
export function schemaRule(rule: SchemaRule): Rule {
  return {
    ...rule,
    judge: (fact, side, context) => (fact.scope === "schema" ? rule.judge(fact, side, context) : undefined),
  };
}
