/**
 * Finds many places in JSON text in one pass. What nobody asks for is skipped without being taken apart, so the time is
 * that of looking at each character once, however many places there are.
 */

/** A member or item that is asked for, or stands above one that is. */
export interface Wanted {
  readonly children: Map<string, Wanted>;
  /** Offset of the member's name, or of the item; of the value for the root. Undefined until it is found. */
  start: number | undefined;
}

/** Makes a node that nobody has found yet. */
export function createWanted(): Wanted {
  return { children: new Map(), start: undefined };
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_MAP = 0x7b;
const CLOSE_MAP = 0x7d;

/**
 * Sets `start` of every node of a tree that exists in the text.
 *
 * @param text valid JSON
 * @param root what is asked for; changed in place. Of two members with one name the last wins, as in JSON.parse
 */
export function findInJson(text: string, root: Wanted): void {
  const start = skipSpace(text, 0);
  root.start = start;
  if (root.children.size > 0) readInside(text, start, root);
}

/** Reads a value that something is wanted of; nesting is bounded by the depth of the pointers. */
function readInside(text: string, open: number, wanted: Wanted): number {
  const kind = text.charCodeAt(open);
  if (kind !== OPEN_MAP && kind !== OPEN_LIST) return skipValue(text, open);
  const close = kind === OPEN_MAP ? CLOSE_MAP : CLOSE_LIST;
  let offset = skipSpace(text, open + 1);
  for (let index = 0; offset < text.length && text.charCodeAt(offset) !== close; index += 1) {
    const start = offset;
    let name = "";
    if (kind === OPEN_MAP) {
      const end = skipString(text, offset);
      name = readName(text, offset, end);
      offset = skipSpace(text, end);
      if (text.charCodeAt(offset) === COLON) offset = skipSpace(text, offset + 1);
    } else name = String(index);
    const child = wanted.children.get(name);
    if (child === undefined) offset = skipValue(text, offset);
    else {
      child.start = start;
      if (child.children.size === 0) offset = skipValue(text, offset);
      else {
        // What an earlier member of the same name held is not there any more.
        for (const inner of child.children.values()) forget(inner);
        offset = readInside(text, offset, child);
      }
    }
    offset = skipSpace(text, offset);
    if (text.charCodeAt(offset) === COMMA) offset = skipSpace(text, offset + 1);
  }
  return offset + 1;
}

function forget(wanted: Wanted): void {
  if (wanted.start === undefined) return;
  wanted.start = undefined;
  for (const child of wanted.children.values()) forget(child);
}

function readName(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes("\\") ? String(JSON.parse(text.slice(start, end))) : raw;
}

function skipSpace(text: string, from: number): number {
  let offset = from;
  for (;;) {
    const code = text.charCodeAt(offset);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return offset;
    offset += 1;
  }
}

/** @returns the offset behind the closing quote */
function skipString(text: string, start: number): number {
  let end = start;
  for (;;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
}

/** @returns the offset behind the value */
function skipValue(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === QUOTE) return skipString(text, start);
  let offset = start;
  if (first !== OPEN_MAP && first !== OPEN_LIST) {
    for (; offset < text.length; offset += 1) {
      const code = text.charCodeAt(offset);
      if (code === COMMA || code === CLOSE_MAP || code === CLOSE_LIST || code <= 0x20) return offset;
    }
    return offset;
  }
  let depth = 0;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) {
      offset = skipString(text, offset);
      continue;
    }
    offset += 1;
    if (code === OPEN_MAP || code === OPEN_LIST) depth += 1;
    else if (code === CLOSE_MAP || code === CLOSE_LIST) {
      depth -= 1;
      if (depth === 0) return offset;
    }
  }
  return offset;
}
