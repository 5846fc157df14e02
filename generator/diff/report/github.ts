/** Annotations of GitHub Actions: workflow commands on standard output. */
import { cleanLine } from "../../templates/text.js";
import type { DiffReport, Finding, Level } from "../types.js";
import { LEVEL_ORDER, labelOf } from "./groups.js";
import { isAnnotation, textsOf } from "./rules.js";
import { formatValue } from "./table.js";

const COMMANDS: Readonly<Record<Level, string>> = { breaking: "error", warning: "warning", info: "notice" };

/**
 * @param report a report
 * @returns one command a line, the worst first (GitHub shows only the first ten of a kind), none for changes of texts
 *   and examples; empty where nothing else changed
 */
export function renderGithub(report: DiffReport): string {
  return LEVEL_ORDER.flatMap((level) =>
    report.findings.filter((finding) => finding.level === level && !isAnnotation(finding)),
  )
    .map(commandOf)
    .join("");
}

function commandOf(finding: Finding): string {
  const { level, revision, base } = finding;
  const isRemoved = revision.isMissing === true && base.isMissing !== true;
  const place = isRemoved ? base : revision;
  const properties = [
    `file=${escapeProperty(place.file)}`,
    ...(place.line === undefined ? [] : [`line=${place.line}`, `col=${place.column ?? 1}`]),
    `title=${escapeProperty(textsOf(finding.id).title)}`,
  ];
  const operations = labelOf(finding.operations);
  const message = [
    `${operations === "" ? "" : `${operations}: `}${finding.message} (${finding.id}; wire ${finding.wire}, types ${finding.types})`,
    ...(finding.violation === undefined ? [] : [finding.violation]),
    ...(finding.witness === undefined ? [] : [`Witness: ${formatValue(finding.witness, 200)}`]),
  ];
  return `::${COMMANDS[level]} ${properties.join(",")}::${escapeData(message.map(cleanLine).join("\n"))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(cleanLine(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
