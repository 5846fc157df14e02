/** Which operation of one document is which of the other: by address, not by name. */
import type { OperationObject, PathItemObject } from "../../load/document.js";
import { parsePointer } from "../../load/pointer.js";
import { childPointer } from "../../model/references.js";
import type { Operation } from "../../model/types.js";
import type { OperationRef } from "../types.js";
import { indexBy } from "./indexes.js";
import type { Located } from "./located.js";
import { type Move, pairMoved } from "./moves.js";
import { type ServerList, ServerLists } from "./servers.js";
import { anonymous } from "./urls.js";
import type { Pair, View } from "./walk.js";

/** An operation of one document and all that its pairing needs. */
export interface OperationEntry {
  readonly operation: Operation;
  readonly node: Located<OperationObject>;
  readonly pathItem: Located<PathItemObject>;
  readonly ref: OperationRef;
  readonly servers: ServerList;
  /** Method and template with nameless variables. */
  readonly template: string;
  /** The same below the path of each of its servers. */
  readonly addresses: readonly string[];
}

export interface OperationPair extends Pair<OperationEntry> {
  /** Where the operation is at another address, and how that was found. */
  readonly move?: Omit<Move<OperationEntry>, keyof Pair<OperationEntry>>;
}

export interface OperationPairing {
  /** In the order of the base. */
  readonly pairs: readonly OperationPair[];
  readonly removed: readonly OperationEntry[];
  readonly added: readonly OperationEntry[];
}

/** The operations of a document. */
export function operationEntries(view: View): OperationEntry[] {
  const lists = new ServerLists(view.tree);
  return view.input.model.operations.map((operation): OperationEntry => {
    const node = view.tree.node<OperationObject>(operation.pointer) ?? {
      value: {},
      pointer: operation.pointer,
    };
    const itemPointer = childPointer("#", ...(parsePointer(operation.pointer) ?? []).slice(0, 2));
    const pathItem = view.tree.node<PathItemObject>(itemPointer) ?? { value: {}, pointer: itemPointer };
    const servers = lists.of([node, pathItem, view.tree.root]);
    const paths = new Set(servers.servers.map((one) => one.address.path));
    return {
      operation,
      node,
      pathItem,
      ref: refOf(operation),
      servers,
      template: `${operation.method} ${anonymous(operation.path)}`,
      addresses: [...paths].map((path) => `${operation.method} ${anonymous(path + operation.path)}`),
    };
  });
}

function refOf(operation: Operation): OperationRef {
  return {
    kind: "operation",
    method: operation.method,
    path: operation.path,
    id: operation.id,
    group: operation.tags[0] ?? operation.resource[0] ?? "",
  };
}

/**
 * Pairs operations: by effective address (server path and template; a prefix may move between the two), then by template
 * alone (the path of the server changed, which is one change and not one for each operation), then those that moved.
 */
export function pairOperations(
  base: readonly OperationEntry[],
  revision: readonly OperationEntry[],
): OperationPairing {
  const partners = new Map<OperationEntry, OperationPair>();
  const added = new Set(revision);
  const take = (pair: OperationPair): void => {
    if (partners.has(pair.base) || !added.delete(pair.revision)) return;
    partners.set(pair.base, pair);
  };
  const rest = (): OperationEntry[] => base.filter((entry) => !partners.has(entry));

  pairByAddress(base, revision, added, take);
  const byTemplate = indexBy(added, (entry) => [entry.template]);
  for (const entry of rest()) {
    const other = byTemplate.get(entry.template)?.find((one) => added.has(one));
    if (other !== undefined) take({ base: entry, revision: other });
  }
  for (const { base: from, revision: to, score, isDeclared } of pairMoved(rest(), [...added])) {
    take({ base: from, revision: to, move: { score, isDeclared } });
  }
  const pairs = base.flatMap((entry) => partners.get(entry) ?? []);
  return { pairs, removed: rest(), added: [...added] };
}

function pairByAddress(
  base: readonly OperationEntry[],
  revision: readonly OperationEntry[],
  added: ReadonlySet<OperationEntry>,
  take: (pair: OperationPair) => void,
): void {
  const byAddress = indexBy(revision, (entry) => entry.addresses);
  const find = (entry: OperationEntry, isSamePath: boolean): OperationEntry | undefined =>
    entry.addresses
      .flatMap((address) => byAddress.get(address) ?? [])
      .find((one) => added.has(one) && (!isSamePath || one.operation.path === entry.operation.path));
  const waiting: OperationEntry[] = [];
  for (const entry of base) {
    const other = find(entry, true);
    if (other === undefined) waiting.push(entry);
    else take({ base: entry, revision: other });
  }
  for (const entry of waiting) {
    const other = find(entry, false);
    if (other !== undefined) take({ base: entry, revision: other });
  }
}
