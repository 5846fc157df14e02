/** Tables and lines of plain text. */
import { cleanLine } from "../../templates/text.js";
import type { ReportedPlace } from "../types.js";

/** What a style means, not how it looks: the command line decides whether and how to colour. */
export type Style = "red" | "yellow" | "green" | "dim" | "bold";
export type Paint = (style: Style, text: string) => string;

export const plainPaint: Paint = (_style, text) => text;

/**
 * Columns two spaces apart; all but the first are aligned to the right.
 *
 * @param rows cells of each row, the header first; cells are cleaned
 * @param style colours a cell after it was padded
 * @returns lines without a final line break
 */
export function formatCounts(
  rows: readonly (readonly string[])[],
  style: (text: string, row: number, column: number) => string,
): string {
  const cells = rows.map((row) => row.map(cleanLine));
  const widths: number[] = [];
  for (const row of cells)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  return cells
    .map((row, r) =>
      row
        .map((cell, c) => {
          const width = widths[c] ?? 0;
          return style(c === 0 ? cell.padEnd(width) : cell.padStart(width), r, c);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** `file:line:column`, as far as it is known; the pointer where there is no line. */
export function formatPlace(place: ReportedPlace): string {
  const position =
    place.line === undefined
      ? ` ${place.pointer}`
      : `:${place.line}${place.column === undefined ? "" : `:${place.column}`}`;
  return cleanLine(`${place.file}${position}`);
}

/**
 * @param value a JSON value
 * @param most characters that are shown of it
 */
export function formatValue(value: unknown, most: number): string {
  const text = cleanLine(JSON.stringify(value) ?? "undefined");
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
