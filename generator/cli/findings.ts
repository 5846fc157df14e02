/** Findings of steps that change versions. */
import type { ReleaseFinding } from "../release/versions/types.js";
import { cleanLine } from "../templates/text.js";
import { formatPlace, paint } from "./terminal.js";

/** Prints findings on standard error: place, level, what is wrong, and below it what to do. */
export function printFindings(findings: readonly ReleaseFinding[]): void {
  for (const { about, severity, message, place, fix } of findings) {
    const where = place === undefined ? "" : `${formatPlace(place)}  `;
    const level = paint(severity === "error" ? "red" : "yellow", severity, process.stderr);
    process.stderr.write(`${where}${level}  ${cleanLine(message)} (${about})\n  ${cleanLine(fix)}\n`);
  }
}
