/** Which branch of a union stands for which of another: by tag, by equal content, by likeness; never by position. */
import { refName } from "../../load/components.js";
import { componentName } from "./document.js";
import type { Equality } from "./equality.js";
import { objectForm } from "./forms/object.js";
import { type LiveUnion, literalsIn } from "./forms/view.js";
import { type Kind, textOf } from "./json.js";
import { likeness } from "./likeness.js";
import type { Node } from "./node.js";

export interface Branch {
  readonly node: Node;
  readonly index: number;
}

export interface BranchPair {
  readonly before: Branch;
  readonly after: Branch;
  /** Told apart from all others by the value of the same property on both sides. */
  readonly isTagged: boolean;
  readonly isEqual: boolean;
}

export interface BranchPairs {
  readonly pairs: readonly BranchPair[];
  readonly removed: readonly Branch[];
  readonly added: readonly Branch[];
}

/** Least likeness of branches that are taken for the same. */
const LEAST = 0.3;
/** Unions with more branches left than this are paired by tag and equality alone. */
const MOST = 60;

/** Pairs the branches of two unions, as values of a kind see them. */
export function pairBranches(equality: Equality, kind: Kind, own: LiveUnion, other: LiveUnion): BranchPairs {
  const pairs: BranchPair[] = [];
  let removed: readonly Branch[] = own.branches;
  let added: readonly Branch[] = other.branches;
  const take = (before: Branch, after: Branch, isTagged: boolean, isEqual: boolean): void => {
    pairs.push({ before, after, isTagged, isEqual });
    removed = removed.filter((branch) => branch !== before);
    added = added.filter((branch) => branch !== after);
  };
  const tagged = byTag(own, other);
  for (const [before, after] of tagged)
    take(before, after, true, equality.areEqual(before.node, after.node, kind));
  // Of several that are equal, first those that say the same: what is left must not depend on the direction.
  for (const isAlike of [(a: Branch, b: Branch) => wordsOf(a.node) === wordsOf(b.node), () => true]) {
    for (const before of removed) {
      const after = added.find(
        (branch) => isAlike(before, branch) && equality.areEqual(before.node, branch.node, kind),
      );
      if (after !== undefined) take(before, after, false, true);
    }
  }
  removed = removed.filter((branch) => !isRepeated(equality, kind, branch, other));
  added = added.filter((branch) => !isRepeated(equality, kind, branch, own));
  if (removed.length <= MOST && added.length <= MOST) {
    // Where tags tell the branches apart, another tag is another thing, unless it goes by the same name.
    const isPossible = tagged.length > 0 ? hasNameInCommon : () => true;
    for (const [before, after] of byLikeness(equality, removed, added, isPossible))
      take(before, after, false, false);
  }
  return { pairs, removed, added };
}

/** Of `anyOf` it makes no difference how often it lists the same. */
function isRepeated(equality: Equality, kind: Kind, branch: Branch, live: LiveUnion): boolean {
  if (live.union.keyword !== "anyOf") return false;
  return live.branches.some((other) => equality.areEqual(branch.node, other.node, kind));
}

/** What branches say that decides about no value: of those that take the same, these tell which is which. */
function wordsOf(node: Node): string {
  return textOf(
    node.members.map(({ schema }) =>
      [schema.title, schema.description, schema.format, schema.default, schema.examples].map(
        (said) => said ?? "",
      ),
    ),
  );
}

function byTag(own: LiveUnion, other: LiveUnion): [Branch, Branch][] {
  for (const property of tagProperties(own, other)) {
    const [before, after] = [tagsOf(own, property), tagsOf(other, property)];
    if (before === undefined || after === undefined) continue;
    return [...before].flatMap(([tag, branch]): [Branch, Branch][] => {
      const partner = after.get(tag);
      return partner === undefined ? [] : [[branch, partner]];
    });
  }
  return [];
}

function tagProperties(own: LiveUnion, other: LiveUnion): string[] {
  const declared = [own.union.discriminator?.propertyName, other.union.discriminator?.propertyName];
  const first = own.branches[0]?.node;
  const found =
    first === undefined
      ? []
      : [...objectForm(first).names].filter((name) => tagOf(first, name) !== undefined);
  return [...new Set([...declared.filter((name) => name !== undefined), ...found.slice(0, 8)])];
}

/** The branches by their tag; undefined where the property does not tell all of them apart. */
function tagsOf(live: LiveUnion, property: string): Map<string, Branch> | undefined {
  const { discriminator } = live.union;
  const isDeclared = discriminator?.propertyName === property;
  const tags = new Map<string, Branch>();
  for (const branch of live.branches) {
    const tag =
      tagOf(branch.node, property) ??
      (isDeclared ? mappedTag(branch.node, discriminator.mapping) : undefined);
    if (tag === undefined || tags.has(tag)) return undefined;
    tags.set(tag, branch);
  }
  return tags;
}

function tagOf(node: Node, property: string): string | undefined {
  const form = objectForm(node);
  if (!form.names.has(property)) return undefined;
  const values = literalsIn(form.property(property), "string");
  return values === undefined || values.length === 0 ? undefined : values.map(textOf).sort().join();
}

/** The value that the discriminator gives a branch: its key in the mapping, else its name (OpenAPI 3.1 §4.8.25). */
function mappedTag(node: Node, mapping: Readonly<Record<string, string>> | undefined): string | undefined {
  const names = node.members
    .map(({ pointer }) => componentName(pointer))
    .filter((name) => name !== undefined);
  for (const [key, target] of Object.entries(mapping ?? {})) {
    const name = refName(target, "schemas") ?? target;
    if (names[0] === name) return textOf(key);
  }
  return names[0] === undefined ? undefined : textOf(names[0]);
}

function byLikeness(
  equality: Equality,
  removed: readonly Branch[],
  added: readonly Branch[],
  isPossible: (a: Node, b: Node) => boolean,
): [Branch, Branch][] {
  const scored = removed.flatMap((before) =>
    added
      .filter((after) => isPossible(before.node, after.node))
      .map((after) => ({ before, after, score: scoreOf(equality, before.node, after.node) })),
  );
  scored.sort(
    (a, b) => b.score - a.score || a.before.index - b.before.index || a.after.index - b.after.index,
  );
  const used = new Set<Branch>();
  return scored.flatMap(({ before, after, score }): [Branch, Branch][] => {
    if (score < LEAST || used.has(before) || used.has(after)) return [];
    used.add(before);
    used.add(after);
    return [[before, after]];
  });
}

/** A name in common never makes a pair, but decides between two that are as much alike. */
function scoreOf(equality: Equality, a: Node, b: Node): number {
  return likeness(equality, a, b) + (hasNameInCommon(a, b) ? 0.1 : 0);
}

function hasNameInCommon(a: Node, b: Node): boolean {
  const names = new Set(
    a.members.map(({ pointer }) => componentName(pointer)).filter((name) => name !== undefined),
  );
  return b.members.some(({ pointer }) => names.has(componentName(pointer) ?? ""));
}
