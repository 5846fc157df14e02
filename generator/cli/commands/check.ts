/** `pawl check` */
import { type CheckFinding, checkProject } from "../../check/check.js";
import { cleanLine } from "../../templates/text.js";
import { openRegistry } from "../registry.js";
import { formatPlace, Progress, paint } from "../terminal.js";

export interface CheckOptions {
  readonly registry: string;
  readonly json?: boolean;
}

/** @returns the exit code: 1 when there is an error among the findings */
export async function check(options: CheckOptions): Promise<number> {
  const registry = await openRegistry(options.registry);
  const progress = new Progress(options.json !== true);
  let findings: CheckFinding[];
  try {
    findings = await checkProject(registry, (stage) => progress.show(stage));
  } finally {
    progress.clear();
  }
  if (options.json === true) process.stdout.write(`${JSON.stringify({ findings })}\n`);
  else print(findings);
  return findings.some((finding) => finding.severity === "error") ? 1 : 0;
}

function print(findings: readonly CheckFinding[]): void {
  for (const { check: name, severity, message, place, fix } of findings) {
    const level = paint(severity === "error" ? "red" : "yellow", severity);
    process.stdout.write(
      `${formatPlace(place)}  ${level}  ${cleanLine(message)} (${name})\n  ${cleanLine(fix)}\n`,
    );
  }
  const errors = findings.filter((finding) => finding.severity === "error").length;
  process.stdout.write(
    findings.length === 0
      ? "Everything holds.\n"
      : `${errors} errors, ${findings.length - errors} warnings\n`,
  );
}
