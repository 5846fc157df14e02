/** Links of responses (OpenAPI 3.1 §4.8.20): advice to callers, never anything on the wire. */
import type { LinkObject } from "../../load/document.js";
import type { Site } from "../types.js";
import type { Located } from "./located.js";
import { compareExtensions, compareFields, missingAt, type Pair, spotOf, type Walk } from "./walk.js";

const FIELDS = ["operationId", "operationRef", "parameters", "requestBody", "server", "description"];

/** Compares the links of two responses, by name. */
export function compareLinks(walk: Walk, responses: Pair<Located<unknown>>, site: Site): void {
  const base = new Map(walk.base.tree.members<LinkObject>(responses.base, "links"));
  const revision = new Map(walk.revision.tree.members<LinkObject>(responses.revision, "links"));
  const siteOfLink = (name: string): Site => ({ ...site, part: `${site.part} link ${name}` });
  for (const [name, node] of base) {
    const same = revision.get(name);
    const sites = [siteOfLink(name)];
    if (same === undefined) {
      walk.facts.add(
        {
          kind: "link-removed",
          subject: name,
          base: spotOf(node),
          revision: missingAt(responses.revision),
          before: node.value,
        },
        sites,
      );
      continue;
    }
    const nodes = { base: node, revision: same };
    compareFields(walk, nodes, { kind: "link-changed", subject: name, fields: FIELDS, sites });
    compareExtensions(walk, nodes, "link", sites);
  }
  for (const [name, node] of revision) {
    if (base.has(name)) continue;
    walk.facts.add(
      {
        kind: "link-added",
        subject: name,
        base: missingAt(responses.base),
        revision: spotOf(node),
        after: node.value,
      },
      [siteOfLink(name)],
    );
  }
}
