/** What differs between two documents, without an opinion: facts about the API and about its schemas. */
import { compareApis } from "./api/api.js";
import { isSameJson } from "./api/equality.js";
import type { DiffInput } from "./input.js";
import { type ComparerOptions, SchemaComparer } from "./schema/comparer.js";
import type { Fact } from "./types.js";

export interface FactOptions {
  /** Of the comparison of schemas. */
  readonly schemas?: ComparerOptions;
}

/**
 * Finds every difference between two documents. The order is that of the documents, so the same input gives the same
 * list; the same difference under many operations is one fact with many sites.
 *
 * @param base the older document and its model
 * @param revision the newer
 * @returns facts outside of schemas, then facts of schemas; none where both say the same
 */
export function collectFacts(base: DiffInput, revision: DiffInput, options: FactOptions = {}): Fact[] {
  if (isSameInput(base, revision)) return [];
  const comparer = new SchemaComparer(base.document, revision.document, options.schemas);
  const facts = compareApis({ base, revision }, comparer);
  return [...facts, ...comparer.finish()];
}

/** Most comparisons that a machine makes are of a document with itself: that takes one walk. */
function isSameInput(base: DiffInput, revision: DiffInput): boolean {
  return base.dialect === revision.dialect && isSameJson(base.document, revision.document);
}
