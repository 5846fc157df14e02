/** How the parts of a form or multipart body are written (OpenAPI 3.1 §4.8.15). */
import type { EncodingObject, MediaTypeObject, Schema, SchemaObject } from "../../load/document.js";
import type { Site } from "../types.js";
import { isSameSet } from "./equality.js";
import { compareHeaders } from "./headers.js";
import type { Located, Tree } from "./located.js";
import { type MediaRange, parseRange } from "./ranges.js";
import { memberOf, missingAt, type Pair, spotOf, type View, type Walk } from "./walk.js";

/** An encoding with every default explicit. */
interface Effective {
  readonly contentTypes: readonly string[];
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

/** Compares the encoding of every property that either document gives one. Other media types have none. */
export function compareEncodings(
  walk: Walk,
  { nodes, type }: { readonly nodes: Pair<Located<MediaTypeObject>>; readonly type: MediaRange },
  site: Site,
): void {
  if (type.type !== "multipart" && type.subtype !== "x-www-form-urlencoded") return;
  const base = new Map(walk.base.tree.members<EncodingObject>(nodes.base, "encoding"));
  const revision = new Map(walk.revision.tree.members<EncodingObject>(nodes.revision, "encoding"));
  for (const property of new Set([...base.keys(), ...revision.keys()])) {
    const encodings = { base: base.get(property), revision: revision.get(property) };
    // Where the property itself came or went, the schemas say so.
    if (propertyOf(walk.base.tree, nodes.base, property) === undefined && encodings.base === undefined)
      continue;
    if (
      propertyOf(walk.revision.tree, nodes.revision, property) === undefined &&
      encodings.revision === undefined
    )
      continue;
    compareEncoding(walk, nodes, encodings, property, site);
  }
}

function compareEncoding(
  walk: Walk,
  nodes: Pair<Located<MediaTypeObject>>,
  encodings: Pair<Located<EncodingObject> | undefined>,
  property: string,
  site: Site,
): void {
  const before = effective(walk.base, nodes.base, encodings.base, property);
  const after = effective(walk.revision, nodes.revision, encodings.revision, property);
  const fields = [
    ...(isSameSet(before.contentTypes, after.contentTypes) ? [] : ["contentType"]),
    ...(["style", "explode", "allowReserved"] as const).filter((key) => before[key] !== after[key]),
  ];
  if (fields.length > 0) {
    walk.facts.add(
      {
        kind: "media-encoding",
        subject: property,
        base: encodings.base === undefined ? missingAt(nodes.base) : spotOf(encodings.base),
        revision: encodings.revision === undefined ? missingAt(nodes.revision) : spotOf(encodings.revision),
        before,
        after,
        data: {
          property,
          fields,
          added: after.contentTypes.filter((one) => !before.contentTypes.includes(one)),
          removed: before.contentTypes.filter((one) => !after.contentTypes.includes(one)),
        },
      },
      [site],
    );
  }
  if (encodings.base === undefined && encodings.revision === undefined) return;
  compareHeaders(
    walk,
    { base: encodings.base ?? nodes.base, revision: encodings.revision ?? nodes.revision },
    (name) => ({ ...site, part: `${site.part} property ${property} header ${name}` }),
  );
}

function effective(
  view: View,
  media: Located<MediaTypeObject>,
  encoding: Located<EncodingObject> | undefined,
  property: string,
): Effective {
  const { contentType, style = "form", explode, allowReserved = false } = encoding?.value ?? {};
  const types =
    contentType === undefined
      ? [defaultContentType(view.tree, propertyOf(view.tree, media, property))]
      : contentType.split(",");
  return {
    contentTypes: types.map((one) => parseRange(one).key).sort(),
    style,
    explode: explode ?? style === "form",
    allowReserved,
  };
}

function propertyOf(tree: Tree, media: Located<MediaTypeObject>, property: string): Schema | undefined {
  const find = (schema: Schema | undefined, depth: number): Schema | undefined => {
    if (schema === undefined || depth > 8) return undefined;
    const target = tree.references.schema(schema);
    if (typeof target === "boolean") return undefined;
    const own = memberOf(target.properties, property) as Schema | undefined;
    if (own !== undefined) return own;
    for (const part of [...(target.allOf ?? []), ...(target.anyOf ?? []), ...(target.oneOf ?? [])]) {
      const found = find(part, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find(media.value.schema, 0);
}

/** The default `contentType` of a part, by the type of its value (OpenAPI 3.1 §4.8.15.1). */
function defaultContentType(tree: Tree, schema: Schema | undefined, depth = 0): string {
  const parts = partsOf(tree, schema, depth);
  const type = mainType(parts);
  if (type === "array") {
    return defaultContentType(tree, parts.find((part) => part.items !== undefined)?.items, depth + 1);
  }
  if (type === "object") return "application/json";
  if (type === "string") {
    const mediaType = parts.find((part) => part.contentMediaType !== undefined)?.contentMediaType;
    const isBytes = parts.some((part) => part.contentEncoding !== undefined || part.format === "binary");
    return mediaType ?? (isBytes ? "application/octet-stream" : "text/plain");
  }
  return type === undefined ? "application/octet-stream" : "text/plain";
}

/** A schema with its conjuncts: it makes no difference whether it is written in one piece. */
function partsOf(tree: Tree, schema: Schema | undefined, depth: number): SchemaObject[] {
  const target = schema === undefined || depth > 8 ? true : tree.references.schema(schema);
  if (typeof target === "boolean") return [];
  return [target, ...(target.allOf ?? []).flatMap((part) => partsOf(tree, part, depth + 1))];
}

function mainType(parts: readonly SchemaObject[]): string | undefined {
  const types = parts.flatMap(({ type }) => (typeof type === "string" ? [type] : (type ?? [])));
  const type = types.find((one) => one !== "null");
  if (type !== undefined) return type;
  return parts.some(({ properties }) => properties !== undefined) ? "object" : undefined;
}
