/** The settings that openapi-typescript's transforms are called with. */
import type { TransformNodeOptions } from "openapi-typescript";
import type { Hook } from "./hook.js";

/** What each transform takes beside the object that it prints. */
export type Context = TransformNodeOptions["ctx"];

/**
 * @param hook prints what the transforms cannot
 */
export function createContext(hook: Hook): Context {
  const context: Omit<Context, "redoc"> = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    conditionalEnums: false,
    dedupeEnums: false,
    excludeDeprecated: false,
    exportType: false,
    immutable: false,
    injectFooter: [],
    pathParamsAsTypes: false,
    postTransform: undefined,
    propertiesRequiredByDefault: false,
    rootTypes: false,
    rootTypesNoSchemaPrefix: false,
    rootTypesKeepCasing: false,
    silent: true,
    transform: hook.transform as Context["transform"],
    transformProperty: undefined,
    // What is not found is not changed: `$ref`s are printed as they are.
    resolve: () => undefined,
    makePathsEnum: false,
    generatePathParams: false,
    readWriteMarkers: false,
  };
  // `redoc` is the linter's configuration, which only the top-level function reads.
  return context as unknown as Context;
}
