/** What a node takes, as a text and named children: for equality and for likeness. Annotations are no part of it. */
import { arrayForm } from "./forms/array.js";
import { conditionsOf } from "./forms/conditions.js";
import { numberForm } from "./forms/number.js";
import { objectForm } from "./forms/object.js";
import { textForm } from "./forms/text.js";
import { literalsIn, viewOf } from "./forms/view.js";
import { KINDS, type Kind, textOf } from "./json.js";
import type { Node } from "./node.js";
import { areBranchesDisjoint } from "./proofs/disjoint.js";

export interface Shape {
  /** Everything that has no schemas in it. */
  readonly text: string;
  readonly children: ReadonlyMap<string, Node>;
  /** Lists of schemas in which the order does not count. */
  readonly groups: readonly Group[];
}

interface Group {
  readonly label: string;
  readonly nodes: readonly Node[];
  /** The kind of values that branches of a union are compared for; their order does not count. */
  readonly kind?: Kind;
}

interface Draft {
  readonly atoms: unknown[];
  readonly children: Map<string, Node>;
  readonly groups: Group[];
}

const shapes = new WeakMap<Node, Map<Kind | undefined, Shape>>();

/**
 * The shape of a node, made once.
 *
 * @param only the kind of values that counts; all of them by default
 */
export function shapeOf(node: Node, only?: Kind): Shape {
  let byKind = shapes.get(node);
  if (byKind === undefined) {
    byKind = new Map();
    shapes.set(node, byKind);
  }
  let shape = byKind.get(only);
  if (shape === undefined) {
    shape = draw(node, only);
    byKind.set(only, shape);
  }
  return shape;
}

function draw(node: Node, only: Kind | undefined): Shape {
  const draft: Draft = { atoms: [], children: new Map(), groups: [] };
  const kinds = node.liveKinds;
  const isMeant = (kind: Kind): boolean => only === undefined || kind === only;
  for (const kind of KINDS) if (kinds.has(kind) && isMeant(kind)) drawKind(node, kind, draft);
  for (const { keyword, kinds: acting, parts } of conditionsOf(node)) {
    const meant = [...acting].filter(isMeant).sort();
    if (meant.length > 0) draft.groups.push({ label: `${keyword} ${meant.join()}`, nodes: parts });
  }
  // Equal lists of groups are lists in the same order.
  draft.groups.sort((a, b) =>
    a.label < b.label ? -1 : a.label > b.label ? 1 : a.nodes.length - b.nodes.length,
  );
  const { children, groups } = draft;
  return { text: textOf(draft.atoms), children, groups };
}

function drawKind(node: Node, kind: Kind, draft: Draft): void {
  draft.atoms.push(kind);
  if (kind === "null") return;
  const literals = literalsIn(node, kind);
  if (literals !== undefined) {
    draft.atoms.push(literals.map(textOf).sort());
    return;
  }
  if (kind === "string") drawText(node, draft);
  else if (kind === "number") drawNumber(node, draft);
  else if (kind === "array") drawArray(node, draft);
  else if (kind === "object") drawObject(node, draft);
  for (const { union, branches } of viewOf(node, kind).unions) {
    const nodes = branches.map((branch) => branch.node);
    const keyword = union.keyword === "oneOf" && areBranchesDisjoint(union) ? "anyOf" : union.keyword;
    draft.groups.push({ label: `${kind} ${keyword}`, nodes, kind });
  }
}

function drawText(node: Node, draft: Draft): void {
  const { minLength, maxLength, patterns, encodings, mediaTypes, contents } = textForm(node);
  draft.atoms.push(minLength?.value ?? 0, maxLength?.value ?? null);
  for (const map of [patterns, encodings, mediaTypes, contents]) draft.atoms.push([...map.keys()].sort());
}

function drawNumber(node: Node, draft: Draft): void {
  const { isInteger, minimum, maximum, steps } = numberForm(node);
  draft.atoms.push(
    isInteger,
    minimum?.value ?? null,
    maximum?.value ?? null,
    steps.map((step) => step.value),
  );
}

function drawArray(node: Node, draft: Draft): void {
  const { minItems, maxItems, uniqueItems, prefix, rest, contains } = arrayForm(node);
  draft.atoms.push(minItems?.value ?? 0, maxItems?.value ?? null, uniqueItems !== undefined, prefix.length);
  prefix.forEach((item, index) => {
    draft.children.set(`item ${index}`, item);
  });
  draft.children.set("items", rest);
  for (const one of contains) {
    draft.groups.push({ label: `contains ${one.min} ${one.max}`, nodes: [one.node] });
  }
}

function drawObject(node: Node, draft: Draft): void {
  const form = objectForm(node);
  draft.atoms.push([...form.names].sort(), [...form.required.keys()].sort());
  draft.atoms.push(form.minProperties?.value ?? 0, form.maxProperties?.value ?? null);
  const dependents = [...form.dependentRequired].map(([name, others]) => [name, [...others].sort()]);
  draft.atoms.push(dependents.map(textOf).sort());
  for (const name of form.names) draft.children.set(`property ${name}`, form.property(name));
  draft.children.set("additional", form.additional);
  if (form.propertyNames !== undefined) draft.children.set("names", form.propertyNames);
  for (const [pattern, part] of form.patterns) draft.children.set(`pattern ${pattern}`, part);
  for (const [name, part] of form.dependentSchemas) draft.children.set(`dependent ${name}`, part);
}
