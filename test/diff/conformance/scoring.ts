/** What we say of a case, held against what its authors expect. */
import { compareDocuments } from "../../../generator/diff/compare.js";
import type { DiffReport, Finding, Level } from "../../../generator/diff/types.js";
import { isAnswer } from "./answers.js";
import type { ConformanceCase, Want } from "./cases.js";
import { open, TODAY } from "./documents.js";

/** Where we and the authors of a case are not of one mind. */
export interface Difference {
  readonly corpus: string;
  readonly name: string;
  /** We say less than they, or more. */
  readonly direction: "missed" | "loud";
  /** `id level`, or an outcome. */
  readonly theirs: string;
  /** `id level`, or an outcome. */
  readonly ours: string;
}

export interface Score {
  readonly case: ConformanceCase;
  readonly report: DiffReport;
  readonly differences: readonly Difference[];
}

const LEVELS: readonly Level[] = ["info", "warning", "breaking"];

/** Compares the two documents of a case and judges the report. */
export async function score(one: ConformanceCase): Promise<Score> {
  const [base, revision] = [await open(one.base), await open(one.revision)];
  const report = compareDocuments(base, revision, { today: TODAY, policy: one.policy });
  return { case: one, report, differences: differencesOf(one, report) };
}

function differencesOf(one: ConformanceCase, report: DiffReport): Difference[] {
  const { corpus, name } = one;
  const missed = one.wants.flatMap((want): Difference[] => {
    const answer = findAnswer(want, report.findings);
    if (answer !== undefined && isAtLeast(answer.level, levelFor(want))) return [];
    return [{ corpus, name, direction: "missed", theirs: `${want.id} ${want.level}`, ours: nameOf(answer) }];
  });
  const loud = new Set(report.findings.filter((finding) => isLoud(finding, one)).map(nameOf));
  return [
    ...missed,
    ...[...loud].map(
      (ours): Difference => ({ corpus, name, direction: "loud", theirs: expectation(one), ours }),
    ),
    ...outcomeDifference(one, report),
  ];
}

/** What breaks a policy is a warning of its own axis with us. */
function levelFor({ level, answer }: Want): Level {
  return answer.isViolation === true && level === "breaking" ? "warning" : level;
}

function findAnswer({ answer }: Want, findings: readonly Finding[]): Finding | undefined {
  const answers = findings.filter((finding) => isAnswer(finding, answer));
  return LEVELS.toReversed()
    .map((level) => answers.find((finding) => finding.level === level))
    .find((finding) => finding !== undefined);
}

/** Does a finding cry wolf: breaking, and neither expected nor outside of what the case looks at? */
function isLoud(finding: Finding, { outcome, scope, wants }: ConformanceCase): boolean {
  if (finding.level !== "breaking" || outcome === "changed") return false;
  if (scope?.some((answer) => isAnswer(finding, answer)) === false) return false;
  const isExpected = wants.some(({ level, answer }) => level === "breaking" && isAnswer(finding, answer));
  // A case that says what breaks, without saying where, expects it of anything.
  return outcome === "breaking" ? wants.length > 0 && scope !== undefined && !isExpected : true;
}

function expectation({ wants, outcome }: ConformanceCase): string {
  return wants.map(({ id, level }) => `${id} ${level}`).join(", ") || outcome || "nothing";
}

function outcomeDifference(one: ConformanceCase, report: DiffReport): Difference[] {
  const { outcome, corpus, name, wants } = one;
  if (outcome === undefined || wants.length > 0 || one.scope !== undefined) return [];
  const { level } = report.verdict;
  const isChanged = report.findings.length > 0;
  const ours = level === "breaking" ? "breaking" : isChanged ? "compatible" : "equal";
  const isSame =
    outcome === "changed" ? isChanged : outcome === "compatible" ? ours !== "breaking" : outcome === ours;
  if (isSame || ours === "breaking") return [];
  return [{ corpus, name, direction: outcome === "equal" ? "loud" : "missed", theirs: outcome, ours }];
}

function isAtLeast(level: Level, wanted: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(wanted);
}

function nameOf(finding: Finding | undefined): string {
  return finding === undefined ? "nothing" : `${finding.id} ${finding.level}`;
}
