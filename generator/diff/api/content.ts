/** `content` maps: media types of bodies and responses (OpenAPI 3.1 §4.8.14). */
import type { MediaTypeObject, SchemaObject } from "../../load/document.js";
import { mediaKind } from "../../model/media.js";
import { childPointer } from "../../model/references.js";
import type { ApiKind } from "../kinds.js";
import type { Site } from "../types.js";
import { compareEncodings } from "./encodings.js";
import { compareExamples } from "./examples.js";
import type { Located } from "./located.js";
import { closestCover, includesRange, type MediaRange, parseRange } from "./ranges.js";
import {
  compareExtensions,
  compareFields,
  missingAt,
  type Pair,
  spotOf,
  type View,
  type Walk,
} from "./walk.js";

/** A media type of a `content` map. */
interface Entry {
  readonly range: MediaRange;
  readonly node: Located<MediaTypeObject>;
}

export interface ContentComparison {
  readonly added: ApiKind;
  readonly removed: ApiKind;
  /** The site of one media type. */
  readonly site: (type: string) => Site;
}

/** Compares the `content` of two bodies or responses, by the ranges that its keys stand for. */
export function compareContent(walk: Walk, holders: Pair<Located<unknown>>, what: ContentComparison): void {
  const base = entriesOf(walk.base, holders.base);
  const revision = entriesOf(walk.revision, holders.revision);
  const exact = new Map(revision.map((entry) => [entry.range.key, entry]));
  const kept = new Set(base.map((entry) => entry.range.key));
  for (const entry of base) {
    const same = exact.get(entry.range.key);
    if (same !== undefined) compareMedia(walk, { base: entry, revision: same }, what.site(entry.range.text));
    else reportRemoved(walk, entry, revision, holders, what);
  }
  for (const entry of revision) {
    if (!kept.has(entry.range.key)) reportAdded(walk, entry, base, holders, what);
  }
}

function reportRemoved(
  walk: Walk,
  entry: Entry,
  others: readonly Entry[],
  holders: Pair<Located<unknown>>,
  what: ContentComparison,
): void {
  const cover = closestCover(others, entry.range);
  const parts = others.filter((other) => includesRange(entry.range, other.range));
  walk.facts.add(
    {
      kind: what.removed,
      subject: entry.range.text,
      base: spotOf(entry.node),
      revision: missingAt(holders.revision),
      before: entry.node.value,
      data: {
        covered: cover !== undefined,
        ...(cover === undefined ? {} : { by: cover.range.text }),
        ...(parts.length === 0 ? {} : { narrowedTo: parts.map((part) => part.range.text) }),
      },
    },
    [what.site(entry.range.text)],
  );
  if (cover !== undefined) {
    compareMedia(walk, { base: entry, revision: cover }, what.site(entry.range.text));
  }
}

function reportAdded(
  walk: Walk,
  entry: Entry,
  others: readonly Entry[],
  holders: Pair<Located<unknown>>,
  what: ContentComparison,
): void {
  const cover = closestCover(others, entry.range);
  walk.facts.add(
    {
      kind: what.added,
      subject: entry.range.text,
      base: missingAt(holders.base),
      revision: spotOf(entry.node),
      after: entry.node.value,
      data: {
        covered: cover !== undefined,
        ...(cover === undefined ? {} : { by: cover.range.text }),
      },
    },
    [what.site(entry.range.text)],
  );
  if (cover !== undefined) {
    compareMedia(walk, { base: cover, revision: entry }, what.site(entry.range.text));
  }
}

function entriesOf(view: View, holder: Located<unknown>): Entry[] {
  const byKey = new Map<string, Entry>();
  for (const [type, node] of view.tree.members<MediaTypeObject>(holder, "content")) {
    const range = parseRange(type);
    // Two spellings of one type: the first counts, as it does for the client.
    if (!byKey.has(range.key)) byKey.set(range.key, { range, node });
  }
  return [...byKey.values()];
}

function compareMedia(walk: Walk, media: Pair<Entry>, site: Site): void {
  const nodes = { base: media.base.node, revision: media.revision.node };
  compareBodies(walk, media, site);
  compareEncodings(walk, { nodes, type: media.base.range }, site);
  const text = media.base.range.text;
  // Of 3.2: how the items of a multipart stream are written.
  const positional = {
    kind: "media-encoding",
    subject: text,
    fields: ["prefixEncoding", "itemEncoding"],
  } as const;
  compareFields(walk, nodes, { ...positional, sites: [site] });
  compareExamples(walk, nodes, text, site);
  compareExtensions(walk, nodes, "media type", [site]);
}

/**
 * Registers the schemas. A stream's items are described by `itemSchema` (3.2) or, by custom, by `schema`: where the
 * documents differ in that, the items are compared.
 */
function compareBodies(walk: Walk, { base, revision }: Pair<Entry>, site: Site): void {
  const ofItems = { ...site, part: `${site.part} items` };
  const hasItems = base.node.value.itemSchema !== undefined || revision.node.value.itemSchema !== undefined;
  if (hasItems && isStream(base) && isStream(revision)) {
    walk.schemas.compare(itemsOf(base.node), itemsOf(revision.node), ofItems);
    if (base.node.value.itemSchema === undefined || revision.node.value.itemSchema === undefined) return;
  } else if (hasItems) {
    walk.schemas.compare(placed(base.node, "itemSchema"), placed(revision.node, "itemSchema"), ofItems);
  }
  if (base.node.value.schema === undefined && revision.node.value.schema === undefined) return;
  walk.schemas.compare(placed(base.node, "schema"), placed(revision.node, "schema"), site);
}

function isStream({ range, node }: Entry): boolean {
  const kind = mediaKind(range.text, node.value);
  return kind === "sse" || kind === "jsonl";
}

function itemsOf(node: Located<MediaTypeObject>) {
  return placed(node, node.value.itemSchema === undefined ? "schema" : "itemSchema");
}

function placed(
  node: Located<MediaTypeObject>,
  key: "schema" | "itemSchema",
): { readonly schema: SchemaObject | boolean | undefined; readonly pointer: string } {
  const schema = node.value[key];
  return { schema, pointer: schema === undefined ? node.pointer : childPointer(node.pointer, key) };
}
