/** The report as one page that needs nothing else, through `templates/diff/report.html`. */
import type { Engine } from "../../templates/engine.js";
import type { DiffReport, Finding, Level, ReportedPlace } from "../types.js";
import { frameOf, type ReadLines } from "./frames.js";
import { groupFindings, LEVEL_ORDER, labelOf, nameOperation, partOf, resourceOf } from "./groups.js";
import { textsOf } from "./rules.js";
import { formatPlace, formatValue } from "./table.js";
import { sentence, verdictSentence } from "./wording.js";

export interface HtmlOptions {
  /** Shows the lines of both documents in each finding. */
  readonly readLines?: ReadLines;
}

interface PlaceView {
  readonly label: string;
  readonly place: string;
  readonly pointer: string;
  readonly frame: string;
}

interface FindingView {
  readonly id: string;
  readonly level: Level;
  readonly message: string;
  readonly wire: string;
  readonly types: string;
  readonly part: string;
  readonly violation: string;
  readonly witness: string;
  readonly why: string;
  readonly fix: string;
  /** All operations, where the heading names only the first few. */
  readonly operations: readonly string[];
  readonly operationCount: number;
  readonly places: readonly PlaceView[];
}

const HEADINGS: Readonly<Record<Level, string>> = {
  breaking: "Breaking",
  warning: "Warnings",
  info: "Safe changes",
};
const LONGEST_WITNESS = 400;

/**
 * @param report a report
 * @param engine templates
 * @returns an HTML document that loads nothing; its script only filters
 */
export function renderHtml(report: DiffReport, engine: Engine, options: HtmlOptions = {}): string {
  const { base, revision, summary, verdict, findings } = report;
  return engine.render("diff/report.html", {
    title: `${revision.title}: ${base.version} → ${revision.version}`,
    api: revision.title,
    base,
    revision,
    summary,
    verdict,
    sentence: verdictSentence(report),
    isEmpty: findings.length === 0,
    resources: resourceRows(findings),
    sections: LEVEL_ORDER.map((level) => {
      const own = findings.filter((finding) => finding.level === level);
      return { level, heading: HEADINGS[level], count: own.length, resources: resourceViews(own, options) };
    }).filter(({ count }) => count > 0),
  });
}

function resourceRows(findings: readonly Finding[]): object[] {
  return groupFindings(findings).map(({ title }) => {
    const own = findings.filter((finding) => resourceOf(finding.operations) === title);
    const countOf = (level: Level): number => own.filter((finding) => finding.level === level).length;
    return { title, breaking: countOf("breaking"), warning: countOf("warning"), info: countOf("info") };
  });
}

function resourceViews(findings: readonly Finding[], options: HtmlOptions): object[] {
  return groupFindings(findings).map(({ title, groups }) => ({
    title,
    groups: groups.map((group) => ({
      label: labelOf(group.operations),
      findings: group.findings.map((finding) => findingView(finding, options)),
    })),
  }));
}

function findingView(finding: Finding, { readLines }: HtmlOptions): FindingView {
  const { id, level, message, wire, types, side, operations } = finding;
  const { why, fix } = textsOf(id, side);
  const names = operations.map(nameOperation);
  return {
    id,
    level,
    message: sentence(message),
    wire,
    types,
    part: partOf(finding) ?? (side === "both" ? "request and response" : side),
    violation: finding.violation === undefined ? "" : sentence(finding.violation),
    witness: finding.witness === undefined ? "" : formatValue(finding.witness, LONGEST_WITNESS),
    why,
    fix,
    operations: names.length > 1 ? names : [],
    operationCount: names.length,
    places: [placeView("base", finding.base, readLines), placeView("revision", finding.revision, readLines)],
  };
}

function placeView(label: string, place: ReportedPlace, read: ReadLines | undefined): PlaceView {
  const isShown = read !== undefined && place.isMissing !== true;
  return {
    label: place.isMissing === true ? `${label} (not there)` : label,
    place: formatPlace(place),
    pointer: place.pointer,
    frame: isShown ? frameOf(place, read).join("\n") : "",
  };
}
