/** `pawl check` */
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { dirname } from "node:path";
import { checkProject } from "../../check/check.js";
import type { CheckFinding } from "../../check/finding.js";
import { PawlError } from "../../diagnostics/errors.js";
import { holdProject } from "../../output/transaction.js";
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

/** How long to wait for another run, in milliseconds. */
const PATIENCE = 120_000;

/** @returns the exit code: 1 when there is an error among the findings */
export async function check(options: CheckOptions): Promise<number> {
  const format = formatOf(options);
  const day = dayOf(options.at);
  await openRegistry(options.registry);
  const progress = new Progress(format === "text");
  const look = async (): Promise<CheckFinding[]> =>
    checkProject(await openRegistry(options.registry), day, (stage) => progress.show(stage));
  const spec = dirname(options.registry);
  let findings: CheckFinding[];
  try {
    // What another run is just changing would be seen half; where nobody may write, nobody does.
    findings = (await isWritable(spec)) ? await holdProject(spec, look, PATIENCE) : await look();
  } finally {
    progress.clear();
  }
  process.stdout.write(await render(findings, format));
  return findings.some((finding) => finding.severity === "error") ? 1 : 0;
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
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
