/** What a generated client tells the runtime about its API. */
import type { HeaderMap } from "./headers.js";
import type { BaseClientOptions, RequestOptions } from "./options.js";

/** A security scheme of the document (OpenAPI 3.1 §4.8.27) and where its credential is found and goes. */
export interface Scheme {
  /** Name of the client's option that takes the credential. */
  readonly option: string;
  /** Environment variable that stands in for the option. */
  readonly env?: string;
  /**
   * Where the credential goes: `inHeader`, `inQuery` or `inCookie` of `../runtime/scheme/places.js`. Absent: nowhere, for the
   * connection is the credential (`mutualTLS`).
   */
  readonly in?: Place;
  /** Name of the query parameter, header or cookie; of a header in lower case. */
  readonly name?: string;
  /** Text put before the credential, for example `Bearer `. */
  readonly prefix?: string;
  /** Makes what is sent out of what the caller gave: `basic` or `clientCredentials` of `../runtime/scheme/`. */
  readonly exchange?: Exchange;
  /** For `clientCredentials`: where tokens are to be had; relative to the base URL. */
  readonly tokenUrl?: string;
}

/** Where credentials of a kind go. */
export interface Place {
  /** Whether the caller has put something there; the scheme then adds nothing. */
  has(target: Target, name: string): boolean;
  set(target: Target, name: string, text: string): void;
}

/** A request that credentials go into. */
export interface Target {
  readonly headers: Headers | HeaderMap;
  /** `name=value`, encoded. */
  readonly query: string[];
}

/** What is sent for a credential. */
export interface Secret {
  readonly text: string;
  /** What of it is secret in other forms too. */
  readonly password?: string;
  /** Told that the API refused it. Absent where another would be no better. */
  readonly expire?: () => void;
}

/** What an exchange may use. */
export interface ExchangeContext {
  readonly scheme: Scheme;
  /** Scopes that the operation needs, with spaces between them; empty where the document names none. */
  readonly scopes: string;
  /** Options of the request. */
  readonly request: RequestOptions;
  readonly host: Host;
}

/** What a client is to those that help to make its requests. */
export interface Host<Options extends BaseClientOptions = BaseClientOptions> {
  /** What this client and those made from it remember: deprecations that were told, by operation; tokens, by all they are for. */
  readonly memory: Map<string, unknown>;
  readonly baseUrl: string;
  readonly options: Options;
  readonly config: ClientConfig;
}

/**
 * Makes the text that is sent out of a credential that the caller gave, or the environment.
 * @throws ClientError where it cannot
 */
export type Exchange = (credential: unknown, context: ExchangeContext) => Secret | Promise<Secret>;

/** A scheme by its name, and for OAuth 2 the scopes that are needed, with spaces between them. */
export type SchemeUse = string | readonly [name: string, scopes: string];

/** Alternatives, each a set of schemes that are needed together (OpenAPI 3.1 §4.8.30). */
export type Security = readonly (readonly SchemeUse[])[];

/** One credential that is ready to be put into a request. */
export interface Placement extends Secret {
  set(target: Target): void;
}

/**
 * Gets the credentials of an operation: `oneScheme` or `alternatives` of `../runtime/scheme/`.
 * @param host the client; its `config` describes the schemes
 * @param security an empty list asks for nothing
 * @param target the request, which already has what the caller put into it
 * @param operation what the error names where a credential is missing; without it nothing is sent then
 * @returns what to put into it
 * @throws MissingCredentialError; UsageError for a credential that cannot be sent, or not from here; whatever a
 * credential's function or exchange throws
 */
export type Authorize = (
  host: Host,
  security: Security,
  request: RequestOptions,
  target: Target,
  operation?: string,
) => Promise<Placement[]>;

/** A header that names the version of the API in each request. */
export interface VersionPin {
  readonly name: string;
  readonly value: string;
  /** `pinVersion` of `../runtime/version-header.js`. */
  readonly set: (pin: VersionPin, headers: Headers | HeaderMap) => void;
}

/** The constant part of a generated client. */
export interface ClientConfig {
  /** Class name of the client; begins the user agent. */
  readonly name: string;
  /** Version of the npm package; the rest of the user agent. */
  readonly version: string;
  /** Absent where the API has no such header. */
  readonly pin?: VersionPin;
  /** Used where neither option nor environment names another. */
  readonly baseUrl: string;
  /** Gets credentials. Absent where no operation needs one. */
  readonly authorize?: Authorize;
  /** `renewTokens` of `../runtime/scheme/renew.js`, where credentials run out. */
  readonly renew?: (error: unknown, placements: readonly Placement[]) => boolean;
  /** For operations that say nothing of their own. */
  readonly security?: Security;
  /** Security schemes by name; a name such as `__proto__` must be written as a computed key. */
  readonly schemes?: Readonly<Record<string, Scheme>>;
  /** Environment variables that are not credentials. */
  readonly env?: { readonly baseUrl?: string };
}
