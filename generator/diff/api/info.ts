/** What a document says about itself: info, tags, dialect (OpenAPI 3.1 §4.8.1, §4.8.2, §4.8.22). */
import type { InfoObject, TagObject } from "../../load/document.js";
import { childPointer } from "../../model/references.js";
import type { Located, Tree } from "./located.js";
import {
  compareExtensions,
  compareFields,
  memberSpot,
  missingAt,
  type Pair,
  spotOf,
  type View,
  type Walk,
} from "./walk.js";

const INFO_FIELDS = ["title", "summary", "description", "termsOfService", "contact", "license"];

/** Compares info, tags, and `x-*` fields of the document. */
export function compareInfo(walk: Walk): void {
  const roots = { base: walk.base.tree.root, revision: walk.revision.tree.root };
  compareDialects(walk);
  // Schemas are of the dialect of OpenAPI whatever a document says, so this is told and not judged either.
  const dialect = {
    kind: "document-dialect",
    subject: "jsonSchemaDialect",
    fields: ["jsonSchemaDialect"],
  } as const;
  compareFields(walk, roots, { ...dialect, sites: [] });
  const infos = { base: infoOf(walk.base.tree), revision: infoOf(walk.revision.tree) };
  compareFields(walk, infos, { kind: "info-version", subject: "version", fields: ["version"], sites: [] });
  for (const field of INFO_FIELDS) {
    compareFields(walk, infos, { kind: "info-text", subject: field, fields: [field], sites: [] });
  }
  compareFields(walk, roots, {
    kind: "info-text",
    subject: "externalDocs",
    fields: ["externalDocs"],
    sites: [],
  });
  compareExtensions(walk, infos, "info", []);
  compareExtensions(walk, roots, "document", []);
  compareExtensions(walk, mapsOf(walk, "paths"), "paths", []);
  compareExtensions(walk, mapsOf(walk, "components"), "components", []);
  compareTags(walk);
}

/** The normalised documents are of one dialect; what they were written in is told, and never judged. */
function compareDialects(walk: Walk): void {
  const before = dialectOf(walk.base);
  const after = dialectOf(walk.revision);
  if (before === after) return;
  const spots = { base: { pointer: "#/openapi" }, revision: { pointer: "#/openapi" } };
  walk.facts.add({ kind: "document-dialect", subject: "openapi", ...spots, before, after }, []);
}

function dialectOf({ input }: View): string {
  return input.dialect ?? input.document.openapi;
}

function mapsOf(walk: Walk, key: "paths" | "components"): Pair<Located<object>> {
  const node = ({ tree }: View): Located<object> => ({
    value: tree.document[key] ?? {},
    pointer: `#/${key}`,
  });
  return { base: node(walk.base), revision: node(walk.revision) };
}

function infoOf(tree: Tree): Located<InfoObject> {
  return { value: tree.document.info, pointer: "#/info" };
}

const TAG_FIELDS = ["summary", "description", "externalDocs", "parent", "kind"];

function compareTags(walk: Walk): void {
  const base = tagsOf(walk.base.tree);
  const revision = tagsOf(walk.revision.tree);
  for (const name of new Set([...base.keys(), ...revision.keys()])) {
    const pair = { base: base.get(name), revision: revision.get(name) };
    if (pair.base !== undefined && pair.revision !== undefined) {
      const nodes: Pair<Located<TagObject>> = { base: pair.base, revision: pair.revision };
      compareFields(walk, nodes, { kind: "tag-text", subject: name, fields: TAG_FIELDS, sites: [] });
      compareExtensions(walk, nodes, "tag", []);
      continue;
    }
    const spots = {
      base:
        pair.base === undefined
          ? missingAt(memberSpot(walk.base.tree.root, "tags").pointer)
          : spotOf(pair.base),
      revision:
        pair.revision === undefined
          ? missingAt(memberSpot(walk.revision.tree.root, "tags").pointer)
          : spotOf(pair.revision),
    };
    walk.facts.add(
      {
        kind: "tag-text",
        subject: name,
        ...spots,
        ...(pair.base === undefined ? {} : { before: pair.base.value }),
        ...(pair.revision === undefined ? {} : { after: pair.revision.value }),
        data: { field: "tag" },
      },
      [],
    );
  }
}

function tagsOf(tree: Tree): Map<string, Located<TagObject>> {
  return new Map(
    (tree.document.tags ?? []).map((value, index) => [
      value.name,
      { value, pointer: childPointer("#/tags", index) },
    ]),
  );
}
