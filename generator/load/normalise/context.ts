import type { Notice } from "../../diagnostics/errors.js";
import type { Dialect } from "../types.js";
import type { JsonObject } from "../value.js";

/** What the rewrites share. */
export interface NormaliseContext {
  readonly dialect: Dialect;
  readonly root: JsonObject;
  readonly notices: Notice[];
  /** Where something stands in the normalised document, and where it was written, both as pointers. */
  readonly origins: Map<string, string>;
}

/**
 * A rewrite of one schema, in place. It runs after those of the schemas below it.
 * `pointer` says where the schema is.
 */
export type SchemaRewrite = (schema: JsonObject, context: NormaliseContext, pointer: () => string) => void;
