/** Findings that come from what was decided or reported, and not from a difference: no fact leads to them, nor an example. */
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
  {
    id: "version-too-low",
    title: "The version does not say that something breaks",
    why: "Who reads semantic versions takes a small step for a safe one. Told where both versions are semantic (1.2.3).",
    fix: "Take a major step; below 1.0.0 a minor one is enough.",
    area: "lifecycle",
    element: "version-step",
    action: "changed",
    listens: [],
    judge: () => undefined,
    examples: [],
  },
];
