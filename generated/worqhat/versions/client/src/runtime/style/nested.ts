import { encode, isObject, toText } from "./text.js";

/**
 * Writes a value with its path in brackets, to any depth as servers do: `filter[price][gte]=5&filter[tags][0]=x`. Undefined members
 * and empty arrays and objects are left out, null is written as an empty value.
 * @param name encoded
 * @param write encodes the text of a single value
 * @param suffix what an item adds to the name of its array
 */
export function nestedPairs(
  name: string,
  value: unknown,
  write: (text: string) => string,
  suffix: (index: number) => string,
): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value))
    return value.flatMap((item, index) => nestedPairs(name + suffix(index), item, write, suffix));
  if (isObject(value))
    return Object.entries(value).flatMap(([key, member]) =>
      nestedPairs(`${name}[${encode(key)}]`, member, write, suffix),
    );
  return [`${name}=${value === null ? "" : write(toText(value))}`];
}

/** Whether a value is written with brackets where nothing else is said: an object, or an array of arrays or objects. */
export function isNested(value: unknown): boolean {
  return (
    isObject(value) || (Array.isArray(value) && value.some((item) => isObject(item) || Array.isArray(item)))
  );
}

/** The usual suffix of an item. */
export function indexSuffix(index: number): string {
  return `[${index}]`;
}
