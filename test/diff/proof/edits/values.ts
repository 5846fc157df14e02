/** Edits of what single values a schema takes: types, null, literals, bounds, texts. */
import type { JsonObject } from "../../../../generator/load/value.js";
import { type Edit, withMembers } from "./edit.js";

type Apply = Edit["apply"];

const edit = (name: string, apply: Apply): Edit => ({ name, type: "Schema", apply });

/** Does the schema stand for itself, and not for what it refers to or is composed of? */
export function isPlain(node: JsonObject): boolean {
  return ["$ref", "allOf", "anyOf", "oneOf", "not", "if"].every((key) => node[key] === undefined);
}

function typesOf(node: JsonObject): string[] {
  return [node.type].flat().filter((type) => typeof type === "string");
}

const has = (node: JsonObject, type: string): boolean => isPlain(node) && typesOf(node).includes(type);
const isNumber = (node: JsonObject): boolean => has(node, "number") || has(node, "integer");
const isListed = (node: JsonObject): boolean => node.enum !== undefined || node.const !== undefined;

/** Sets a keyword that is a number, moves it, or takes it away. */
function bound(keyword: string, fits: (node: JsonObject) => boolean, step: number): Edit[] {
  const change = (name: string, next: (value: number) => number | undefined): Edit =>
    edit(`${keyword} ${name}`, (node) => {
      const value = node[keyword];
      if (typeof value !== "number" || !fits(node) || isListed(node)) return undefined;
      const changed = next(value);
      return changed === undefined || changed < 0 || (changed === 0 && keyword === "multipleOf")
        ? undefined
        : withMembers(node, { [keyword]: changed });
    });
  return [
    edit(`${keyword} set`, (node, random) =>
      fits(node) && node[keyword] === undefined && !isListed(node)
        ? withMembers(node, { [keyword]: 1 + random.below(4) * step })
        : undefined,
    ),
    change("raised", (value) => value + step),
    change("lowered", (value) => value - step),
    edit(`${keyword} dropped`, (node) =>
      node[keyword] === undefined || isListed(node) ? undefined : withMembers(node, { [keyword]: undefined }),
    ),
  ];
}

const OTHER_TYPES = ["string", "integer", "boolean", "object", "array", "number"];

/** Edits of values. */
export const VALUE_EDITS: readonly Edit[] = [
  edit("type changed", (node, random) => {
    if (!isPlain(node) || typesOf(node).length !== 1 || isListed(node)) return undefined;
    const type = random.pick(OTHER_TYPES.filter((one) => one !== node.type));
    return { type };
  }),
  edit("type added", (node, random) => {
    const types = typesOf(node);
    if (!isPlain(node) || types.length === 0 || isListed(node)) return undefined;
    const type = random.pick(OTHER_TYPES.filter((one) => !types.includes(one)));
    return withMembers(node, { type: [...types, type] });
  }),
  edit("type removed", (node, random) => {
    const types = typesOf(node);
    if (!isPlain(node) || types.length < 2 || isListed(node)) return undefined;
    const left = types.toSpliced(random.below(types.length), 1);
    return withMembers(node, { type: left.length === 1 ? left[0] : left });
  }),
  edit("type dropped", (node) =>
    isPlain(node) && typesOf(node).length > 0 && !isListed(node)
      ? withMembers(node, { type: undefined })
      : undefined,
  ),
  edit("null allowed", (node) => {
    const types = typesOf(node);
    if (!isPlain(node) || types.length === 0 || types.includes("null") || isListed(node)) return undefined;
    return withMembers(node, { type: [...types, "null"] });
  }),
  edit("null refused", (node) => {
    const types = typesOf(node);
    if (!isPlain(node) || types.length < 2 || !types.includes("null")) return undefined;
    const left = types.filter((type) => type !== "null");
    const literals = Array.isArray(node.enum) ? { enum: node.enum.filter((one) => one !== null) } : {};
    return withMembers(node, { type: left.length === 1 ? left[0] : left, ...literals });
  }),
  edit("enum value added", (node) => {
    if (!Array.isArray(node.enum) || !isPlain(node)) return undefined;
    const isText = node.enum.some((value) => typeof value === "string");
    return withMembers(node, { enum: [...node.enum, isText ? "brand_new" : 987_654] });
  }),
  edit("enum value removed", (node, random) => {
    if (!Array.isArray(node.enum) || node.enum.length < 2 || !isPlain(node)) return undefined;
    return withMembers(node, { enum: node.enum.toSpliced(random.below(node.enum.length), 1) });
  }),
  edit("enum set", (node) =>
    has(node, "string") && !isListed(node) ? withMembers(node, { enum: ["one", "two"] }) : undefined,
  ),
  edit("enum dropped", (node) =>
    node.enum !== undefined && isPlain(node) && node.type !== undefined
      ? withMembers(node, { enum: undefined })
      : undefined,
  ),
  edit("const set", (node) =>
    has(node, "string") && !isListed(node) ? withMembers(node, { const: "one" }) : undefined,
  ),
  ...bound("minimum", isNumber, 2),
  ...bound("maximum", isNumber, 50),
  ...bound("exclusiveMinimum", isNumber, 1),
  ...bound("exclusiveMaximum", isNumber, 50),
  ...bound("multipleOf", isNumber, 2),
  ...bound("minLength", (node) => has(node, "string"), 1),
  ...bound("maxLength", (node) => has(node, "string"), 10),
  ...bound("minItems", (node) => has(node, "array"), 1),
  ...bound("maxItems", (node) => has(node, "array"), 3),
  ...bound("minProperties", (node) => has(node, "object"), 1),
  ...bound("maxProperties", (node) => has(node, "object"), 9),
  edit("pattern set", (node, random) =>
    has(node, "string") && !isListed(node)
      ? withMembers(node, { pattern: random.pick(["^[a-z]+$", "^x", "[0-9]{3}", "^(?!no)"]) })
      : undefined,
  ),
  edit("pattern dropped", (node) =>
    node.pattern === undefined || isListed(node) ? undefined : withMembers(node, { pattern: undefined }),
  ),
  edit("format set", (node, random) =>
    has(node, "string")
      ? withMembers(node, { format: random.pick(["uuid", "date", "email", "own-id"]) })
      : undefined,
  ),
  edit("format dropped", (node) =>
    node.format === undefined ? undefined : withMembers(node, { format: undefined }),
  ),
  edit("content set", (node) =>
    has(node, "string") && !isListed(node) && node.contentEncoding === undefined
      ? withMembers(node, { contentEncoding: "base64" })
      : undefined,
  ),
];
