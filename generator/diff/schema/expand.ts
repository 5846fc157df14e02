/** Follows `$ref`, `allOf` and unions of one branch, until a node is a flat list of members and real unions. */
import type { Schema, SchemaObject } from "../../load/document.js";
import { below, type SchemaDocument, type Source } from "./document.js";
import { acceptsValue } from "./evaluate.js";
import { textOf } from "./json.js";
import type { Expansion, Member, Node, Union } from "./node.js";

interface Draft {
  readonly node: Node;
  readonly members: Member[];
  readonly unions: Union[];
  readonly chosen: Source[];
  readonly seen: Set<string>;
  isFalse: boolean;
}

/** The flat form of a node (diff-semantics §2: `$ref`, `allOf`, unions of one, null by any spelling). */
export function expand(node: Node): Expansion {
  const draft: Draft = { node, members: [], unions: [], chosen: [], seen: new Set(), isFalse: false };
  for (const source of node.sources) visit(draft, source, undefined);
  return draft;
}

function visit(draft: Draft, source: Source, parent: Member | undefined): void {
  const { schema, pointer, orNull } = source;
  if (schema === true) return;
  if (schema === false) {
    if (orNull) draft.members.push({ schema: { type: "null" }, pointer, orNull: false, parent });
    else draft.isFalse = true;
    return;
  }
  const { document } = draft.node.store;
  const key = `${document.numberOf(schema)}${orNull}`;
  if (draft.seen.has(key)) return;
  draft.seen.add(key);
  const member: Member = { schema, pointer, orNull, parent };
  draft.members.push(member);
  if (schema.$ref !== undefined) visit(draft, { ...document.follow(schema.$ref), orNull }, member);
  schema.allOf?.forEach((part, index) => {
    visit(draft, { schema: part, pointer: below(pointer, "allOf", index), orNull }, member);
  });
  if (schema.anyOf !== undefined) visitUnion(draft, member, "anyOf", schema.anyOf);
  if (schema.oneOf !== undefined) visitUnion(draft, member, "oneOf", schema.oneOf);
}

function visitUnion(draft: Draft, member: Member, keyword: "anyOf" | "oneOf", list: readonly Schema[]): void {
  const { node } = draft;
  const { document } = node.store;
  const key = `${document.numberOf(member.schema)}${keyword}`;
  const pointer = below(member.pointer, keyword);
  // A base that lists its heirs says nothing more about an heir that takes it up.
  if (list.some((schema) => isAncestor(document, schema, member))) return;
  const listed = list.map((schema, index) => ({ schema, pointer: below(pointer, index), orNull: false }));
  const flat = flatten(document, keyword, listed);
  const { branches, hasNull } = withoutNull(document, keyword, flat.branches);
  const orNull = member.orNull || hasNull;
  // What a union within the union says of itself is said here.
  for (const text of flat.texts) draft.members.push({ ...text, orNull: false, parent: member });
  const chosen = node.choices.get(key);
  const only = branches.length === 1 ? branches[0] : chosen === undefined ? undefined : branches[chosen];
  if (only !== undefined) {
    if (branches.length > 1) draft.chosen.push({ ...only, orNull });
    visit(draft, { ...only, orNull }, member);
  }
  if (only !== undefined) return;
  if (branches.length === 0) visit(draft, { schema: false, pointer, orNull }, member);
  else {
    draft.unions.push({
      key,
      keyword,
      pointer,
      branches: branches.map((branch) => node.store.node([branch], node.choices)),
      orNull,
      member,
      discriminator: member.schema.discriminator,
    });
  }
}

/** Did a schema, by its own `allOf`, bring in a member? */
function isAncestor(document: SchemaDocument, schema: Schema, { parent }: Member): boolean {
  if (parent === undefined) return false;
  const target = document.target(schema);
  for (let above: Member | undefined = parent; above !== undefined; above = above.parent) {
    if (above.schema === target) return true;
  }
  return false;
}

interface Flat {
  readonly branches: readonly Source[];
  /** Titles and descriptions of the unions that were taken apart. */
  readonly texts: readonly { readonly schema: SchemaObject; readonly pointer: string }[];
}

/** Branches of `anyOf` that are nothing but `anyOf`, taken apart; false and repeated branches dropped. */
function flatten(
  document: SchemaDocument,
  keyword: "anyOf" | "oneOf",
  listed: readonly Source[],
  trail: ReadonlySet<SchemaObject> = new Set(),
): Flat {
  const seen = new Set<string>();
  const texts: Flat["texts"][number][] = [];
  const branches = listed.flatMap((branch): readonly Source[] => {
    const target = resolve(document, branch);
    if (target.schema === false) return [];
    if (keyword === "oneOf" || target.schema === true) return [branch];
    const text = textOf(target.schema);
    if (seen.has(text)) return [];
    seen.add(text);
    const inner = target.schema.anyOf;
    if (inner === undefined || !isOnlyUnion(target.schema)) return [branch];
    if (trail.has(target.schema)) return [];
    // A single one, or null: `type: [object, null]` in other words, with the same texts.
    if (inner.filter((schema) => !isJustNull(document.target(schema))).length <= 1) return [branch];
    const parts = inner.map((schema, index) => ({
      schema,
      pointer: below(target.pointer, "anyOf", index),
      orNull: false,
    }));
    const { anyOf: _, ...words } = target.schema;
    if (Object.keys(words).length > 0) texts.push({ schema: words, pointer: target.pointer });
    const flat = flatten(document, keyword, parts, new Set([...trail, target.schema]));
    texts.push(...flat.texts);
    return flat.branches;
  });
  return { branches, texts };
}

const BESIDE_UNION: ReadonlySet<string> = new Set(["anyOf", "title", "description"]);

function isOnlyUnion(schema: SchemaObject): boolean {
  return Object.keys(schema).every((key) => BESIDE_UNION.has(key));
}

/** What a branch is behind references, `allOf` and unions of one that stand alone. */
function resolve(document: SchemaDocument, source: Source): Source {
  let at = source;
  for (let hops = 0; hops < 50; hops++) {
    if (typeof at.schema === "boolean") return at;
    const [keyword, second] = Object.keys(at.schema);
    if (second !== undefined || keyword === undefined) return at;
    if (at.schema.$ref !== undefined) at = document.follow(at.schema.$ref);
    else {
      const [only, other] = at.schema.allOf ?? at.schema.anyOf ?? at.schema.oneOf ?? [];
      if (only === undefined || other !== undefined) return at;
      at = { schema: only, pointer: below(at.pointer, keyword, 0), orNull: false };
    }
  }
  return at;
}

/** Takes branches out that are just `null`. Beside another branch with null `oneOf` refuses it: there it stays. */
function withoutNull(
  document: SchemaDocument,
  keyword: "anyOf" | "oneOf",
  branches: readonly Source[],
): { branches: Source[]; hasNull: boolean } {
  const others = branches.filter((branch) => !isJustNull(resolve(document, branch).schema));
  const nulls = branches.length - others.length;
  if (nulls === 0) return { branches: [...branches], hasNull: false };
  const isShared = others.some((branch) => acceptsValue(document, branch.schema, null).accepted);
  if (keyword === "oneOf" && (nulls > 1 || isShared)) return { branches: [...branches], hasNull: false };
  return { branches: others, hasNull: true };
}

function isJustNull(schema: Schema): boolean {
  if (typeof schema === "boolean") return false;
  if (schema.anyOf !== undefined || schema.oneOf !== undefined || schema.not !== undefined) return false;
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && types.every((type) => type === "null")) return true;
  if (types.length > 0 && !types.includes("null")) return false;
  if (Object.hasOwn(schema, "const")) return schema.const === null;
  return schema.enum !== undefined && schema.enum.length > 0 && schema.enum.every((value) => value === null);
}
