import type { JsonObject } from "../../value.js";
import type { NormaliseContext } from "../context.js";

/** What the parts of the conversion share. */
export interface SwaggerContext extends NormaliseContext {
  /** Media types that hold where an operation names none. */
  readonly consumes: readonly string[];
  readonly produces: readonly string[];
  /** `parameters` of the root, as written. */
  readonly parameters: JsonObject;
  /** `responses` of the root, as written. */
  readonly responses: JsonObject;
}
