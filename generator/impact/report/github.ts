/** Annotations of GitHub Actions: workflow commands on standard output. */
import { cleanLine } from "../../templates/text.js";
import { VERDICTS } from "../join/join.js";
import type { ImpactReport, ImpactResult, ImpactVerdict } from "../types.js";
import { VERDICT_NAMES } from "./text.js";

const COMMANDS: Readonly<Record<ImpactVerdict, string>> = {
  "breaks-build": "error",
  "breaks-at-run-time": "error",
  behaviour: "warning",
  may: "notice",
};

/** @returns one command a line, the worst first: GitHub shows only the first ten of a kind */
export function renderGithub({ results }: ImpactReport): string {
  return VERDICTS.flatMap((verdict) => results.filter((one) => one.verdict === verdict))
    .map(commandOf)
    .join("");
}

function commandOf({ file, line, column, endColumn, verdict, why, fix, finding }: ImpactResult): string {
  const properties = [
    `file=${escapeProperty(file)}`,
    `line=${line}`,
    `col=${column}`,
    `endColumn=${endColumn}`,
    `title=${escapeProperty(VERDICT_NAMES[verdict])}`,
  ];
  const about = finding === null ? "" : ` (${finding})`;
  return `::${COMMANDS[verdict]} ${properties.join(",")}::${escapeData(`${cleanLine(why)} ${cleanLine(fix)}${about}`)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(cleanLine(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
