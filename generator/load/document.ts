/**
 * The one dialect that every module behind `load` sees: OpenAPI 3.1 with JSON Schema 2020-12, self-contained
 * (each `$ref` starts with `#/`), whatever was read. Fields of 3.2 that 3.1 lacks (`query`, `additionalOperations`,
 * `itemSchema`, `in: querystring`) are kept.
 */

export type SchemaType = "null" | "boolean" | "object" | "array" | "number" | "integer" | "string";

/** A JSON Schema 2020-12 schema as OpenAPI 3.1 uses it (OpenAPI 3.1 §4.8.24). */
export type Schema = SchemaObject | boolean;

export interface SchemaObject {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
  readonly format?: string;
  readonly contentEncoding?: string;
  readonly contentMediaType?: string;
  readonly contentSchema?: Schema;
  readonly multipleOf?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly contains?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly unevaluatedProperties?: Schema;
  readonly unevaluatedItems?: Schema;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly dependentSchemas?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly not?: Schema;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly discriminator?: DiscriminatorObject;
  readonly xml?: unknown;
  readonly externalDocs?: ExternalDocsObject;
  readonly [extension: `x-${string}`]: unknown;
}

export interface DiscriminatorObject {
  readonly propertyName: string;
  readonly mapping?: Readonly<Record<string, string>>;
}

export interface ReferenceObject {
  readonly $ref: string;
  readonly summary?: string;
  readonly description?: string;
}

export interface ExternalDocsObject {
  readonly url: string;
  readonly description?: string;
}

export interface InfoObject {
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
  readonly termsOfService?: string;
  readonly contact?: { readonly name?: string; readonly url?: string; readonly email?: string };
  readonly license?: { readonly name: string; readonly identifier?: string; readonly url?: string };
}

export interface ServerObject {
  readonly url: string;
  readonly description?: string;
  readonly variables?: Readonly<
    Record<
      string,
      { readonly default: string; readonly enum?: readonly string[]; readonly description?: string }
    >
  >;
}

export interface ExampleObject {
  readonly summary?: string;
  readonly description?: string;
  readonly value?: unknown;
  readonly externalValue?: string;
}

export interface EncodingObject {
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, HeaderObject | ReferenceObject>>;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly [extension: `x-${string}`]: unknown;
}

export interface MediaTypeObject {
  readonly schema?: Schema;
  /** OpenAPI 3.2: the schema of each item of a sequential media type. */
  readonly itemSchema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, ExampleObject | ReferenceObject>>;
  readonly encoding?: Readonly<Record<string, EncodingObject>>;
}

export interface HeaderObject {
  readonly description?: string;
  readonly required?: boolean;
  readonly deprecated?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema?: Schema;
  readonly content?: Readonly<Record<string, MediaTypeObject>>;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, ExampleObject | ReferenceObject>>;
}

export interface ParameterObject extends HeaderObject {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie" | "querystring";
  readonly allowReserved?: boolean;
  readonly allowEmptyValue?: boolean;
  readonly [extension: `x-${string}`]: unknown;
}

export interface RequestBodyObject {
  readonly description?: string;
  readonly required?: boolean;
  readonly content: Readonly<Record<string, MediaTypeObject>>;
}

export interface LinkObject {
  readonly operationId?: string;
  readonly operationRef?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly requestBody?: unknown;
  readonly description?: string;
}

export interface ResponseObject {
  readonly description?: string;
  readonly summary?: string;
  readonly headers?: Readonly<Record<string, HeaderObject | ReferenceObject>>;
  readonly content?: Readonly<Record<string, MediaTypeObject>>;
  readonly links?: Readonly<Record<string, LinkObject | ReferenceObject>>;
  readonly [extension: `x-${string}`]: unknown;
}

export type SecurityRequirementObject = Readonly<Record<string, readonly string[]>>;

export interface OAuthFlowObject {
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly refreshUrl?: string;
  /** OpenAPI 3.2: the device authorization flow (RFC 8628). */
  readonly deviceAuthorizationUrl?: string;
  readonly scopes: Readonly<Record<string, string>>;
}

export interface SecuritySchemeObject {
  readonly type: "apiKey" | "http" | "mutualTLS" | "oauth2" | "openIdConnect";
  readonly description?: string;
  readonly name?: string;
  readonly in?: "query" | "header" | "cookie";
  readonly scheme?: string;
  readonly bearerFormat?: string;
  readonly flows?: Readonly<Record<string, OAuthFlowObject>>;
  readonly openIdConnectUrl?: string;
  readonly [extension: `x-${string}`]: unknown;
}

export interface OperationObject {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly parameters?: readonly (ParameterObject | ReferenceObject)[];
  readonly requestBody?: RequestBodyObject | ReferenceObject;
  readonly responses?: Readonly<Record<string, ResponseObject | ReferenceObject>>;
  readonly callbacks?: Readonly<Record<string, Readonly<Record<string, PathItemObject>> | ReferenceObject>>;
  readonly security?: readonly SecurityRequirementObject[];
  readonly servers?: readonly ServerObject[];
  readonly externalDocs?: ExternalDocsObject;
  readonly [extension: `x-${string}`]: unknown;
}

/** The methods that have a field of their own in a Path Item Object; `query` is new in 3.2. */
export const METHODS = [
  "get",
  "put",
  "post",
  "delete",
  "options",
  "head",
  "patch",
  "trace",
  "query",
] as const;
export type Method = (typeof METHODS)[number];

export interface PathItemObject extends Readonly<Partial<Record<Method, OperationObject>>> {
  readonly $ref?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly servers?: readonly ServerObject[];
  readonly parameters?: readonly (ParameterObject | ReferenceObject)[];
  /** OpenAPI 3.2: operations by any other method name. */
  readonly additionalOperations?: Readonly<Record<string, OperationObject>>;
  readonly [extension: `x-${string}`]: unknown;
}

export interface TagObject {
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly externalDocs?: ExternalDocsObject;
  readonly parent?: string;
  readonly [extension: `x-${string}`]: unknown;
}

export interface ComponentsObject {
  readonly schemas?: Readonly<Record<string, Schema>>;
  readonly responses?: Readonly<Record<string, ResponseObject | ReferenceObject>>;
  readonly parameters?: Readonly<Record<string, ParameterObject | ReferenceObject>>;
  readonly examples?: Readonly<Record<string, ExampleObject | ReferenceObject>>;
  readonly requestBodies?: Readonly<Record<string, RequestBodyObject | ReferenceObject>>;
  readonly headers?: Readonly<Record<string, HeaderObject | ReferenceObject>>;
  readonly securitySchemes?: Readonly<Record<string, SecuritySchemeObject | ReferenceObject>>;
  readonly links?: Readonly<Record<string, LinkObject | ReferenceObject>>;
  readonly callbacks?: Readonly<Record<string, Readonly<Record<string, PathItemObject>> | ReferenceObject>>;
  readonly pathItems?: Readonly<Record<string, PathItemObject>>;
  readonly mediaTypes?: Readonly<Record<string, MediaTypeObject | ReferenceObject>>;
}

/** A normalised document. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: InfoObject;
  readonly servers?: readonly ServerObject[];
  readonly paths?: Readonly<Record<string, PathItemObject>>;
  readonly webhooks?: Readonly<Record<string, PathItemObject>>;
  readonly components?: ComponentsObject;
  readonly security?: readonly SecurityRequirementObject[];
  readonly tags?: readonly TagObject[];
  readonly externalDocs?: ExternalDocsObject;
  readonly [extension: `x-${string}`]: unknown;
}
