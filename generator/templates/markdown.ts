/** Plain text as Markdown (CommonMark 0.31, tables of GFM): everything that would be markup is escaped. */
import { Safe, trusted } from "./safe.js";
import { cleanLine, cleanText } from "./text.js";

/** Punctuation that can start markup inside a line. A pipe is escaped too: it is harmless outside of tables. */
const INLINE = /[\\`*_[\]<>|~&!]/g;

/**
 * Plain text on one line.
 *
 * @param text any text
 */
export function md(text: string): Safe {
  return trusted("md", escapeLine(text));
}

/** Escapes inline markup, block markup at the start, and what would become a link by itself (GFM autolinks). */
function escapeLine(text: string): string {
  return cleanLine(text)
    .replace(INLINE, (char, at: number, whole: string) =>
      isPlain(char, at, whole) ? char : escapeChar(char),
    )
    .replace(/^([#+=-])/, "\\$1")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2")
    .replace(/\b(https?|ftp)(:\/\/)/gi, "$1\\$2")
    .replace(/\bwww\./gi, "www\\.");
}

/** A less-than sign by its entity: some renderers take a backslash for the end of an address that stands before it. */
function escapeChar(char: string): string {
  return char === "<" ? "&lt;" : `\\${char}`;
}

/** An underscore between letters or digits and an ampersand before a space mean nothing: left for legibility. */
function isPlain(char: string, at: number, whole: string): boolean {
  const before = whole[at - 1] ?? " ";
  const after = whole[at + 1] ?? " ";
  if (char === "_") return /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after);
  if (char === "&") return !/[A-Za-z#]/.test(after);
  if (char === "!") return after !== "[";
  return false;
}

/**
 * Plain text in a cell of a table.
 *
 * @param text any text; white space becomes one space
 */
export function mdCell(text: string): Safe {
  return md(text);
}

/** Longest run of backticks in a text. */
function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
}

function codeSpan(text: string): string {
  const line = cleanText(text).replace(/\n/g, " ");
  if (line === "") return "` `";
  const fence = "`".repeat(longestRun(line) + 1);
  const pad = /^`|`$/.test(line) || (/^ .* $/.test(line) && line.trim() !== "") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/**
 * A code span outside of tables, with as many backticks as it takes (CommonMark §6.1).
 *
 * @param text any text; line breaks become spaces
 */
export function mdCode(text: string): Safe {
  return trusted("md", codeSpan(text));
}

/**
 * A code span in a cell of a table: GFM reads the pipes of a row before the code spans, so a pipe is escaped; with a
 * backslash before it that is ambiguous between implementations, and the span is written as HTML.
 *
 * @param text any text; line breaks become spaces
 */
export function mdCellCode(text: string): Safe {
  return text.includes("\\|") ? mdHtmlCode(text) : trusted("md", codeSpan(text).replaceAll("|", "\\|"));
}

/**
 * Code as an HTML element, which means the same inside of tables and outside.
 *
 * @param text any text; white space becomes one space
 */
export function mdHtmlCode(text: string): Safe {
  const entities = cleanLine(text).replace(/[^\w\s.,:/=-]/gu, (char) => `&#${char.codePointAt(0)};`);
  return trusted("md", `<code>${entities}</code>`);
}

/**
 * A code span, or where it holds a pipe an HTML element: for text that stands in tables and outside of them.
 *
 * @param text any text; line breaks become spaces
 */
export function mdAnyCode(text: string): Safe {
  return text.includes("|") ? mdHtmlCode(text) : mdCode(text);
}

/**
 * A fenced block of code, with a fence longer than any run of backticks in it (CommonMark §4.5).
 *
 * @param text the code
 * @param info language, letters and digits only
 */
export function mdFence(text: string, info: string): Safe {
  const code = cleanText(text).replace(/\n+$/, "");
  const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
  return trusted("md", `${fence}${info.replace(/[^A-Za-z0-9]/g, "")}\n${code}\n${fence}`);
}

/**
 * Glues pieces of Markdown together.
 *
 * @param parts pieces
 * @param separator what stands between them: our own text, never that of a document
 */
export function mdJoin(parts: readonly Safe[], separator: string): Safe {
  return trusted("md", parts.map((part) => mdTextOf(part)).join(separator));
}

/** The text of a piece, which must be Markdown. */
function mdTextOf(part: Safe): string {
  if (!(part instanceof Safe) || !part.languages.includes("md"))
    throw new TypeError("not a piece of Markdown");
  return part.text;
}

/**
 * Composes Markdown as a tagged template: its own words stand as they are, strings put into it are escaped, and
 * pieces of Markdown are put in unchanged.
 */
export function phrase(words: TemplateStringsArray, ...values: readonly (Safe | string | number)[]): Safe {
  const texts = values.map((value) => (value instanceof Safe ? mdTextOf(value) : escapeLine(String(value))));
  return trusted("md", words.map((word, index) => word + (texts[index] ?? "")).join(""));
}
