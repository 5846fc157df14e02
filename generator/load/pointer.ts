import { isObject } from "./value.js";

/**
 * Escapes one reference token (RFC 6901 §3).
 * @param token name of a member or index of an item
 */
export function escapeToken(token: string | number): string {
  const text = String(token);
  return text.includes("~") || text.includes("/") ? text.replaceAll("~", "~0").replaceAll("/", "~1") : text;
}

/**
 * Writes a pointer with the leading `#`. Nothing is percent-encoded: pointers are for people and for comparing.
 * @param path names and indices from the root
 */
export function formatPointer(path: readonly (string | number)[]): string {
  let pointer = "#";
  for (const token of path) pointer += `/${escapeToken(token)}`;
  return pointer;
}

/**
 * Splits a pointer into its tokens (RFC 6901 §3, §6). A fragment may be percent-encoded; an encoding that is broken
 * is taken literally, because documents write `%` where they mean `%`.
 * @param pointer with or without the leading `#`
 * @returns the tokens, or undefined when it is no JSON pointer
 */
export function parsePointer(pointer: string): string[] | undefined {
  const body = pointer.startsWith("#") ? pointer.slice(1) : pointer;
  if (body === "") return [];
  if (!body.startsWith("/")) return undefined;
  return body.slice(1).split("/").map(unescapeToken);
}

function unescapeToken(token: string): string {
  let text = token;
  if (text.includes("%")) {
    try {
      text = decodeURIComponent(text);
    } catch {
      // Not percent-encoded after all.
    }
  }
  return text.includes("~") ? text.replaceAll("~1", "/").replaceAll("~0", "~") : text;
}

/**
 * Follows a path below a value, over own members only.
 * @param root value to start from
 * @param path names and indices
 * @returns the value there, or undefined when there is none
 */
export function getAt(root: unknown, path: readonly (string | number)[]): unknown {
  let value = root;
  for (const token of path) {
    if (Array.isArray(value)) {
      if (!/^(0|[1-9]\d*)$/.test(String(token))) return undefined;
      value = value[Number(token)];
    } else if (isObject(value) && Object.hasOwn(value, token)) {
      value = value[String(token)];
    } else return undefined;
  }
  return value;
}
