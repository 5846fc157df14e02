/** Text of a document on its way into a JSDoc comment that openapi-typescript prints. */
import { cleanText } from "../templates/text.js";

/** Longest default value that is worth showing in a comment. */
const LONGEST_DEFAULT = 200;

/**
 * Makes text safe inside a block comment. openapi-typescript itself breaks up `*` followed by `/`; what is left are
 * characters that mislead a reader and words that command the compiler, which it obeys even in block comments.
 *
 * @param text any text of a document
 */
export function commentText(text: string): string {
  return cleanText(text).replace(/@ts-(?=ignore|expect-error|nocheck|check)/g, "@ts -");
}

/** A default value for a comment, or undefined when it is not worth a line. */
export function commentDefault(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text === undefined || text.length > LONGEST_DEFAULT ? undefined : commentText(text);
}
