/** What makes two units of different versions the same: their text, and that what they refer to is the same. */
import { sha256 } from "../../output/hash.js";
import { findComponents } from "../../types/graph.js";
import type { Unit } from "./units.js";

/**
 * @param units of one version by key; every reference leads to one of them
 * @returns for each unit a hash over everything that it depends on
 */
export function identify(units: ReadonlyMap<string, Unit>): ReadonlyMap<string, string> {
  const edges = new Map([...units].map(([key, { references }]) => [key, references] as const));
  const circles = groupCircles(findComponents(edges));
  const identities = new Map<string, string>();
  // Depth first without recursion; units on one circle are settled together.
  for (const root of units.keys()) {
    const pending = [root];
    for (let key = pending.at(-1); key !== undefined; key = pending.at(-1)) {
      const group = circles.get(key) ?? [key];
      const missing = identities.has(key)
        ? []
        : outsideOf(group, edges).filter((target) => !identities.has(target));
      if (missing.length > 0) {
        pending.push(...missing);
        continue;
      }
      pending.pop();
      if (!identities.has(key)) settle(group, units, identities);
    }
  }
  return identities;
}

/** The members of each circle by every one of them. */
function groupCircles(numbers: ReadonlyMap<string, number>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const [key, number] of numbers) groups.set(number, [...(groups.get(number) ?? []), key]);
  return new Map([...numbers].map(([key, number]) => [key, groups.get(number) ?? []]));
}

function outsideOf(group: readonly string[], edges: ReadonlyMap<string, readonly string[]>): string[] {
  const inside = new Set(group);
  return group.flatMap((key) => edges.get(key) ?? []).filter((target) => !inside.has(target));
}

function settle(
  group: readonly string[],
  units: ReadonlyMap<string, Unit>,
  identities: Map<string, string>,
): void {
  const inside = new Set(group);
  const parts = [...group].sort().map((key) => {
    const { text, references } = units.get(key) ?? { text: "", references: [] };
    const targets = references.map((target) => [target, inside.has(target) ? "" : identities.get(target)]);
    return [key, text, targets.map((target) => JSON.stringify(target)).sort()];
  });
  const whole = sha256(JSON.stringify(parts));
  for (const key of group) identities.set(key, sha256(`${whole} ${key}`));
}
