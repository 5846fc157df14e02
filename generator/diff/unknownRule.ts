import { PawlError } from "../diagnostics/errors.js";
import { RETIRED, RULES } from "./rules/registry.js";

/** Ids that a message proposes. */
const MOST = 5;

/**
 * @param id what somebody took for the id of a rule
 * @returns an error that names its successor, or ids that are like it
 */
export function unknownRule(id: string): PawlError {
  return new PawlError("usage", `There is no rule ${JSON.stringify(id)}`, { fix: fixFor(id) });
}

function fixFor(id: string): string {
  const successor = Object.hasOwn(RETIRED, id) ? RETIRED[id] : undefined;
  if (successor !== undefined) return `It is called ${successor} now.`;
  const words = id.split("-").filter((word) => word.length > 2);
  const likeness = (other: string): number =>
    words.filter((word) => other.split("-").some((one) => one.startsWith(word) || word.startsWith(one)))
      .length;
  const near = RULES.map((rule) => rule.id)
    .filter((other) => likeness(other) >= Math.min(2, words.length) && words.length > 0)
    .sort((a, b) => likeness(b) - likeness(a))
    .slice(0, MOST);
  return `${near.length > 0 ? `Perhaps ${near.join(", ")}? ` : ""}pawl explain lists all rules.`;
}
