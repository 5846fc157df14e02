/** `pawl check` */
import { checkProject } from "../../check/check.js";
import type { CheckFinding } from "../../check/finding.js";
import { PawlError } from "../../diagnostics/errors.js";
import { dayOf } from "../../registry/clock.js";
import { cleanLine } from "../../templates/text.js";
import { openRegistry } from "../registry.js";
import { countOf, formatPlace, Progress, paint } from "../terminal.js";
import { readVersion } from "../version.js";

export interface CheckOptions {
  readonly registry: string;
  readonly at?: string;
  readonly format?: string;
  readonly json?: boolean;
}

const FORMATS = ["text", "json", "sarif", "github"] as const;
type Format = (typeof FORMATS)[number];

/** @returns the exit code: 1 when there is an error among the findings */
export async function check(options: CheckOptions): Promise<number> {
  const format = formatOf(options);
  const day = dayOf(options.at);
  const registry = await openRegistry(options.registry);
  const progress = new Progress(format === "text");
  let findings: CheckFinding[];
  try {
    findings = await checkProject(registry, day, (stage) => progress.show(stage));
  } finally {
    progress.clear();
  }
  process.stdout.write(await render(findings, format));
  return findings.some((finding) => finding.severity === "error") ? 1 : 0;
}

function formatOf({ format, json }: CheckOptions): Format {
  const found = FORMATS.find((name) => name === (format ?? (json === true ? "json" : "text")));
  if (found === undefined) {
    throw new PawlError("usage", `There is no format ${JSON.stringify(format)}`, {
      fix: `Use one of ${FORMATS.join(", ")}.`,
    });
  }
  if (json === true && found !== "json") {
    const fix = "Leave one of them out.";
    throw new PawlError("usage", "--json and --format contradict each other", { fix });
  }
  return found;
}

async function render(findings: readonly CheckFinding[], format: Format): Promise<string> {
  switch (format) {
    case "json":
      return `${JSON.stringify({ findings })}\n`;
    case "sarif": {
      const { renderSarif } = await import("../../check/report/sarif.js");
      return renderSarif(findings, readVersion());
    }
    case "github": {
      const { renderGithub } = await import("../../check/report/github.js");
      return renderGithub(findings);
    }
    default:
      return renderText(findings);
  }
}

function renderText(findings: readonly CheckFinding[]): string {
  if (findings.length === 0) return "Everything holds.\n";
  const lines = findings.map(({ check: name, severity, message, place, fix }) => {
    const level = paint(severity === "error" ? "red" : "yellow", severity);
    return `${formatPlace(place)}  ${level}  ${cleanLine(message)} (${name})\n  ${cleanLine(fix)}\n`;
  });
  const errors = findings.filter((finding) => finding.severity === "error").length;
  return `${lines.join("")}${countOf(errors, "error")}, ${countOf(findings.length - errors, "warning")}\n`;
}
