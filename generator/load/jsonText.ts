import type { FoundValue, Spot, ValueIndex } from "./valueIndex.js";

/**
 * Places in JSON text. JSON.parse is fast but its messages differ between engines and often have no position, so
 * where something is gets looked up here, only when a message needs it. Nothing here recurses.
 */

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const SPACE = /[ \t\r\n]*/y;

/**
 * Reads over a string. No regular expression: strings may have megabytes.
 * @returns the offset behind it, or, negative and less one, the offset of what is wrong with it
 */
function stringEnd(text: string, start: number): number {
  if (text[start] !== '"') return -start - 1;
  for (let offset = start + 1; offset < text.length; offset += 1) {
    const code = text.charCodeAt(offset);
    if (code === 0x22) return offset + 1;
    if (code < 0x20) return -offset - 1;
    if (code !== 0x5c) continue;
    offset += 1;
    const character = text[offset] ?? "";
    if (character === "u") {
      if (!/^[\da-fA-F]{4}$/.test(text.slice(offset + 1, offset + 5))) return -offset - 1;
      offset += 4;
    } else if (character !== "" && !'"\\/bfnrt'.includes(character)) return -offset - 1;
  }
  return -text.length - 1;
}

function matchEnd(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/**
 * Finds the first syntax error of a text that JSON.parse refused (RFC 8259).
 * @param text JSON text with an error
 * @returns offset of the error and what should stand there
 */
export function findJsonError(text: string): { readonly offset: number; readonly expected: string } {
  const stack: ("{" | "[")[] = [];
  let offset = 0;
  // What may come: a value, a value or the end of an array, a key or the end of an object, a key, or what follows.
  let state: "value" | "first-item" | "first-key" | "key" | "after" = "value";
  for (;;) {
    offset = matchEnd(SPACE, text, offset);
    const character = text[offset];
    if (state === "after") {
      const open = stack.at(-1);
      if (open === undefined) return { offset, expected: "nothing more" };
      if (character === ",") state = open === "{" ? "key" : "value";
      else if (character === (open === "{" ? "}" : "]")) stack.pop();
      else return { offset, expected: open === "{" ? "`,` or `}`" : "`,` or `]`" };
      offset += 1;
    } else if (state === "first-key" || state === "key") {
      if (state === "first-key" && character === "}") {
        stack.pop();
        offset += 1;
        state = "after";
        continue;
      }
      const end = stringEnd(text, offset);
      if (end < 0) return { offset: -end - 1, expected: "a name in double quotes" };
      offset = matchEnd(SPACE, text, end);
      if (text[offset] !== ":") return { offset, expected: "`:`" };
      offset += 1;
      state = "value";
    } else if (state === "first-item" && character === "]") {
      stack.pop();
      offset += 1;
      state = "after";
    } else if (character === "{" || character === "[") {
      stack.push(character);
      offset += 1;
      state = character === "{" ? "first-key" : "first-item";
    } else {
      const isString = character === '"';
      const end = isString ? stringEnd(text, offset) : matchEnd(LITERAL, text, offset);
      if (end < 0 && isString) return { offset: -end - 1, expected: "the rest of a string" };
      if (end < 0) return { offset, expected: "a value" };
      offset = end;
      state = "after";
    }
  }
}

/** Finds values in valid JSON text. A container is read when it is first looked into, and only then. */
export class JsonIndex implements ValueIndex {
  readonly #text: string;
  readonly #children = new Map<number, ReadonlyMap<string, Spot>>();

  /** @param text valid JSON */
  constructor(text: string) {
    this.#text = text;
  }

  find(path: readonly string[]): FoundValue {
    const root = matchEnd(SPACE, this.#text, 0);
    let spot: Spot = { start: root, value: root };
    for (const [depth, token] of path.entries()) {
      const child = this.#childrenOf(spot.value).get(token);
      if (child === undefined) return { ...spot, depth };
      spot = child;
    }
    return { ...spot, depth: path.length };
  }

  #childrenOf(open: number): ReadonlyMap<string, Spot> {
    const known = this.#children.get(open);
    if (known !== undefined) return known;
    const children = readChildren(this.#text, open);
    this.#children.set(open, children);
    return children;
  }
}

/** Of two members with one name the last wins, as in JSON.parse. */
function readChildren(text: string, open: number): ReadonlyMap<string, Spot> {
  const children = new Map<string, Spot>();
  const isMap = text[open] === "{";
  if (!isMap && text[open] !== "[") return children;
  let offset = open + 1;
  for (let index = 0; ; index += 1) {
    offset = matchEnd(SPACE, text, offset);
    if (text[offset] === "}" || text[offset] === "]") return children;
    const start = offset;
    let name = String(index);
    if (isMap) {
      const end = skipString(text, offset);
      name = String(JSON.parse(text.slice(offset, end)));
      offset = matchEnd(SPACE, text, matchEnd(SPACE, text, end) + 1);
    }
    children.set(name, { start, value: offset });
    offset = matchEnd(SPACE, text, skipValue(text, offset));
    if (text[offset] !== ",") return children;
    offset += 1;
  }
}

function skipString(text: string, offset: number): number {
  let end = offset;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
  } while (isEscaped(text, end));
  return end + 1;
}

function isEscaped(text: string, offset: number): boolean {
  let slashes = 0;
  while (text[offset - 1 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}

function skipValue(text: string, offset: number): number {
  let depth = 0;
  let position = offset;
  while (position < text.length) {
    const character = text[position];
    if (character === '"') {
      position = skipString(text, position);
      if (depth === 0) return position;
      continue;
    }
    if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") {
      if (depth === 0) return position;
      depth -= 1;
      if (depth === 0) return position + 1;
    } else if (depth === 0 && (character === "," || /\s/.test(character ?? ""))) return position;
    position += 1;
  }
  return position;
}
