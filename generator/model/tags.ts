import type { OpenApiDocument, TagObject } from "../load/document.js";

/** The document's tags by name; of two alike the first counts (OpenAPI 3.1 §4.8.22: names are unique). */
export function findTags(document: OpenApiDocument): ReadonlyMap<string, TagObject> {
  const tags = new Map<string, TagObject>();
  for (const tag of document.tags ?? []) {
    if (!tags.has(tag.name)) tags.set(tag.name, tag);
  }
  return tags;
}
