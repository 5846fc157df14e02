/** What decides a changelog beside its document, as part of a target's stamp: cheap, and without the loader. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Target } from "./target.js";

/**
 * @param target any target
 * @returns null where it has no changelog. Of the version before its entry file counts: released documents are frozen, and
 *   `pawl check` makes everything anew
 */
export async function stampChangelog({ changelog }: Target): Promise<unknown> {
  if (changelog === undefined) return null;
  const { previous, today } = changelog;
  if (previous === null) return { today };
  const bytes = await readFile(previous.file).catch(() => "");
  const hash = createHash("sha256").update(bytes).digest("hex");
  return { today, id: previous.id, sunset: previous.sunset ?? null, hash };
}
