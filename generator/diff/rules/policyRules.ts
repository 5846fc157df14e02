/** Findings that come from the policy file and not from a difference. No fact leads to them, so they have no examples. */
import type { Rule } from "./rule.js";

export const POLICY_RULES: readonly Rule[] = [
  {
    id: "ignore-expired",
    title: "An accepted finding is due",
    why: "The policy accepted a finding until a day that is past. It is reported again.",
    fix: "Mend the cause, or accept it anew with a reason and a later day.",
    area: "lifecycle",
    element: "ignore",
    action: "changed",
    listens: [],
    least: "warning",
    judge: () => undefined,
    examples: [],
  },
];
