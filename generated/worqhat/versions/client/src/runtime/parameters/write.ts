import type { Parameter, Style, StyleOptions } from "../operation.js";
import { encode, encodeName, itemsOf, ownValue, toText } from "../style/text.js";

/**
 * Writes the parameters that have a value. Undefined and null are left out (RFC 6570 §2.3).
 * @param params the argument object of the call
 * @param taken is told of the properties that belong to parameters
 * @param standard the style of parameters that name none
 * @returns the name of each on the wire, and its parts
 */
export function writeEach(
  [, ...parameters]: readonly [unknown, ...Parameter[]],
  params: object,
  taken: Set<string>,
  standard: Style,
): [name: string, parts: string[]][] {
  return parameters.flatMap((parameter): [string, string[]][] => {
    const [name, style = standard, options = {}] = unpack(parameter);
    const { key = name } = options;
    taken.add(key);
    const value = ownValue(params, key);
    return value === undefined || value === null
      ? []
      : [[name, style(name, prepared(value, options), options)]];
  });
}

/** Writes parameters as `name=value`, encoded. */
export function writePairs(
  slot: readonly [unknown, ...Parameter[]],
  params: object,
  taken: Set<string>,
): string[] {
  return writeEach(slot, params, taken, pairsOf).flatMap(([, parts]) => parts);
}

/** A single value, or each item of an array, as `name=value`, encoded. */
export function pairsOf(name: string, value: unknown): string[] {
  return textsOf(value).map((text) => `${encodeName(name)}=${encode(text)}`);
}

/** A parameter whose descriptor may be its name alone. */
export function unpack(parameter: Parameter): Exclude<Parameter, string> | readonly [string, undefined?] {
  return typeof parameter === "string" ? [parameter] : parameter;
}

/** A value as its style can write it. */
export function prepared(value: unknown, { convert, shape }: StyleOptions): unknown {
  return convert ? convert(value, shape) : value;
}

/** The texts of a single value, or of the items of an array. */
export function textsOf(value: unknown): string[] {
  return itemsOf([value].flat()).map(toText);
}
