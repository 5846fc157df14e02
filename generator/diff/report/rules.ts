/** What reports say about the rule of a finding. */
import { findRule } from "../rules/registry.js";
import type { Rule } from "../rules/rule.js";
import type { Finding, Side } from "../types.js";

/** Texts of a rule as a report shows them. */
export interface RuleText {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
}

/**
 * @param id id of a rule
 * @param side says only why it matters there; on both sides by default
 * @returns its texts; a rule that is not known any more, as in a report of an older version, is its own title
 */
export function textsOf(id: string, side: Side | "both" = "both"): RuleText {
  const rule = findRule(id);
  if (rule === undefined) return { id, title: id, why: "", fix: "" };
  return { id, title: rule.title, why: whyOf(rule, side), fix: rule.fix };
}

/**
 * @param finding a finding
 * @returns part of a changelog that it belongs to, by what its rule says has happened
 */
export function kindOf(finding: Finding): "added" | "changed" | "deprecated" | "removed" | "annotation" {
  const rule = findRule(finding.id);
  if (rule === undefined) return "changed";
  if (rule.area === "annotations" && finding.wire === "none" && finding.types === "none") return "annotation";
  switch (rule.action) {
    case "added":
      return "added";
    case "removed":
      return "removed";
    case "deprecated":
      return "deprecated";
    default:
      return "changed";
  }
}

/**
 * @returns does a finding tell of nothing but texts, examples and such, that bind nobody? A policy that raised its level
 *   or was broken wants it seen
 */
export function isAnnotation(finding: Finding): boolean {
  return finding.level === "info" && finding.violation === undefined && kindOf(finding) === "annotation";
}

/**
 * @returns is a finding between the makers of the API, and nothing that changed for its users: an accepted finding that
 *   is due, a version that is too low
 */
export function isForMakers({ id }: Pick<Finding, "id">): boolean {
  return findRule(id)?.listens.length === 0;
}

function whyOf({ why }: Rule, wanted: Side | "both"): string {
  if (typeof why === "string") return why;
  if (wanted !== "both") return why[wanted];
  const sides: readonly (readonly [string, Side])[] = [
    ["In requests: ", "request"],
    ["In responses: ", "response"],
  ];
  return sides.map(([label, side]) => label + why[side]).join(" ");
}
