/** Responses by status (OpenAPI 3.1 §4.8.16): a code, else its range, else `default`. */
import type { ResponseObject } from "../../load/document.js";
import { compareContent } from "./content.js";
import { compareHeaders } from "./headers.js";
import { compareLinks } from "./links.js";
import type { Located, Tree } from "./located.js";
import {
  compareExtensions,
  compareFields,
  missingAt,
  type Pair,
  type Scope,
  siteOf,
  spotOf,
  type Walk,
} from "./walk.js";

type Responses = ReadonlyMap<string, Located<ResponseObject>>;

/** Compares what two operations answer, for every status that either of them names. */
export function compareResponses(walk: Walk, scope: Scope, operations: Pair<Located<unknown>>): void {
  const base = responsesOf(walk.base.tree, operations.base);
  const revision = responsesOf(walk.revision.tree, operations.revision);
  const maps = {
    base: walk.base.tree.child(operations.base, "responses"),
    revision: walk.revision.tree.child(operations.revision, "responses"),
  };
  if (maps.base !== undefined && maps.revision !== undefined) {
    compareExtensions(walk, { base: maps.base, revision: maps.revision }, "responses", [
      siteOf(scope, "responses", "returned"),
    ]);
  }
  for (const status of new Set([...base.keys(), ...revision.keys()])) {
    const before = lookUp(base, status);
    const after = lookUp(revision, status);
    const pair = { base: before?.node, revision: after?.node };
    if (before?.status !== status) {
      reportOne(walk, scope, operations, "response-added", status, {
        node: revision.get(status),
        cover: before,
      });
    }
    if (after?.status !== status) {
      reportOne(walk, scope, operations, "response-removed", status, {
        node: base.get(status),
        cover: after,
      });
    }
    if (pair.base === undefined || pair.revision === undefined) continue;
    const isSame = before?.status === after?.status;
    compareResponse(walk, scope, { base: pair.base, revision: pair.revision }, status, isSame);
  }
}

function responsesOf(tree: Tree, operation: Located<unknown>): Responses {
  return new Map(
    tree
      .members<ResponseObject>(operation, "responses")
      .filter(([status]) => !status.startsWith("x-"))
      .map(([status, node]) => [/^[1-5]xx$/i.test(status) ? status.toUpperCase() : status, node]),
  );
}

/**
 * What a document says of a status. The `default` beside documented successes says nothing of another success: readers,
 * ours included, take it for the error answer, and comparing the two would call every new 2xx an error of another shape.
 */
function lookUp(
  responses: Responses,
  status: string,
): { readonly status: string; readonly node: Located<ResponseObject> } | undefined {
  const range = `${status.charAt(0)}XX`;
  const isSuccess = /^[23]/.test(status);
  const hasSuccess = [...responses.keys()].some((key) => /^[23]/.test(key));
  const candidates = [status, range, ...(isSuccess && hasSuccess ? [] : ["default"])];
  for (const candidate of candidates) {
    const node = responses.get(candidate);
    if (node !== undefined) return { status: candidate, node };
  }
  return undefined;
}

function reportOne(
  walk: Walk,
  scope: Scope,
  operations: Pair<Located<unknown>>,
  kind: "response-added" | "response-removed",
  status: string,
  found: {
    readonly node: Located<ResponseObject> | undefined;
    readonly cover: { readonly status: string } | undefined;
  },
): void {
  const { node, cover } = found;
  if (node === undefined) return;
  const data = {
    status,
    covered: cover !== undefined,
    ...(cover === undefined ? {} : { by: cover.status }),
  };
  const isAdded = kind === "response-added";
  walk.facts.add(
    {
      kind,
      subject: status,
      base: isAdded ? missingAt(operations.base) : spotOf(node),
      revision: isAdded ? spotOf(node) : missingAt(operations.revision),
      ...(isAdded ? { after: node.value } : { before: node.value }),
      data,
    },
    [siteOf(scope, `response ${status}`, "returned")],
  );
}

/** @param isSame both are written for the same status; otherwise one stands in for it, and only the wire counts */
function compareResponse(
  walk: Walk,
  scope: Scope,
  nodes: Pair<Located<ResponseObject>>,
  status: string,
  isSame: boolean,
): void {
  const part = `response ${status}`;
  const site = siteOf(scope, part, "returned");
  compareContent(walk, nodes, {
    added: "response-media-added",
    removed: "response-media-removed",
    site: (type) => ({ ...site, part: `${part} ${type}` }),
  });
  compareHeaders(walk, nodes, (name) => ({ ...site, part: `${part} header ${name}` }));
  if (!isSame) return;
  compareFields(walk, nodes, {
    kind: "response-text",
    subject: status,
    fields: ["summary", "description"],
    sites: [site],
  });
  compareLinks(walk, nodes, site);
  compareExtensions(walk, nodes, "response", [site]);
}
