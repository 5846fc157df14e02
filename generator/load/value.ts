/** A JSON object whose keys come from a document: they may be called `__proto__` or `constructor`. */
export type JsonObject = Record<string, unknown>;

/**
 * Tells whether a parsed value is a JSON object (no array, no null).
 * @param value any parsed value
 */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Sets a member whose name comes from a document. A plain assignment to `__proto__` would change the prototype.
 * @param object object to change
 * @param key any name
 * @param value value of the member
 */
export function setMember(object: JsonObject, key: string, value: unknown): void {
  if (key === "__proto__")
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else object[key] = value;
}

/**
 * Reads a member whose name comes from a document; what `Object.prototype` has is no member.
 * @param object any object
 * @param key any name
 * @returns the value, or undefined
 */
export function getMember(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/**
 * Makes an object out of entries, safe for any name, in their order.
 * @param entries names and values; of two with the same name the last wins
 */
export function fromEntries(entries: Iterable<readonly [string, unknown]>): JsonObject {
  const object: JsonObject = {};
  for (const [key, value] of entries) setMember(object, key, value);
  return object;
}

/**
 * Copies a value deeply. Values of a document are trees by then and at most 500 levels deep.
 * @param value any parsed value
 */
export function copyValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyValue);
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) setMember(copy, key, copyValue(value[key]));
  return copy;
}

/**
 * Replaces all members of an object, keeping its identity (others may hold it).
 * @param object object to change
 * @param members its members from now on
 */
export function replaceMembers(object: JsonObject, members: JsonObject): void {
  for (const key of Object.keys(object)) delete object[key];
  for (const key of Object.keys(members)) setMember(object, key, members[key]);
}

/**
 * Names the JSON kind of a value for messages, with its article.
 * @param value any parsed value
 */
export function describeKind(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  switch (typeof value) {
    case "object":
      return "an object";
    case "string":
      return "a string";
    case "number":
      return "a number";
    case "boolean":
      return "a boolean";
    default:
      return "nothing";
  }
}
