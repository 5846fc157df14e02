/** The part of ECMA-262 regular expressions that documents use, as a tree. */

/** Inclusive ranges of code points, ascending. */
export type Ranges = readonly (readonly [number, number])[];

export type Expression =
  | { readonly kind: "characters"; readonly ranges: Ranges }
  | { readonly kind: "sequence"; readonly parts: readonly Expression[] }
  | { readonly kind: "choice"; readonly options: readonly Expression[] }
  | { readonly kind: "repeat"; readonly part: Expression; readonly min: number; readonly max: number }
  | { readonly kind: "start" }
  | { readonly kind: "end" }
  /** Look-around, back-references, word boundaries: only the engine of the platform can match these. */
  | { readonly kind: "opaque"; readonly parts: readonly Expression[] };

const LAST = 0x10ffff;
const DIGIT: Ranges = [[48, 57]];
const WORD: Ranges = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const SPACE: Ranges = [
  [9, 13],
  [32, 32],
  [160, 160],
  [0x2028, 0x2029],
  [0xfeff, 0xfeff],
];
const LINE_END: Ranges = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
];
const CONTROLS: ReadonlyMap<string, number> = new Map([
  ["n", 10],
  ["r", 13],
  ["t", 9],
  ["f", 12],
  ["v", 11],
  ["0", 0],
]);

/** @returns undefined for what this reader does not know or what is no regular expression */
export function parsePattern(pattern: string): Expression | undefined {
  const reader = new Reader(pattern);
  try {
    const expression = reader.readChoice();
    return reader.isAtEnd ? expression : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** Everything but some characters. */
function complement(ranges: Ranges): Ranges {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const rest: [number, number][] = [];
  let next = 0;
  for (const [from, to] of sorted) {
    if (from > next) rest.push([next, from - 1]);
    next = Math.max(next, to + 1);
  }
  if (next <= LAST) rest.push([next, LAST]);
  return rest;
}

class Unreadable extends Error {}

class Reader {
  readonly #characters: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(pattern: string) {
    this.#characters = [...pattern];
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#characters.length;
  }

  readChoice(): Expression {
    if (++this.#depth > 100) throw new Unreadable();
    const options = [this.#readSequence()];
    while (this.#take("|")) options.push(this.#readSequence());
    this.#depth -= 1;
    const [only] = options;
    return options.length === 1 && only !== undefined ? only : { kind: "choice", options };
  }

  #readSequence(): Expression {
    const parts: Expression[] = [];
    while (!this.isAtEnd && this.#peek() !== "|" && this.#peek() !== ")") parts.push(this.#readRepeat());
    return { kind: "sequence", parts };
  }

  #readRepeat(): Expression {
    const part = this.#readAtom();
    const counts = this.#readCounts();
    if (counts === undefined) return part;
    this.#take("?");
    return { kind: "repeat", part, ...counts };
  }

  #readCounts(): { min: number; max: number } | undefined {
    if (this.#take("*")) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (this.#take("+")) return { min: 1, max: Number.POSITIVE_INFINITY };
    if (this.#take("?")) return { min: 0, max: 1 };
    if (this.#peek() !== "{") return undefined;
    const rest = this.#characters.slice(this.#at, this.#at + 24).join("");
    const match = /^\{(\d+)(,(\d*))?\}/.exec(rest);
    if (match === null) return undefined;
    this.#at += match[0].length;
    const min = Number(match[1]);
    const max = match[2] === undefined ? min : match[3] === "" ? Number.POSITIVE_INFINITY : Number(match[3]);
    if (max < min) throw new Unreadable();
    return { min, max };
  }

  #readAtom(): Expression {
    const character = this.#next();
    switch (character) {
      case "^":
        return { kind: "start" };
      case "$":
        return { kind: "end" };
      case ".":
        return { kind: "characters", ranges: complement(LINE_END) };
      case "(":
        return this.#readGroup();
      case "[":
        return { kind: "characters", ranges: this.#readClass() };
      case "\\":
        return this.#readEscape();
      case "*":
      case "+":
      case "?":
        throw new Unreadable();
      default:
        return { kind: "characters", ranges: [point(character)] };
    }
  }

  #readGroup(): Expression {
    let isOpaque = false;
    if (this.#take("?")) {
      if (this.#take("=") || this.#take("!")) isOpaque = true;
      else if (this.#take("<")) {
        if (this.#take("=") || this.#take("!")) isOpaque = true;
        else while (this.#next() !== ">");
      } else if (!this.#take(":")) throw new Unreadable();
    }
    const inner = this.readChoice();
    if (!this.#take(")")) throw new Unreadable();
    return isOpaque ? { kind: "opaque", parts: [inner] } : inner;
  }

  #readEscape(): Expression {
    const next = this.#peek();
    if (next === "b" || next === "B" || next === "k" || (next >= "1" && next <= "9")) {
      this.#at += 1;
      return { kind: "opaque", parts: [] };
    }
    return { kind: "characters", ranges: this.#readEscaped() };
  }

  #readEscaped(): Ranges {
    const character = this.#next();
    switch (character) {
      case "d":
        return DIGIT;
      case "D":
        return complement(DIGIT);
      case "w":
        return WORD;
      case "W":
        return complement(WORD);
      case "s":
        return SPACE;
      case "S":
        return complement(SPACE);
      case "x":
        return [this.#readHex(2)];
      case "u":
        return [this.#readUnicode()];
      case "p":
      case "P":
      case "c":
        throw new Unreadable();
      default: {
        const control = CONTROLS.get(character);
        if (control !== undefined) return [[control, control]];
        if (/[a-zA-Z]/.test(character)) throw new Unreadable();
        return [point(character)];
      }
    }
  }

  #readHex(digits: number): [number, number] {
    const text = this.#characters.slice(this.#at, this.#at + digits).join("");
    if (text.length !== digits || !/^[0-9a-fA-F]+$/.test(text)) throw new Unreadable();
    this.#at += digits;
    const code = Number.parseInt(text, 16);
    return [code, code];
  }

  #readUnicode(): [number, number] {
    if (!this.#take("{")) return this.#readHex(4);
    let text = "";
    for (let next = this.#next(); next !== "}"; next = this.#next()) text += next;
    const code = Number.parseInt(text, 16);
    if (!/^[0-9a-fA-F]+$/.test(text) || code > LAST) throw new Unreadable();
    return [code, code];
  }

  #readClass(): Ranges {
    const isNegated = this.#take("^");
    const ranges: (readonly [number, number])[] = [];
    while (!this.#take("]")) {
      const first = this.#readClassPart();
      const [low] = first;
      if (this.#peek() !== "-" || this.#characters[this.#at + 1] === "]" || first.length !== 1 || !low) {
        ranges.push(...first);
        continue;
      }
      this.#at += 1;
      const [high] = this.#readClassPart();
      if (high === undefined || high[0] < low[0]) throw new Unreadable();
      ranges.push([low[0], high[0]]);
    }
    return isNegated ? complement(ranges) : ranges;
  }

  #readClassPart(): Ranges {
    if (this.#take("\\")) {
      if (this.#take("b")) return [[8, 8]];
      if (this.#take("-")) return [[45, 45]];
      return this.#readEscaped();
    }
    return [point(this.#next())];
  }

  #peek(): string {
    return this.#characters[this.#at] ?? "";
  }

  #next(): string {
    const character = this.#characters[this.#at];
    if (character === undefined) throw new Unreadable();
    this.#at += 1;
    return character;
  }

  #take(character: string): boolean {
    if (this.#characters[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }
}

function point(character: string): [number, number] {
  const code = character.codePointAt(0) ?? 0;
  return [code, code];
}
