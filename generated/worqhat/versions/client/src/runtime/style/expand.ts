import { isObject, itemsOf, membersOf, toText } from "./text.js";

/**
 * Expands a value as a variable of a URI template (RFC 6570 §3.2), the model of all styles but `deepObject`.
 * @param value array, object or single value
 * @param explode one part for each member
 * @param joiner between the members of a value that is not exploded
 * @param encode makes text fit for its place
 * @param prefix put before each part that is not `key=value` of an exploded object: `name=`, or nothing
 * @returns the parts, to be joined as the style wants; none for an empty array or object
 */
export function expand(
  value: unknown,
  explode: boolean,
  joiner: string,
  encode: (text: string) => string,
  prefix = "",
): string[] {
  let texts: string[];
  if (Array.isArray(value)) {
    texts = itemsOf(value).map((item) => encode(toText(item)));
  } else if (isObject(value)) {
    const members = membersOf(value).map(([key, member]) => [encode(key), encode(toText(member))]);
    if (explode) return members.map((pair) => pair.join("="));
    texts = members.flat();
  } else {
    return [prefix + encode(toText(value))];
  }
  if (explode) return texts.map((text) => prefix + text);
  return texts.length > 0 ? [prefix + texts.join(joiner)] : [];
}
