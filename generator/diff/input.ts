/** What the diff is made of: the two documents with their models. */
import type { OpenApiDocument } from "../load/document.js";
import type { ApiModel } from "../model/types.js";

/** One of the two documents. */
export interface DiffInput {
  /** As `load` returns it: one dialect, every reference local and sound. */
  readonly document: OpenApiDocument;
  /** Of the same document. */
  readonly model: ApiModel;
  /** What it was written in: `2.0`, `3.0`, `3.1`, `3.2`. */
  readonly dialect?: string;
}
