/** What the keywords of objects and arrays need of an evaluation that is under way. */
import type { Schema } from "../../load/document.js";

/** What has been looked at in an object or array (2020-12 §11). */
export interface Seen {
  readonly names: Set<string>;
  readonly items: Set<number>;
}

/** One evaluation. */
export interface Evaluation {
  /** @param seen filled with what was looked at, where somebody asks */
  check(schema: Schema, value: unknown, seen: Seen | undefined): boolean;
  /** Does a text match a pattern? A guess is remembered by the evaluation. */
  match(pattern: string, text: string): boolean;
}
