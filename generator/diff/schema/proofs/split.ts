/** Takes an object apart by the values of the property that tells the branches of a union apart. */
import type { SchemaObject } from "../../../load/document.js";
import { objectForm } from "../forms/object.js";
import { type LiveUnion, literalsIn } from "../forms/view.js";
import { type Kind, objectOf, textOf } from "../json.js";
import type { Node } from "../node.js";

/** With more values than this the parts are not worth the time. */
const MOST = 24;

/** Conjuncts that fix a property to a value, by both as text: equal ones have to be one object. */
const conjuncts = new Map<string, SchemaObject>();

/**
 * Splits a node into one part for each value of a tag (diff-semantics §3: "try splitting on discriminator/type/const").
 *
 * @param union whose branches each list the values of the tag that they take
 * @returns parts that together take what the node takes; undefined where there is no such property
 */
export function splitByTag(node: Node, union: LiveUnion, kind: Kind): readonly Node[] | undefined {
  if (kind !== "object") return undefined;
  const form = objectForm(node);
  for (const name of form.required.keys()) {
    const values = literalsIn(form.property(name), "string");
    if (values === undefined || values.length < 2 || values.length > MOST) continue;
    if (form.property(name).liveKinds.size > 1) continue;
    if (
      !union.branches.every(
        (branch) => literalsIn(objectForm(branch.node).property(name), "string") !== undefined,
      )
    ) {
      continue;
    }
    return values.map((value) => {
      const schema = conjunctFor(name, value);
      const fixed = { schema, pointer: node.sources[0]?.pointer ?? "#", orNull: false };
      return node.store.node([...node.sources, fixed], node.choices);
    });
  }
  return undefined;
}

function conjunctFor(name: string, value: unknown): SchemaObject {
  const key = textOf([name, value]);
  let schema = conjuncts.get(key);
  if (schema === undefined) {
    schema = { properties: objectOf([[name, { const: value }]]) as Record<string, SchemaObject> };
    conjuncts.set(key, schema);
  }
  return schema;
}
