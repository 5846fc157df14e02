/** The files that tell what a version changed: one for people, one for programs. */
import { relative } from "node:path";
import type { LoadedDocument } from "../load/types.js";
import type { ModelOptions } from "../model/build.js";
import type { OutputFile } from "../output/types.js";
import type { Engine } from "../templates/engine.js";
import { compareDocuments } from "./compare.js";
import type { Policy } from "./policy/types.js";
import { renderJson } from "./report/json.js";
import { renderFirst, renderMarkdown } from "./report/markdown.js";
import type { DiffReport, ReportedPlace } from "./types.js";

export interface ChangesContext {
  readonly engine: Engine;
  /** The day on which the current version was released, YYYY-MM-DD. */
  readonly today: string;
  /** Folder that the paths in the files are relative to: the files are committed and must not depend on the machine. */
  readonly root: string;
  /** How both clients are named. */
  readonly model?: ModelOptions;
  readonly policy?: Policy;
  /** Lines below the title: what is new, what it replaces. Plain text. */
  readonly notes?: (report: DiffReport) => readonly string[];
}

/**
 * Makes `CHANGELOG.md`, and `changes.json` where there is a version to compare with.
 *
 * @param previous document of the version before; undefined for the first
 * @param current document of the version
 * @param context see there
 * @returns the files, relative to the folder of the version
 */
export function emitChanges(
  previous: LoadedDocument | undefined,
  current: LoadedDocument,
  context: ChangesContext,
): OutputFile[] {
  if (previous === undefined) {
    return [{ path: "CHANGELOG.md", content: renderFirst(current.document.info, context.engine) }];
  }
  const { model, policy } = context;
  const compared = compareDocuments(previous, current, {
    today: context.today,
    ...(policy === undefined ? {} : { policy }),
    ...(model === undefined ? {} : { model: { base: model, revision: model } }),
  });
  const report = relativeTo(context.root, compared);
  return [
    { path: "CHANGELOG.md", content: renderMarkdown(report, context.engine, context.notes?.(report)) },
    { path: "changes.json", content: renderJson(report) },
  ];
}

function relativeTo(root: string, report: DiffReport): DiffReport {
  const name = (file: string): string =>
    file === "-" || /^https?:/i.test(file) ? file : relative(root, file).split("\\").join("/");
  const move = (place: ReportedPlace): ReportedPlace => ({ ...place, file: name(place.file) });
  return {
    ...report,
    base: { ...report.base, file: name(report.base.file) },
    revision: { ...report.revision, file: name(report.revision.file) },
    findings: report.findings.map((finding) => ({
      ...finding,
      base: move(finding.base),
      revision: move(finding.revision),
    })),
  };
}
