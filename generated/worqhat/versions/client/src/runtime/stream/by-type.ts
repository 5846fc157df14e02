import { essenceOf, isJson } from "../media-type.js";
import type { StreamReader } from "../operation.js";

/**
 * Reads a response as a stream where its type is one of them; and where the request asked for a stream and the response is no
 * JSON, whatever its content type says.
 */
export const byType: StreamReader = ([, ...offers], answer, type, parse) => {
  const find = (wanted: string) => offers.find(([mediaType]) => essenceOf(mediaType) === wanted);
  const offer =
    find(type) ?? (isJson(type) ? undefined : find(essenceOf(answer.headers.get("accept") ?? "")));
  return offer?.[1](answer, parse);
};
