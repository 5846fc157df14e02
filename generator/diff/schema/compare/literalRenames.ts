/** Listed values that are another word for one that went. */
import { isRecord, textOf } from "../json.js";
import { nameLikeness } from "../likeness.js";
import type { Node } from "../node.js";

/** A value that went and the one that came for it. */
export interface LiteralRename {
  readonly from: unknown;
  readonly to: unknown;
  /** 0 to 1. */
  readonly score: number;
  /** The revision says so (`x-pawl-renamed-from`). */
  readonly declared: boolean;
}

/** Lowest score of a rename that nobody declared, and by how much it must be better than the next. */
const LOWEST = 0.8;
const MARGIN = 0.05;
/** With more values than this the list is another one. */
const MOST = 40;

/**
 * Finds renames: declared by `x-pawl-renamed-from`, a map from new to old values beside `enum`, or the old value beside a
 * `const`; else texts that are alike and to which no other comes near.
 *
 * @param revision the node that lists the new values
 */
export function findLiteralRenames(
  revision: Node,
  removed: readonly unknown[],
  added: readonly unknown[],
): LiteralRename[] {
  const said = declaredIn(revision);
  const declared = added.flatMap((to): LiteralRename[] => {
    const from = removed.find((value) => said.get(textOf(to)) === textOf(value));
    return from === undefined ? [] : [{ from, to, score: 1, declared: true }];
  });
  const gone = removed.filter((value) => !declared.some(({ from }) => from === value));
  const come = added.filter((value) => !declared.some(({ to }) => to === value));
  return [...declared, ...guess(gone, come)];
}

function guess(removed: readonly unknown[], added: readonly unknown[]): LiteralRename[] {
  if (removed.length > MOST || added.length > MOST) return [];
  const scores = removed.flatMap((from) =>
    added.flatMap((to) =>
      typeof from === "string" && typeof to === "string"
        ? [{ from, to, score: Number(nameLikeness(from, to).toFixed(3)), declared: false }]
        : [],
    ),
  );
  return scores.filter(
    (one) =>
      one.score >= LOWEST &&
      scores.every(
        (other) =>
          other === one ||
          (other.from !== one.from && other.to !== one.to) ||
          one.score - other.score >= MARGIN,
      ),
  );
}

/** What the schemas say of their values: from the text of the new one to that of the old. */
function declaredIn(node: Node): Map<string, string> {
  const said = new Map<string, string>();
  const visit = (part: Node, depth: number): void => {
    for (const { schema } of part.members) {
      const from: unknown = schema["x-pawl-renamed-from"];
      if (isRecord(from) && schema.enum !== undefined) {
        for (const [to, value] of Object.entries(from)) said.set(textOf(to), textOf(value));
      } else if (from !== undefined && schema.const !== undefined) {
        said.set(textOf(schema.const), textOf(from));
      }
    }
    if (depth > 3) return;
    for (const { branches } of part.expansion.unions) for (const branch of branches) visit(branch, depth + 1);
  };
  visit(node, 0);
  return said;
}
