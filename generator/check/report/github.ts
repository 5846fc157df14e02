/** Annotations of GitHub Actions: workflow commands on standard output. */
import { cleanLine } from "../../templates/text.js";
import type { CheckFinding } from "../finding.js";

/**
 * @param findings of a check
 * @returns one command a line, errors first (GitHub shows only the first ten of a kind); empty where there are none
 */
export function renderGithub(findings: readonly CheckFinding[]): string {
  const of = (severity: CheckFinding["severity"]): CheckFinding[] =>
    findings.filter((finding) => finding.severity === severity);
  return [...of("error"), ...of("warning")].map(commandOf).join("");
}

function commandOf({ check, severity, message, place, fix }: CheckFinding): string {
  const properties = [
    `file=${escapeProperty(place.file)}`,
    ...(place.line === undefined ? [] : [`line=${place.line}`, `col=${place.column ?? 1}`]),
    `title=${escapeProperty(`pawl check: ${check}`)}`,
  ];
  const text = [message, fix].map(cleanLine).join("\n");
  return `::${severity} ${properties.join(",")}::${escapeData(text)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(cleanLine(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
