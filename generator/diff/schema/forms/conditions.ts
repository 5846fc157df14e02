/** What cannot be merged: `not`, `if`, and `unevaluated…` that a union or a condition decides. */
import { below } from "../document.js";
import { type Kind, objectOf, textOf } from "../json.js";
import type { Member, Node } from "../node.js";
import { isPlainBelow } from "./object.js";
import { viewOf } from "./view.js";

export interface Condition {
  readonly keyword: "not" | "if" | "unevaluatedProperties" | "unevaluatedItems";
  readonly pointer: string;
  readonly raw: unknown;
  /** The schemas that it consists of; `if`, `then` and `else` in this order. */
  readonly parts: readonly Node[];
  /** The kinds of values that it acts on. */
  readonly kinds: ReadonlySet<Kind>;
}

/** What acts on one kind of values only. */
const ACTS_ON: Readonly<Partial<Record<Condition["keyword"], Kind>>> = {
  unevaluatedProperties: "object",
  unevaluatedItems: "array",
};

const known = new WeakMap<Node, readonly Condition[]>();

/** The conditions of a node, each once. */
export function conditionsOf(node: Node): readonly Condition[] {
  let conditions = known.get(node);
  if (conditions === undefined) {
    conditions = gather(node);
    known.set(node, conditions);
  }
  return conditions;
}

/** A condition in a branch acts on the kinds of values of that branch; written twice it acts on both. */
function gather(node: Node): Condition[] {
  const found = new Map<string, Condition & { readonly kinds: Set<Kind> }>();
  for (const kind of node.liveKinds) {
    for (const member of viewOf(node, kind).members) {
      if (kind === "null" && member.orNull) continue;
      for (const condition of read(node, member)) {
        if ((ACTS_ON[condition.keyword] ?? kind) !== kind) continue;
        const key = `${condition.keyword} ${textOf(condition.raw)}`;
        const known = found.get(key);
        if (known === undefined) found.set(key, { ...condition, kinds: new Set([kind]) });
        else known.kinds.add(kind);
      }
    }
  }
  return [...found.values()];
}

function read(node: Node, member: Member): Omit<Condition, "kinds">[] {
  const { schema, pointer } = member;
  const conditions: Omit<Condition, "kinds">[] = [];
  const part = (
    keyword: "not" | "if" | "then" | "else" | "unevaluatedProperties" | "unevaluatedItems",
  ): Node =>
    node.store.node([{ schema: schema[keyword] ?? true, pointer: below(pointer, keyword), orNull: false }]);
  if (schema.not !== undefined && schema.not !== false) {
    conditions.push({
      keyword: "not",
      pointer: below(pointer, "not"),
      raw: schema.not,
      parts: [part("not")],
    });
  }
  if (schema.if !== undefined && (schema.then !== undefined || schema.else !== undefined)) {
    const raw = objectOf(
      (["if", "then", "else"] as const).flatMap((key) =>
        schema[key] === undefined ? [] : [[key, schema[key]]],
      ),
    );
    const parts = [part("if"), part("then"), part("else")];
    conditions.push({ keyword: "if", pointer: below(pointer, "if"), raw, parts });
  }
  for (const keyword of ["unevaluatedProperties", "unevaluatedItems"] as const) {
    if (schema[keyword] === undefined || schema[keyword] === true) continue;
    if (keyword === "unevaluatedProperties" && isPlainBelow(node, member)) continue;
    const at = below(pointer, keyword);
    conditions.push({ keyword, pointer: at, raw: schema[keyword], parts: [part(keyword)] });
  }
  return conditions;
}
