/** A policy at work: a row of small functions from findings to findings. */
import type { JudgeInputs } from "../rules/context.js";
import type { JudgedFinding } from "../types.js";
import { withoutIgnored } from "./ignores.js";
import { withLevels } from "./levels.js";
import { createStability, withContract } from "./stability.js";
import { withSunsets } from "./sunsets.js";
import type { Policy } from "./types.js";
import { findLowVersion } from "./version.js";

/**
 * @param findings at the levels of their verdicts
 * @param policy what the readers decided
 * @param today YYYY-MM-DD
 * @param inputs both documents, for the stability of operations
 * @returns what is reported; verdicts stay what they are, and levels follow the policy
 */
export function applyPolicy(
  findings: readonly JudgedFinding[],
  policy: Policy,
  today: string,
  inputs?: JudgeInputs,
): JudgedFinding[] {
  const stability = createStability(inputs);
  const shown = policy.showsAnnotations ? findings : findings.filter((finding) => !isAnnotation(finding));
  const announced = withSunsets(shown, policy, today, stability);
  const promised = withContract(announced, stability);
  const reported = withoutIgnored(withLevels(promised, policy), policy, today);
  const version = inputs === undefined ? undefined : findLowVersion(reported, inputs);
  return version === undefined ? reported : [...reported, ...withLevels([version], policy)];
}

/** Texts, examples, extensions: what no program and no server acts on. */
function isAnnotation({ wire, types, level, data }: JudgedFinding): boolean {
  const kind = String(data.kind);
  const isRemark = /-text$|-examples$|^extension$|^schema-extension$|^schema-xml$|^info-version$/.test(kind);
  return isRemark && wire === "none" && types === "none" && level === "info";
}
