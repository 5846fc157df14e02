/** Levels that the readers set themselves. */
import type { JudgedFinding, Side } from "../types.js";
import type { Policy, PolicyLevel } from "./types.js";

/** From the one that says least. */
const ORDER: readonly PolicyLevel[] = ["off", "info", "warning", "breaking"];

/**
 * @param findings at the levels of their verdicts
 * @param policy `levels` by id, or for all by `*`
 * @returns the findings at the levels of the policy, without those that are off
 */
export function withLevels(findings: readonly JudgedFinding[], policy: Policy): JudgedFinding[] {
  const { levels } = policy;
  const find = (id: string, side: Side): PolicyLevel | undefined => {
    const entry = Object.hasOwn(levels, id) ? levels[id] : undefined;
    return typeof entry === "object" ? entry[side] : entry;
  };
  return findings.flatMap((finding): JudgedFinding[] => {
    const sides: readonly Side[] = finding.side === "both" ? ["request", "response"] : [finding.side];
    const wanted = sides.map((side) => find(finding.id, side) ?? find("*", side) ?? finding.level);
    // On both sides, the louder of the two.
    const level = ORDER.findLast((one) => wanted.includes(one)) ?? finding.level;
    return level === "off" ? [] : [{ ...finding, level }];
  });
}
