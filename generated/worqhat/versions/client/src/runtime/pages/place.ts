/** Places in bodies and arguments: lists of property names. */
import type { Call } from "../operation.js";
import { isObject, ownValue } from "../style/text.js";

/** The value at a place; undefined where there is none. */
export function valueAt(value: unknown, place: readonly string[]): unknown {
  return place.reduce(ownValue, value);
}

/** The same call with another value at a place of its argument object. */
export function withParameter(call: Call, place: readonly string[], value: unknown): Call {
  return { ...call, params: set(call.params, place, value) as object };
}

function set(target: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const entries = isObject(target) ? Object.entries(target) : [];
  const changed = set(ownValue(target, key), rest, value);
  return Object.fromEntries([...entries.filter(([name]) => name !== key), [key, changed]]);
}
