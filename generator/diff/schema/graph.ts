/** All pairs that the sites reach, compared one after the other: recursion is a circle that is walked once. */
import type { Site } from "../types.js";
import { compareNodes } from "./compare/nodes.js";
import type { Kind } from "./json.js";
import type { Node } from "./node.js";
import type { Comparison, EdgeOptions, Pair } from "./pair.js";
import type { Containment } from "./proofs/containment.js";
import type { Unchanged } from "./unchanged.js";

/** A pair that stands at a site. */
export interface Root {
  readonly pair: Pair;
  readonly site: Site;
}

interface Place {
  readonly only?: Kind | "annotations" | undefined;
  readonly basePointer?: string | undefined;
  readonly revisionPointer?: string | undefined;
}

/** Builds the graph of pairs. */
export class PairGraph {
  readonly #containment: Containment;
  readonly #unchanged: Unchanged;
  readonly #assertedFormats: ReadonlySet<string>;
  readonly #pairs = new Map<string, Pair>();
  readonly #waiting: Pair[] = [];
  readonly roots: Root[] = [];

  constructor(containment: Containment, unchanged: Unchanged, assertedFormats: ReadonlySet<string>) {
    this.#containment = containment;
    this.#unchanged = unchanged;
    this.#assertedFormats = assertedFormats;
  }

  /** Notes a pair that stands at a site. */
  addRoot(base: Node, revision: Node, site: Site, place: Place): void {
    if (this.#unchanged.areNodesAlike(base, revision)) return;
    this.roots.push({ pair: this.#pairOf(base, revision, place), site });
  }

  /** Compares everything that is reached, breadth first; returns it in the order in which it was met. */
  explore(): Pair[] {
    const done: Pair[] = [];
    for (let at = 0; at < this.#waiting.length; at++) {
      const pair = this.#waiting[at];
      if (pair === undefined) continue;
      compareNodes(this.#comparisonOf(pair));
      done.push(pair);
    }
    return done;
  }

  #comparisonOf(pair: Pair): Comparison {
    return {
      pair,
      base: pair.base,
      revision: pair.revision,
      containment: this.#containment,
      unchanged: this.#unchanged,
      assertedFormats: this.#assertedFormats,
      descend: (base, revision, segment, options = {}) =>
        this.#descend(pair, base, revision, segment, options),
    };
  }

  #descend(from: Pair, base: Node, revision: Node, segment: string, options: EdgeOptions): void {
    if (base.isAnything && revision.isAnything && base.members.length + revision.members.length === 0) return;
    if (this.#unchanged.areNodesAlike(base, revision)) return;
    const { side, isLostCovered = false, isGainedCovered = false, isTypeCovered = false } = options;
    const place = {
      only: options.only,
      basePointer: options.basePointer ?? from.basePointer,
      revisionPointer: options.revisionPointer ?? from.revisionPointer,
    };
    const to = this.#pairOf(base, revision, place);
    if (to !== from) from.edges.push({ to, segment, side, isLostCovered, isGainedCovered, isTypeCovered });
  }

  #pairOf(base: Node, revision: Node, place: Place): Pair {
    const key = `${base.id}:${revision.id}:${place.only ?? ""}`;
    let pair = this.#pairs.get(key);
    if (pair === undefined) {
      pair = {
        base,
        revision,
        only: place.only,
        basePointer: place.basePointer ?? "#",
        revisionPointer: place.revisionPointer ?? "#",
        facts: [],
        edges: [],
      };
      this.#pairs.set(key, pair);
      this.#waiting.push(pair);
    }
    return pair;
  }
}
