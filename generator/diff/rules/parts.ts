/**
 * Component schemas that no value has by name: only an `allOf` of schemas without a name takes them up. Generators make
 * such helpers (`Pick_Order_id_or_state`) and rename them at will; programs have no reason to import their types.
 */
import type { OpenApiDocument } from "../../load/document.js";

const PREFIX = "#/components/schemas/";

/**
 * Reads the whole document once.
 *
 * @param document a normalised document
 * @returns names of such components
 */
export function findParts(document: OpenApiDocument): ReadonlySet<string> {
  const parts = new Set<string>();
  const others = new Set<string>();
  const named = new Set<unknown>(Object.values(document.components?.schemas ?? {}));
  // An own stack: documents are deep.
  const stack: { readonly value: unknown; readonly isPart: boolean }[] = [{ value: document, isPart: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { value, isPart } = top;
    if (typeof value !== "object" || value === null) continue;
    const isNamed = named.has(value);
    for (const [key, member] of Object.entries(value)) {
      if (key === "$ref" && typeof member === "string") (isPart ? parts : others).add(member);
      else if (key === "allOf" && Array.isArray(member)) {
        for (const part of member) stack.push({ value: part, isPart: !isNamed });
      } else stack.push({ value: member, isPart: false });
    }
  }
  const names = [...parts].filter((reference) => !others.has(reference) && reference.startsWith(PREFIX));
  return new Set(names.map((reference) => decodeToken(reference.slice(PREFIX.length))));
}

function decodeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}
