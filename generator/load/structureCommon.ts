/**
 * What stands where in an OpenAPI description: Swagger 2.0, OpenAPI 3.0.4, 3.1.1 and 3.2.0, and JSON Schema 2020-12.
 * One table, in three files; everything that must tell structure from data (a property called `example`, a `$ref` inside an example)
 * asks it. A field of a later 3.x is understood in an earlier one too: documents in the wild mix them, and where the
 * earlier standard ignores a field, reading it costs nothing.
 *
 * How a field is written here: `Name` a node of that type, `[Name]` a list of them, `{Name}` a map with free names;
 * `string`, `boolean`, `number`, `strings` (a list of strings), `list` (a list of anything), `map` (an object of
 * anything); `any` is data that is never looked into. `*` is any other field. A trailing `!` marks a required field.
 * Fields starting with `x-` are data unless they are named here or are keys of a map.
 */

/** JSON Schema 2020-12, with what OpenAPI adds and what 3.0 and draft 4 had. */
export const SCHEMA = {
  $ref: "string",
  $id: "string",
  $schema: "string",
  $anchor: "string",
  $dynamicRef: "string",
  $recursiveRef: "string",
  $dynamicAnchor: "string",
  $comment: "string",
  $defs: "{Schema}",
  definitions: "{Schema}",
  type: "any",
  enum: "list",
  const: "any",
  title: "string",
  description: "string",
  default: "any",
  example: "any",
  examples: "any",
  deprecated: "boolean",
  readOnly: "boolean",
  writeOnly: "boolean",
  nullable: "boolean",
  format: "string",
  contentEncoding: "string",
  contentMediaType: "string",
  contentSchema: "Schema",
  multipleOf: "number",
  minimum: "number",
  maximum: "number",
  exclusiveMinimum: "any",
  exclusiveMaximum: "any",
  minLength: "number",
  maxLength: "number",
  pattern: "string",
  items: "Schema",
  prefixItems: "[Schema]",
  contains: "Schema",
  minItems: "number",
  maxItems: "number",
  minContains: "number",
  maxContains: "number",
  uniqueItems: "boolean",
  properties: "{Schema}",
  patternProperties: "{Schema}",
  additionalProperties: "Schema",
  unevaluatedProperties: "Schema",
  unevaluatedItems: "Schema",
  propertyNames: "Schema",
  required: "strings",
  minProperties: "number",
  maxProperties: "number",
  dependentRequired: "map",
  dependentSchemas: "{Schema}",
  allOf: "[Schema]",
  anyOf: "[Schema]",
  oneOf: "[Schema]",
  not: "Schema",
  if: "Schema",
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: "Schema",
  else: "Schema",
  discriminator: "Discriminator",
  xml: "any",
  externalDocs: "ExternalDocs",
} as const;

/** Objects that are the same in 2.0 and 3.x, or nearly so. */
export const COMMON = {
  Schema: SCHEMA,
  Discriminator: { propertyName: "string!", mapping: "{string}", defaultMapping: "string" },
  ExternalDocs: { url: "string", description: "string" },
  Info: {
    title: "string",
    version: "string",
    summary: "string",
    description: "string",
    termsOfService: "string",
    contact: "Contact",
    license: "License",
  },
  Contact: { name: "string", url: "string", email: "string" },
  License: { name: "string", identifier: "string", url: "string" },
  Tag: {
    name: "string!",
    summary: "string",
    description: "string",
    externalDocs: "ExternalDocs",
    parent: "string",
    kind: "string",
  },
  SecurityRequirement: { "*": "strings" },
  /** Not in the standard, but in most portals; its snippets live in files of their own in large descriptions. */
  CodeSample: { $ref: "string", lang: "string", label: "string", source: "string" },
} as const;

/** Operation Object, as far as 2.0 and 3.x agree. */
export const OPERATION_COMMON = {
  // Not in the standard, which only has a reference to a whole path item; large descriptions keep each operation in a
  // file of its own this way, and every bundler takes it.
  $ref: "string",
  tags: "strings",
  summary: "string",
  description: "string",
  externalDocs: "ExternalDocs",
  operationId: "string",
  parameters: "[Parameter]",
  responses: "Responses",
  deprecated: "boolean",
  security: "[SecurityRequirement]",
  "x-codeSamples": "[CodeSample]",
  "x-code-samples": "[CodeSample]",
} as const;
