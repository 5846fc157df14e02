/** Other ways to write the same API: each makes, of a document, two that mean the same. */
import { refName } from "../../../generator/load/components.js";
import { METHODS, type OpenApiDocument } from "../../../generator/load/document.js";
import { fromEntries, isObject, type JsonObject } from "../../../generator/load/value.js";
import { closureOf } from "./ajv.js";
import { type Path, placesOf, replaceAt, valueAt } from "./places.js";
import type { Random } from "./random.js";

/** Two documents that mean the same; undefined where the way does not fit the document. */
export type Rewrite = (
  document: OpenApiDocument,
  random: Random,
) => readonly [OpenApiDocument, OpenApiDocument] | undefined;

/** Some schemas, or as good as all. */
const MOST_CHANGES = [12, 300] as const;
const SCHEMAS = "#/components/schemas/";

function schemaPlaces(document: OpenApiDocument, random: Random): Path[] {
  // An extension of the root is data to the diff, also where its schemas are known (`x-webhooks`).
  const places = placesOf(document).filter(
    ({ type, path }) => type === "Schema" && !String(path[0]).startsWith("x-"),
  );
  return random.shuffle(places).map(({ path }) => path);
}

/** Changes up to some schemas, none of them within another. */
function changeSchemas(
  document: OpenApiDocument,
  random: Random,
  change: (schema: JsonObject, path: Path) => JsonObject | undefined,
): OpenApiDocument | undefined {
  const most = random.pick(MOST_CHANGES) ?? 0;
  const done: string[] = [];
  let changed = document;
  for (const path of schemaPlaces(document, random)) {
    const key = `${JSON.stringify(path).slice(0, -1)},`;
    if (done.length >= most) break;
    if (done.some((other) => key.startsWith(other) || other.startsWith(key))) continue;
    const schema = valueAt(document, path);
    const other = isObject(schema) ? change(schema, path) : undefined;
    if (other === undefined) continue;
    changed = replaceAt(changed, path, other);
    done.push(key);
  }
  return done.length === 0 ? undefined : changed;
}

/** Is a schema named by a tag: a branch beside a discriminator, or a part of one? There a name is a value on the wire. */
function isTagged(document: OpenApiDocument, path: Path): boolean {
  if (path.some((token) => token === "anyOf" || token === "oneOf" || token === "allOf")) return true;
  return JSON.stringify(valueAt(document, path)).includes('"discriminator"');
}

function inline(document: OpenApiDocument, random: Random): ReturnType<Rewrite> {
  const schemas = document.components?.schemas ?? {};
  const other = changeSchemas(document, random, (schema, path) => {
    const name = typeof schema.$ref === "string" ? refName(schema.$ref, "schemas") : undefined;
    if (name === undefined || Object.keys(schema).length > 1 || isTagged(document, path)) return undefined;
    const target = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!isObject(target) || closureOf(document, target).has(name)) return undefined;
    return JSON.stringify(target).includes('"discriminator"') ? undefined : target;
  });
  return other === undefined ? undefined : [document, other];
}

function extract(document: OpenApiDocument, random: Random): ReturnType<Rewrite> {
  const made: [string, JsonObject][] = [];
  const other = changeSchemas(document, random, (schema, path) => {
    const isNamed = path[0] === "components" && path[1] === "schemas" && path.length === 3;
    if (isNamed || schema.$ref !== undefined || isTagged(document, path)) return undefined;
    const name = `Extracted${made.length}`;
    made.push([name, schema]);
    return { $ref: `${SCHEMAS}${name}` };
  });
  if (other === undefined) return undefined;
  const schemas = { ...other.components?.schemas, ...fromEntries(made) };
  return [document, replaceAt(withComponents(other), ["components", "schemas"], schemas)];
}

function withComponents(document: OpenApiDocument): OpenApiDocument {
  return document.components === undefined ? { ...document, components: {} } : document;
}

function renameComponents(document: OpenApiDocument): ReturnType<Rewrite> {
  const text = JSON.stringify(document);
  const names = Object.keys(document.components?.schemas ?? {});
  // A discriminator without a mapping says names on the wire.
  if (text.includes('"discriminator"') || names.length === 0) return undefined;
  if (names.some((name) => name.includes("/") || name.includes("~"))) return undefined;
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (!isObject(value)) return value;
    return fromEntries(
      Object.entries(value).map(([key, member]) => {
        // An extension is data, whatever it looks like.
        if (key.startsWith("x-")) return [key, member];
        const isReference = key === "$ref" && typeof member === "string" && member.startsWith(SCHEMAS);
        return [key, isReference ? `${member}Renamed` : rename(member)];
      }),
    );
  };
  const renamed = rename(document) as OpenApiDocument;
  const schemas = Object.entries(renamed.components?.schemas ?? {}).map(
    ([name, schema]) => [`${name}Renamed`, schema] as const,
  );
  return [document, replaceAt(renamed, ["components", "schemas"], fromEntries(schemas))];
}

/** Lists of which the order means nothing. */
const SETS = new Set(["required", "enum", "type", "allOf", "anyOf", "oneOf", "parameters"]);
/** The scheme that comes first gives the client's option its name (`model/security.ts`): there order means something. */
const ORDERED = new Set(["securitySchemes"]);

function reorder(document: OpenApiDocument, random: Random): ReturnType<Rewrite> {
  const visit = (value: unknown, key: string, isData: boolean): unknown => {
    if (Array.isArray(value)) {
      const list = value.map((item) => visit(item, "", isData));
      return SETS.has(key) && !isData ? random.shuffle(list) : list;
    }
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([name, member]) => {
      const isBelowData =
        isData || name.startsWith("x-") || ["default", "example", "examples", "const"].includes(name);
      return [name, visit(member, name, isBelowData)] as const;
    });
    return fromEntries(isData || ORDERED.has(key) ? entries : random.shuffle(entries));
  };
  return [document, visit(document, "", false) as OpenApiDocument];
}

/** Keywords that look at one another and stay in one piece. */
const TOGETHER: readonly (readonly string[])[] = [
  ["type", "enum", "const"],
  ["properties", "patternProperties", "additionalProperties"],
  ["prefixItems", "items"],
  ["contains", "minContains", "maxContains"],
  ["if", "then", "else"],
  ["anyOf", "discriminator"],
];

function split(document: OpenApiDocument, random: Random): ReturnType<Rewrite> {
  const other = changeSchemas(document, random, (schema, path) => {
    if (schema.unevaluatedProperties !== undefined || schema.unevaluatedItems !== undefined) return undefined;
    if (path.some((token) => token === "oneOf" || token === "anyOf") || schema.discriminator !== undefined)
      return undefined;
    const groups = new Map<string, [string, unknown][]>();
    for (const [key, value] of Object.entries(schema)) {
      const group = TOGETHER.find((keys) => keys.includes(key))?.[0] ?? key;
      groups.set(group, [...(groups.get(group) ?? []), [key, value]]);
    }
    return groups.size < 2 ? undefined : { allOf: [...groups.values()].map(fromEntries) };
  });
  return other === undefined ? undefined : [document, other];
}

function hoist(document: OpenApiDocument): ReturnType<Rewrite> {
  let count = 0;
  const paths = Object.entries(document.paths ?? {}).map(([name, item]) => {
    const methods = METHODS.filter((method) => item[method] !== undefined);
    const [method] = methods;
    const operation = method === undefined ? undefined : item[method];
    if (method === undefined || methods.length > 1 || operation?.parameters === undefined)
      return [name, item] as const;
    if (item.parameters !== undefined || item.additionalOperations !== undefined)
      return [name, item] as const;
    count += 1;
    const { parameters, ...rest } = operation;
    return [name, { ...item, parameters, [method]: rest }] as const;
  });
  return count === 0 ? undefined : [document, replaceAt(document, ["paths"], fromEntries(paths))];
}

function movePrefix(document: OpenApiDocument): ReturnType<Rewrite> {
  const { servers, paths } = document;
  if (servers === undefined || servers.length === 0 || paths === undefined) return undefined;
  if (JSON.stringify(paths).includes('"servers"') || servers.some(({ url }) => url.endsWith("}")))
    return undefined;
  const prefixed = Object.entries(paths).map(([path, item]) => [`/zz${path}`, item] as const);
  const longer = servers.map((server) => ({ ...server, url: `${server.url.replace(/\/$/, "")}/zz` }));
  return [{ ...document, servers: longer }, replaceAt(document, ["paths"], fromEntries(prefixed))];
}

/** Every way, by name. */
export const REWRITES: Readonly<Record<string, Rewrite>> = {
  "references inlined": inline,
  "schemas extracted to components": extract,
  "components renamed": renameComponents,
  "maps and sets in another order": reorder,
  "schemas split by allOf": split,
  "parameters moved to the path": hoist,
  "a prefix moved from servers to paths": movePrefix,
};
