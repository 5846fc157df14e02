/** What operations, webhooks and callbacks have in common: parameters and a body one way, responses the other. */
import type { OperationObject } from "../../load/document.js";
import type { Parameter } from "../../model/types.js";
import { compareBody } from "./bodies.js";
import { isSameJson, isSameSet } from "./equality.js";
import { compareLifecycle } from "./lifecycle.js";
import type { Located } from "./located.js";
import { compareParameters } from "./parameters.js";
import { compareResponses } from "./responses.js";
import {
  compareExtensions,
  compareFields,
  memberSpot,
  type Pair,
  type Scope,
  siteOf,
  values,
  type Walk,
} from "./walk.js";

export interface Exchange {
  readonly node: Located<OperationObject>;
  readonly parameters: readonly Parameter[];
  /** As the model gives it: what parameters that are declared nowhere refer to. */
  readonly pointer: string;
}

/** The part of a site that is about an operation as a whole. */
export const WHOLE = "operation";

/**
 * Compares two exchanges in all but their address.
 *
 * @param variables path variables at the same positions
 */
export function compareExchange(
  walk: Walk,
  scope: Scope,
  { base, revision }: Pair<Exchange>,
  variables: readonly Pair<string>[],
): void {
  const nodes = { base: base.node, revision: revision.node };
  const site = siteOf(scope, WHOLE);
  const subject = `${scope.operation.method} ${scope.operation.path}`;
  compareFields(walk, nodes, {
    kind: "operation-text",
    subject,
    fields: ["summary", "description", "externalDocs"],
    sites: [site],
  });
  compareLifecycle(walk, nodes, {
    deprecated: "operation-deprecated",
    sunset: "operation-sunset",
    subject,
    site,
  });
  compareExtensions(walk, nodes, "operation", [site]);
  compareParameters(walk, scope, { base, revision }, variables);
  compareBody(walk, scope, nodes);
  compareResponses(walk, scope, nodes);
}

/** What else may have changed a name in code, and is reported for itself. */
export interface NameCauses {
  /** An operation without an operationId is named by its path and its group. */
  readonly hasOtherPath: boolean;
}

/**
 * Reports the operationId, which names a method or handler of the client; and a name in code that changed though neither
 * id, path nor tags did: something else took it. Where a prefix only moved between server and path, names that were made
 * from the path change too; that is not reported, because the two documents describe the same API.
 */
export function compareOperationId(
  walk: Walk,
  scope: Scope,
  nodes: Pair<Located<OperationObject>>,
  client: Pair<string>,
  { hasOtherPath }: NameCauses,
): void {
  const before = nodes.base.value.operationId;
  const after = nodes.revision.value.operationId;
  const isRegrouped = !isSameJson(nodes.base.value.tags ?? [], nodes.revision.value.tags ?? []);
  if (before === after && (client.base === client.revision || isRegrouped || hasOtherPath)) return;
  walk.facts.add(
    {
      kind: "operation-id",
      subject: `${scope.operation.method} ${scope.operation.path}`,
      base: memberSpot(nodes.base, "operationId"),
      revision: memberSpot(nodes.revision, "operationId"),
      ...(before === after ? { before: client.base, after: client.revision } : values(before, after)),
      data: { client: { before: client.base, after: client.revision } },
    },
    [siteOf(scope, WHOLE)],
  );
}

/** Reports the tags: the first is the group, the order of the others does not matter. */
export function compareTags(
  walk: Walk,
  scope: Scope,
  nodes: Pair<Located<OperationObject>>,
  client: Pair<string>,
): void {
  const [before, after] = [nodes.base.value.tags ?? [], nodes.revision.value.tags ?? []];
  if (before[0] === after[0] && isSameSet(before, after)) return;
  walk.facts.add(
    {
      kind: "operation-tags",
      subject: `${scope.operation.method} ${scope.operation.path}`,
      base: memberSpot(nodes.base, "tags"),
      revision: memberSpot(nodes.revision, "tags"),
      before,
      after,
      data: { client: { before: client.base, after: client.revision } },
    },
    [siteOf(scope, WHOLE)],
  );
}
