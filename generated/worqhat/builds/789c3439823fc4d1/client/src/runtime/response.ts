import { AbortError, DecodeError, parseErrorBody } from "./errors.js";
import type { Lifetime } from "./lifetime.js";
import { essenceOf, isJson, isText } from "./media-type.js";
import type { Operation, StreamDecoder } from "./operation.js";

/**
 * Reads a successful response by its content type: JSON parsed, text and XML as a string, a stream where the operation has a
 * decoder for it, everything else as a Blob. Undefined for 204, 205, HEAD, and an empty body that is no text or file.
 * @param streaming the request asked for a stream, so a response that is no JSON is one, whatever its content type says
 * @throws DecodeError for JSON that is none; ConnectionError, TimeoutError, AbortError while reading
 */
export async function readResponse(
  operation: Operation,
  response: Response,
  lifetime: Lifetime,
  streaming: boolean,
): Promise<unknown> {
  // A server that names no type most likely sent what it was asked for.
  const type = essenceOf(response.headers.get("content-type") ?? operation.accept ?? "");
  const decode = decoderOf(operation, type, streaming);
  if (decode && response.body) return decode(response, lifetime);
  try {
    if (operation.method === "HEAD" || response.status === 204 || response.status === 205) return undefined;
    if (isJson(type)) return parseJson(operation, await lifetime.within(() => response.text()));
    if (isText(type)) return await lifetime.within(() => response.text());
    const blob = await lifetime.within(() => response.blob());
    return blob.size > 0 || response.headers.has("content-type") ? blob : undefined;
  } finally {
    lifetime.release();
  }
}

/**
 * Reads the body of a response outside 2xx (`parseErrorBody`); undefined where it breaks off.
 * @param secrets credentials that were sent
 * @throws AbortError
 */
export async function readErrorBody(
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
  return parseErrorBody(text, response, secrets);
}

function decoderOf({ streams }: Operation, type: string, streaming: boolean): StreamDecoder | undefined {
  const match = streams?.find(([mediaType]) => essenceOf(mediaType) === type);
  return (match ?? (streaming && !isJson(type) ? streams?.[0] : undefined))?.[1];
}

function parseJson(operation: Operation, text: string): unknown {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DecodeError(
      `${operation.id}: the response is not the JSON that it says it is. See \`text\`.`,
      text,
      error,
    );
  }
}
