/** Announced ends: is there a date, can it be read, and does it leave the time that was promised? */
import { addDays, parseDay } from "../rules/lifecycle.js";
import { memberOf } from "../rules/wording.js";
import type { JudgedFinding } from "../types.js";
import type { StabilityOf } from "./stability.js";
import type { Policy } from "./types.js";

const DEPRECATIONS: ReadonlySet<string> = new Set(["operation-deprecated", "field-deprecated"]);
const REMOVALS: ReadonlySet<string> = new Set(["operation-removed", "parameter-removed", "property-removed"]);

/**
 * @param findings of deprecations, sunsets and removals, among others
 * @param policy its grace periods by stability
 * @param today YYYY-MM-DD
 * @param stabilityOf how much an operation promises
 * @returns the findings; those against the policy with a `violation`, and at least at the level warning
 */
export function withSunsets(
  findings: readonly JudgedFinding[],
  policy: Policy,
  today: string,
  stabilityOf: StabilityOf,
): JudgedFinding[] {
  return findings.map((finding) => {
    const { id, operations } = finding;
    if (!DEPRECATIONS.has(id) && !REMOVALS.has(id) && !id.startsWith("sunset-")) return finding;
    const days = operations.flatMap((operation) => graceOf(policy, stabilityOf(operation)) ?? []);
    const violation = findViolation(finding, today, days.length === 0 ? undefined : Math.max(...days));
    if (violation === undefined) return finding;
    const level = finding.level === "info" ? "warning" : finding.level;
    return { ...finding, level, violation };
  });
}

function graceOf(policy: Policy, stability: string): number | undefined {
  return Object.hasOwn(policy.grace, stability) ? policy.grace[stability] : undefined;
}

function findViolation(
  { id, data }: JudgedFinding,
  today: string,
  grace: number | undefined,
): string | undefined {
  if (REMOVALS.has(id)) return findEarlyRemoval(data, today);
  if (id === "sunset-removed") {
    const isOver = data.deprecated === false;
    return isOver ? undefined : "A date for the end was taken back while the deprecation stays";
  }
  // The date of a new deprecation is judged with it.
  if (id === "sunset-set" && data.deprecated === true && data.wasDeprecated === false) return undefined;
  const written = DEPRECATIONS.has(id) ? data.sunset : (data.after ?? data.sunset);
  const problem = typeof data.sunsetProblem === "string" ? data.sunsetProblem : undefined;
  const day = parseDay(written);
  if (problem !== undefined || (written !== undefined && day === undefined)) {
    return `The date of the end cannot be read: ${problem ?? JSON.stringify(written)}`;
  }
  if (day === undefined) {
    return grace === undefined
      ? undefined
      : `There is no date for the end; the policy asks for ${grace} days`;
  }
  if (id === "sunset-changed") {
    const promised = parseDay(data.before);
    return promised !== undefined && day < promised
      ? `The end moved from ${promised} to ${day}; it may only move to a later day`
      : undefined;
  }
  if (grace === undefined) return undefined;
  const earliest = addDays(today, grace);
  if (day >= earliest) return undefined;
  return `The end on ${day} is too near; the policy asks for ${grace} days, until ${earliest}`;
}

/** What was announced to work until a day may not go before it. */
function findEarlyRemoval(data: JudgedFinding["data"], today: string): string | undefined {
  const isDeprecated = data.deprecated === true || memberOf(data.before, "deprecated") === true;
  const written = data.sunset ?? memberOf(data.before, "x-sunset");
  if (!isDeprecated || (written === undefined && data.sunsetProblem === undefined)) return undefined;
  const day = parseDay(written);
  if (day === undefined)
    return `The date of the end cannot be read: ${data.sunsetProblem ?? JSON.stringify(written)}`;
  return day > today ? `It was announced to work until ${day}` : undefined;
}
