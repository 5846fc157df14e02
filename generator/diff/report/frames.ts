/** A few lines of a document around a place. */
import { cleanText } from "../../templates/text.js";
import type { ReportedPlace } from "../types.js";

/** Lines of a file; undefined where it cannot be read again. */
export type ReadLines = (file: string) => readonly string[] | undefined;

/** Lines shown before and after. */
const AROUND = 2;
/** Characters of a line: documents on one line have millions. */
const WIDTH = 100;

/**
 * @param place where; needs a line
 * @param read gives the lines of its file
 * @returns the lines with their numbers, the one of the place marked; empty where they cannot be shown
 */
export function frameOf(place: ReportedPlace, read: ReadLines): string[] {
  const { line, column = 1 } = place;
  const lines = line === undefined ? undefined : read(place.file);
  if (line === undefined || lines === undefined || lines[line - 1] === undefined) return [];
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  const width = String(last).length;
  // A place far to the right moves the window.
  const from = Math.max(0, column - 1 - WIDTH / 2);
  const shown: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const text = cut(lines[number - 1] ?? "", from);
    shown.push(`${number === line ? ">" : " "} ${String(number).padStart(width)} | ${text}`.trimEnd());
  }
  return shown;
}

function cut(line: string, from: number): string {
  const text = cleanText(line.slice(from, from + WIDTH)).replaceAll(/[\t\n]/g, " ");
  return `${from > 0 ? "…" : ""}${text}${line.length > from + WIDTH ? "…" : ""}`;
}
