/**
 * Reads a list of strings that the checks have been over.
 * @param value value of a field
 * @returns its strings, or an empty list
 */
export function readStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
