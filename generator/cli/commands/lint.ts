/** `pawl lint` */
import { type LintFinding, lintDocument } from "../../lint/lint.js";
import { overlaysOf, resolveAddress } from "../../registry/address.js";
import { cleanLine } from "../../templates/text.js";
import { readStandardInput } from "../input.js";
import { findRegistry } from "../registry.js";
import { countOf, formatPlace, paint } from "../terminal.js";

export interface LintOptions {
  readonly registry: string;
  readonly config?: string;
  readonly allowRemote?: boolean;
  readonly refRoot?: string;
  readonly json?: boolean;
}

/** @returns the exit code: 1 when there is an error among the findings */
export async function lint(document: string, options: LintOptions): Promise<number> {
  const address = await resolveAddress(document, await findRegistry(options.registry));
  const { file } = address;
  const findings = await lintDocument({
    file,
    overlays: overlaysOf(address),
    ...(options.config === undefined ? {} : { config: options.config }),
    load: {
      ...(options.allowRemote === true ? { allowRemote: true } : {}),
      ...(options.refRoot === undefined ? {} : { refRoot: options.refRoot }),
    },
    ...(file === "-" ? { stdin: await readStandardInput() } : {}),
  });
  if (options.json === true) process.stdout.write(`${JSON.stringify({ document: file, findings })}\n`);
  else printFindings(file, findings);
  return findings.some((finding) => finding.severity === "error") ? 1 : 0;
}

function printFindings(file: string, findings: readonly LintFinding[]): void {
  for (const finding of findings) {
    const severity = paint(finding.severity === "error" ? "red" : "yellow", finding.severity);
    process.stdout.write(
      `${formatPlace(finding.place)}  ${severity}  ${cleanLine(finding.message)} (${finding.rule})\n`,
    );
  }
  const errors = findings.filter((finding) => finding.severity === "error").length;
  process.stdout.write(
    `${cleanLine(file)}: ${countOf(errors, "error")}, ${countOf(findings.length - errors, "warning")}\n`,
  );
}
