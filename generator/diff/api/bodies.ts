/** Request bodies (OpenAPI 3.1 §4.8.13), and the payloads of webhooks and callbacks. */
import type { RequestBodyObject } from "../../load/document.js";
import { compareContent } from "./content.js";
import type { Located, Tree } from "./located.js";
import {
  compareExtensions,
  compareFields,
  memberSpot,
  missingAt,
  type Pair,
  type Scope,
  siteOf,
  spotOf,
  type Walk,
} from "./walk.js";

/** Compares the bodies of two operations. */
export function compareBody(walk: Walk, scope: Scope, operations: Pair<Located<unknown>>): void {
  const base = bodyOf(walk.base.tree, operations.base);
  const revision = bodyOf(walk.revision.tree, operations.revision);
  const site = siteOf(scope, "request body");
  if (base === undefined && revision === undefined) return;
  if (base === undefined || revision === undefined) {
    const node = base ?? revision;
    walk.facts.add(
      {
        kind: base === undefined ? "body-added" : "body-removed",
        subject: "request body",
        base: base === undefined ? missingAt(operations.base) : spotOf(base),
        revision: revision === undefined ? missingAt(operations.revision) : spotOf(revision),
        ...(base === undefined ? {} : { before: base.value }),
        ...(revision === undefined ? {} : { after: revision.value }),
        data: {
          required: node?.value.required ?? false,
          media: Object.keys(node?.value.content ?? {}),
        },
      },
      [site],
    );
    return;
  }
  const nodes = { base, revision };
  const before = base.value.required ?? false;
  const after = revision.value.required ?? false;
  if (before !== after) {
    walk.facts.add(
      {
        kind: "body-required",
        subject: "request body",
        base: memberSpot(base, "required"),
        revision: memberSpot(revision, "required"),
        before,
        after,
      },
      [site],
    );
  }
  compareFields(walk, nodes, {
    kind: "body-text",
    subject: "request body",
    fields: ["description"],
    sites: [site],
  });
  compareExtensions(walk, nodes, "request body", [site]);
  compareContent(walk, nodes, {
    added: "request-media-added",
    removed: "request-media-removed",
    site: (type) => ({ ...site, part: `request body ${type}` }),
  });
}

/** A body without any media type is no body, as in the model. */
function bodyOf(tree: Tree, operation: Located<unknown>): Located<RequestBodyObject> | undefined {
  const body = tree.child<RequestBodyObject>(operation, "requestBody");
  return body === undefined || Object.keys(body.value.content ?? {}).length === 0 ? undefined : body;
}
