/** What a user of a generated client can set. */
import type { DeprecationNotice } from "./deprecation.js";

/** A key or token, or a function that is asked for one before each try. */
export type Credential = string | (() => string | Promise<string>);

/** User name and password for HTTP basic authentication (RFC 7617). */
export interface UserPassword {
  readonly username: string;
  readonly password: string;
}

/** A credential for HTTP basic authentication, or a function that is asked for one before each try. */
export type BasicCredential = UserPassword | (() => UserPassword | Promise<UserPassword>);

/** Id and secret of an OAuth 2 client, for which the client gets tokens by itself (RFC 6749 §4.4). */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Scopes to ask for, in the place of those that the operation needs. */
  readonly scopes?: readonly string[] | undefined;
}

/** A token, id and secret of an OAuth 2 client, or a function that is asked for one of them before each try. */
export type OAuthCredential =
  | string
  | ClientCredentials
  | (() => string | ClientCredentials | Promise<string | ClientCredentials>);

/** Headers to add; null takes a default header away. */
export type HeaderOptions = Headers | Readonly<Record<string, string | null | undefined>>;

/** Sends a request; `globalThis.fetch` fits. */
export type Fetch = (request: Request) => Promise<Response>;

/** What is written to the logger: messages of this level and of those before it. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/** Where messages go; `console` fits. */
export type Logger = Readonly<Record<Exclude<LogLevel, "off">, (message: string) => void>>;

/** Options that can be set on the client and changed for one request. */
interface SharedOptions {
  /** Where the API is: an https URL. */
  readonly baseUrl?: string | undefined;
  /** Headers of every request. */
  readonly headers?: HeaderOptions | undefined;
  /** Milliseconds that a try may take until the response begins, and again until its body is read. Default 60,000. */
  readonly timeout?: number | undefined;
  /** Milliseconds that all tries and the pauses between them may take. Default: no limit. */
  readonly deadline?: number | undefined;
  /** How often a request that is safe to repeat is tried again. Default 2. */
  readonly maxRetries?: number | undefined;
  readonly fetch?: Fetch | undefined;
}

/** Options of every client; a generated client adds one for each security scheme. */
export interface BaseClientOptions extends SharedOptions {
  /** Default: `console`. */
  readonly logger?: Logger | undefined;
  /** Default: `warn`. */
  readonly logLevel?: LogLevel | undefined;
  /** Told once of each operation whose responses say that it will go; default: a warning to the logger. */
  readonly onDeprecation?: ((notice: DeprecationNotice) => void) | undefined;
  /** Lets plain http pass to this machine (localhost, 127.0.0.0/8, [::1]), for tests. */
  readonly allowLoopbackHttp?: boolean | undefined;
  /** Lets credentials be sent from a web page, where everyone who opens the page can read them. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** A value of a query parameter; undefined and null leave it out. */
export type QueryValue = string | number | bigint | boolean | null | undefined;

/** Options of one request. */
export interface RequestOptions extends SharedOptions {
  /** The same as `credentials: { apiKey }`. */
  readonly apiKey?: Credential | undefined;
  /** Credentials for this request, by the name of the client's option. */
  readonly credentials?:
    | Readonly<Record<string, Credential | BasicCredential | OAuthCredential | undefined>>
    | undefined;
  /** Sent as `Idempotency-Key`; makes a request that is not safe to repeat by itself be retried. */
  readonly idempotencyKey?: string | undefined;
  /** Ends the request, its retries and its stream. */
  readonly signal?: AbortSignal | undefined;
  /** Which of the media types that the operation takes the body is sent as. */
  readonly contentType?: string | undefined;
  /** Which of the media types that the operation answers with is asked for. */
  readonly accept?: string | undefined;
  /** Query parameters that the description does not know; an array repeats its name. */
  readonly query?: Readonly<Record<string, QueryValue | readonly QueryValue[]>> | undefined;
}
