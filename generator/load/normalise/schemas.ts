import { structureOf, typeOf } from "../structure.js";
import type { JsonObject } from "../value.js";
import { walk } from "../walk.js";
import { rewriteBounds } from "./bounds.js";
import type { NormaliseContext, SchemaRewrite } from "./context.js";
import { rewriteDiscriminator } from "./discriminator.js";
import { rewriteExample } from "./example.js";
import { rewriteFormat } from "./format.js";
import { rewriteNullable } from "./nullable.js";
import { dropReferenceSiblings } from "./referenceSiblings.js";
import { dropNames } from "./schemaNames.js";
import { rewriteType } from "./type.js";

/** Order matters: `nullable` may wrap what the others have finished with. */
const REWRITES: readonly SchemaRewrite[] = [
  dropNames,
  dropReferenceSiblings,
  rewriteType,
  rewriteBounds,
  rewriteExample,
  rewriteFormat,
  rewriteDiscriminator,
  rewriteNullable,
];

/**
 * Rewrites every schema to JSON Schema 2020-12 as OpenAPI 3.1 uses it. One walk for all rewrites.
 * @param context the document, already 3.x in its outer structure; changed in place
 */
export function rewriteSchemas(context: NormaliseContext): void {
  const structure = structureOf("3.1");
  walk(context.root, typeOf(structure, "Root"), {
    leave(node: JsonObject, type, at) {
      if (type.name !== "Schema") return;
      const pointer = () => at.pointer();
      for (const rewrite of REWRITES) rewrite(node, context, pointer);
    },
  });
}
