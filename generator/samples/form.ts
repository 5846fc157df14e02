/** Bodies of `application/x-www-form-urlencoded`, as the client writes them (OpenAPI 3.1 §4.8.14.4). */
import type { MediaType } from "../model/types.js";
import { bracketPairs, encode, toText } from "./url.js";

/**
 * The pairs of a form body: objects and arrays of objects with brackets, other arrays by repeating the name, unless
 * the document's encoding says otherwise.
 *
 * @param value an object
 * @param media its media type, for `encoding`
 * @returns pairs of an encoded name and a text that is not encoded
 */
export function formPairs(value: object, media: MediaType): [name: string, text: string][] {
  return Object.entries(value).flatMap(([name, member]) => fieldPairs(name, member, media));
}

function fieldPairs(name: string, member: unknown, media: MediaType): [string, string][] {
  const encoding = media.encoding.find(({ property }) => property === name);
  if (encoding?.contentType?.includes("json") === true) return [[encode(name), JSON.stringify(member)]];
  const isFlatList =
    Array.isArray(member) && member.every((item) => typeof item !== "object" || item === null);
  if (!isFlatList || encoding?.style === "deepObject") return bracketPairs(encode(name), member);
  if (encoding?.explode === false) return [[encode(name), member.map(toText).join(",")]];
  return member.map((item: unknown) => [encode(name), toText(item)]);
}
