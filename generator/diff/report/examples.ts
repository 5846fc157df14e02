/** The example of a rule as lines: what goes, what comes, and what stays around them. */

export interface ExampleLine {
  readonly mark: "-" | "+" | " ";
  readonly text: string;
}

/**
 * @param before YAML; empty where there is nothing
 * @param after YAML of the same part
 * @returns lines that both begin and end with are there once
 */
export function diffLines(before: string, after: string): ExampleLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const marked = (mark: ExampleLine["mark"], lines: readonly string[]): ExampleLine[] =>
    lines.map((text) => ({ mark, text }));
  return [
    ...marked(" ", old.slice(0, head)),
    ...marked("-", old.slice(head, old.length - tail)),
    ...marked("+", now.slice(head, now.length - tail)),
    ...marked(" ", old.slice(old.length - tail)),
  ];
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
