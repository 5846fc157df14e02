/** Headers of responses and of parts (OpenAPI 3.1 §4.8.21), which are like parameters without a name. */
import type { HeaderObject, MediaTypeObject } from "../../load/document.js";
import { childPointer } from "../../model/references.js";
import type { SchemaAt } from "../schema/comparer.js";
import type { Site } from "../types.js";
import { compareExamples } from "./examples.js";
import type { Located, Tree } from "./located.js";
import { parseRange } from "./ranges.js";
import {
  compareExtensions,
  compareFields,
  memberSpot,
  missingAt,
  type Pair,
  spotOf,
  type Walk,
} from "./walk.js";

interface Entry {
  readonly name: string;
  readonly node: Located<HeaderObject>;
}

/**
 * Compares the `headers` of two nodes. Names are case-insensitive; `Content-Type` is described by `content`
 * (OpenAPI 3.1 §4.8.17.1).
 *
 * @param siteOfHeader the site of one header
 */
export function compareHeaders(
  walk: Walk,
  holders: Pair<Located<unknown>>,
  siteOfHeader: (name: string) => Site,
): void {
  const base = headersOf(walk.base.tree, holders.base);
  const revision = headersOf(walk.revision.tree, holders.revision);
  for (const [key, entry] of base) {
    const same = revision.get(key);
    const sites = [siteOfHeader(entry.name)];
    if (same !== undefined) {
      compareHeader(walk, { base: entry, revision: same }, siteOfHeader(entry.name));
      continue;
    }
    walk.facts.add(
      {
        kind: "response-header-removed",
        subject: entry.name,
        base: spotOf(entry.node),
        revision: missingAt(holders.revision),
        before: entry.node.value,
        data: {
          required: entry.node.value.required ?? false,
          deprecated: entry.node.value.deprecated ?? false,
        },
      },
      sites,
    );
  }
  for (const [key, entry] of revision) {
    if (base.has(key)) continue;
    walk.facts.add(
      {
        kind: "response-header-added",
        subject: entry.name,
        base: missingAt(holders.base),
        revision: spotOf(entry.node),
        after: entry.node.value,
        data: { required: entry.node.value.required ?? false },
      },
      [siteOfHeader(entry.name)],
    );
  }
}

function headersOf(tree: Tree, holder: Located<unknown>): Map<string, Entry> {
  const entries = tree
    .members<HeaderObject>(holder, "headers")
    .map(([name, node]): [string, Entry] => [name.toLowerCase(), { name, node }]);
  return new Map(entries.filter(([name]) => name !== "content-type"));
}

function compareHeader(walk: Walk, { base, revision }: Pair<Entry>, site: Site): void {
  const nodes = { base: base.node, revision: revision.node };
  const subject = base.name;
  const flag = (
    kind: "response-header-required" | "parameter-deprecated" | "parameter-explode",
    key: "required" | "deprecated" | "explode",
  ): void => {
    const before = base.node.value[key] ?? false;
    const after = revision.node.value[key] ?? false;
    if (before === after) return;
    const spots = { base: memberSpot(base.node, key), revision: memberSpot(revision.node, key) };
    walk.facts.add({ kind, subject, ...spots, before, after, data: { in: "header" } }, [site]);
  };
  flag("response-header-required", "required");
  flag("parameter-deprecated", "deprecated");
  flag("parameter-explode", "explode");
  reportStyle(walk, nodes, subject, site);
  compareFields(walk, nodes, {
    kind: "response-header-text",
    subject,
    fields: ["description"],
    sites: [site],
  });
  compareMediaOf(walk, nodes, subject, "header", site);
  compareExamples(walk, nodes, subject, site);
  compareExtensions(walk, nodes, "header", [site]);
  const schemas = {
    base: valueSchema(walk.base.tree, base.node),
    revision: valueSchema(walk.revision.tree, revision.node),
  };
  if (schemas.base.schema === undefined && schemas.revision.schema === undefined) return;
  walk.schemas.compare(schemas.base, schemas.revision, site);
}

/** How a list is written: `simple`, unless the document is one of Swagger 2.0 that knows bars or spaces. */
function reportStyle(walk: Walk, nodes: Pair<Located<HeaderObject>>, subject: string, site: Site): void {
  const [before, after] = [nodes.base.value.style ?? "simple", nodes.revision.value.style ?? "simple"];
  if (before === after) return;
  const spots = { base: memberSpot(nodes.base, "style"), revision: memberSpot(nodes.revision, "style") };
  const data = { in: "header", matters: true };
  walk.facts.add({ kind: "parameter-style", subject, ...spots, before, after, data }, [site]);
}

/** Reports that the value of a parameter or header became, or no longer is, a serialised media type, or another. */
export function compareMediaOf(
  walk: Walk,
  nodes: Pair<Located<unknown>>,
  subject: string,
  location: string,
  site: Site,
): void {
  const before = mediaTypeOf(walk.base.tree, nodes.base);
  const after = mediaTypeOf(walk.revision.tree, nodes.revision);
  if (before === undefined && after === undefined) return;
  if (before !== undefined && after !== undefined && parseRange(before).key === parseRange(after).key) return;
  walk.facts.add(
    {
      kind: "parameter-media",
      subject,
      base: before === undefined ? spotOf(nodes.base) : memberSpot(nodes.base, "content"),
      revision: after === undefined ? spotOf(nodes.revision) : memberSpot(nodes.revision, "content"),
      before: before ?? null,
      after: after ?? null,
      data: { in: location },
    },
    [site],
  );
}

function mediaTypeOf(tree: Tree, node: Located<unknown>): string | undefined {
  return tree.members(node, "content")[0]?.[0];
}

/** The schema of the value of a parameter or header: `schema`, or that of its one media type. */
export function valueSchema(tree: Tree, node: Located<Pick<HeaderObject, "schema" | "content">>): SchemaAt {
  if (node.value.schema !== undefined) {
    return { schema: node.value.schema, pointer: childPointer(node.pointer, "schema") };
  }
  const media = tree.members<MediaTypeObject>(node, "content")[0]?.[1];
  if (media?.value.schema === undefined) return { schema: undefined, pointer: node.pointer };
  return { schema: media.value.schema, pointer: childPointer(media.pointer, "schema") };
}
