/** Everything that a call can fail with. */
import { essenceOf, isJson } from "./media-type.js";
import type { JsonParser } from "./operation.js";
import { ownValue } from "./style/text.js";

/** What all errors of the client have in common. */
export class ClientError extends Error {
  override readonly name: string = "ClientError";
}

/** The call or the client's options are wrong; nothing was sent. */
export class UsageError extends ClientError {
  override readonly name: string = "UsageError";
}

/** The operation needs a credential that neither options nor environment give; nothing was sent. */
export class MissingCredentialError extends UsageError {
  override readonly name = "MissingCredentialError";
}

/** No response: the network, a name, a certificate, a connection that broke. `cause` tells which. */
export class ConnectionError extends ClientError {
  override readonly name: string = "ConnectionError";
}

/** No response, or not the whole of it, within the time allowed. */
export class TimeoutError extends ConnectionError {
  override readonly name = "TimeoutError";
}

/** The caller's AbortSignal ended the request; `cause` is its reason. */
export class AbortError extends ClientError {
  override readonly name = "AbortError";
}

/** A successful response whose body is not what its content type says. */
export class DecodeError extends ClientError {
  override readonly name = "DecodeError";
  /** What could not be read. */
  declare readonly text: string;

  constructor(message: string, text: string, cause: unknown) {
    super(message, { cause });
    this.text = text;
  }
}

/** The API answered with a status outside 2xx. `Body` and `H` are what the document says of body and headers. */
export class ApiError<Body = unknown, H extends Headers = Headers> extends ClientError {
  override readonly name: string = "ApiError";
  declare readonly status: number;
  /** The API's own name for what went wrong: `code` of the body, or of its `error`. */
  declare readonly code: string | undefined;
  readonly #headers: H;
  /** What the API's support asks for: `x-request-id` or `request-id`. */
  declare readonly requestId: string | undefined;
  /** Body of the response: parsed where it is JSON, else its text. */
  declare readonly error: Body;

  constructor(message: string, response: Response, error: Body) {
    super(message);
    this.status = response.status;
    this.#headers = response.headers as H;
    this.requestId = requestIdOf(response.headers);
    const code = ownValue(error, "code") ?? ownValue(ownValue(error, "error"), "code");
    this.code = /string|number/.test(typeof code) ? String(code) : undefined;
    this.error = error;
  }

  /** Headers of the response. Printing an error shows none of them: they may hold cookies, or repeat a key. */
  get headers(): H {
    return this.#headers;
  }
}

/** Status 400. */
export class BadRequestError<Body = unknown, H extends Headers = Headers> extends ApiError<Body, H> {
  override readonly name = "BadRequestError";
}

/** Status 401. */
export class AuthenticationError<Body = unknown, H extends Headers = Headers> extends ApiError<Body, H> {
  override readonly name = "AuthenticationError";
}

/** Status 403. */
export class PermissionDeniedError<Body = unknown, H extends Headers = Headers> extends ApiError<Body, H> {
  override readonly name = "PermissionDeniedError";
}

/** Status 404. */
export class NotFoundError<Body = unknown, H extends Headers = Headers> extends ApiError<Body, H> {
  override readonly name = "NotFoundError";
}

/** Status 409. */
export class ConflictError<Body = unknown, H extends Headers = Headers> extends ApiError<Body, H> {
  override readonly name = "ConflictError";
}

/** Status 422. */
export class UnprocessableEntityError<Body = unknown, H extends Headers = Headers> extends ApiError<Body, H> {
  override readonly name = "UnprocessableEntityError";
}

/** Status 429. */
export class RateLimitError<Body = unknown, H extends Headers = Headers> extends ApiError<Body, H> {
  override readonly name = "RateLimitError";
}

/** Status 500 and above. */
export class InternalServerError<Body = unknown, H extends Headers = Headers> extends ApiError<Body, H> {
  override readonly name = "InternalServerError";
}

/**
 * The error for a response.
 * @param operation what was called, for the message
 * @param response its body is already read
 * @param error the body
 */
export function apiErrorOf(operation: string, response: Response, error: unknown): ApiError {
  const { status, statusText, headers } = response;
  const [Class, advice] = KINDS[Math.min(status, 500)] ?? [ApiError, "See `error`."];
  const detail = detailOf(error);
  const id = requestIdOf(headers);
  const what = `${operation}: ${status} ${statusText}`.trimEnd();
  return new Class(
    `${what}${detail && `: ${detail}`}${id ? ` (request ${id})` : ""}. ${advice}`,
    response,
    error,
  );
}

/**
 * The body of a response outside 2xx: JSON parsed, everything else as text, undefined where it is empty.
 * @param secrets what was sent as a credential, and is taken out, for some servers repeat a key that they refuse
 * @param parse reads JSON
 */
export function parseErrorBody(
  text: string,
  { headers }: Response,
  secrets: readonly string[],
  parse: JsonParser,
): unknown {
  const safe = secrets
    // As it was in a URL, too. What is shorter is no secret, and may stand in every text.
    .flatMap((key) => (key.length < 8 ? [] : [key, encodeURIComponent(key)]))
    .reduce((rest, key) => rest.replaceAll(key, "***"), text);
  const type = headers.get("content-type");
  if (!type || isJson(essenceOf(type))) {
    try {
      return parse(safe);
    } catch {
      // A proxy's page under the API's content type: the status says enough.
    }
  }
  return safe || undefined;
}

/** Class and advice by status. */
const KINDS: Readonly<Record<number, readonly [Class: typeof ApiError, advice: string]>> = {
  400: [BadRequestError, "Check the arguments."],
  401: [AuthenticationError, "Check the API key."],
  403: [PermissionDeniedError, "The API key may not do that."],
  404: [NotFoundError, "Check the identifiers."],
  409: [ConflictError, "Read the state again."],
  422: [UnprocessableEntityError, "Check the arguments."],
  429: [RateLimitError, "Send fewer requests."],
  500: [InternalServerError, "Try again later."],
};

/** The sentence in an error's body: the usual members of JSON, the title of a page, else its text; at most 200 characters. */
function detailOf(error: unknown, depth = 3): string {
  if (typeof error === "string") {
    const title = /^\s*</.test(error) ? (/<title>([^<]*)/i.exec(error)?.[1] ?? "") : error;
    return title.slice(0, 200).replace(/\s+/g, " ").trim();
  }
  for (const key of ["message", "error", "detail", "title"]) {
    const detail = depth > 0 && detailOf(ownValue(error, key), depth - 1);
    if (detail) return detail;
  }
  return "";
}

function requestIdOf(headers: Headers): string | undefined {
  return headers.get("x-request-id") ?? headers.get("request-id") ?? undefined;
}
