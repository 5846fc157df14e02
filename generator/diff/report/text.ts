/** The report for a terminal. */
import { cleanLine } from "../../templates/text.js";
import type { DiffReport, Finding, Level, ReportedPlace } from "../types.js";
import { frameOf, type ReadLines } from "./frames.js";
import {
  countOf,
  groupFindings,
  LEVEL_ORDER,
  labelOf,
  type OperationGroup,
  partOf,
  resourceOf,
} from "./groups.js";
import { isAnnotation } from "./rules.js";
import { formatCounts, formatPlace, formatValue, type Paint, plainPaint, type Style } from "./table.js";

export interface TextOptions {
  /** Colours; plain text by default. */
  readonly paint?: Paint;
  /** Shows the lines of both documents below each finding. */
  readonly readLines?: ReadLines;
  /** Lists changes of texts and examples too; by default they are counted. */
  readonly hasAnnotations?: boolean;
}

const HEADINGS: Readonly<Record<Level, string>> = {
  breaking: "Breaking",
  warning: "Warnings",
  info: "Safe changes",
};
const LEVEL_STYLES: Readonly<Record<Level, Style>> = { breaking: "red", warning: "yellow", info: "green" };
const WIRE_WIDTH = "compatible".length;
const TYPES_WIDTH = "breaking".length;
/** Where messages start. */
const INDENT = " ".repeat(4 + WIRE_WIDTH + 2 + TYPES_WIDTH + 2);
const LONGEST_WITNESS = 160;

/**
 * @param report a report
 * @returns lines of text with a final line break
 */
export function renderText(report: DiffReport, options: TextOptions = {}): string {
  const paint = options.paint ?? plainPaint;
  const lines = [
    heading(report, paint),
    `  base      ${cleanLine(report.base.file)}`,
    `  revision  ${cleanLine(report.revision.file)}`,
    "",
  ];
  for (const level of LEVEL_ORDER) {
    const all = report.findings.filter((finding) => finding.level === level);
    const findings = options.hasAnnotations === true ? all : all.filter((finding) => !isAnnotation(finding));
    const folded = all.length - findings.length;
    if (all.length === 0) continue;
    lines.push(paint(LEVEL_STYLES[level], `${HEADINGS[level]} (${all.length})`));
    if (findings.length > 0)
      lines.push(paint("dim", `    ${"wire".padEnd(WIRE_WIDTH)}  ${"types".padEnd(TYPES_WIDTH)}  change`));
    for (const { title, groups } of groupFindings(findings)) {
      lines.push("", paint("bold", cleanLine(title)));
      for (const group of groups) lines.push(...renderGroup(group, paint, options.readLines));
    }
    if (folded > 0) lines.push("", paint("dim", foldedText(folded)));
    lines.push("");
  }
  lines.push(...conclusion(report, paint));
  return `${lines.join("\n")}\n`;
}

function foldedText(count: number): string {
  const what =
    count === 1 ? "1 change of a text or example is" : `${count} changes of texts and examples are`;
  return `  ${what} not listed; --annotations lists them.`;
}

function heading({ base, revision }: DiffReport, paint: Paint): string {
  const title = base.title === revision.title ? "" : `${revision.title} `;
  return paint("bold", cleanLine(`${base.title} ${base.version} -> ${title}${revision.version}`));
}

function renderGroup(group: OperationGroup, paint: Paint, read: ReadLines | undefined): string[] {
  const lines = group.operations.length === 0 ? [] : [`  ${cleanLine(labelOf(group.operations))}`];
  for (const finding of group.findings) lines.push(...renderFinding(finding, paint, read));
  return lines;
}

function renderFinding(finding: Finding, paint: Paint, read: ReadLines | undefined): string[] {
  const { wire, types, id, witness, violation } = finding;
  const verdicts = `${paint(styleOf(wire), wire.padEnd(WIRE_WIDTH))}  ${paint(styleOf(types), types.padEnd(TYPES_WIDTH))}`;
  const about = `(${[id, partOf(finding)].filter((part) => part !== undefined).join(", ")})`;
  const lines = [`    ${verdicts}  ${cleanLine(finding.message)} ${paint("dim", cleanLine(about))}`];
  const add = (label: string, text: string): void => {
    lines.push(`${INDENT}${paint("dim", label.padEnd(8))}  ${text}`);
  };
  if (violation !== undefined) add("policy", paint("yellow", cleanLine(violation)));
  if (witness !== undefined) add("witness", formatValue(witness, LONGEST_WITNESS));
  if (read === undefined) add("at", `${placeText(finding.base)} -> ${placeText(finding.revision)}`);
  else {
    for (const [label, place] of [
      ["base", finding.base],
      ["revision", finding.revision],
    ] as const) {
      add(label, placeText(place));
      if (place.isMissing === true) continue;
      for (const line of frameOf(place, read))
        lines.push(`${INDENT}${line.startsWith(">") ? line : paint("dim", line)}`);
    }
  }
  return lines;
}

function placeText(place: ReportedPlace): string {
  return place.isMissing === true ? `${formatPlace(place)} (not there)` : formatPlace(place);
}

function styleOf(verdict: Finding["wire"] | Finding["types"]): Style {
  if (verdict === "breaking") return "red";
  if (verdict === "unknown") return "yellow";
  return verdict === "none" ? "dim" : "green";
}

function conclusion({ findings, summary, verdict }: DiffReport, paint: Paint): string[] {
  if (findings.length === 0) return ["No differences."];
  const resources = groupFindings(findings).map(({ title }) => title);
  const counts = new Map<string, number>();
  const keyOf = (resource: string, level: Level): string => `${level} ${resource}`;
  for (const { operations, level } of findings) {
    const key = keyOf(resourceOf(operations), level);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const countIn = (resource: string, level: Level): string => String(counts.get(keyOf(resource, level)) ?? 0);
  const rows = [
    ["", "breaking", "warnings", "safe"],
    ...resources.map((resource) => [resource, ...LEVEL_ORDER.map((level) => countIn(resource, level))]),
    ["total", ...LEVEL_ORDER.map((level) => String(summary[level]))],
  ];
  const { added, removed, changed } = summary.operations;
  return [
    formatCounts(rows, (text, row, column) => {
      if (row === 0) return paint("dim", text);
      const level = LEVEL_ORDER[column - 1];
      return level === undefined || text.trim() === "0" ? text : paint(LEVEL_STYLES[level], text);
    }),
    "",
    `${countOf(added, "operation")} added, ${removed} removed, ${changed} changed`,
    `wire: ${paint(styleOf(verdict.wire), verdict.wire)}, types: ${paint(styleOf(verdict.types), verdict.types)}`,
  ];
}
