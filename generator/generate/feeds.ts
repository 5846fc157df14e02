/** The feeds of a registry, as files in `generated/`. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PawlError } from "../diagnostics/errors.js";
import type { Change } from "../output/transaction.js";
import type { Registry } from "../registry/types.js";
import { renderFeed } from "./feed.js";
import { generatedFolder } from "./plan.js";

/**
 * Finds the feeds, `generated/<api>/feed.xml`, that are not what the registry says.
 *
 * @returns each with what it should be; undefined where it should not be there
 */
export async function staleFeeds(registry: Registry): Promise<Change[]> {
  const stale: Change[] = [];
  for (const api of registry.apis.values()) {
    const file = join(generatedFolder(registry), api.id, "feed.xml");
    const content = renderFeed(api);
    const there = await readFile(file, "utf8").catch(() => undefined);
    if (there?.replaceAll("\r\n", "\n") !== content) stale.push({ file, content });
  }
  return stale;
}

/**
 * Writes feeds, each all at once: a reader sees the old one or the new one.
 *
 * @param stale as `staleFeeds` returns them
 * @throws PawlError `output-unwritable`
 */
export async function writeFeeds(stale: readonly Change[]): Promise<void> {
  for (const { file, content } of stale) {
    try {
      if (content === undefined) {
        await rm(file, { force: true });
        continue;
      }
      await mkdir(dirname(file), { recursive: true });
      // Git ignores the name, should the process die here.
      const next = join(dirname(file), ".feed.xml.pawl.lock");
      await writeFile(next, content);
      await rename(next, file);
    } catch (cause) {
      throw new PawlError("output-unwritable", `${file} cannot be written`, {
        fix: "Give yourself the right to write it, and run pawl generate again.",
        place: { file },
        cause,
      });
    }
  }
}
