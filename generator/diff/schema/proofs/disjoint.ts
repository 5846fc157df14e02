/** Can two nodes have no value in common? */
import { accepts } from "../evaluate.js";
import { arrayForm } from "../forms/array.js";
import { numberForm } from "../forms/number.js";
import { objectForm } from "../forms/object.js";
import { textForm } from "../forms/text.js";
import { literalsIn, viewOf } from "../forms/view.js";
import type { Kind } from "../json.js";
import type { Node, Union } from "../node.js";

const known = new WeakMap<Node, Map<string, boolean>>();
const DEEPEST = 4;

/** @returns true where it is certain that no value is taken by both */
function areDisjoint(a: Node, b: Node, depth = 0): boolean {
  if (a === b || depth > DEEPEST) return a === b && a.liveKinds.size === 0;
  return [...a.liveKinds].every((kind) => !b.liveKinds.has(kind) || areDisjointIn(a, b, kind, depth));
}

/** @returns true where it is certain that no value of the kind is taken by both */
export function areDisjointIn(a: Node, b: Node, kind: Kind, depth = 0): boolean {
  let ofNode = known.get(a);
  if (ofNode === undefined) {
    ofNode = new Map();
    known.set(a, ofNode);
  }
  const key = `${b.id}:${kind}`;
  const found = ofNode.get(key);
  if (found !== undefined) return found;
  ofNode.set(key, false);
  const disjoint = decide(a, b, kind, depth);
  ofNode.set(key, disjoint);
  return disjoint;
}

const byUnion = new WeakMap<Union, boolean>();

/** Does every value fit at most one branch? Then `oneOf` is `anyOf`. */
export function areBranchesDisjoint(union: Union): boolean {
  let disjoint = byUnion.get(union);
  if (disjoint === undefined) {
    byUnion.set(union, false);
    const { branches } = union;
    disjoint = branches.every((one, index) =>
      branches.slice(index + 1).every((other) => areDisjoint(one, other)),
    );
    byUnion.set(union, disjoint);
  }
  return disjoint;
}

function decide(a: Node, b: Node, kind: Kind, depth: number): boolean {
  if (kind === "null") return false;
  const [ofA, ofB] = [literalsIn(a, kind), literalsIn(b, kind)];
  if (ofA !== undefined) return ofA.every((value) => !accepts(b, value).accepted);
  if (ofB !== undefined) return ofB.every((value) => !accepts(a, value).accepted);
  if (decidePlain(a, b, kind, depth)) return true;
  // A union has nothing in common with what none of its branches has anything in common with.
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const unions = viewOf(one, kind).unions.filter(({ branches }) => branches.length <= 16);
    if (depth >= 2) continue;
    const isApart = unions.some(({ branches }) =>
      branches.every((branch) => areDisjointIn(branch.node, other, kind, depth + 1)),
    );
    if (isApart) return true;
  }
  return false;
}

function decidePlain(a: Node, b: Node, kind: Kind, depth: number): boolean {
  switch (kind) {
    case "string": {
      const [x, y] = [textForm(a), textForm(b)];
      return areApart(x.minLength?.value, x.maxLength?.value, y.minLength?.value, y.maxLength?.value);
    }
    case "number":
      return isBelow(a, b) || isBelow(b, a);
    case "array": {
      const [x, y] = [arrayForm(a), arrayForm(b)];
      if (areApart(x.minItems?.value, x.maxItems?.value, y.minItems?.value, y.maxItems?.value)) return true;
      if (Math.max(x.minItems?.value ?? 0, y.minItems?.value ?? 0) === 0) return false;
      return areDisjoint(x.prefix[0] ?? x.rest, y.prefix[0] ?? y.rest, depth + 1);
    }
    case "object": {
      const [x, y] = [objectForm(a), objectForm(b)];
      const certain = new Set([...x.required.keys(), ...y.required.keys()]);
      return [...certain].some((name) => areDisjoint(x.property(name), y.property(name), depth + 1));
    }
    default:
      return false;
  }
}

function areApart(
  minA = 0,
  maxA = Number.POSITIVE_INFINITY,
  minB = 0,
  maxB = Number.POSITIVE_INFINITY,
): boolean {
  return minA > maxB || minB > maxA;
}

function isBelow(a: Node, b: Node): boolean {
  const high = numberForm(a).maximum?.value;
  const low = numberForm(b).minimum?.value;
  if (high === undefined || low === undefined) return false;
  if (high.value !== low.value) return high.value < low.value;
  return high.exclusive || low.exclusive;
}
