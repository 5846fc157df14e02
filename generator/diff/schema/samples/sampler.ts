/** Makes values that a node takes: one for each node, and several that differ for a search. */
import { accepts } from "../evaluate.js";
import { literalsIn, viewOf } from "../forms/view.js";
import { type Kind, textOf } from "../json.js";
import type { Node, Sample, Sampler } from "../node.js";
import { arrayVariants, firstArray } from "./arrays.js";
import { firstObject, objectVariants } from "./objects.js";
import { numberCandidates, textCandidates } from "./values.js";

/** What is tried first: kinds that show most of a schema. */
const ORDER: readonly Kind[] = ["object", "array", "string", "number", "boolean", "null"];
const MOST_BRANCHES = 8;
const MOST_VARIANTS = 120;
const MOST_OF_CHOICE = 60;

const first = new WeakMap<Node, Map<Kind, Sample>>();
const busy = new Set<string>();
let circles = 0;

/** Does a node take a value, without a doubt? */
export function takes(node: Node, value: Sample): boolean {
  const { accepted, isGuess } = accepts(node, value);
  return accepted && !isGuess;
}

/** Does a node refuse a value, without a doubt? */
export function refuses(node: Node, value: Sample): boolean {
  const { accepted, isGuess } = accepts(node, value);
  return !accepted && !isGuess;
}

/** A small value that the node takes; undefined where none was found. */
export function sampleOf(node: Node): Sample {
  for (const kind of ORDER) {
    if (!node.liveKinds.has(kind)) continue;
    const sample = sampleOfKind(node, kind);
    if (sample !== undefined) return sample;
  }
  return undefined;
}

/** A small value of one kind that the node takes; undefined where none was found. */
export function sampleOfKind({ twin: node }: Node, kind: Kind): Sample {
  let byKind = first.get(node);
  if (byKind === undefined) {
    byKind = new Map();
    first.set(node, byKind);
  }
  if (byKind.has(kind)) return byKind.get(kind);
  const key = `${node.id}${kind}`;
  if (busy.has(key) || busy.size > 200) {
    circles += 1;
    return undefined;
  }
  busy.add(key);
  const before = circles;
  const sample = findFirst(node, kind);
  busy.delete(key);
  // What was not found on a circle may be found from another start.
  if (sample !== undefined || circles === before || busy.size === 0) byKind.set(kind, sample);
  return sample;
}

function findFirst(node: Node, kind: Kind): Sample {
  const literals = literalsIn(node, kind);
  if (literals !== undefined) return literals[0];
  for (const choice of chosen(node, kind)) {
    const found = firstCandidate(choice, kind).find((value) => value !== undefined && takes(node, value));
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstCandidate(node: Node, kind: Kind): readonly Sample[] {
  switch (kind) {
    case "null":
      return [null];
    case "boolean":
      return [true, false];
    case "string":
      return textCandidates(node);
    case "number":
      return numberCandidates(node);
    case "array":
      return firstArray(node);
    case "object":
      return firstObject(node);
  }
}

/** The node with its unions decided in every way, up to a bound. */
export function chosen(node: Node, kind: Kind, depth = 0): Node[] {
  const [union] = viewOf(node, kind).unions;
  if (union === undefined || depth > 3) return [node];
  return union.branches
    .slice(0, depth === 0 ? 3 * MOST_BRANCHES : MOST_BRANCHES)
    .flatMap(({ index }) => chosen(node.choose(union.union, index), kind, depth + 1))
    .slice(0, 3 * MOST_BRANCHES);
}

const variants = new WeakMap<Node, Map<string, readonly Sample[]>>();

/** Values of one kind that the node takes and that differ in as much as it leaves open. */
export function variantsOf({ twin: node }: Node, kind: Kind, depth = 1): readonly Sample[] {
  const key = `${kind}${depth}`;
  let known = variants.get(node);
  if (known === undefined) {
    known = new Map();
    variants.set(node, known);
  }
  let found = known.get(key);
  if (found === undefined) {
    found = findVariants(node, kind, depth);
    known.set(key, found);
  }
  return found;
}

/** Values of every kind, as above. */
export function allVariants(node: Node, depth = 1): readonly Sample[] {
  return ORDER.filter((kind) => node.liveKinds.has(kind)).flatMap((kind) => variantsOf(node, kind, depth));
}

/** What the nodes of every store are sampled by. */
export const SAMPLER: Sampler = { sampleOf, allVariants };

function findVariants(node: Node, kind: Kind, depth: number): readonly Sample[] {
  const literals = literalsIn(node, kind);
  if (literals !== undefined) return literals.slice(0, 60);
  const found: Sample[] = [];
  const seen = new Set<string>();
  for (const choice of chosen(node, kind)) {
    let ofChoice = 0;
    for (const value of candidates(choice, kind, depth)) {
      if (ofChoice >= MOST_OF_CHOICE || found.length >= MOST_VARIANTS) break;
      if (value === undefined || !takes(node, value)) continue;
      const text = textOf(value);
      if (seen.has(text)) continue;
      seen.add(text);
      found.push(value);
      ofChoice += 1;
    }
  }
  return found;
}

function* candidates(node: Node, kind: Kind, depth: number): Iterable<Sample> {
  if (kind !== "array" && kind !== "object") {
    yield* firstCandidate(node, kind);
    return;
  }
  // What is below zero is one sample, so that recursion ends.
  if (depth < 0) {
    yield sampleOfKind(node, kind);
    return;
  }
  yield* firstCandidate(node, kind);
  yield* kind === "array" ? arrayVariants(node, depth) : objectVariants(node, depth);
}
