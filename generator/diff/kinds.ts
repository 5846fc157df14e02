/**
 * Every kind of fact, by the part of the description that it is about. Stable names: rules listen to them, and a test
 * keeps one rule (or a stated reason for silence) for each.
 */

/** Differences of operations, parameters, bodies, responses and of the document as a whole. */
export const API_KINDS = [
  "operation-added",
  "operation-removed",
  // data.score (0..1), data.declared: the same operation under another method or path.
  "operation-moved",
  "operation-id",
  "operation-tags",
  "operation-text",
  // before and after are booleans; data.sunset is the date of the revision, where it has one.
  "operation-deprecated",
  // before and after as written in `x-sunset`; data.sunset is the day of the revision, data.sunsetProblem says why it is none.
  "operation-sunset",
  // The body property that asks for a stream, by which the client's method has other results: wire none.
  "operation-stream",

  "path-variable-renamed",
  // data.required, data.hasDefault
  "parameter-added",
  // data.deprecated, data.sunset
  "parameter-removed",
  "parameter-renamed",
  // Exploded form object <-> parameters of its own, the same on the wire. before, after: names of the arguments.
  "parameter-grouped",
  "parameter-moved",
  "parameter-required",
  "parameter-style",
  "parameter-explode",
  "parameter-allow-reserved",
  "parameter-allow-empty",
  "parameter-deprecated",
  "parameter-sunset",
  "parameter-text",
  "parameter-media",

  // data.required
  "body-added",
  "body-removed",
  "body-required",
  "body-text",
  // `spread` (fields beside parameters) or `field` (the argument `body`): the shape of a call, wire none.
  "body-mode",
  "request-media-added",
  "request-media-removed",
  "response-media-added",
  "response-media-removed",
  // data.property
  "media-encoding",
  "media-examples",

  // data.status, data.covered: the base had a range or `default` that includes it.
  "response-added",
  "response-removed",
  "response-text",
  "response-header-added",
  "response-header-removed",
  "response-header-required",
  "response-header-text",
  "link-added",
  "link-removed",
  "link-changed",

  "security-alternative-added",
  "security-alternative-removed",
  "security-scope-added",
  "security-scope-removed",
  "security-scheme-changed",
  "security-scheme-renamed",
  "server-added",
  "server-removed",
  "server-changed",
  "server-text",
  "callback-added",
  "callback-removed",
  "webhook-added",
  "webhook-removed",

  "component-added",
  "component-removed",
  "component-renamed",
  "tag-text",
  "info-text",
  "info-version",
  "extension",
  // Never a finding by itself: which versions of OpenAPI the two documents were written in.
  "document-dialect",
] as const;

/** Differences of a pair of schemas: `schema-` and the keyword. */
export const SCHEMA_KINDS = [
  // data.added, data.removed
  "schema-type",
  "schema-null",
  // data.added, data.removed
  "schema-enum",
  // before and after are { value, exclusive }.
  "schema-minimum",
  "schema-maximum",
  "schema-multiple-of",
  "schema-min-length",
  "schema-max-length",
  "schema-pattern",
  "schema-format",
  "schema-content",
  "schema-min-items",
  "schema-max-items",
  "schema-unique-items",
  "schema-contains",
  "schema-prefix-items",
  "schema-items",

  // data.required, data.open
  "schema-property-added",
  "schema-property-removed",
  // data.from, data.to, data.score, data.declared, data.required
  "schema-property-renamed",
  // data.property; after is true where it became required.
  "schema-required",
  "schema-additional-properties",
  "schema-pattern-properties",
  "schema-property-names",
  "schema-min-properties",
  "schema-max-properties",
  "schema-dependent-required",
  "schema-dependent-schemas",

  "schema-union-branch-added",
  "schema-union-branch-removed",
  // `oneOf` against `anyOf`, where branches overlap.
  "schema-union-keyword",
  // A value fits two branches of `oneOf` that fitted one, or the reverse.
  "schema-union-overlap",
  "schema-not",
  "schema-conditional",
  "schema-unevaluated",
  "schema-discriminator",
  "schema-discriminator-mapping",

  "schema-default",
  "schema-read-only",
  "schema-write-only",
  "schema-deprecated",
  // As `operation-sunset`, of a property.
  "schema-sunset",
  "schema-text",
  "schema-examples",
  "schema-xml",
  "schema-extension",
  "schema-contradiction",
  "schema-unknown",
] as const;

export type ApiKind = (typeof API_KINDS)[number];
export type SchemaKind = (typeof SCHEMA_KINDS)[number];
export type FactKind = ApiKind | SchemaKind;

/** In the order in which rules and pages list them. */
export const FACT_KINDS: readonly FactKind[] = [...API_KINDS, ...SCHEMA_KINDS];
