/** `discriminator`: it decides nothing on the wire, but code is generated from it (OpenAPI 3.1 §4.8.25). */

import { refName } from "../../../load/components.js";
import type { DiscriminatorObject } from "../../../load/document.js";
import { below } from "../document.js";
import { memberOf } from "../json.js";
import type { Node } from "../node.js";
import { type Comparison, note } from "../pair.js";

interface Found {
  readonly discriminator: DiscriminatorObject;
  readonly pointer: string;
}

/** The property that tells branches apart, and the values that stand for them. */
export function compareDiscriminators(comparison: Comparison): void {
  const [own, other] = [find(comparison.base), find(comparison.revision)];
  if (own === undefined && other === undefined) return;
  const [before, after] = [own?.discriminator.propertyName, other?.discriminator.propertyName];
  if (before !== after) {
    note(comparison, {
      kind: "schema-discriminator",
      base: own?.pointer,
      revision: other?.pointer,
      before: own?.discriminator,
      after: other?.discriminator,
      data: { from: before ?? null, to: after ?? null },
      typeEffect: "changed",
    });
  }
  if (own !== undefined && other !== undefined) compareMappings(comparison, own, other);
}

function find(node: Node): Found | undefined {
  for (const { schema, pointer } of node.members) {
    if (schema.discriminator !== undefined) {
      return { discriminator: schema.discriminator, pointer: below(pointer, "discriminator") };
    }
  }
  return undefined;
}

function compareMappings(comparison: Comparison, own: Found, other: Found): void {
  const { base, revision, containment } = comparison;
  const [before, after] = [own.discriminator.mapping ?? {}, other.discriminator.mapping ?? {}];
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [from, to] = [memberOf(before, key), memberOf(after, key)];
    if (from === to) continue;
    const [source, target] = [targetOf(base, from), targetOf(revision, to)];
    // A component that only changed its name is the same branch.
    if (source !== undefined && target !== undefined && containment.equality.areEqual(source, target))
      continue;
    note(comparison, {
      kind: "schema-discriminator-mapping",
      base: from === undefined ? undefined : below(own.pointer, "mapping", key),
      revision: to === undefined ? undefined : below(other.pointer, "mapping", key),
      ...(from === undefined ? {} : { before: from }),
      ...(to === undefined ? {} : { after: to }),
      subject: key,
      data: { key },
      typeEffect: "changed",
    });
  }
}

/** The schema that a mapping names, by reference or by name. */
function targetOf(node: Node, target: string | undefined): Node | undefined {
  if (target === undefined) return undefined;
  const name = refName(target, "schemas") ?? target;
  const schema = memberOf(node.store.document.components, name);
  if (schema === undefined) return undefined;
  return node.store.node([{ schema, pointer: below("#/components/schemas", name), orNull: false }]);
}
