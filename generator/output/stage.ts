import { join } from "node:path";
import { NEXT } from "./commit.js";
import { errorCode, type FileSystem, mapLimited } from "./filesystem.js";
import { ancestorsOf, comparePaths } from "./paths.js";

/**
 * Writes files into the work folder, where nobody looks yet. They are not forced to the disk one by one (seconds, on
 * some systems): should a power cut eat one, the manifest's hash tells and the next run writes it again.
 *
 * @param work the work folder; must not be there
 * @param contents what to write, by path
 * @param reuse a folder that already has some of the files, and which: they are linked, not written, so that they keep
 *   their times and build tools see that nothing changed
 * @param fileSystem the disk
 */
export async function stageFiles(
  work: string,
  contents: ReadonlyMap<string, string | Uint8Array>,
  reuse: { readonly root: string; readonly paths: ReadonlySet<string> },
  fileSystem: FileSystem,
): Promise<void> {
  const next = join(work, NEXT);
  await fileSystem.mkdir(work);
  await fileSystem.mkdir(next);
  const folders = new Set([...contents.keys()].flatMap(ancestorsOf));
  for (const folder of [...folders].sort(comparePaths)) await fileSystem.mkdir(join(next, folder));
  await mapLimited([...contents], async ([path, content]) => {
    const place = join(next, path);
    if (reuse.paths.has(path) && (await linkFile(join(reuse.root, path), place, fileSystem))) return;
    await fileSystem.writeFile(place, content, { flag: "wx" });
  });
}

async function linkFile(from: string, to: string, fileSystem: FileSystem): Promise<boolean> {
  try {
    await fileSystem.link(from, to);
    return true;
  } catch (error) {
    // Not every file system has links; writing the file again is always right.
    if (errorCode(error) !== undefined) return false;
    throw error;
  }
}
