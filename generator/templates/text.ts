/**
 * Removes from text of a document what has no business in any generated file: terminal escapes, control characters,
 * characters that reorder what a reader sees ("Trojan Source"), and halves of surrogate pairs.
 */

const ESC = "\u001b";
const CSI = `(?:${ESC}\\[|\u009b)[0-?]*[ -/]*[@-~]`;
const OSC = `${ESC}\\][^\u0007${ESC}]*(?:\u0007|${ESC}\\\\)?`;
/** ECMA-48 §5.4 and §8.3.89: control sequences, operating system commands, and escapes of two characters. */
const TERMINAL_ESCAPE = new RegExp(`${CSI}|${OSC}|${ESC}[@-Z\\\\^_]`, "g");
const CONTROL = /[^\P{Cc}\t\n]/gu;
/** Embeddings, overrides, isolates and marks of the bidirectional algorithm; zero-width characters that hide text. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u061c]/g;
/** In a Unicode-aware expression a surrogate matches only where it is alone. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;
const LINE_BREAK = /\r\n|[\r\u0085\u2028\u2029]/g;

/**
 * @param text any text
 * @returns the text with `\n` as the only line break, and without terminal escapes, control characters other than
 * tab and line feed, bidirectional controls and lone surrogates (which become U+FFFD)
 */
export function cleanText(text: string): string {
  return text
    .replace(LONE_SURROGATE, "\ufffd")
    .replace(LINE_BREAK, "\n")
    .replace(TERMINAL_ESCAPE, "")
    .replace(CONTROL, "")
    .replace(INVISIBLE, "");
}

/**
 * @param text any text
 * @returns the cleaned text on one line, runs of white space made one space, trimmed
 */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ").trim();
}
