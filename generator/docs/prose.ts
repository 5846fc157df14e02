/**
 * Descriptions: Markdown by the standard (OpenAPI 3.1 §4.4), written by a stranger. They stay Markdown, and cannot
 * break out of their place: no raw HTML, no heading above the page's own, no code block that stays open.
 */
import { mdCellCode } from "../templates/markdown.js";
import { type Safe, trusted } from "../templates/safe.js";
import { cleanText } from "../templates/text.js";
import { htmlToMarkdown } from "./html.js";
import { harmlessInline } from "./inline.js";

/** A fence on a line of its own, at most three spaces in; backticks allow none in what follows (CommonMark §4.5). */
const FENCE = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)$/;
/** A fence behind the mark of a list or quote, or too far in: it is not read as one, and must not look like one. */
const ODD_FENCE = /^((?:\s|>|[-*+](?=\s)|\d{1,9}[.)](?=\s))+)(`{3,}|~{3,})/;
const HEADING = /^((?:\s|>|[-*+](?=\s)|\d{1,9}[.)](?=\s))*)(#{1,6})(?=[ \t]|$)/;
const UNDERLINE = /^[\s>]*(=+|-+)\s*$/;
/** A line that can stand alone as a paragraph: no list, quote, heading, table or indented code. */
const PLAIN = /^ {0,3}[^\s#>|*+-](?!.*\|)/;
const LIST_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;

type Line =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "open" | "close"; readonly text: string };

/**
 * A description as blocks.
 *
 * @param text Markdown of the document
 * @param level the highest level that a heading in it may have, 1 to 6
 * @returns undefined when there is nothing to say
 */
export function prose(text: string | undefined, level: number): Safe | undefined {
  const lines = readLines(text);
  if (lines.length === 0) return undefined;
  const texts = lines.flatMap((line) => (line.kind === "text" ? [line.text] : []));
  const top = Math.min(7, ...texts.flatMap((line) => HEADING.exec(line)?.[2]?.length ?? []));
  const shift = Math.max(0, level - top);
  const out = lines.map((line) =>
    line.kind === "text" ? harmlessInline(demote(line.text, shift), false) : line.text,
  );
  return trusted("md", out.join("\n"));
}

/**
 * A description on one line, for a cell of a table: paragraphs, list items and lines of code are parted by `<br>`.
 *
 * @param text Markdown of the document
 * @returns undefined when there is nothing to say
 */
export function proseCell(text: string | undefined): Safe | undefined {
  const parts: string[] = [];
  let paragraph: string[] = [];
  const finish = (): void => {
    if (paragraph.length > 0) parts.push(paragraph.join(" "));
    paragraph = [];
  };
  for (const line of readLines(text)) {
    if (line.kind === "code") {
      if (line.text.trim() !== "") parts.push(mdCellCode(line.text.trimEnd()).text);
      continue;
    }
    const isItem = LIST_ITEM.test(line.text);
    if (line.kind !== "text" || isItem || line.text.trim() === "") finish();
    if (line.kind === "text") {
      const flat = flatten(line.text);
      if (flat !== "") paragraph.push(harmlessInline(flat, true));
      if (line.text.endsWith("\\")) finish();
    }
  }
  finish();
  return parts.length === 0 ? undefined : trusted("md", parts.join("<br>"));
}

/** Takes the marks of blocks off a line; a list item keeps a bullet. */
function flatten(line: string): string {
  return line
    .trim()
    .replace(/^(?:>\s*)+/, "")
    .replace(/^#{1,6}(?:\s+|$)/, "")
    .replace(/^[-*+]\s+/, "• ")
    .replace(/^(?:[-*_]\s*){3,}$|^=+$/, "")
    .replace(/\\$/, "")
    .trim();
}

function demote(line: string, shift: number): string {
  return line.replace(
    HEADING,
    (_, before: string, marks: string) => before + "#".repeat(Math.min(6, marks.length + shift)),
  );
}

/** The lines, with code told from text; every block of code is opened and closed on the same terms for all readers. */
function readLines(text: string | undefined): Line[] {
  if (text === undefined || text.trim() === "") return [];
  const lines: Line[] = [];
  let fence: { readonly indent: string; readonly mark: string } | undefined;
  for (const raw of htmlToMarkdown(cleanText(text)).trim().split("\n")) {
    const line = raw.trimEnd();
    if (fence !== undefined) {
      // Whatever looks like the end is the end, and is written so that every reader takes it for one.
      if (new RegExp(`^[\\s>]*${fence.mark}${fence.mark.charAt(0)}*$`).test(line)) {
        lines.push({ kind: "close", text: fence.indent + fence.mark });
        fence = undefined;
        continue;
      }
      if (line === "" || line.startsWith(fence.indent)) {
        lines.push({ kind: "code", text: line });
        continue;
      }
      // Left of its fence: were the fence in a list, it would end here; so it ends here for everyone.
      lines.push({ kind: "close", text: fence.indent + fence.mark });
      fence = undefined;
    }
    const opened = FENCE.exec(line);
    if (opened === null) {
      pushText(lines, line);
      continue;
    }
    fence = { indent: opened[1] ?? "", mark: opened[2] ?? "```" };
    const info = /^\s*([\w+#.-]{0,30})/.exec(opened[3] ?? "")?.[1] ?? "";
    lines.push({ kind: "open", text: fence.indent + fence.mark + info });
  }
  if (fence !== undefined) lines.push({ kind: "close", text: fence.indent + fence.mark });
  return lines;
}

/** Adds a line of text; a heading that is underlined (CommonMark §4.3) becomes one with number signs, or a rule. */
function pushText(lines: Line[], line: string): void {
  const underline = UNDERLINE.exec(line)?.[1];
  const above = lines.at(-1);
  if (underline !== undefined && above?.kind === "text" && above.text.trim() !== "") {
    const beforeThat = lines.at(-2);
    const isAlone = beforeThat === undefined || beforeThat.kind === "close" || beforeThat.text.trim() === "";
    if (isAlone && PLAIN.test(above.text)) {
      lines.splice(-1, 1, {
        kind: "text",
        text: `${underline.startsWith("=") ? "#" : "##"} ${above.text.trim()}`,
      });
    } else if (underline.startsWith("-") && !line.includes(">")) {
      lines.push({ kind: "text", text: "" }, { kind: "text", text: "---" });
    } else {
      lines.push({ kind: "text", text: "" });
    }
    return;
  }
  const text = line.replace(
    ODD_FENCE,
    (_, before: string, mark: string) => before + mark.replace(/./g, "\\$&"),
  );
  lines.push({ kind: "text", text });
}
