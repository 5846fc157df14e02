/** Text of a document on its way into a JSDoc comment that openapi-typescript prints. */
import type { SchemaObject } from "../load/document.js";
import { cleanLine, cleanText } from "../templates/text.js";
import type { PrintableSchema } from "./printable.js";

/** Longest default value that is worth showing in a comment. */
const LONGEST_DEFAULT = 200;

/**
 * Makes text safe inside a block comment. openapi-typescript itself breaks up `*` followed by `/`; what is left are
 * characters that mislead a reader, words that would be JSDoc tags (which may stand anywhere behind a space) or, like
 * `@ts-ignore`, commands that the compiler obeys even in block comments, and `@jsx…`, which it obeys anywhere in a file's first comment.
 *
 * @param text any text of a document
 */
export function commentText(text: string): string {
  return cleanText(text)
    .replace(/^([\s*/]*)@/gm, "$1\\@")
    .replace(/@(?=jsx)/gi, "@ ")
    .replace(/([\s*/])@(?=\S)/g, "$1\\@");
}

/**
 * A default value for a comment.
 *
 * @returns undefined when it is not worth a line
 */
export function commentDefault(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text === undefined || text.length > LONGEST_DEFAULT ? undefined : commentText(cleanLine(text));
}

/** What of a schema becomes a comment, or a modifier of the property that it stands in. */
export function notesOf(schema: SchemaObject): PrintableSchema {
  const { title, description, format, deprecated, readOnly } = schema;
  const shownDefault = commentDefault(schema.default);
  return {
    ...(title === undefined ? {} : { title: commentText(title) }),
    ...(description === undefined ? {} : { description: commentText(description) }),
    ...(format === undefined ? {} : { format: commentText(cleanLine(format)) }),
    ...(shownDefault === undefined ? {} : { default: shownDefault }),
    ...(deprecated === true ? { deprecated: true } : {}),
    ...(readOnly === true ? { readOnly: true } : {}),
  };
}
