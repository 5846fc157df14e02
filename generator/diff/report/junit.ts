/** JUnit XML, as CI servers read it: a test for each finding, failed where it breaks. */
import { cleanText } from "../../templates/text.js";
import type { DiffReport, Finding } from "../types.js";
import { labelOf, resourceOf } from "./groups.js";
import { textsOf } from "./rules.js";
import { formatPlace, formatValue } from "./table.js";

export interface JunitOptions {
  /** The least level that is a failure; `none` fails nothing. */
  readonly failOn: "breaking" | "warning" | "none";
}

/**
 * @param report a report
 * @returns XML 1.0 with a final line break; without findings one test that passes
 */
export function renderJunit(report: DiffReport, { failOn }: JunitOptions = { failOn: "breaking" }): string {
  const isFailure = ({ level }: Finding): boolean =>
    failOn !== "none" && (level === "breaking" || (failOn === "warning" && level === "warning"));
  const failures = report.findings.filter(isFailure).length;
  const tests = Math.max(1, report.findings.length);
  const name = `${report.base.title} ${report.base.version} -> ${report.revision.version}`;
  const counts = `tests="${tests}" failures="${failures}" errors="0"`;
  const cases =
    report.findings.length === 0
      ? ['    <testcase classname="pawl" name="no differences"/>']
      : report.findings.map((finding) => caseOf(finding, isFailure(finding)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="pawl diff" ${counts}>`,
    `  <testsuite name="${escapeXml(name)}" ${counts} skipped="0">`,
    ...cases,
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

function caseOf(finding: Finding, isFailure: boolean): string {
  const { id, level, message, wire, types, base, revision, witness, violation } = finding;
  const operations = labelOf(finding.operations);
  const name = `${operations === "" ? "" : `${operations}: `}${message} (${id})`;
  const details = [
    `${message} (wire ${wire}, types ${types})`,
    ...(violation === undefined ? [] : [violation]),
    ...(witness === undefined ? [] : [`witness: ${formatValue(witness, 500)}`]),
    `base: ${formatPlace(base)}`,
    `revision: ${formatPlace(revision)}`,
    textsOf(id).fix,
  ]
    .filter((line) => line !== "")
    .join("\n");
  const place = revision.isMissing === true && base.isMissing !== true ? base : revision;
  const at = `file="${escapeXml(place.file)}"${place.line === undefined ? "" : ` line="${place.line}"`}`;
  const open = `    <testcase classname="${escapeXml(resourceOf(finding.operations))}" name="${escapeXml(name)}" ${at}>`;
  const body = isFailure
    ? `<failure type="${escapeXml(id)}" message="${escapeXml(message)}">${escapeXml(details)}</failure>`
    : `<system-out>${escapeXml(`${level}: ${details}`)}</system-out>`;
  return `${open}\n      ${body}\n    </testcase>`;
}

const XML_ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Text or a quoted attribute value; characters that XML 1.0 cannot hold (§2.2) become U+FFFD. */
function escapeXml(text: string): string {
  return cleanText(text)
    .replace(/[\ufffe\uffff]/g, "\ufffd")
    .replace(/[&<>"'\n\t]/g, (char) => XML_ESCAPES[char] ?? char);
}
