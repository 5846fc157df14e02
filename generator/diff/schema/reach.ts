/** Which sites reach a pair, on which sides, and by which path. */
import type { Side, Site } from "../types.js";
import type { Root } from "./graph.js";
import type { Edge, Pair } from "./pair.js";

/** A site that reaches a pair. Covered: only through unions in which another branch makes up for it. */
export interface Reached {
  readonly site: Site;
  readonly isLostCovered: boolean;
  readonly isGainedCovered: boolean;
  readonly isTypeCovered: boolean;
}

interface State {
  readonly pair: Pair;
  readonly sides: number;
  readonly isLostCovered: boolean;
  readonly isGainedCovered: boolean;
  readonly isTypeCovered: boolean;
}

const BITS: Readonly<Record<Side, number>> = { request: 1, response: 2 };
const BOTH = 3;
const UNCOVERED = { isLostCovered: false, isGainedCovered: false, isTypeCovered: false };

/** The pairs seen from below. */
export class Reach {
  readonly #parents = new Map<Pair, { from: Pair; edge: Edge }[]>();
  readonly #sites = new Map<Pair, { site: Site; index: number }[]>();
  readonly #paths = new Map<Pair, string>();
  readonly #reached = new Map<Pair, Map<Side | undefined, readonly Reached[]>>();

  constructor(pairs: readonly Pair[], roots: readonly Root[]) {
    for (const from of pairs) {
      for (const edge of from.edges) {
        const list = this.#parents.get(edge.to);
        if (list === undefined) this.#parents.set(edge.to, [{ from, edge }]);
        else list.push({ from, edge });
      }
    }
    roots.forEach(({ pair, site }, index) => {
      const list = this.#sites.get(pair);
      if (list === undefined) this.#sites.set(pair, [{ site, index }]);
      else list.push({ site, index });
    });
    this.#findPaths(roots);
  }

  /** The shortest path from a root to the pair, for people. */
  path(pair: Pair): string {
    return this.#paths.get(pair) ?? "";
  }

  /** The sites that reach the pair, in the order in which they were registered. */
  sites(pair: Pair, side: Side | undefined): readonly Reached[] {
    let bySide = this.#reached.get(pair);
    if (bySide === undefined) {
      bySide = new Map();
      this.#reached.set(pair, bySide);
    }
    let reached = bySide.get(side);
    if (reached === undefined) {
      reached = this.#findSites(pair, side);
      bySide.set(side, reached);
    }
    return reached;
  }

  #findPaths(roots: readonly Root[]): void {
    const waiting: Pair[] = [];
    for (const { pair } of roots) {
      if (this.#paths.has(pair)) continue;
      this.#paths.set(pair, "");
      waiting.push(pair);
    }
    for (let at = 0; at < waiting.length; at++) {
      const pair = waiting[at];
      if (pair === undefined) continue;
      const path = this.path(pair);
      for (const { to, segment } of pair.edges) {
        if (this.#paths.has(to)) continue;
        this.#paths.set(to, joinPath(path, segment));
        waiting.push(to);
      }
    }
  }

  #findSites(pair: Pair, side: Side | undefined): readonly Reached[] {
    const found = new Map<number, Reached>();
    const seen = new Set<string>();
    const numbers = new Map<Pair, number>();
    const waiting: State[] = [{ pair, sides: side === undefined ? BOTH : BITS[side], ...UNCOVERED }];
    for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
      const number = numbers.get(state.pair) ?? numbers.size;
      numbers.set(state.pair, number);
      const key = `${number},${state.sides},${state.isLostCovered},${state.isGainedCovered},${state.isTypeCovered}`;
      if (seen.has(key)) continue;
      seen.add(key);
      this.#collect(state, found);
      for (const { from, edge } of this.#parents.get(state.pair) ?? []) {
        const sides = edge.side === undefined ? state.sides : state.sides & BITS[edge.side];
        if (sides === 0) continue;
        waiting.push({
          pair: from,
          sides,
          isLostCovered: state.isLostCovered || edge.isLostCovered,
          isGainedCovered: state.isGainedCovered || edge.isGainedCovered,
          isTypeCovered: state.isTypeCovered || edge.isTypeCovered,
        });
      }
    }
    return [...found].sort(([a], [b]) => a - b).map(([, reached]) => reached);
  }

  #collect(state: State, found: Map<number, Reached>): void {
    for (const { site, index } of this.#sites.get(state.pair) ?? []) {
      if ((state.sides & BITS[site.side]) === 0) continue;
      const known = found.get(index);
      found.set(index, {
        site,
        isLostCovered: state.isLostCovered && (known?.isLostCovered ?? true),
        isGainedCovered: state.isGainedCovered && (known?.isGainedCovered ?? true),
        isTypeCovered: state.isTypeCovered && (known?.isTypeCovered ?? true),
      });
    }
  }
}

/** Joins the parts of a path: `items`, `[]`, `.price` is `items[].price`. */
export function joinPath(path: string, segment: string): string {
  return path === "" && segment.startsWith(".") ? segment.slice(1) : `${path}${segment}`;
}
