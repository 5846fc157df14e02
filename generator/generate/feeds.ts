/** The feeds of a registry, as files in `generated/`. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
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
