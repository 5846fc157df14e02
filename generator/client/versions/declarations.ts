/**
 * Splits a generated `types.ts` into its declarations, and interfaces into their members. The text is our own, but strings and
 * comments in it hold what documents say, so that it is read token by token.
 */

export interface Token {
  readonly kind: "word" | "string" | "mark";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An interface, or a property whose type is a literal. */
export interface Members {
  /** What is before the first of them. */
  readonly head: string;
  /** By name, each with the comment before it and the semicolon after it, without a line break at its end. */
  readonly members: ReadonlyMap<string, string>;
}

export interface Declaration {
  readonly name: string;
  readonly isExported: boolean;
  /** With the comment before it. */
  readonly text: string;
}

/** A declaration that does not end, or begins with something else: the text was not printed by the types target. */
const MALFORMED = "types.ts is not as it was generated";

const COMMENT = String.raw`\/\*[\s\S]*?\*\/|\/\/[^\n]*`;
const LEXEME = new RegExp(
  `${COMMENT}|(?<string>["'\`])|(?<word>[\\p{ID_Continue}$\\u200c\\u200d]+)|(?<mark>\\S)`,
  "gu",
);

/**
 * @param literal a string literal in double quotes, as the compiler or one of our templates prints it
 * @returns its value
 */
export function unquote(literal: string): string {
  // The escapes that JSON does not have.
  const escapes = literal.replace(/\\([\s\S])/g, (whole, char: string) => {
    if (char === "v") return "\\u000b";
    if (char === "0") return "\\u0000";
    return char === "'" || char === "`" ? char : whole;
  });
  return String(JSON.parse(escapes));
}

/**
 * @param text TypeScript without regular expressions
 * @returns its tokens; comments and white space are left out
 */
export function* tokensOf(text: string): Generator<Token> {
  const lexeme = new RegExp(LEXEME);
  for (let match = lexeme.exec(text); match !== null; match = lexeme.exec(text)) {
    const { string, word, mark } = match.groups ?? {};
    const kind = string !== undefined ? "string" : word !== undefined ? "word" : "mark";
    if (string === undefined && word === undefined && mark === undefined) continue;
    if (string !== undefined) lexeme.lastIndex = endOfString(text, match.index, string);
    const { lastIndex: end } = lexeme;
    yield { kind, text: text.slice(match.index, end), start: match.index, end };
  }
}

/** Not by the expression, which keeps each escape in memory to go back to. */
function endOfString(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
}

/**
 * @param text of `types.ts`, after its imports
 * @returns its declarations in their order
 * @throws Error for a text that is not as the types target prints it
 */
export function splitDeclarations(text: string): Declaration[] {
  const declarations: Declaration[] = [];
  let start = 0;
  let words: string[] = [];
  let depth = 0;
  for (const { kind, text: token, end } of tokensOf(text)) {
    if (kind === "word" && words.length < 3) words.push(token);
    if (kind !== "mark") continue;
    if (isOpening(token)) depth++;
    if (isClosing(token)) depth--;
    const isInterface = words.includes("interface");
    if (depth > 0 || token !== (isInterface ? "}" : ";")) continue;
    const isExported = words[0] === "export";
    const [keyword, name] = isExported ? words.slice(1) : words;
    if (name === undefined || (keyword !== "type" && keyword !== "interface")) throw new Error(MALFORMED);
    declarations.push({ name, isExported, text: text.slice(start, end).replace(/^\s+/, "") });
    start = end;
    words = [];
  }
  if (text.slice(start).trim() !== "") throw new Error(MALFORMED);
  return declarations;
}

/**
 * @param text of an interface, or of a member whose type is a literal
 * @returns its members
 * @throws Error for a text that is not as the types target prints it
 */
export function splitMembers(text: string): Members {
  const members = new Map<string, string>();
  let head: string | undefined;
  let start = 0;
  let key: string | undefined;
  let depth = 0;
  for (const { kind, text: token, end } of tokensOf(text)) {
    if (head === undefined) {
      if (token !== "{" || kind !== "mark") continue;
      head = text.slice(0, end);
      start = end;
      continue;
    }
    if (kind !== "mark") {
      if (depth === 0) key ??= kind === "string" ? unquote(token) : token;
      continue;
    }
    if (depth === 0 && token === "}") return { head, members };
    if (isOpening(token)) depth++;
    if (isClosing(token)) depth--;
    if (depth > 0 || token !== ";") continue;
    if (key === undefined) throw new Error(MALFORMED);
    members.set(key, text.slice(start, end).replace(/^\n/, ""));
    start = end;
    key = undefined;
  }
  throw new Error(MALFORMED);
}

function isOpening(mark: string): boolean {
  return mark === "{" || mark === "(" || mark === "[";
}

function isClosing(mark: string): boolean {
  return mark === "}" || mark === ")" || mark === "]";
}
