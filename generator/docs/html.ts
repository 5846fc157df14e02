/**
 * The few HTML tags that descriptions are commonly written with, as Markdown. For legibility only: its result is still
 * a stranger's Markdown, and everything that it leaves is escaped later.
 */

const CODE = /(```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|`[^`\n]*`)/;

const RULES: readonly (readonly [RegExp, string])[] = [
  [/<a\s[^<>]{0,200}?href="(https?:\/\/[^"\s<>()]{1,500})"[^<>]{0,200}>([^<>[\]]{1,300})<\/a>/gi, "[$2]($1)"],
  [/<code>([^<>`\n]{1,300})<\/code>/gi, "`$1`"],
  [/<\/?(?:b|strong)>/gi, "**"],
  [/<\/?(?:i|em)>/gi, "*"],
  // A backslash at the end of a line is a line break.
  [/<br\s*\/?>\s*/gi, "\\\n"],
  [/<li>\s*/gi, "\n- "],
  [/<\/li>/gi, ""],
  [/<\/?(?:p|ul|ol|div)>/gi, "\n\n"],
];

/**
 * @param text Markdown that may hold HTML
 * @returns Markdown with paragraphs, lists, emphasis, code and web links in place of their tags; code is left alone
 */
export function htmlToMarkdown(text: string): string {
  if (!/<(?:a|b|br|code|div|em|i|li|ol|p|strong|ul)[\s>/]/i.test(text)) return text;
  return text
    .split(CODE)
    .map((piece, index) =>
      index % 2 === 1 ? piece : RULES.reduce((done, [tag, markup]) => done.replace(tag, markup), piece),
    )
    .join("");
}
