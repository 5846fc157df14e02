/** The changelog of a version, or of a version as tailored: what it changed since the one before. */
import { emitChanges } from "../diff/changes.js";
import type { DiffReport } from "../diff/types.js";
import { load } from "../load/load.js";
import type { LoadedDocument } from "../load/types.js";
import type { OutputFile } from "../output/types.js";
import type { Engine } from "../templates/engine.js";
import type { ChangelogTarget, Target } from "./target.js";

/**
 * @param target what the changelog is for; the version before is tailored the same way
 * @param changelog what it is made of
 * @param loaded the document of the target
 * @param engine templates
 * @returns `CHANGELOG.md`
 * @throws PawlError for anything wrong with the document of the version before
 */
export async function emitChangelog(
  target: Target,
  changelog: ChangelogTarget,
  loaded: LoadedDocument,
  engine: Engine,
): Promise<OutputFile[]> {
  const { previous, today, root } = changelog;
  const before = previous === null ? undefined : await load(previous.file, target.load);
  const files = emitChanges(before, loaded, {
    engine,
    today,
    root,
    model: target.model,
    notes: (report) => notesOf(report, previous),
  });
  // `pawl diff --json` tells the same to programs, and is as long as the document.
  return files.filter((file) => file.path === "CHANGELOG.md");
}

/** The two lines of each entry: what is new, and what it replaces and until when. */
function notesOf(report: DiffReport, previous: ChangelogTarget["previous"]): string[] {
  const { breaking, operations } = report.summary;
  const counted = [
    countOf(operations.added, "operation", "added"),
    countOf(operations.removed, "operation", "removed"),
    countOf(operations.changed, "operation", "changed"),
    countOf(breaking, "breaking change", ""),
  ].filter((text) => text !== "");
  const news = counted.length === 0 ? "no change of the contract" : counted.join(", ");
  if (previous === null) return [`New: ${news}.`];
  const until =
    previous.sunset === undefined ? "for which no end is announced" : `which runs until ${previous.sunset}`;
  return [`New: ${news}.`, `Replaces ${previous.id}, ${until}.`];
}

function countOf(count: number, what: string, how: string): string {
  if (count === 0) return "";
  return `${count} ${what}${count === 1 ? "" : "s"}${how === "" ? "" : ` ${how}`}`;
}
