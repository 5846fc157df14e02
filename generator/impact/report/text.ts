/** The report for a terminal: by file, each place with its line of code. */
import { formatCounts, type Paint, plainPaint, type Style } from "../../diff/report/table.js";
import { cleanLine, cleanText } from "../../templates/text.js";
import { VERDICTS } from "../join/join.js";
import type { ImpactClient, ImpactReport, ImpactResult, ImpactVerdict } from "../types.js";

/** The lines of a file; undefined where it cannot be read. */
export type ReadLines = (file: string) => readonly string[] | undefined;

export interface TextOptions {
  readonly readLines: ReadLines;
  /** Colours; plain text by default. */
  readonly paint?: Paint;
}

const STYLES: Readonly<Record<ImpactVerdict, Style>> = {
  "breaks-build": "red",
  "breaks-at-run-time": "red",
  behaviour: "yellow",
  may: "dim",
};

/** As people read it. */
export const VERDICT_NAMES: Readonly<Record<ImpactVerdict, string>> = {
  "breaks-build": "breaks the build",
  "breaks-at-run-time": "breaks at run time",
  behaviour: "behaves differently",
  may: "may be affected",
};

/** Characters of a line of code that are shown. */
const WIDTH = 100;

/** @returns lines of text with a final line break */
export function renderText(report: ImpactReport, { readLines, paint = plainPaint }: TextOptions): string {
  const lines = report.clients.flatMap((client) => heading(client, paint));
  if (report.clients.length === 0)
    return `No client made by Pawl is imported in ${cleanLine(report.project)}.\n`;
  lines.push("");
  let file: string | undefined;
  for (const result of report.results) {
    if (result.file !== file) {
      file = result.file;
      lines.push(paint("bold", cleanLine(file)));
    }
    lines.push(...place(result, readLines(result.file), paint), "");
  }
  if (report.results.length > 0) lines.push(table(report, paint), "");
  lines.push(...report.clients.map(conclusion));
  return `${lines.join("\n")}\n`;
}

function heading(client: ImpactClient, paint: Paint): string[] {
  const { from, to } = client;
  return [
    paint("bold", cleanLine(`${client.package}: ${from.title} ${from.version} -> ${to.version}`)),
    `  ${countOf(client.calls, "call")} of ${countOf(client.operations, "operation")}`,
  ];
}

function place(result: ImpactResult, code: readonly string[] | undefined, paint: Paint): string[] {
  const { line, column, verdict, why, fix, finding, operation, compiler } = result;
  const about = [operation, finding].filter((one) => one !== null).join(", ");
  const title = `${paint(STYLES[verdict], VERDICT_NAMES[verdict])}  ${cleanLine(why)}`;
  return [
    `  ${line}:${column}  ${title}${about === "" ? "" : ` ${paint("dim", cleanLine(`(${about})`))}`}`,
    ...frame(result, code, paint),
    ...(compiler === undefined || compiler === why
      ? []
      : [`      ${paint("dim", "compiler")}  ${short(cleanLine(compiler))}`]),
    `      ${paint("dim", "to do")}     ${cleanLine(fix)}`,
  ];
}

function frame(
  { line, column, endColumn, verdict }: ImpactResult,
  code: readonly string[] | undefined,
  paint: Paint,
): string[] {
  const text = code?.[line - 1];
  if (text === undefined) return [];
  // A place far to the right moves the window; what the line is indented by is left out.
  const indent = Math.min(column - 1, text.length - text.trimStart().length);
  const from = column - indent > WIDTH - 20 ? column - 21 : indent;
  const shown = cleanText(text.slice(from, from + WIDTH)).replaceAll(/[\t\n]/g, " ");
  const marks = Math.max(1, Math.min(endColumn - 1, from + WIDTH) - (column - 1));
  return [
    `      ${shown.trimEnd()}`,
    `      ${" ".repeat(column - 1 - from)}${paint(STYLES[verdict], "^".repeat(marks))}`,
  ];
}

function table({ results, summary }: ImpactReport, paint: Paint): string {
  const operations = [...new Set(results.map(({ operation }) => operation ?? "elsewhere"))].sort();
  const countIn = (name: string, verdict: ImpactVerdict): string =>
    String(
      results.filter((one) => (one.operation ?? "elsewhere") === name && one.verdict === verdict).length,
    );
  const rows = [
    ["", "build", "run time", "behaviour", "may"],
    ...operations.map((name) => [name, ...VERDICTS.map((verdict) => countIn(name, verdict))]),
    ["total", ...VERDICTS.map((verdict) => String(summary[verdict]))],
  ];
  return formatCounts(rows, (text, row, column) => {
    if (row === 0) return paint("dim", text);
    const verdict = VERDICTS[column - 1];
    return verdict === undefined || text.trim() === "0" ? text : paint(STYLES[verdict], text);
  });
}

function conclusion({ package: name, changes, calls, knownErrors }: ImpactClient): string {
  const { all, concerning } = changes;
  const rest = all - concerning;
  const first =
    all === 0
      ? "The two versions differ in nothing that matters to code"
      : calls === 0 && concerning === 0
        ? `No call of ${cleanLine(name)}; none of ${countOf(all, "change")} concerns this project`
        : `${countOf(concerning, "change")} of ${all} ${concerning === 1 ? "concerns" : "concern"} this project, ${rest} ${rest === 1 ? "does" : "do"} not`;
  const known =
    knownErrors === 0
      ? ""
      : ` (${countOf(knownErrors, "error")} of the compiler that it has already ${knownErrors === 1 ? "is" : "are"} not listed)`;
  return `${first}${known}.`;
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** Types in messages of the compiler have no end. */
const LONGEST = 160;

function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
