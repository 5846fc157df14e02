/** The report as a changelog that people publish, through `templates/diff/changelog.md`. */
import type { Engine } from "../../templates/engine.js";
import { md, mdCode, phrase } from "../../templates/markdown.js";
import type { Safe } from "../../templates/safe.js";
import { tidyMarkdown } from "../../templates/tidy.js";
import type { DiffReport, Finding } from "../types.js";
import { codeList, resourcesOf } from "./entries.js";
import { nameOperation } from "./groups.js";
import { isForMakers, kindOf } from "./rules.js";
import { verdictSentence } from "./wording.js";

type Section = "breaking" | "attention" | "added" | "changed" | "deprecated" | "removed";

const SECTIONS: readonly (readonly [Section, string])[] = [
  ["breaking", "Breaking"],
  ["attention", "Look at your code"],
  ["added", "Added"],
  ["changed", "Changed"],
  ["deprecated", "Deprecated"],
  ["removed", "Removed"],
];

/**
 * @param report a report
 * @param engine templates
 * @param notes lines below the title, plain text
 * @returns Markdown with a final line break
 */
export function renderMarkdown(report: DiffReport, engine: Engine, notes: readonly string[] = []): string {
  const { base, revision } = report;
  const isSameVersion = base.version === revision.version;
  const findings = report.findings.filter((finding) => !isForMakers(finding));
  const revised = findings.filter((finding) => sectionOf(finding) === undefined);
  const page = engine.render("diff/changelog.md", {
    title: `${revision.title} ${revision.version}`,
    since: isSameVersion
      ? phrase`Changes since the document in ${mdCode(base.file)}.`
      : md(`Changes since ${base.version}.`),
    verdict: verdictSentence(report),
    notes,
    isEmpty: findings.length === 0,
    sections: SECTIONS.map(([section, title]) => ({
      title,
      resources: resourcesOf(findings.filter((finding) => sectionOf(finding) === section)),
    })).filter(({ resources }) => resources.length > 0),
    revised: revised.length === 0 ? "" : describeRevised(revised),
  });
  return tidyMarkdown(page);
}

/** Undefined for texts and examples: a changelog mentions them in one line. */
function sectionOf(finding: Finding): Section | undefined {
  if (finding.level === "breaking") return "breaking";
  if (finding.level === "warning") return "attention";
  const kind = kindOf(finding);
  return kind === "annotation" ? undefined : kind;
}

function describeRevised(findings: readonly Finding[]): Safe {
  const operations = new Map(
    findings.flatMap((finding) => finding.operations.map((one) => [nameOperation(one), one] as const)),
  );
  if (operations.size === 0) return phrase`Texts and examples were revised.`;
  return phrase`Texts and examples were revised in ${codeList([...operations.values()])}.`;
}

/**
 * The changelog of a version that has none before it.
 *
 * @param info of its document
 * @param engine templates
 * @returns Markdown with a final line break
 */
export function renderFirst(
  info: { readonly title: string; readonly version: string },
  engine: Engine,
): string {
  const page = engine.render("diff/changelog.md", {
    title: `${info.title} ${info.version}`,
    since: "",
    verdict: "",
    notes: [],
    isEmpty: false,
    sections: [],
    revised: phrase`The first version that is kept here.`,
  });
  return tidyMarkdown(page);
}
