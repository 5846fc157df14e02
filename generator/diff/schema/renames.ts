/** Properties that went and came under another name. */
import type { ObjectForm } from "./forms/object.js";
import { likeness, nameLikeness } from "./likeness.js";
import type { Comparison } from "./pair.js";

export interface Rename {
  readonly from: string;
  readonly to: string;
  /** 0 to 1. */
  readonly score: number;
  /** The document says so (`x-pawl-renamed-from`). */
  readonly isDeclared: boolean;
}

/** Lowest score of a rename that nobody declared. */
const LOWEST = 0.8;
/** By how much the best partner must be better than the next. */
const MARGIN = 0.05;
/** More properties than this are a different object, not renamed ones. */
const MOST = 40;

/** Finds renames among the properties that went and came; each property is in one of them at most. */
export function findRenames(
  comparison: Comparison,
  own: ObjectForm,
  other: ObjectForm,
  removed: readonly string[],
  added: readonly string[],
): Rename[] {
  const declared = added.flatMap((to): Rename[] => {
    const said = other.property(to).members.map(({ schema }) => schema["x-pawl-renamed-from"]);
    const from = removed.find((name) => said.includes(name));
    return from === undefined ? [] : [{ from, to, score: 1, isDeclared: true }];
  });
  const gone = removed.filter((name) => !declared.some((rename) => rename.from === name));
  const come = added.filter((name) => !declared.some((rename) => rename.to === name));
  if (gone.length * come.length === 0 || gone.length > MOST || come.length > MOST) return declared;
  const isOnly = gone.length === 1 && come.length === 1;
  const scores = gone.flatMap((from) =>
    come.map((to) => ({ from, to, score: scoreOf(comparison, own, other, from, to, isOnly) })),
  );
  const guessed = scores.filter((rename) => {
    const rivals = scores.filter(
      (one) => one !== rename && (one.from === rename.from || one.to === rename.to),
    );
    return rename.score >= LOWEST && rivals.every((rival) => rename.score - rival.score >= MARGIN);
  });
  return [...declared, ...guessed.map((rename) => ({ ...rename, isDeclared: false }))];
}

function scoreOf(
  comparison: Comparison,
  own: ObjectForm,
  other: ObjectForm,
  from: string,
  to: string,
  isOnly: boolean,
): number {
  const [before, after] = [own.property(from), other.property(to)];
  const names = nameLikeness(from, to);
  const contents = likeness(comparison.containment.equality, before, after);
  const isSameRole = own.required.has(from) === other.required.has(to);
  // The only one that went and the only one that came, of the same form: whatever they are called.
  if (isOnly && contents === 1 && isSameRole) return Number((0.8 + 0.2 * names).toFixed(3));
  return Number((0.5 * contents + 0.45 * names + (isSameRole ? 0.05 : 0)).toFixed(3));
}
