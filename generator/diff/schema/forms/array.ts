/** What a node asks of arrays. */
import { below, type Source } from "../document.js";
import type { Member, Node } from "../node.js";
import { viewOf } from "./view.js";
import { isHigher, isLower, tightest, type Written } from "./written.js";

/** `contains` with its counts; several are never merged into one. */
export interface Contained {
  readonly node: Node;
  readonly min: number;
  readonly max: number;
  readonly pointer: string;
}

export interface ArrayForm {
  readonly minItems: Written<number> | undefined;
  readonly maxItems: Written<number> | undefined;
  readonly uniqueItems: Written<boolean> | undefined;
  readonly prefix: readonly Node[];
  /** The items after the prefix. */
  readonly rest: Node;
  readonly contains: readonly Contained[];
}

const forms = new WeakMap<Node, ArrayForm>();

/** JSON Schema 2020-12 §10.3.1, Validation §6.4. */
export function arrayForm(node: Node): ArrayForm {
  let form = forms.get(node);
  if (form === undefined) {
    form = read(node);
    forms.set(node, form);
  }
  return form;
}

function read(node: Node): ArrayForm {
  const { members } = viewOf(node, "array");
  const width = Math.max(0, ...members.map(({ schema }) => schema.prefixItems?.length ?? 0));
  const prefix = Array.from({ length: width }, (_, index) => itemAt(node, members, index));
  const rest = itemAt(node, members, width);
  const minItems = tightest(members, "minItems", isHigher);
  const closing: Written<number>[] = members.flatMap(({ schema, pointer }) =>
    schema.items === false
      ? [{ value: schema.prefixItems?.length ?? 0, pointer: below(pointer, "items"), raw: false }]
      : [],
  );
  const maxItems = [tightest(members, "maxItems", isLower), ...closing]
    .filter((bound) => bound !== undefined)
    .sort((a, b) => a.value - b.value)[0];
  return {
    minItems: minItems?.value === 0 ? undefined : minItems,
    maxItems,
    uniqueItems: uniqueOf(members),
    prefix: maxItems === undefined ? prefix : prefix.slice(0, maxItems.value),
    // What may not be there is never asked about.
    rest: maxItems !== undefined && maxItems.value <= width ? node.store.node([]) : rest,
    contains: members.flatMap((member) => containedOf(node, member)),
  };
}

function itemAt(node: Node, members: readonly Member[], index: number): Node {
  const sources = members.flatMap(({ schema, pointer }): Source[] => {
    const own = schema.prefixItems?.[index];
    if (own !== undefined)
      return [{ schema: own, pointer: below(pointer, "prefixItems", index), orNull: false }];
    if (schema.items === undefined) return [];
    return [{ schema: schema.items, pointer: below(pointer, "items"), orNull: false }];
  });
  return node.store.node(sources);
}

function uniqueOf(members: readonly Member[]): Written<boolean> | undefined {
  const member = members.find(({ schema }) => schema.uniqueItems === true);
  return member && { value: true, pointer: below(member.pointer, "uniqueItems"), raw: true };
}

function containedOf(node: Node, { schema, pointer }: Member): Contained[] {
  const { contains, minContains = 1, maxContains = Number.POSITIVE_INFINITY } = schema;
  if (contains === undefined || (minContains === 0 && maxContains === Number.POSITIVE_INFINITY)) return [];
  const at = below(pointer, "contains");
  const source = { schema: contains, pointer: at, orNull: false };
  return [{ node: node.store.node([source]), min: minContains, max: maxContains, pointer: at }];
}
