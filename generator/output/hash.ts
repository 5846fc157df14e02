import { createHash } from "node:crypto";

/**
 * @param content text (hashed as UTF-8) or bytes
 * @returns SHA-256, lower-case hex
 */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * Hashes a plain value by what it says: the order of keys does not matter, and an undefined member counts as absent.
 *
 * @param value anything that JSON can express
 * @returns SHA-256 of its canonical JSON, lower-case hex
 */
export function hashValue(value: unknown): string {
  return sha256(JSON.stringify(value, sortKeys) ?? "undefined");
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  // fromEntries defines own properties, so a key `__proto__` stays a key.
  return Object.fromEntries(entries);
}
