/** The form of a row with words of its own. */
import type { FactKind } from "../../kinds.js";
import type { SchemaFact } from "../../types.js";
import type { Patch } from "../patch.js";
import type { Action, Area, RuleExample } from "../rule.js";
import type { Direction, Printed } from "./words.js";

export interface SetRow {
  readonly id: string;
  readonly title: string;
  readonly kind: FactKind;
  readonly area: Area;
  readonly element: string;
  readonly action: Action;
  readonly direction: Direction;
  readonly values: string;
  readonly printed: Printed;
  /** Is a fact of the kind this change? */
  when(fact: SchemaFact): boolean;
  message(fact: SchemaFact): string;
  readonly patch: Patch;
  readonly isReversed?: true;
  /** Replaces examples made from the patch. */
  readonly examples?: readonly RuleExample[];
}
