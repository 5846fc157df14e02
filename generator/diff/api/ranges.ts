/** Media types and ranges (RFC 9110 §8.3.1, §12.5.1). */

/** A media type or range, ready to be compared. */
export interface MediaRange {
  /** As written. */
  readonly text: string;
  /** The same for all spellings of one range. */
  readonly key: string;
  readonly type: string;
  readonly subtype: string;
  /** Lower-case names and values, without `q`. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads a key of a `content` map. Names are case-insensitive; values are too where they are registered so (charset). */
export function parseRange(text: string): MediaRange {
  const [essence = "", ...rest] = text.split(";");
  const [type = "", subtype = "*"] = essence.trim().toLowerCase().split("/");
  const parameters = new Map<string, string>();
  for (const parameter of rest) {
    const [name = "", ...value] = parameter.split("=");
    const key = name.trim().toLowerCase();
    if (key === "" || key === "q") continue;
    const plain = value
      .join("=")
      .trim()
      .replace(/^"(.*)"$/, "$1");
    parameters.set(key, key === "charset" ? plain.toLowerCase() : plain);
  }
  const sorted = [...parameters].sort(([a], [b]) => (a < b ? -1 : 1));
  const key = [`${type}/${subtype}`, ...sorted.map(([name, value]) => `${name}=${value}`)].join(";");
  return { text, key, type, subtype, parameters };
}

/** Does a range include all that another stands for? A type without parameters includes it with any. */
export function includesRange(wide: MediaRange, narrow: MediaRange): boolean {
  if (wide.type !== "*" && wide.type !== narrow.type) return false;
  if (wide.subtype !== "*" && wide.subtype !== narrow.subtype) return false;
  return [...wide.parameters].every(([name, value]) => narrow.parameters.get(name) === value);
}

/** Of several ranges, the most specific that includes one. */
export function closestCover<T extends { readonly range: MediaRange }>(
  candidates: readonly T[],
  range: MediaRange,
): T | undefined {
  return candidates
    .filter((one) => includesRange(one.range, range))
    .reduce<T | undefined>(
      (best, one) => (best === undefined || includesRange(best.range, one.range) ? one : best),
      undefined,
    );
}
