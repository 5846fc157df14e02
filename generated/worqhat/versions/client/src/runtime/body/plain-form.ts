import type { BodyEncoder } from "../operation.js";
import { pairsOf } from "../parameters/write.js";
import { indexSuffix, isNested, nestedPairs } from "../style/nested.js";
import { encode, encodeName, isObject, toText } from "../style/text.js";

/**
 * `application/x-www-form-urlencoded` where the description says nothing special of any property: what `form` writes then
 * (OpenAPI 3.1 §4.8.14.4).
 */
export const plainForm: BodyEncoder = (value, mediaType) => ({
  body: isObject(value) ? Object.entries(value).flatMap(writeField).join("&") : toText(value),
  contentType: mediaType,
});

function writeField([name, value]: [string, unknown]): string[] {
  return Array.isArray(value) && !isNested(value)
    ? pairsOf(name, value)
    : nestedPairs(encodeName(name), value, encode, indexSuffix);
}
