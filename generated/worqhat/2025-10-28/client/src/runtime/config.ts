/** What a generated client tells the runtime about its API. */

/** A security scheme of the document (OpenAPI 3.1 §4.8.27) and where its credential is found. */
export interface Scheme {
  /**
   * `bearer`, `oauth2` and `openIdConnect` send a token as `Authorization: Bearer …`, `http` as `Authorization: <scheme> …`;
   * `mutualTLS` sends nothing, for the connection is the credential.
   */
  readonly kind: "bearer" | "basic" | "apiKey" | "oauth2" | "openIdConnect" | "mutualTLS" | "http";
  /** Name of the client's option that takes the credential. */
  readonly option: string;
  /** Environment variable that stands in for the option; `user:password` for `basic`. */
  readonly env?: string;
  /** For `apiKey`. */
  readonly in?: "query" | "header" | "cookie";
  /** For `apiKey`: name of the query parameter, header or cookie. */
  readonly name?: string;
  /** Text put before the credential, instead of `Bearer ` or of nothing for `apiKey`. */
  readonly prefix?: string;
  /** For `http`: the authentication scheme. */
  readonly scheme?: string;
}

/** The constant part of a generated client. */
export interface ClientConfig {
  /** Class name of the client; begins the user agent. */
  readonly name: string;
  /** Version of the API. */
  readonly version: string;
  /** Version of the npm package. */
  readonly packageVersion: string;
  /** Used where neither option nor environment names another. */
  readonly baseUrl: string;
  /** Alternatives, each a set of names of schemes, for operations that say nothing of their own. */
  readonly security?: readonly (readonly string[])[];
  /** Security schemes by name; a name such as `__proto__` must be written as a computed key. */
  readonly schemes?: Readonly<Record<string, Scheme>>;
  /** Environment variables that are not credentials. */
  readonly env?: { readonly baseUrl?: string };
}
