/** How things that want the same name are told apart, in a way that does not depend on their order. */
import { createHash } from "node:crypto";

/** A short, stable mark of a text, to tell apart what is otherwise named alike. */
export function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 6);
}

/** What wants a name, what it would like, and what it falls back to. */
export interface NameRequest<T> {
  readonly item: T;
  /** Names to try in turn, best first. */
  readonly wishes: readonly string[];
  /** Tells items apart for good; the last resort hashes it. */
  readonly key: string;
  /** Of those that share a first wish, the only one with the highest precedence above 0 gets it. Default 0. */
  readonly precedence?: number;
}

/**
 * Gives every item a name of its own. Those that share a wish move to their next one, and at the end to their last
 * with a hash of their key; only one that has precedence over all others keeps its first wish.
 *
 * @param requests in any order; the result does not depend on it, as long as their keys differ
 * @param taken names that are gone already
 * @param ignoreCase compare lower-cased, for names that become files or exported types
 * @returns the name of each item, and those that did not get their first wish
 */
export function assignNames<T>(
  requests: readonly NameRequest<T>[],
  taken: Iterable<string> = [],
  ignoreCase = false,
): { readonly names: ReadonlyMap<T, string>; readonly changed: readonly NameRequest<T>[] } {
  const fold = (name: string): string => (ignoreCase ? name.toLowerCase() : name);
  const names = new Map<T, string>();
  const used = new Set([...taken].map(fold));
  const changed = new Set<NameRequest<T>>();
  const ranks = rankTwins(requests);
  let open: readonly NameRequest<T>[] = requests;
  for (let round = 0; open.length > 0; round++) {
    const wish = (request: NameRequest<T>): string => wishOf(request, round, ranks.get(request) ?? 0);
    const losers: NameRequest<T>[] = [];
    const won: string[] = [];
    for (const [name, group] of groupBy(open, (request) => fold(wish(request)))) {
      const winner = used.has(name) ? undefined : winnerOf(group, round);
      if (winner !== undefined) {
        names.set(winner.item, wish(winner));
        won.push(name);
      }
      losers.push(...group.filter((request) => request !== winner));
    }
    for (const name of won) used.add(name);
    for (const loser of losers) changed.add(loser);
    open = losers;
  }
  return { names, changed: requests.filter((request) => changed.has(request)) };
}

function winnerOf<T>(group: readonly NameRequest<T>[], round: number): NameRequest<T> | undefined {
  if (group.length === 1) return group[0];
  if (round > 0) return undefined;
  const highest = Math.max(...group.map((request) => request.precedence ?? 0));
  const first = group.filter((request) => (request.precedence ?? 0) === highest);
  return highest > 0 && first.length === 1 ? first[0] : undefined;
}

/** Items with equal keys can be told apart by nothing but their order. */
function rankTwins<T>(requests: readonly NameRequest<T>[]): ReadonlyMap<NameRequest<T>, number> {
  const ranks = new Map<NameRequest<T>, number>();
  for (const twins of groupBy(requests, (request) => request.key).values()) {
    if (twins.length > 1) twins.forEach((twin, rank) => void ranks.set(twin, rank));
  }
  return ranks;
}

function wishOf<T>(request: NameRequest<T>, round: number, rank: number): string {
  const wish = request.wishes[round];
  if (wish !== undefined) return wish;
  // Rounds beyond the first hash only come where two hashes or a name in the document are alike.
  const extra = `${round > request.wishes.length ? round : ""}${rank > 0 ? `#${rank}` : ""}`;
  return `${request.wishes.at(-1) ?? ""}_${shortHash(request.key + extra)}`;
}

/** Groups items by a key, in the order of first occurrence. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}
