/** What the terminal can do: colours, tables, a line of progress. Text of documents is cleaned before it is shown. */
import { styleText } from "node:util";
import type { Place } from "../diagnostics/errors.js";
import { cleanLine } from "../templates/text.js";

type Stream = NodeJS.WriteStream;
type Style = Parameters<typeof styleText>[0];

/** Does a stream show colours? Not when it is no terminal, nor when `NO_COLOR` is set. */
export function hasColour(stream: Stream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "0") return true;
  return stream.isTTY === true;
}

/** Colours text where the stream shows colours. */
export function paint(style: Style, text: string, stream: Stream = process.stdout): string {
  return hasColour(stream) ? styleText(style, text) : text;
}

/** `file:line:column`, as far as it is known; the pointer where there is no line. */
export function formatPlace(place: Place): string {
  const line =
    place.line === undefined ? "" : `:${place.line}${place.column === undefined ? "" : `:${place.column}`}`;
  const pointer = place.line === undefined && place.pointer !== undefined ? ` ${place.pointer}` : "";
  return cleanLine(`${place.file}${line}${pointer}`);
}

export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
}

/**
 * @param number how many
 * @param noun of one
 * @returns `1 warning`, `2 warnings`
 */
export function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/**
 * A table of plain text, columns two spaces apart. Cells are cleaned; `style` colours a cell after it was padded.
 *
 * @returns lines with a final line break
 */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: (text: string, row: number, column: number) => string = (text) => text,
): string {
  const cells = rows.map((row) => row.map(cleanLine));
  const widths = columns.map((column, index) =>
    Math.max(column.title.length, ...cells.map((row) => row[index]?.length ?? 0)),
  );
  const pad = (text: string, index: number): string =>
    columns[index]?.align === "right" ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0);
  const header = columns.map((column, index) => paint("dim", pad(column.title, index))).join("  ");
  const body = cells.map((row, r) =>
    row
      .map((cell, c) => style(pad(cell, c), r, c))
      .join("  ")
      .trimEnd(),
  );
  return `${[header.trimEnd(), ...body].join("\n")}\n`;
}

/** One line on standard error that overwrites itself; silent where there is no terminal. */
export class Progress {
  readonly #isOn: boolean;

  constructor(isWanted: boolean) {
    this.#isOn = isWanted && process.stderr.isTTY === true && process.env.CI === undefined;
  }

  show(text: string): void {
    if (!this.#isOn) return;
    const width = process.stderr.columns ?? 80;
    process.stderr.write(`\r\u001b[2K${cleanLine(text).slice(0, width - 1)}`);
  }

  clear(): void {
    if (this.#isOn) process.stderr.write("\r\u001b[2K");
  }
}
