/** Everything that differs outside of schemas. Schemas that stand for each other are handed to their comparison. */
import type { DiffInput } from "../input.js";
import type { ApiFact, Site } from "../types.js";
import { FactCollector } from "./collector.js";
import { compareComponents } from "./components.js";
import { compareInbound } from "./inbound.js";
import { compareInfo } from "./info.js";
import { Tree } from "./located.js";
import { OperationComparison, reportOperation, scopeOf } from "./operation.js";
import { type OperationPair, operationEntries, pairOperations } from "./operations.js";
import { compareSchemes, pairSchemes } from "./schemes.js";
import { type Pair, type SchemaPairs, siteOf, type View, type Walk } from "./walk.js";

/**
 * Compares two documents in all but their schemas.
 *
 * @param schemas is told of every pair of schemas with every site
 * @returns facts: the document, operations in the order of the base, new operations, webhooks and callbacks, components
 */
export function compareApis(inputs: Pair<DiffInput>, schemas: SchemaPairs): ApiFact[] {
  const view = (input: DiffInput): View => ({ input, tree: new Tree(input.document) });
  const walk: Walk = {
    base: view(inputs.base),
    revision: view(inputs.revision),
    schemas,
    facts: new FactCollector(),
  };
  compareInfo(walk);
  const pairing = pairOperations(operationEntries(walk.base), operationEntries(walk.revision));
  const schemes = pairSchemes(walk);
  compareSchemes(walk, schemes, (name) => sitesAsking(pairing.pairs, name));
  for (const entry of pairing.removed) reportOperation(walk, entry, "operation-removed");
  const comparison = new OperationComparison(walk, schemes);
  for (const pair of pairing.pairs) comparison.compare(pair);
  for (const entry of pairing.added) reportOperation(walk, entry, "operation-added");
  compareInbound(walk, pairing.pairs);
  compareComponents(walk);
  return walk.facts.finish();
}

function sitesAsking(pairs: readonly OperationPair[], scheme: string): Site[] {
  return pairs
    .filter(({ base }) =>
      base.operation.security.some(({ schemes }) => schemes.some((one) => one.scheme === scheme)),
    )
    .map(({ base }) => siteOf(scopeOf(base), "security"));
}
