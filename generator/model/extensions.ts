/** The `x-*` fields of an object (OpenAPI 3.1 §4.9). */
export function extensionsOf(object: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key.startsWith("x-")));
}
