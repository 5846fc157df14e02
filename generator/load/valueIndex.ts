/** Offsets into a text: where a value starts, and where its name does (of an item, the value). */
export interface Spot {
  readonly start: number;
  readonly value: number;
}

/** What was found for a path. */
export interface FoundValue extends Spot {
  /** How many tokens of the path exist; the spot is that of the last one that does. */
  readonly depth: number;
}

/** Looks up values of a text by path. */
export interface ValueIndex {
  /** @param path names and indices from the root */
  find(path: readonly string[]): FoundValue;
}
