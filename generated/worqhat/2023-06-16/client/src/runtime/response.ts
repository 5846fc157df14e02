import { AbortError, DecodeError, parseErrorBody } from "./errors.js";
import type { Lifetime } from "./lifetime.js";
import { essenceOf, isJson, isText } from "./media-type.js";
import type { JsonParser, Operation } from "./operation.js";

/**
 * Reads a successful response by its content type: JSON parsed, text and XML as a string, a stream where the operation has a
 * decoder for it, everything else as a Blob. Undefined for 204, 205, HEAD, and an empty body that is no text or file.
 * @throws DecodeError for JSON that is none; ConnectionError, TimeoutError, AbortError while reading
 */
export async function readResponse(
  operation: Operation,
  { response, lifetime, accept }: Answer,
): Promise<unknown> {
  const { id, method, streams } = operation;
  const { headers, status, body } = response;
  // A server that names no type most likely sent what it was asked for.
  const type = essenceOf(headers.get("content-type") ?? accept);
  const parse = parserOf(operation, response);
  const stream = body && streams?.[0](streams, response, lifetime, type, accept, parse);
  if (stream) return stream;
  try {
    if (method === "HEAD" || status === 204 || status === 205) return undefined;
    const isData = isJson(type);
    if (!isData && !isText(type)) {
      const blob = await lifetime.within(() => response.blob());
      return blob.size > 0 || headers.has("content-type") ? blob : undefined;
    }
    const text = await lifetime.within(() => response.text());
    return isData ? parseJson(id, text, parse) : text;
  } finally {
    lifetime.release();
  }
}

/** A successful response, its body unread, and what belongs to it. */
export interface Answer {
  readonly response: Response;
  readonly lifetime: Lifetime;
  /** What the request asked for. */
  readonly accept: string;
}

/**
 * Reads the body of a response outside 2xx (`parseErrorBody`); undefined where it breaks off.
 * @param secrets credentials that were sent
 * @throws AbortError
 */
export async function readErrorBody(
  operation: Operation,
  response: Response,
  lifetime: Lifetime,
  secrets: readonly string[],
): Promise<unknown> {
  const text = await lifetime
    .within(() => response.text())
    .catch((error: unknown) => {
      if (error instanceof AbortError) throw error;
      return "";
    });
  lifetime.release();
  return parseErrorBody(text, response, secrets, parserOf(operation, response));
}

/** Reads JSON as the operation wants it. */
function parserOf({ results }: Operation, response: Response): JsonParser {
  return results ? (text) => results.read(text, results, response) : JSON.parse;
}

function parseJson(operation: string, text: string, parse: JsonParser): unknown {
  if (!text) return undefined;
  try {
    return parse(text);
  } catch (error) {
    throw new DecodeError(`${operation}: the response is not JSON. See \`text\`.`, text, error);
  }
}
