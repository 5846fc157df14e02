/** The report for programs; spec/diff-report.schema.json documents it. */
import type { DiffReport } from "../types.js";

/**
 * @param report a report
 * @returns indented JSON with a final line break
 */
export function renderJson(report: DiffReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
