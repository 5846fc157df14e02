/**
 * The TypeScript compiler and openapi-typescript's transforms, by `require`: imported as modules, the compiler's nine
 * megabytes are first scanned for what they export, which costs every run half a second.
 */
import { createRequire } from "node:module";
import type * as Ots from "openapi-typescript";
import type TypeScript from "typescript";

const require = createRequire(import.meta.url);

/** The compiler; as types, import `typescript` itself. */
export const ts = require("typescript") as typeof TypeScript;

const printing = require("openapi-typescript/dist/lib/ts.cjs") as Pick<
  typeof Ots,
  "addJSDocComment" | "tsPropertyIndex"
>;
const operation = require("openapi-typescript/dist/transform/operation-object.cjs") as {
  readonly default: typeof Ots.transformOperationObject;
};
const schema = require("openapi-typescript/dist/transform/schema-object.cjs") as {
  readonly default: typeof Ots.transformSchemaObject;
};

export const { addJSDocComment, tsPropertyIndex } = printing;
export const transformOperationObject = operation.default;
export const transformResponseObject =
  require("openapi-typescript/dist/transform/response-object.cjs") as typeof Ots.transformResponseObject;
export const transformSchemaObject = schema.default;
