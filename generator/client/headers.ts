/** Types of the headers that a document declares for the responses of an operation (OpenAPI 3.1 §4.8.17). */
import { isSuccess } from "../model/operations.js";
import type { Header, Operation, Response } from "../model/types.js";
import { str } from "../templates/safe.js";

/** A name that HTTP can have (RFC 9110 §5.6.2); `Headers` throws at all others. */
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;

/** Headers that no page may read, whatever the document says (Fetch §2.2.2, forbidden response-header names). */
const NEVER_IN_PAGES: ReadonlySet<string> = new Set(["set-cookie", "set-cookie2"]);

/**
 * The type of the headers of an operation's successful responses: text for those that all of them must have.
 *
 * @returns undefined where the document declares none
 */
export function responseHeaders(operation: Operation): string | undefined {
  return write(successesOf(operation), true);
}

/**
 * The type of the headers of its errors. None is sure to be there, for an error may come from a proxy which has not read
 * the document.
 *
 * @returns undefined where the document declares none
 */
export function errorHeaders(operation: Operation): string | undefined {
  const { responses } = operation;
  const errors = responses.filter((one) => !isSuccess(one, responses) && !/^[123]/.test(one.status));
  return write(errors, false);
}

/** A name by which successful responses declare a header, for samples; one that is always there, where there is any. */
export function sampleHeader(operation: Operation): string | undefined {
  const { always, sometimes } = namesOf(successesOf(operation), true);
  return always[0] ?? sometimes[0];
}

function successesOf({ responses }: Operation): Response[] {
  return responses.filter((response) => isSuccess(response, responses));
}

function write(responses: readonly Response[], isKept: boolean): string | undefined {
  const { always, sometimes } = namesOf(responses, isKept);
  if (always.length === 0 && sometimes.length === 0) return undefined;
  return `DeclaredHeaders<${[always, ...(sometimes.length === 0 ? [] : [sometimes])].map(union).join(", ")}>`;
}

function namesOf(
  responses: readonly Response[],
  isKept: boolean,
): { readonly always: readonly string[]; readonly sometimes: readonly string[] } {
  const declared = responses.flatMap(({ headers }) => headers).filter(({ name }) => TOKEN.test(name));
  // Sorted, so that the order of the document says nothing.
  const names = [...new Set(declared.map(({ name }) => name))].sort();
  const isAlways = (name: string): boolean =>
    isKept &&
    !NEVER_IN_PAGES.has(name.toLowerCase()) &&
    responses.every(({ headers }) => headers.some((header) => header.required && isSame(header, name)));
  return { always: names.filter(isAlways), sometimes: names.filter((name) => !isAlways(name)) };
}

/** HTTP does not tell capitals from small letters in names. */
function isSame(header: Header, name: string): boolean {
  return header.name.toLowerCase() === name.toLowerCase();
}

function union(names: readonly string[]): string {
  return names.map((name) => str(name).text).join(" | ") || "never";
}
