import type { Inspected } from "./inspect.js";
import type { Origin } from "./origins.js";
import type { SourceFile } from "./types.js";

/** A self-contained description in its own dialect. */
export interface Bundled extends Inspected {
  /** The files besides the entry file, sorted by path. */
  readonly sources: readonly SourceFile[];
  readonly origins: ReadonlyMap<string, Origin>;
}
