/** The white space of a page: templates leave empty lines where there was nothing to say. */

/**
 * @param page Markdown made by our templates
 * @returns the page with single empty lines outside of code, and one line break at its end
 */
export function tidyMarkdown(page: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of page.split("\n")) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const isBlank = line.trim() === "";
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true && line.trim() === mark) fence = undefined;
    } else if (mark !== undefined) {
      fence = mark;
    } else if (isBlank && (lines.length === 0 || lines.at(-1) === "")) {
      continue;
    }
    lines.push(isBlank && fence === undefined ? "" : line);
  }
  while (lines.at(-1) === "") lines.pop();
  return `${lines.join("\n")}\n`;
}
