/**
 * A node as values of one kind see it. Branches of a union that other kinds of values need fall away; where one branch
 * is left it is no union any more. So `anyOf: [string, integer]` and `type: [string, integer]` are the same.
 */

import { accepts } from "../evaluate.js";
import { distinct, type Kind, kindOf, textOf } from "../json.js";
import { literalsOf } from "../kinds.js";
import type { Member, Node, Union } from "../node.js";

/** A union of which several branches take values of the kind. */
export interface LiveUnion {
  readonly union: Union;
  readonly branches: readonly { readonly node: Node; readonly index: number }[];
}

export interface View {
  readonly members: readonly Member[];
  readonly unions: readonly LiveUnion[];
  /** A union has no branch for the kind. */
  readonly isDead: boolean;
}

interface Draft {
  readonly members: Set<Member>;
  readonly unions: LiveUnion[];
  readonly trail: Set<Node>;
  isDead: boolean;
}

const views = new WeakMap<Node, Map<Kind, View>>();

/** The members and unions that decide about values of a kind. */
export function viewOf(node: Node, kind: Kind): View {
  let byKind = views.get(node);
  if (byKind === undefined) {
    byKind = new Map();
    views.set(node, byKind);
  }
  let view = byKind.get(kind);
  if (view === undefined) {
    const draft: Draft = { members: new Set(), unions: [], trail: new Set(), isDead: false };
    gather(node, kind, draft);
    view = { ...draft, members: [...draft.members] };
    byKind.set(kind, view);
  }
  return view;
}

function gather(node: Node, kind: Kind, draft: Draft): void {
  if (draft.trail.has(node)) return;
  draft.trail.add(node);
  for (const member of node.members) draft.members.add(member);
  for (const union of node.expansion.unions) {
    const branches = union.branches.flatMap((branch, index) =>
      branch.liveKinds.has(kind) ? [{ node: branch, index }] : [],
    );
    const [only] = branches;
    if (only === undefined) draft.isDead ||= kind !== "null";
    else if (branches.length === 1) gather(only.node, kind, draft);
    else draft.unions.push({ union, branches });
  }
}

const finite = new WeakMap<Node, Map<Kind, readonly unknown[] | undefined>>();

/** The values of a kind where they are listed (`enum`, `const`, unions of them); undefined where they are not. */
export function literalsIn({ twin: node }: Node, kind: Kind): readonly unknown[] | undefined {
  let byKind = finite.get(node);
  if (byKind === undefined) {
    byKind = new Map();
    finite.set(node, byKind);
  }
  if (byKind.has(kind)) return byKind.get(kind);
  // A union that contains itself lists nothing new.
  byKind.set(kind, undefined);
  const values = findLiterals(node, kind);
  byKind.set(kind, values);
  return values;
}

function findLiterals(node: Node, kind: Kind): readonly unknown[] | undefined {
  const view = viewOf(node, kind);
  const lists: (readonly unknown[])[] = [];
  for (const { schema } of view.members) {
    const literals = literalsOf(schema);
    if (literals !== undefined) lists.push(literals.filter((value) => kindOf(value) === kind));
  }
  for (const { branches } of view.unions) {
    const inner = branches.map((branch) => literalsIn(branch.node, kind));
    if (inner.every((list) => list !== undefined)) lists.push(inner.flat());
  }
  const [first, ...others] = lists;
  if (first === undefined) return undefined;
  const sets = others.map((list) => new Set(list.map(textOf)));
  const common = distinct(first).filter(
    (value) => sets.every((set) => set.has(textOf(value))) && accepts(node, value).accepted,
  );
  return kind === "boolean" && common.length === 2 ? undefined : common;
}
