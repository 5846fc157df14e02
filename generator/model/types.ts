/**
 * The one intermediate form. What the client names, the docs show, the diff compares and impact follows is a node of
 * this model. Plain, frozen data: no functions, no cycles (schemas refer to each other by name).
 */
import type { Notice } from "../diagnostics/errors.js";
import type { Schema } from "../load/document.js";

/** How bytes of a media type are written and read. */
export type MediaKind = "json" | "form" | "multipart" | "sse" | "jsonl" | "text" | "binary";

export interface Example {
  /** Key of the `examples` map, or `default`. */
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly value: unknown;
}

/** An Encoding Object, with defaults left out (OpenAPI 3.1 §4.8.15). */
export interface Encoding {
  /** Name of the property it is about. */
  readonly property: string;
  readonly contentType?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** `x-pawl-arrays`: how items of arrays are told apart within brackets. */
  readonly arrays?: string;
  readonly headers: readonly Header[];
}

/** A body of one media type (OpenAPI 3.1 §4.8.14). */
export interface MediaType {
  /** As written in the document, for example `application/json`. */
  readonly type: string;
  readonly kind: MediaKind;
  readonly schema?: Schema;
  /** Schema of one item of a stream (`sse`, `jsonl`), where the document gives it (3.2 `itemSchema`, else `schema`). */
  readonly itemSchema?: Schema;
  readonly encoding: readonly Encoding[];
  readonly examples: readonly Example[];
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly pointer: string;
}

export interface Header {
  readonly name: string;
  readonly description?: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly schema?: Schema;
  readonly explode: boolean;
}

export type ParameterLocation = "path" | "query" | "header" | "cookie" | "querystring";
export type ParameterStyle =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "cookie";

/** A parameter with its defaults made explicit (OpenAPI 3.1 §4.8.12). */
export interface Parameter {
  /** Name on the wire. */
  readonly name: string;
  /** Identifier in generated code: the name of the positional argument for path parameters. */
  readonly argument: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description?: string;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly allowEmptyValue: boolean;
  readonly schema?: Schema;
  /** Set when the value travels as a serialised media type (`content`). */
  readonly media?: MediaType;
  readonly examples: readonly Example[];
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly pointer: string;
}

export interface RequestBody {
  readonly required: boolean;
  readonly description?: string;
  /**
   * `spread`: the fields of the body stand beside the query and header parameters in the one argument object;
   * `field`: the body is the property `body` of that object, because it is no object or its names would clash.
   */
  readonly mode: "spread" | "field";
  /** In the order of preference: the first is what the client sends unless told otherwise. */
  readonly media: readonly MediaType[];
  readonly pointer: string;
}

export interface Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  /** Name of the component, where it is one. */
  readonly component?: string;
  readonly description?: string;
  readonly headers: readonly Header[];
  readonly media: readonly MediaType[];
  readonly links: readonly Link[];
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly pointer: string;
}

export interface Link {
  readonly name: string;
  readonly operationId?: string;
  readonly operationRef?: string;
  readonly description?: string;
}

/** One way to be let in: all of its schemes together. An empty list of schemes means anonymous. */
export interface SecurityRequirement {
  readonly schemes: readonly { readonly scheme: string; readonly scopes: readonly string[] }[];
}

export type SecurityKind = "bearer" | "basic" | "apiKey" | "oauth2" | "openIdConnect" | "mutualTLS" | "http";

export interface SecurityScheme {
  /** Name of the component. */
  readonly name: string;
  readonly kind: SecurityKind;
  readonly description?: string;
  /** Option of the client's constructor that takes its credential; `apiKey` for the first scheme of the document. */
  readonly option: string;
  /** Environment variable that the client reads it from, for example `WORQHAT_API_KEY`. */
  readonly environment: string;
  /** For `apiKey`: where it travels and by what name. */
  readonly in?: "query" | "header" | "cookie";
  readonly parameter?: string;
  /** Text put before the key (`x-pawl-prefix`), for example `Bearer `. */
  readonly prefix?: string;
  /** For `http` schemes other than bearer and basic. */
  readonly scheme?: string;
  readonly bearerFormat?: string;
  readonly openIdConnectUrl?: string;
  readonly flows: readonly {
    readonly flow: string;
    readonly authorizationUrl?: string;
    readonly tokenUrl?: string;
    readonly refreshUrl?: string;
    readonly scopes: Readonly<Record<string, string>>;
  }[];
}

export interface Server {
  /** As written, with `{variables}`. */
  readonly url: string;
  /** With every variable at its default. */
  readonly resolvedUrl: string;
  readonly description?: string;
  readonly variables: readonly {
    readonly name: string;
    readonly default: string;
    readonly enum: readonly string[];
    readonly description?: string;
  }[];
}

/** How the pages of an operation follow each other. Places are lists of property names; an empty list is the whole. */
export interface Pagination {
  readonly style: "cursor" | "page" | "offset" | "link";
  /** Where the items are in the body of an answer. */
  readonly items: readonly string[];
  /** Where what asks for another page is in the client's argument object. */
  readonly parameter?: readonly string[];
  /** Where the cursor of the next page is in the body, or else in the last item. */
  readonly cursor?: readonly string[];
  readonly lastItem?: readonly string[];
  /** Where the body says whether there is more. */
  readonly more?: readonly string[];
  /** Where the body says how many pages (`page`) or items (`offset`) there are. */
  readonly total?: readonly string[];
  /** Number of the first page, or of the first item. */
  readonly first?: number;
}

export interface Operation {
  /** Unique in the document and safe as a key: the operationId, or made from method and path. */
  readonly id: string;
  /** As written in the document, where it is. */
  readonly operationId?: string;
  /** Upper case: `GET`, `POST`, … */
  readonly method: string;
  /** Path template as written. */
  readonly path: string;
  /** Path of resource property names in the client, for example `["collections", "data"]`. */
  readonly resource: readonly string[];
  /** Method of that resource in the client, for example `fetchAll`. */
  readonly methodName: string;
  /** Stem of its exported types, for example `CollectionsDataFetchAll`. */
  readonly typeName: string;
  readonly tags: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  /** `x-sunset`: the date (YYYY-MM-DD) on which it stops working. */
  readonly sunset?: string;
  readonly externalDocs?: { readonly url: string; readonly description?: string };
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  /** Explicit codes ascending, then ranges, then `default`. */
  readonly responses: readonly Response[];
  /** Property of the body that asks for a stream (`x-pawl-stream`), where the operation offers one. */
  readonly streamFlag?: string;
  /** Set where `x-pawl-pagination` says that the operation lists something in pages. */
  readonly pagination?: Pagination;
  readonly security: readonly SecurityRequirement[];
  /** Only where they differ from the document's. */
  readonly servers: readonly Server[];
  /** Every `x-*` field. */
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly pointer: string;
}

/** A group of operations: a property of the client and a page of the docs. */
export interface Resource {
  /** Path of property names from the client, for example `["collections", "data"]`. */
  readonly path: readonly string[];
  /** Class in the client, for example `CollectionsData`. */
  readonly className: string;
  /** Name of its file and page without extension, unique when lower-cased. */
  readonly fileName: string;
  /** What people read: the tag's name. */
  readonly title: string;
  readonly description?: string;
  readonly operations: readonly Operation[];
  readonly children: readonly Resource[];
}

/** A request that the API sends to its user: a webhook or a callback. */
export interface InboundOperation {
  /** Name of the webhook, or of the callback. */
  readonly name: string;
  /** Stem of its exported types, for example `OrderPaidWebhook`. */
  readonly typeName: string;
  readonly kind: "webhook" | "callback";
  /** Runtime expression for a callback. */
  readonly expression?: string;
  /** Id of the operation that registers a callback. */
  readonly parent?: string;
  readonly method: string;
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  readonly responses: readonly Response[];
  readonly pointer: string;
}

/** Which way a value travels: to the API, or back. */
export type Direction = "request" | "response";

/** What a registry may ask of the types beside what the document says. */
export interface TypeOptions {
  /** Enums of a response admit values that the document does not know yet. */
  readonly openEnums?: boolean;
  /** Properties with a default are there in every response. */
  readonly presentDefaults?: boolean;
  /** Text of format `date-time` and `date` is a `Date` in the client, both ways. */
  readonly dates?: boolean;
  /** Integers of format `int64` are a `bigint` in the client, both ways, and lose no digit. */
  readonly bigints?: boolean;
}

/** A component schema. */
export interface NamedSchema {
  /** Key below `components.schemas`. */
  readonly name: string;
  /** Exported type in the client, unique when lower-cased. */
  readonly typeName: string;
  /** Which way the values of that type travel; absent where it is the same both ways. */
  readonly direction?: Direction;
  /** Exported type of the same schema in requests, where it differs (`readOnly`, `writeOnly`) and both are used. */
  readonly requestTypeName?: string;
  readonly schema: Schema;
  readonly pointer: string;
}

export interface ApiInfo {
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
  readonly termsOfService?: string;
  readonly contact?: { readonly name?: string; readonly url?: string; readonly email?: string };
  readonly license?: { readonly name: string; readonly identifier?: string; readonly url?: string };
}

/** A header that every request has, so that the API knows which version is meant. */
export interface VersionHeader {
  readonly name: string;
  readonly value: string;
}

export interface ApiModel {
  readonly info: ApiInfo;
  /** `x-api-version` of the document. */
  readonly versionHeader?: VersionHeader;
  /** Class name of the client, for example `WorqHat`. */
  readonly clientName: string;
  /** Prefix of the client's environment variables, for example `WORQHAT`. */
  readonly environmentPrefix: string;
  readonly servers: readonly Server[];
  readonly securitySchemes: readonly SecurityScheme[];
  /** What the document asks for where an operation says nothing. */
  readonly security: readonly SecurityRequirement[];
  /** The tree of resources, in the order of the tags. */
  readonly resources: readonly Resource[];
  /** Every operation once, in document order. */
  readonly operations: readonly Operation[];
  readonly inbound: readonly InboundOperation[];
  readonly schemas: readonly NamedSchema[];
  readonly typeOptions: TypeOptions;
  /** Names that were changed and constructs that have no place in the model. */
  readonly notices: readonly Notice[];
}
