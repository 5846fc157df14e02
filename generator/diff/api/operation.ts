/** One operation, in both documents (OpenAPI 3.1 §4.8.10). */
import { METHODS, type PathItemObject } from "../../load/document.js";
import type { Operation } from "../../model/types.js";
import type { Draft } from "./collector.js";
import { isSameSet } from "./equality.js";
import { compareExchange, compareOperationId, compareTags, WHOLE } from "./exchange.js";
import { sunsetOf } from "./lifecycle.js";
import type { OperationEntry, OperationPair } from "./operations.js";
import type { Schemes } from "./schemes.js";
import { compareSecurity } from "./security.js";
import { compareServers, type ServerList } from "./servers.js";
import { anonymous, variablesOf } from "./urls.js";
import {
  compareExtensions,
  compareFields,
  missingAt,
  type Pair,
  type Scope,
  siteOf,
  spotOf,
  values,
  type Walk,
} from "./walk.js";

/** The scope of an operation that clients call. */
export function scopeOf(entry: OperationEntry): Scope {
  return { operation: entry.ref, sent: "request", returned: "response" };
}

/** Compares an operation with itself in the other document. */
export class OperationComparison {
  readonly #walk: Walk;
  readonly #schemes: Schemes;
  /** Many operations share their lists of servers: each pair of lists is compared once. */
  readonly #servers = new Map<string, Draft[]>();

  constructor(walk: Walk, schemes: Schemes) {
    this.#walk = walk;
    this.#schemes = schemes;
  }

  compare(pair: OperationPair): void {
    const scope = scopeOf(pair.base);
    const operations = { base: pair.base.operation, revision: pair.revision.operation };
    const nodes = { base: pair.base.node, revision: pair.revision.node };
    this.#reportMove(scope, pair);
    const client = { base: clientName(operations.base), revision: clientName(operations.revision) };
    const hasOtherPath = operations.base.path !== operations.revision.path;
    compareOperationId(this.#walk, scope, nodes, client, { hasOtherPath });
    compareTags(this.#walk, scope, nodes, client);
    if (!this.#isUnchanged(pair)) this.#compareContents(scope, pair);
    compareSecurity(this.#walk, scope, nodes, this.#schemes);
    this.#compareServers(scope, pair);
  }

  /** Is all that path item and operation say themselves the same? Security and servers may come from the document. */
  #isUnchanged({ base, revision }: OperationPair): boolean {
    const { schemas } = this.#walk;
    if (base.operation.path !== revision.operation.path) return false;
    if (!schemas.areAlike(base.node.value, revision.node.value)) return false;
    return schemas.areAlike(besideOperations(base.pathItem.value), besideOperations(revision.pathItem.value));
  }

  #compareContents(scope: Scope, pair: OperationPair): void {
    const operations = { base: pair.base.operation, revision: pair.revision.operation };
    const nodes = { base: pair.base.node, revision: pair.revision.node };
    this.#compareCall(scope, pair);
    this.#comparePathItems(scope, pair);
    compareExchange(
      this.#walk,
      scope,
      {
        base: { node: nodes.base, parameters: operations.base.parameters, pointer: operations.base.pointer },
        revision: {
          node: nodes.revision,
          parameters: operations.revision.parameters,
          pointer: operations.revision.pointer,
        },
      },
      samePlaces(operations.base.path, operations.revision.path, pair.move !== undefined),
    );
  }

  #reportMove(scope: Scope, { base, revision, move }: OperationPair): void {
    if (move === undefined) return;
    const [before, after] = [base, revision].map(({ operation }) => `${operation.method} ${operation.path}`);
    this.#walk.facts.add(
      {
        kind: "operation-moved",
        subject: before ?? "",
        base: spotOf(base.node),
        revision: spotOf(revision.node),
        before,
        after,
        data: {
          score: move.score,
          declared: move.isDeclared,
          deprecated: base.operation.deprecated,
          ...sunsetOf(base.node.value),
        },
      },
      [siteOf(scope, WHOLE)],
    );
  }

  /** How the client's method is called: with the fields of the body or `body`, with or without a stream. */
  #compareCall(scope: Scope, { base, revision }: OperationPair): void {
    const subject = `${base.operation.method} ${base.operation.path}`;
    const spots = { base: spotOf(base.node), revision: spotOf(revision.node) };
    const modes = { before: base.operation.body?.mode, after: revision.operation.body?.mode };
    if (modes.before !== undefined && modes.after !== undefined && modes.before !== modes.after) {
      this.#walk.facts.add({ kind: "body-mode", subject, ...spots, ...modes }, [
        siteOf(scope, "request body"),
      ]);
    }
    const flags = { before: base.operation.streamFlag, after: revision.operation.streamFlag };
    if (flags.before === flags.after) return;
    this.#walk.facts.add(
      { kind: "operation-stream", subject, ...spots, ...values(flags.before, flags.after) },
      [siteOf(scope, WHOLE)],
    );
  }

  /** What a path item says for all its operations (OpenAPI 3.1 §4.8.9). */
  #comparePathItems(scope: Scope, { base, revision }: OperationPair): void {
    const items = { base: base.pathItem, revision: revision.pathItem };
    const sites = [siteOf(scope, WHOLE)];
    const subject = base.operation.path;
    compareFields(this.#walk, items, {
      kind: "operation-text",
      subject,
      fields: ["summary", "description"],
      sites,
    });
    compareExtensions(this.#walk, items, "path", sites);
  }

  #compareServers(scope: Scope, { base, revision, move }: OperationPair): void {
    const prefixes =
      move === undefined
        ? prefixesOf(base.operation.path, revision.operation.path)
        : { base: "", revision: "" };
    const lists: Pair<ServerList> = { base: base.servers, revision: revision.servers };
    const key = [lists.base.pointer, lists.revision.pointer, prefixes.base, prefixes.revision].join(" ");
    let drafts = this.#servers.get(key);
    if (drafts === undefined) {
      drafts = compareServers(lists, prefixes);
      this.#servers.set(key, drafts);
    }
    for (const draft of drafts) this.#walk.facts.add(draft, [siteOf(scope, "servers")]);
  }
}

/** An operation that is only in one of the documents. */
export function reportOperation(
  walk: Walk,
  entry: OperationEntry,
  kind: "operation-added" | "operation-removed",
): void {
  const { operation, node, pathItem } = entry;
  const isAdded = kind === "operation-added";
  const other = isAdded ? walk.base : walk.revision;
  const place = other.tree.node(pathItem.pointer) ?? other.tree.node("#/paths") ?? other.tree.root;
  walk.facts.add(
    {
      kind,
      subject: `${operation.method} ${operation.path}`,
      base: isAdded ? missingAt(place) : spotOf(node),
      revision: isAdded ? spotOf(node) : missingAt(place),
      ...(isAdded ? { after: node.value } : { before: node.value }),
      data: { deprecated: operation.deprecated, ...sunsetOf(node.value) },
    },
    [siteOf(scopeOf(entry), WHOLE)],
  );
}

function besideOperations(item: PathItemObject): Partial<PathItemObject> {
  const known = shared.get(item);
  if (known !== undefined) return known;
  const isOperation = (key: string): boolean =>
    key === "additionalOperations" || METHODS.some((method) => method === key);
  const rest = Object.fromEntries(Object.entries(item).filter(([key]) => !isOperation(key)));
  shared.set(item, rest);
  return rest;
}

const shared = new WeakMap<PathItemObject, Partial<PathItemObject>>();

/** The expression that calls an operation in the client, for example `collections.fetchAll`. */
function clientName({ resource, methodName }: Operation): string {
  return [...resource, methodName].join(".");
}

/**
 * Names of the variables at the same positions; none where the templates have different numbers of them. In an operation
 * that moved, the positions may have changed: the same names are the same variables.
 */
function samePlaces(base: string, revision: string, isMoved: boolean): Pair<string>[] {
  const from = variablesOf(base);
  const to = variablesOf(revision);
  if (from.length !== to.length || (isMoved && isSameSet(from, to))) return [];
  return from.map((name, index) => ({ base: name, revision: to[index] ?? name }));
}

/** What each template has before the end that both share; nothing where neither is the end of the other. */
function prefixesOf(base: string, revision: string): Pair<string> {
  const [from, to] = [anonymous(base), anonymous(revision)];
  if (to.endsWith(from)) return { base: "", revision: to.slice(0, to.length - from.length) };
  if (from.endsWith(to)) return { base: from.slice(0, from.length - to.length), revision: "" };
  return { base: "", revision: "" };
}
