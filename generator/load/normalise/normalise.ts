import type { Notice } from "../../diagnostics/errors.js";
import type { Findings } from "../findings.js";
import type { Dialect } from "../types.js";
import type { JsonObject } from "../value.js";
import { completeRoot } from "./complete.js";
import type { NormaliseContext } from "./context.js";
import { rewriteDynamicRefs } from "./dynamicRefs.js";
import { hoistTargets } from "./hoist.js";
import { inlinePathItems } from "./pathItems.js";
import { rewriteSchemas } from "./schemas.js";
import { movePointer } from "./swagger/references.js";
import { convertSwagger } from "./swagger/swagger.js";

/** What normalising tells besides the document. */
export interface Normalised {
  readonly notices: readonly Notice[];
  /** Pointers of the normalised document, and where that part was written; longer prefixes win. */
  readonly origins: ReadonlyMap<string, string>;
}

/**
 * Rewrites a checked, self-contained description to OpenAPI 3.1.1 (3.2 stays 3.2), in place.
 * @param root root of the description
 * @param dialect that it is written in
 * @param findings its references, sound and local
 */
export function normalise(root: JsonObject, dialect: Dialect, findings: Findings): Normalised {
  const origins = new Map<string, string>();
  const context: NormaliseContext = { dialect, root, notices: [], origins };
  const moves = hoistTargets(root, findings);
  inlinePathItems(context, findings.structure);
  if (dialect === "2.0") convertSwagger(context);
  for (const { from, to } of moves) origins.set(dialect === "2.0" ? movePointer(to) : to, from);
  completeRoot(context);
  if (findings.dynamic.length > 0) rewriteDynamicRefs(context);
  rewriteSchemas(context);
  return { notices: context.notices, origins };
}
