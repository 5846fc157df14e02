import { join } from "node:path";
import { applyJournal, NEXT, PREVIOUS } from "./commit.js";
import { ABSENT, type FileSystem, tolerate } from "./filesystem.js";
import { hashManifest, readJournal } from "./journal.js";
import type { Target } from "./target.js";

/**
 * Tells whether a run died (or is) in the middle of putting its files in place. Costs a few calls when all is well.
 *
 * @param target the target folder
 * @param fileSystem the disk
 * @returns true when the folder must not be read before `repairTarget`
 */
export async function isPending(target: Target, fileSystem: FileSystem): Promise<boolean> {
  if (!target.exists && target.sibling !== undefined) {
    return findFolder(join(target.sibling, PREVIOUS), fileSystem);
  }
  return (await readJournal(target.inner, fileSystem)) !== undefined;
}

/**
 * Repairs what a killed run left: a change that had begun is finished, one that was only prepared is thrown away. The
 * lock must be held.
 *
 * @param target the target folder
 * @param fileSystem the disk
 */
export async function repairTarget(target: Target, fileSystem: FileSystem): Promise<void> {
  if (target.sibling !== undefined && (await clearsWay(target.sibling, fileSystem))) {
    const hasTarget = (await tolerate(ABSENT, () => fileSystem.lstat(target.root))) !== undefined;
    const hasPrevious = await findFolder(join(target.sibling, PREVIOUS), fileSystem);
    // The folder was moved away and the new one, complete by then, not yet put in place.
    if (!hasTarget && hasPrevious) {
      const hasNext = await findFolder(join(target.sibling, NEXT), fileSystem);
      await fileSystem.rename(join(target.sibling, hasNext ? NEXT : PREVIOUS), target.root);
    }
    await fileSystem.rm(target.sibling, { recursive: true, force: true });
  }
  if (await clearsWay(target.inner, fileSystem)) {
    const journal = await readJournal(target.inner, fileSystem);
    // Somebody may have checked out another state of the folder since: then the journal is about files of the past.
    if (journal !== undefined && journal.before === (await hashManifest(target.root, fileSystem))) {
      await applyJournal(target.root, target.inner, journal, fileSystem);
    }
    await fileSystem.rm(target.inner, { recursive: true, force: true });
  }
}

/** Whether a work folder is there. A link or a file of that name is none of the writer's, and only in the way. */
async function clearsWay(work: string, fileSystem: FileSystem): Promise<boolean> {
  const stats = await tolerate(ABSENT, () => fileSystem.lstat(work));
  if (stats === undefined || stats.isDirectory()) return stats !== undefined;
  await fileSystem.unlink(work);
  return false;
}

async function findFolder(path: string, fileSystem: FileSystem): Promise<boolean> {
  const stats = await tolerate(ABSENT, () => fileSystem.lstat(path));
  return stats?.isDirectory() === true;
}
