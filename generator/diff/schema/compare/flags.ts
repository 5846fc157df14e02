/** Annotations that are on or off. */
import { below } from "../document.js";
import type { Node } from "../node.js";
import { type Comparison, note } from "../pair.js";

const KINDS = {
  readOnly: "schema-read-only",
  writeOnly: "schema-write-only",
  deprecated: "schema-deprecated",
} as const;

export type Flag = keyof typeof KINDS;

/** Does a member of a node set the flag? */
export function isFlagged(node: Node, flag: Flag): boolean {
  return node.members.some(({ schema }) => schema[flag] === true);
}

/** Notes that a flag was set or taken away. */
export function compareFlag(
  comparison: Comparison,
  base: Node,
  revision: Node,
  flag: Flag,
  where: { segment?: string; subject?: string } = {},
): void {
  const [before, after] = [isFlagged(base, flag), isFlagged(revision, flag)];
  if (before === after) return;
  const sunset = revision.members.map(({ schema }) => schema["x-sunset"]).find((date) => date !== undefined);
  note(comparison, {
    kind: KINDS[flag],
    base: flagPointer(base, flag),
    revision: flagPointer(revision, flag),
    before,
    after,
    ...where,
    ...(flag === "deprecated" && sunset !== undefined ? { data: { sunset } } : {}),
  });
}

function flagPointer(node: Node, flag: Flag): string | undefined {
  const member = node.members.find(({ schema }) => schema[flag] === true);
  return member && below(member.pointer, flag);
}
