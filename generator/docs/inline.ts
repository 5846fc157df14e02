/**
 * One line of Markdown written by a stranger, made harmless and kept Markdown: raw HTML becomes text, links lead to
 * the web or nowhere, and a code span cannot reach beyond its line, so that what is code here is code for every reader.
 */
import { mdCellCode, mdHtmlCode } from "../templates/markdown.js";

const AUTOLINK = /^<(?:https?:\/\/|mailto:)[^\s<>`|\\]*>|^<[\w.+-]+@[\w.-]+>/i;
const SAFE_TARGET = /^<?(?:https?:\/\/|mailto:)/i;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** Not a backslash: some renderers take one for the end of an address that stands before it. */
const LESS = "&lt;";
/** Characters of a refused link target that are shown: enough to see what it was, not a whole `data:` URL. */
const SHOWN_TARGET = 60;

/**
 * @param line Markdown without line breaks, cleaned of control characters
 * @param inCell whether it will stand in a cell of a table, where a pipe must be escaped
 * @returns Markdown that a renderer reads as it was read here
 */
export function harmlessInline(line: string, inCell: boolean): string {
  let out = "";
  let at = 0;
  while (at < line.length) {
    const [text, length] = nextPiece(line, at, inCell);
    out += text;
    at += length;
  }
  return out;
}

/** The next piece of the line: what it becomes, and how many characters it took. */
function nextPiece(line: string, at: number, inCell: boolean): [string, number] {
  const char = line.charAt(at);
  const next = line.charAt(at + 1);
  switch (char) {
    case "\\":
      if (next === "<") return [LESS, 2];
      return next !== "" && PUNCTUATION.test(next) ? [char + next, 2] : [char, 1];
    case "`":
      return codePiece(line, at, inCell);
    case "<":
      return anglePiece(line.slice(at), next);
    case "]":
      return next === "(" || next === ":" ? targetPiece(line.slice(at + 2), next) : [char, 1];
    case "|":
      return [inCell ? "\\|" : char, 1];
    case "h":
    case "H":
    case "w":
    case "W":
      return bareAddress(line.slice(at));
    default:
      return [char, 1];
  }
}

/** A bare address (GFM autolink): some renderers let it run on into code, so it is kept apart from that. */
function bareAddress(rest: string): [string, number] {
  const address = /^(?:https?:\/\/|www\.)[^\s<>`|\\[\]()]*/i.exec(rest)?.[0];
  if (address === undefined) return [rest.charAt(0), 1];
  return [rest.charAt(address.length) === "`" ? `${address} ` : address, address.length];
}

/** A code span that closes on its line; backticks that close nothing are escaped (CommonMark §6.1). */
function codePiece(line: string, at: number, inCell: boolean): [string, number] {
  const fence = /^`+/.exec(line.slice(at))?.[0] ?? "`";
  const close = closingRun(line, at + fence.length, fence.length);
  if (close === -1) return ["\\`".repeat(fence.length), fence.length];
  const whole = line.slice(at, close + fence.length);
  const content = line.slice(at + fence.length, close);
  const code = /^ .* $/.test(content) && content.trim() !== "" ? content.slice(1, -1) : content;
  if (inCell) return [mdCellCode(code).text, whole.length];
  // A row of a table is split at pipes before code spans are found: such a span must not rest on its backticks.
  return [content.includes("|") ? mdHtmlCode(code).text : whole, whole.length];
}

function closingRun(line: string, from: number, length: number): number {
  for (const run of line.slice(from).matchAll(/`+/g)) {
    if (run[0].length === length) return from + run.index;
  }
  return -1;
}

function anglePiece(rest: string, next: string): [string, number] {
  const link = AUTOLINK.exec(rest)?.[0];
  if (link !== undefined) return [link, link.length];
  return [/[A-Za-z/!?]/.test(next) ? LESS : "<", 1];
}

/** Target of a link or image, or of a link definition: only the web and mail; others are shown as text. */
function targetPiece(rest: string, next: string): [string, number] {
  const target = rest.trimStart();
  if (SAFE_TARGET.test(target)) return [`]${next}`, 2];
  if (!/^data:/i.test(target)) return [`]\\${next}`, 2];
  const length = rest.length - target.length + (/^[^\s)]*/.exec(target)?.[0].length ?? 0);
  const shown = rest
    .slice(0, length)
    .trim()
    .replace(/[^\w:;,/+=.-]/g, "");
  return [`]\\${next}${shown.slice(0, SHOWN_TARGET)}${shown.length > SHOWN_TARGET ? "…" : ""}`, 2 + length];
}
