/** Servers (OpenAPI 3.1 §4.8.5): where operations can be reached. */
import type { PathItemObject, ServerObject } from "../../load/document.js";
import { childPointer } from "../../model/references.js";
import { buildServers } from "../../model/servers.js";
import type { Server } from "../../model/types.js";
import type { Draft } from "./collector.js";
import type { Located, Tree } from "./located.js";
import { addressOf, type ServerAddress } from "./urls.js";
import { changedExtensions, memberOf, memberSpot, missingAt, type Pair, spotOf, values } from "./walk.js";

/** A server that an operation can be reached at. */
export interface PlacedServer {
  readonly server: Server;
  readonly node: Located<unknown>;
  readonly address: ServerAddress;
  /** No document wrote it: where there are no servers, the document's own host is meant. */
  readonly isImplied: boolean;
}

/** The servers of an operation: its own, else those of its path, else those of the document. */
export interface ServerList {
  /** Where the list is written; the same for all operations that share it. */
  readonly pointer: string;
  readonly servers: readonly PlacedServer[];
}

/** Finds the servers of the operations of one document, each list once. */
export class ServerLists {
  readonly #tree: Tree;
  readonly #lists = new Map<string, ServerList>();

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  /** @param holders operation, path item and document, the nearest first */
  of(holders: readonly (Located<Pick<PathItemObject, "servers">> | undefined)[]): ServerList {
    const holder = holders.find((one) => one?.value.servers !== undefined && one.value.servers.length > 0);
    const pointer = holder === undefined ? "#" : childPointer(holder.pointer, "servers");
    let list = this.#lists.get(pointer);
    if (list === undefined) {
      list = {
        pointer,
        servers: holder === undefined ? [this.#implied()] : place(holder.value.servers, pointer),
      };
      this.#lists.set(pointer, list);
    }
    return list;
  }

  #implied(): PlacedServer {
    const server = { url: "/", resolvedUrl: "/", variables: [] };
    return { server, node: this.#tree.root, address: addressOf("/"), isImplied: true };
  }
}

function place(servers: readonly ServerObject[] | undefined, pointer: string): PlacedServer[] {
  return buildServers(servers).map((server, index) => ({
    server,
    node: { value: servers?.[index], pointer: childPointer(pointer, index) },
    address: addressOf(server.resolvedUrl),
    isImplied: false,
  }));
}

/**
 * What differs between two lists of servers. A URL counts with the part that moved between server and path:
 * `/v1` + `/foo` is `/` + `/v1/foo`.
 *
 * @param prefixes what the templates of the operations have before their common end
 */
export function compareServers(lists: Pair<ServerList>, prefixes: Pair<string>): Draft[] {
  const drafts: Draft[] = [];
  const removed = new Set(lists.base.servers);
  const added = new Set(lists.revision.servers);
  const path = (one: PlacedServer, side: "base" | "revision"): string => one.address.path + prefixes[side];
  const take = (alike: (base: PlacedServer, revision: PlacedServer) => boolean): Pair<PlacedServer>[] =>
    [...removed].flatMap((base) => {
      const revision = [...added].find((other) => alike(base, other));
      if (revision === undefined) return [];
      removed.delete(base);
      added.delete(revision);
      return [{ base, revision }];
    });
  const isSamePath = (base: PlacedServer, revision: PlacedServer): boolean =>
    path(base, "base") === path(revision, "revision");
  const isSameOrigin = (base: PlacedServer, revision: PlacedServer): boolean =>
    base.address.origin === revision.address.origin;
  const same = take((base, revision) => isSameOrigin(base, revision) && isSamePath(base, revision));
  const defaults = take((base, revision) => base.server.url === revision.server.url);
  for (const pair of [...same, ...defaults]) drafts.push(...compareServer(pair));
  const changed = take(isSameOrigin);
  for (const pair of changed) {
    drafts.push({
      kind: "server-changed",
      subject: pair.base.server.url,
      base: spotOf(pair.base.node),
      revision: spotOf(pair.revision.node),
      before: pair.base.server.url,
      after: pair.revision.server.url,
      data: { field: "path" },
    });
  }
  const stay = same.length + defaults.length > 0;
  for (const one of removed) {
    if (one.isImplied) continue;
    drafts.push({
      kind: "server-removed",
      subject: one.server.url,
      base: spotOf(one.node),
      revision: missingAt(lists.revision.pointer),
      before: one.node.value,
      // Another of the old servers is still there.
      data: { othersStay: stay },
    });
  }
  for (const one of added) {
    if (one.isImplied) continue;
    drafts.push({
      kind: "server-added",
      subject: one.server.url,
      base: missingAt(lists.base.pointer),
      revision: spotOf(one.node),
      after: one.node.value,
    });
  }
  return drafts;
}

function compareServer({ base, revision }: Pair<PlacedServer>): Draft[] {
  const spots = { base: spotOf(base.node), revision: spotOf(revision.node) };
  const subject = base.server.url;
  const drafts: Draft[] = [];
  const text = (before: unknown, after: unknown, data: Readonly<Record<string, unknown>>): void => {
    if (before === after) return;
    drafts.push({ kind: "server-text", subject, ...spots, ...values(before, after), data });
  };
  for (const field of ["description", "name"]) {
    if (base.isImplied || revision.isImplied) continue;
    text(memberOf(base.node.value, field), memberOf(revision.node.value, field), { field });
  }
  drafts.push(...extensionDrafts(base, revision));
  for (const variable of base.server.variables) {
    const other = revision.server.variables.find((one) => one.name === variable.name);
    if (other === undefined) continue;
    const change = (field: string, before: unknown, after: unknown, data: object): void => {
      drafts.push({
        kind: "server-changed",
        subject,
        ...spots,
        before,
        after,
        data: { field, variable: variable.name, ...data },
      });
    };
    if (variable.default !== other.default) {
      const isOffered = other.enum.length === 0 || other.enum.includes(variable.default);
      change("default", variable.default, other.default, { reachable: isOffered });
    }
    const lost = other.enum.length === 0 ? [] : variable.enum.filter((one) => !other.enum.includes(one));
    const won = variable.enum.length === 0 ? [] : other.enum.filter((one) => !variable.enum.includes(one));
    const isLimited = variable.enum.length === 0 && other.enum.length > 0;
    const isFreed = variable.enum.length > 0 && other.enum.length === 0;
    if (lost.length > 0 || won.length > 0 || isLimited || isFreed) {
      change("enum", variable.enum, other.enum, {
        removed: lost,
        added: won,
        limited: isLimited,
        freed: isFreed,
      });
    }
    text(variable.description, other.description, { field: "description", variable: variable.name });
  }
  return drafts;
}

function extensionDrafts(base: PlacedServer, revision: PlacedServer): Draft[] {
  if (base.isImplied || revision.isImplied) return [];
  const nodes = { base: base.node, revision: revision.node };
  return changedExtensions(nodes).map((key) => ({
    kind: "extension",
    subject: key,
    base: memberSpot(base.node, key),
    revision: memberSpot(revision.node, key),
    ...values(memberOf(base.node.value, key), memberOf(revision.node.value, key)),
    data: { holder: "server" },
  }));
}
