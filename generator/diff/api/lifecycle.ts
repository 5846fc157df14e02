/** What documents announce: deprecation and the day on which something stops working. */
import type { ApiKind } from "../kinds.js";
import type { Site } from "../types.js";
import type { Located } from "./located.js";
import { memberOf, memberSpot, type Pair, values, type Walk } from "./walk.js";

const DATE = /^(\d{4}-\d{2}-\d{2})(?:$|[Tt ])/;

/**
 * Reads the `x-sunset` of a node.
 *
 * @returns the day (YYYY-MM-DD) where it is one, and `sunsetProblem` where it cannot be read as one
 */
export function sunsetOf(value: unknown): { readonly sunset?: string; readonly sunsetProblem?: string } {
  const written = memberOf(value, "x-sunset");
  if (written === undefined) return {};
  const day = typeof written === "string" ? DATE.exec(written)?.[1] : undefined;
  if (day !== undefined && isDay(day)) return { sunset: day };
  return { sunsetProblem: `${JSON.stringify(written)} is no date (YYYY-MM-DD)` };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export interface LifecycleComparison {
  readonly deprecated: ApiKind;
  readonly sunset: ApiKind;
  readonly subject: string;
  readonly site: Site;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Compares `deprecated` and `x-sunset` of two nodes. */
export function compareLifecycle(walk: Walk, nodes: Pair<Located<unknown>>, what: LifecycleComparison): void {
  const before = memberOf(nodes.base.value, "deprecated") === true;
  const after = memberOf(nodes.revision.value, "deprecated") === true;
  const announced = sunsetOf(nodes.revision.value);
  if (before !== after) {
    walk.facts.add(
      {
        kind: what.deprecated,
        subject: what.subject,
        base: memberSpot(nodes.base, "deprecated"),
        revision: memberSpot(nodes.revision, "deprecated"),
        before,
        after,
        data: { ...what.data, ...announced },
      },
      [what.site],
    );
  }
  const from = memberOf(nodes.base.value, "x-sunset");
  const to = memberOf(nodes.revision.value, "x-sunset");
  if (from === to) return;
  walk.facts.add(
    {
      kind: what.sunset,
      subject: what.subject,
      base: memberSpot(nodes.base, "x-sunset"),
      revision: memberSpot(nodes.revision, "x-sunset"),
      ...values(from, to),
      data: { ...what.data, ...announced, deprecated: after, wasDeprecated: before },
    },
    [what.site],
  );
}
