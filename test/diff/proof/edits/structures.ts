/** Edits of objects, lists, unions and conjunctions. */
import { formatPointer } from "../../../../generator/load/pointer.js";
import { fromEntries, isObject, type JsonObject } from "../../../../generator/load/value.js";
import type { Random } from "../random.js";
import { type Edit, entriesOf, type Surroundings, textsOf, withMembers, without } from "./edit.js";
import { isPlain } from "./values.js";

const edit = (name: string, apply: Edit["apply"]): Edit => ({ name, type: "Schema", apply });

const REF = "#/components/schemas/";

function isObjectSchema(node: JsonObject): boolean {
  return isPlain(node) && (node.type === "object" || node.properties !== undefined);
}

/** A property of the schema. */
function pickProperty(node: JsonObject, random: Random): string | undefined {
  return random.pick(entriesOf(node.properties))?.[0];
}

function withRequired(node: JsonObject, required: readonly string[]): JsonObject {
  return withMembers(node, { required: required.length === 0 ? undefined : required });
}

/** Would a schema be a conjunct or branch of itself? That is no schema (JSON Schema 2020-12 §9.4.1). */
function isEndless($ref: string, { path }: Surroundings): boolean {
  const [section, map, name, ...rest] = path;
  const isWithin =
    section === "components" &&
    map === "schemas" &&
    $ref === formatPointer(["components", "schemas", String(name)]);
  return isWithin && rest.every((token) => /^(?:allOf|anyOf|oneOf|\d+)$/.test(String(token)));
}

function pickReference(random: Random, { document }: Surroundings, except: unknown): string | undefined {
  const names = Object.keys(document.components?.schemas ?? {}).filter((name) => `${REF}${name}` !== except);
  const name = random.pick(names);
  return name === undefined ? undefined : `${REF}${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function lists(node: JsonObject): { keyword: string; list: readonly unknown[] }[] {
  return ["anyOf", "oneOf"].flatMap((keyword) => {
    const list = node[keyword];
    return Array.isArray(list) ? [{ keyword, list }] : [];
  });
}

const OBJECT_EDITS: readonly Edit[] = [
  edit("optional property added", (node) =>
    isObjectSchema(node)
      ? withMembers(node, { properties: { ...asMap(node.properties), brand_new: { type: "string" } } })
      : undefined,
  ),
  edit("required property added", (node) =>
    isObjectSchema(node)
      ? withMembers(node, {
          properties: { ...asMap(node.properties), brand_new: { type: "string" } },
          required: [...textsOf(node.required), "brand_new"],
        })
      : undefined,
  ),
  edit("property removed", (node, random) => {
    const name = pickProperty(node, random);
    if (name === undefined) return undefined;
    const left = withMembers(node, { properties: without(node.properties, name) });
    return withRequired(
      left,
      textsOf(node.required).filter((one) => one !== name),
    );
  }),
  edit("property renamed", (node, random) => {
    const name = pickProperty(node, random);
    if (name === undefined) return undefined;
    const rename = (one: string): string => (one === name ? `${name}_renamed` : one);
    const properties = entriesOf(node.properties).map(([key, value]) => [rename(key), value] as const);
    return withRequired(
      withMembers(node, { properties: fromEntries(properties) }),
      textsOf(node.required).map(rename),
    );
  }),
  edit("property became required", (node, random) => {
    const name = pickProperty(node, random);
    const required = textsOf(node.required);
    return name === undefined || required.includes(name)
      ? undefined
      : withRequired(node, [...required, name]);
  }),
  edit("property became optional", (node, random) => {
    const required = textsOf(node.required);
    const name = random.pick(required);
    if (name === undefined) return undefined;
    return withRequired(
      node,
      required.filter((one) => one !== name),
    );
  }),
  edit("what is undeclared became required", (node) =>
    isObjectSchema(node) ? withRequired(node, [...textsOf(node.required), "undeclared"]) : undefined,
  ),
  edit("object closed", (node) =>
    isObjectSchema(node) && node.additionalProperties !== false
      ? withMembers(node, { additionalProperties: false })
      : undefined,
  ),
  edit("object opened", (node) =>
    node.additionalProperties === undefined || node.additionalProperties === true
      ? undefined
      : withMembers(node, { additionalProperties: undefined }),
  ),
  edit("additional properties typed", (node) =>
    isObjectSchema(node) && node.additionalProperties === undefined
      ? withMembers(node, { additionalProperties: { type: "integer" } })
      : undefined,
  ),
  edit("patterns of properties", (node) =>
    isObjectSchema(node) && node.patternProperties === undefined
      ? withMembers(node, { patternProperties: { "^x-": { type: "integer" } } })
      : undefined,
  ),
  edit("names of properties", (node) =>
    isObjectSchema(node) && node.propertyNames === undefined
      ? withMembers(node, { propertyNames: { maxLength: 5 } })
      : undefined,
  ),
  edit("dependent properties", (node) => {
    const [one, other] = entriesOf(node.properties).map(([name]) => name);
    if (one === undefined || other === undefined || node.dependentRequired !== undefined) return undefined;
    if (textsOf(node.required).includes(other)) return undefined;
    return withMembers(node, { dependentRequired: fromEntries([[one, [other]]]) });
  }),
  edit("unevaluated properties refused", (node) =>
    isObject(node) && Array.isArray(node.allOf) && node.unevaluatedProperties === undefined
      ? withMembers(node, { unevaluatedProperties: false })
      : undefined,
  ),
];

const LIST_EDITS: readonly Edit[] = [
  edit("items replaced", (node) =>
    node.type === "array" && isPlain(node)
      ? withMembers(node, { items: { type: "string", maxLength: 77 } })
      : undefined,
  ),
  edit("items dropped", (node) =>
    isObject(node.items) && Object.keys(node.items).length > 0
      ? withMembers(node, { items: undefined })
      : undefined,
  ),
  edit("items unique", (node) =>
    node.type === "array" && isPlain(node)
      ? withMembers(node, { uniqueItems: node.uniqueItems === true ? undefined : true })
      : undefined,
  ),
  edit("first items", (node) =>
    node.type === "array" && node.prefixItems === undefined
      ? withMembers(node, { prefixItems: [{ type: "string", minLength: 3 }, { type: "boolean" }] })
      : undefined,
  ),
  edit("items contained", (node) =>
    node.type === "array" && node.contains === undefined
      ? withMembers(node, { contains: { type: "string", minLength: 9 } })
      : undefined,
  ),
];

const COMPOSITION_EDITS: readonly Edit[] = [
  edit("branch added", (node, random, around) => {
    const union = random.pick(lists(node));
    if (union === undefined) return undefined;
    const $ref = random.oneIn(2) ? pickReference(random, around, undefined) : undefined;
    const branch =
      $ref !== undefined && !JSON.stringify(union.list).includes($ref)
        ? { $ref }
        : { type: "object", properties: { brand_new: { type: "integer" } }, required: ["brand_new"] };
    return withMembers(node, { [union.keyword]: [...union.list, branch] });
  }),
  edit("branch removed", (node, random) => {
    const union = random.pick(lists(node));
    if (union === undefined || union.list.length < 2) return undefined;
    return withMembers(node, { [union.keyword]: union.list.toSpliced(random.below(union.list.length), 1) });
  }),
  edit("oneOf for anyOf", (node) => {
    const [union] = lists(node);
    if (union === undefined || union.list.length < 2) return undefined;
    const other = union.keyword === "anyOf" ? "oneOf" : "anyOf";
    if (node[other] !== undefined) return undefined;
    return withMembers(node, { [union.keyword]: undefined, [other]: union.list });
  }),
  edit("turned into a union", (node) =>
    isPlain(node) && node.type !== undefined && node.type !== "boolean"
      ? { anyOf: [node, { type: "boolean" }] }
      : undefined,
  ),
  edit("conjunct added", (node) =>
    node.$ref === undefined && node.allOf === undefined && node.type === "object"
      ? withMembers(node, {
          allOf: [{ properties: { brand_new: { type: "boolean" } }, required: ["brand_new"] }],
        })
      : undefined,
  ),
  edit("conjunct removed", (node, random) => {
    if (!Array.isArray(node.allOf) || node.allOf.length < 2) return undefined;
    return withMembers(node, { allOf: node.allOf.toSpliced(random.below(node.allOf.length), 1) });
  }),
  edit("another reference", (node, random, around) => {
    if (typeof node.$ref !== "string") return undefined;
    const $ref = pickReference(random, around, node.$ref);
    return $ref === undefined || isEndless($ref, around) ? undefined : withMembers(node, { $ref });
  }),
  edit("negation added", (node) =>
    node.not === undefined && node.$ref === undefined && node.type === "string"
      ? withMembers(node, { not: { minLength: 40 } })
      : undefined,
  ),
  edit("condition added", (node, random) => {
    const name = pickProperty(node, random);
    if (name === undefined || node.if !== undefined) return undefined;
    return withMembers(node, {
      if: { required: [name] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { minProperties: 3 },
    });
  }),
];

function asMap(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** Edits of the structure of values. */
export const STRUCTURE_EDITS: readonly Edit[] = [...OBJECT_EDITS, ...LIST_EDITS, ...COMPOSITION_EDITS];
