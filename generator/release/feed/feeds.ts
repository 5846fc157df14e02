/** The feeds of a registry, as files in `generated/`. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PawlError } from "../../diagnostics/errors.js";
import { generatedFolder } from "../../generate/plan.js";
import type { Registry } from "../../registry/types.js";
import { renderFeed } from "./feed.js";

/**
 * Makes `generated/<api>/feed.xml` of every API what it should be.
 *
 * @param mode `check` writes nothing
 * @returns paths of the files that were not so
 * @throws PawlError `output-unwritable`
 */
export async function settleFeeds(registry: Registry, mode: "write" | "check"): Promise<string[]> {
  const stale: string[] = [];
  for (const api of registry.apis.values()) {
    const file = join(generatedFolder(registry), api.id, "feed.xml");
    const wanted = renderFeed(api);
    const there = await readFile(file, "utf8").catch(() => undefined);
    if (there?.replaceAll("\r\n", "\n") === wanted) continue;
    stale.push(file);
    if (mode === "write") await put(file, wanted);
  }
  return stale;
}

/** All at once: a reader sees the old feed or the new one. */
async function put(file: string, text: string | undefined): Promise<void> {
  try {
    if (text === undefined) return await rm(file, { force: true });
    await mkdir(dirname(file), { recursive: true });
    // Git ignores the name, should the process die here.
    const next = join(dirname(file), ".feed.xml.pawl.lock");
    await writeFile(next, text);
    await rename(next, file);
  } catch (cause) {
    throw new PawlError("output-unwritable", `${file} cannot be written`, {
      fix: "Give yourself the right to write it, and run pawl generate again.",
      place: { file },
      cause,
    });
  }
}
