import { AbortError, DecodeError, parseErrorBody } from "./errors.js";
import { essenceOf, isJson } from "./media-type.js";
import type { Answer, Connection, JsonParser, Operation } from "./operation.js";

/**
 * Reads a successful response by its content type: JSON parsed, a stream where the operation has a decoder for it, all else as
 * the operation says, or as text. Undefined for 204, 205, HEAD, and JSON that is empty.
 * @throws DecodeError for JSON that is none; ConnectionError, TimeoutError, AbortError while reading
 */
export async function readResponse(operation: Operation, answer: Answer): Promise<unknown> {
  const { id, method, streams, read } = operation;
  const { response, connection } = answer;
  const { headers, status, body } = response;
  // A server that names no type most likely sent what it was asked for.
  const type = essenceOf(headers.get("content-type") ?? answer.headers.get("accept") ?? "");
  const parse = parserOf(operation, response);
  const stream = body && streams?.[0](streams, answer, type, parse);
  if (stream) return stream;
  try {
    if (method === "HEAD" || status === 204 || status === 205) return undefined;
    const isData = isJson(type);
    if (!isData && read) return await read(answer, type);
    const text = await connection.within(() => response.text());
    return isData ? parseJson(id, text, parse) : text;
  } finally {
    connection.release();
  }
}

/**
 * Reads the body of a response outside 2xx (`parseErrorBody`); undefined where it breaks off.
 * @param secrets credentials that were sent
 * @throws AbortError
 */
export async function readErrorBody(
  operation: Operation,
  response: Response,
  connection: Connection,
  secrets: readonly string[],
): Promise<unknown> {
  const text = await connection
    .within(() => response.text())
    .catch((error: unknown) => {
      if (error instanceof AbortError) throw error;
      return "";
    });
  connection.release();
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
