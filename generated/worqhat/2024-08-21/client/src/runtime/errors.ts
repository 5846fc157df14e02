/** Everything that a call can fail with. */

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
  readonly text: string;

  constructor(message: string, text: string, cause: unknown) {
    super(message, { cause });
    this.text = text;
  }
}

/** The API answered with a status outside 2xx. */
export class ApiError extends ClientError {
  override readonly name: string = "ApiError";
  readonly status: number;
  /** Headers of the response. */
  readonly headers: Headers;
  /** What the API's support asks for: `x-request-id` or `request-id`. */
  readonly requestId: string | undefined;
  /** Body of the response: parsed where it is JSON, else its text. */
  readonly error: unknown;

  constructor(message: string, response: Response, error: unknown) {
    super(message);
    this.status = response.status;
    this.headers = response.headers;
    this.requestId = requestIdOf(response.headers);
    this.error = error;
  }
}

/** Status 400. */
export class BadRequestError extends ApiError {
  override readonly name = "BadRequestError";
}

/** Status 401. */
export class AuthenticationError extends ApiError {
  override readonly name = "AuthenticationError";
}

/** Status 403. */
export class PermissionDeniedError extends ApiError {
  override readonly name = "PermissionDeniedError";
}

/** Status 404. */
export class NotFoundError extends ApiError {
  override readonly name = "NotFoundError";
}

/** Status 409. */
export class ConflictError extends ApiError {
  override readonly name = "ConflictError";
}

/** Status 422. */
export class UnprocessableEntityError extends ApiError {
  override readonly name = "UnprocessableEntityError";
}

/** Status 429. */
export class RateLimitError extends ApiError {
  override readonly name = "RateLimitError";
}

/** Status 500 and above. */
export class InternalServerError extends ApiError {
  override readonly name = "InternalServerError";
}

/**
 * The error for a response.
 * @param operation what was called, for the message
 * @param response its body is already read
 * @param error the body
 */
export function apiErrorOf(operation: string, response: Response, error: unknown): ApiError {
  const { status } = response;
  const [Class, advice] = kindOf(status);
  const parts = [`${operation}: ${status} ${response.statusText}`.trimEnd()];
  const detail = detailOf(error);
  if (detail) parts.push(`: ${detail}`);
  const id = requestIdOf(response.headers);
  if (id) parts.push(` (request ${id})`);
  parts.push(`. ${advice}`);
  return new Class(parts.join(""), response, error);
}

function kindOf(status: number): [typeof ApiError, string] {
  switch (status) {
    case 400:
      return [BadRequestError, "Check the arguments."];
    case 401:
      return [AuthenticationError, "Check the API key."];
    case 403:
      return [PermissionDeniedError, "The API key may not do this, or not from here."];
    case 404:
      return [NotFoundError, "Check the identifiers."];
    case 409:
      return [ConflictError, "Read the current state, then try again."];
    case 422:
      return [UnprocessableEntityError, "Check the arguments."];
    case 429:
      return [RateLimitError, "Send fewer requests, or wait longer."];
    default:
      return status >= 500
        ? [InternalServerError, "Try again later."]
        : [ApiError, "See `error` for the body."];
  }
}

/** The sentence in an error's body: the usual members of JSON, else its text without tags, at most 200 characters. */
function detailOf(error: unknown): string {
  if (typeof error === "string") {
    const text = error
      .slice(0, 4000) // an answer of megabytes must not cost seconds
      .replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/gi, " ")
      .replace(/\s+/g, " ")
      .trim();
    return text.length > 200 ? `${text.slice(0, 199)}…` : text;
  }
  if (typeof error !== "object" || error === null) return "";
  for (const key of ["message", "error", "detail", "title"]) {
    const detail = Object.hasOwn(error, key) && detailOf((error as Record<string, unknown>)[key]);
    if (detail) return detail;
  }
  return "";
}

function requestIdOf(headers: Headers): string | undefined {
  return headers.get("x-request-id") ?? headers.get("request-id") ?? undefined;
}
