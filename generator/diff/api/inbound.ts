/**
 * Webhooks and callbacks (OpenAPI 3.1 §4.8.18): requests that the API sends. Parameters and bodies come from the server,
 * the answers from the client, so the sides are swapped: kinds of facts name the place in the document, the side of a
 * site says who sends.
 */
import type { OperationObject } from "../../load/document.js";
import type { InboundOperation } from "../../model/types.js";
import type { OperationRef } from "../types.js";
import { compareExchange, compareOperationId, compareTags, WHOLE } from "./exchange.js";
import { indexBy } from "./indexes.js";
import { sunsetOf } from "./lifecycle.js";
import type { Located } from "./located.js";
import type { OperationPair } from "./operations.js";
import { missingAt, type Pair, type Scope, siteOf, spotOf, type View, type Walk } from "./walk.js";

interface Entry {
  readonly operation: InboundOperation;
  readonly node: Located<OperationObject>;
  readonly ref: OperationRef;
}

/** Compares the webhooks, by name and method, and the callbacks of operations that are in both, by expression and method. */
export function compareInbound(walk: Walk, pairs: readonly OperationPair[]): void {
  const base = entriesOf(walk.base);
  const revision = entriesOf(walk.revision);
  compareGroup(
    walk,
    base.filter(({ operation }) => operation.kind === "webhook"),
    revision.filter(({ operation }) => operation.kind === "webhook"),
    ({ operation }) => `${operation.name} ${operation.method}`,
    { base: "#/webhooks", revision: "#/webhooks" },
  );
  const callbacks = { base: callbacksByParent(base), revision: callbacksByParent(revision) };
  for (const pair of pairs) {
    const from = callbacks.base.get(pair.base.operation.id) ?? [];
    const to = callbacks.revision.get(pair.revision.operation.id) ?? [];
    if (from.length + to.length === 0) continue;
    compareGroup(walk, from, to, ({ operation }) => `${operation.expression ?? ""} ${operation.method}`, {
      base: pair.base.operation.pointer,
      revision: pair.revision.operation.pointer,
    });
  }
}

function entriesOf(view: View): Entry[] {
  const groups = new Map(
    view.input.model.operations.map((one) => [one.id, one.tags[0] ?? one.resource[0] ?? ""]),
  );
  return view.input.model.inbound.map((operation): Entry => {
    const node = view.tree.node<OperationObject>(operation.pointer) ?? {
      value: {},
      pointer: operation.pointer,
    };
    const parent = operation.parent;
    const id = parent === undefined ? operation.name : `${parent}.${operation.name}`;
    const ref: OperationRef = {
      kind: operation.kind,
      method: operation.method,
      path: operation.name,
      id: node.value.operationId ?? id,
      group: node.value.tags?.[0] ?? (parent === undefined ? "" : (groups.get(parent) ?? "")),
    };
    return { operation, node, ref };
  });
}

function callbacksByParent(entries: readonly Entry[]): Map<string, Entry[]> {
  return indexBy(entries, ({ operation: { kind, parent } }) =>
    kind === "callback" && parent !== undefined ? [parent] : [],
  );
}

function compareGroup(
  walk: Walk,
  base: readonly Entry[],
  revision: readonly Entry[],
  keyOf: (entry: Entry) => string,
  places: Pair<string>,
): void {
  const left = new Set(revision);
  const byKey = indexBy(revision, (entry) => [keyOf(entry)]);
  for (const entry of base) {
    const alike = (byKey.get(keyOf(entry)) ?? []).filter((other) => left.has(other));
    const same = alike.find((other) => other.operation.name === entry.operation.name) ?? alike[0];
    if (same === undefined) {
      report(walk, entry, "removed", places.revision);
      continue;
    }
    left.delete(same);
    compareEntries(walk, { base: entry, revision: same });
  }
  for (const entry of left) report(walk, entry, "added", places.base);
}

function scopeOf({ ref }: Entry): Scope {
  return { operation: ref, sent: "response", returned: "request" };
}

function compareEntries(walk: Walk, { base, revision }: Pair<Entry>): void {
  const scope = scopeOf(base);
  const nodes = { base: base.node, revision: revision.node };
  // Handlers go by the name of the webhook or callback.
  const names = { base: base.operation.name, revision: revision.operation.name };
  compareOperationId(walk, scope, nodes, names, { hasOtherPath: false });
  compareTags(walk, scope, nodes, names);
  compareExchange(
    walk,
    scope,
    {
      base: { ...base.operation, node: base.node },
      revision: { ...revision.operation, node: revision.node },
    },
    [],
  );
}

function report(walk: Walk, entry: Entry, what: "added" | "removed", elsewhere: string): void {
  const { operation, node } = entry;
  const isAdded = what === "added";
  walk.facts.add(
    {
      kind: `${operation.kind}-${what}`,
      subject: `${operation.name} ${operation.method}`,
      base: isAdded ? missingAt(elsewhere) : spotOf(node),
      revision: isAdded ? spotOf(node) : missingAt(elsewhere),
      ...(isAdded ? { after: node.value } : { before: node.value }),
      data: {
        ...(operation.expression === undefined ? {} : { expression: operation.expression }),
        deprecated: operation.deprecated,
        ...sunsetOf(node.value),
      },
    },
    [siteOf(scopeOf(entry), WHOLE)],
  );
}
