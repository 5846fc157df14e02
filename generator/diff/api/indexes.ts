/** Looking things up by what they have in common. */

/** Lists things by their keys, in order; one that has several keys is listed under each. */
export function indexBy<T>(items: Iterable<T>, keys: (item: T) => readonly string[]): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [item]);
      else list.push(item);
    }
  }
  return index;
}
