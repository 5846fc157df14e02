/**
 * openapi-typescript's own modules, which its `exports` offers without types. Its main entry loads a linter and a
 * bundler that we have no use for: importing the modules directly saves a quarter of a second of every run.
 */
declare module "openapi-typescript/dist/transform/operation-object.mjs" {
  export { transformOperationObject as default } from "openapi-typescript";
}
declare module "openapi-typescript/dist/transform/response-object.mjs" {
  export { transformResponseObject as default } from "openapi-typescript";
}
declare module "openapi-typescript/dist/transform/schema-object.mjs" {
  export { transformSchemaObject as default } from "openapi-typescript";
}
declare module "openapi-typescript/dist/lib/ts.mjs" {
  export { addJSDocComment, tsPropertyIndex } from "openapi-typescript";
}
