/** How alike are two nodes? For pairing branches and finding renames. */
import type { Equality } from "./equality.js";
import { arrayForm } from "./forms/array.js";
import { objectForm } from "./forms/object.js";
import { literalsIn } from "./forms/view.js";
import { KINDS, textOf } from "./json.js";
import type { Node } from "./node.js";

/** Lists in lists that are looked into. */
const DEEPEST = 3;

/** @returns 0 (nothing in common) to 1 (the same normal form) */
export function likeness(equality: Equality, a: Node, b: Node, depth = 0): number {
  if (equality.areEqual(a, b)) return 1;
  const [kindsA, kindsB] = [a.liveKinds, b.liveKinds];
  const kinds = overlap(kindsA, kindsB);
  if (kinds === 0) return 0;
  const parts: number[] = [kinds];
  for (const kind of KINDS) {
    if (!kindsA.has(kind) || !kindsB.has(kind)) continue;
    const [literalsA, literalsB] = [literalsIn(a, kind), literalsIn(b, kind)];
    if (literalsA !== undefined && literalsB !== undefined) {
      parts.push(overlap(new Set(literalsA.map(textOf)), new Set(literalsB.map(textOf))));
    } else if (kind === "object") {
      parts.push(objectLikeness(equality, a, b));
    } else if (kind === "array" && depth < DEEPEST) {
      // Lists are alike as such, and the more so the more their items are.
      parts.push(0.4 + 0.6 * likeness(equality, arrayForm(a).rest, arrayForm(b).rest, depth + 1));
    }
  }
  return 0.95 * Math.min(...parts);
}

function objectLikeness(equality: Equality, a: Node, b: Node): number {
  const [one, other] = [objectForm(a), objectForm(b)];
  const all = new Set([...one.names, ...other.names]);
  if (all.size === 0) return 0.5;
  let common = 0;
  for (const name of one.names) {
    if (!other.names.has(name)) continue;
    common += equality.areEqual(one.property(name), other.property(name)) ? 1 : 0.6;
  }
  return common / all.size;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((value) => b.has(value)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 1 : common / all;
}

/** How alike are two names, by pairs of letters, whatever their case and separators? 0 to 1. */
export function nameLikeness(a: string, b: string): number {
  const [x, y] = [plain(a), plain(b)];
  if (x === y) return 1;
  const [pairsX, pairsY] = [pairsOf(x), pairsOf(y)];
  if (pairsX.length + pairsY.length === 0) return 0;
  const left = [...pairsY];
  let common = 0;
  for (const pair of pairsX) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    common += 1;
  }
  const dice = (2 * common) / (pairsX.length + pairsY.length);
  // `id` in `userId`: one name is a part of the other.
  const isPart =
    Math.min(x.length, y.length) >= 2 &&
    (x.endsWith(y) || y.endsWith(x) || x.startsWith(y) || y.startsWith(x));
  return isPart ? Math.max(dice, 0.6) : dice;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}
