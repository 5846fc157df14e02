import { basename, dirname, join } from "node:path";
import { unwritable } from "./failures.js";
import { ABSENT, errorCode, type FileSystem, tolerate } from "./filesystem.js";
import type { Journal } from "./journal.js";
import { ancestorsOf, comparePaths } from "./paths.js";

/** Below a work folder: what is to be put in place, and what was there before. */
export const NEXT = "next";
export const PREVIOUS = "previous";

/** The system refuses to move a folder: a mount point, open files on Windows, another file system. */
const REFUSALS = ["EBUSY", "EXDEV", "EPERM", "EACCES", "ENOTEMPTY", "EINVAL"];
/** A folder that stays: not empty, or not there, or no folder any more. */
const STAYS = [...ABSENT, "ENOTEMPTY", "EEXIST"];

/**
 * Puts the prepared folder in the place of the target folder, by two renames.
 *
 * @param root the target folder, which holds nothing but Pawl's files
 * @param work the work folder, a sibling, with the complete `next`
 * @param exists whether the target folder is there
 * @param fileSystem the disk
 * @returns false when the system refuses to move the target folder; nothing has changed then
 */
export async function swapFolder(
  root: string,
  work: string,
  exists: boolean,
  fileSystem: FileSystem,
): Promise<boolean> {
  const previous = join(work, PREVIOUS);
  if (exists) {
    try {
      await fileSystem.rename(root, previous);
    } catch (error) {
      if (REFUSALS.includes(errorCode(error) ?? "")) return false;
      throw error;
    }
  }
  try {
    await fileSystem.rename(join(work, NEXT), root);
  } catch (error) {
    if (exists) await fileSystem.rename(previous, root);
    throw error;
  }
  return true;
}

/**
 * Does what a journal says. Can be repeated after an interruption at any point: a file that is no longer in the work
 * folder is in place already.
 *
 * @param root the target folder
 * @param work the work folder that holds the journal
 * @param journal the journal
 * @param fileSystem the disk
 * @throws PawlError `output-unwritable` when a folder on the way was replaced by a link or a file
 */
export async function applyJournal(
  root: string,
  work: string,
  journal: Journal,
  fileSystem: FileSystem,
): Promise<void> {
  const next = join(work, NEXT);
  const [first] = journal.write;
  // Removing comes before moving, so that a folder may take the place of a file and the other way round, and so that
  // a file may change the case of its name. Once a file was moved, all removing is done and must not be repeated.
  if (first === undefined || (await exists(join(next, first), fileSystem))) {
    for (const path of journal.remove) await removeFile(root, path, fileSystem);
    await removeEmptyFolders(root, journal.remove, fileSystem);
  }
  const ready = new Set<string>();
  for (const path of journal.write) {
    await makeFolders(root, path, ready, fileSystem);
    await moveFile(join(next, path), join(root, path), fileSystem);
  }
}

/** Moves a file unless that was done already. One call for each file, as the folder is a mixture meanwhile. */
async function moveFile(from: string, to: string, fileSystem: FileSystem): Promise<void> {
  try {
    await fileSystem.rename(from, to);
  } catch (error) {
    if (errorCode(error) === "EXDEV") return copyOver(from, to, fileSystem);
    if (errorCode(error) !== "ENOENT" || (await exists(from, fileSystem))) throw error;
  }
}

/** The place is on another disk (a volume of a container): the file is copied beside it first, so that it is never half. */
async function copyOver(from: string, to: string, fileSystem: FileSystem): Promise<void> {
  const beside = join(dirname(to), `.${basename(to)}.pawl.lock`);
  await fileSystem.copyFile(from, beside);
  await fileSystem.rename(beside, to);
  await fileSystem.unlink(from);
}

async function removeFile(root: string, path: string, fileSystem: FileSystem): Promise<void> {
  if (!(await hasRealFolders(root, path, fileSystem))) return;
  const stats = await tolerate(ABSENT, () => fileSystem.lstat(join(root, path)));
  if (stats === undefined || stats.isDirectory()) return;
  await tolerate(ABSENT, () => fileSystem.unlink(join(root, path)));
}

async function removeEmptyFolders(
  root: string,
  paths: readonly string[],
  fileSystem: FileSystem,
): Promise<void> {
  const folders = [...new Set(paths.flatMap(ancestorsOf))].sort(comparePaths).reverse();
  for (const folder of folders) {
    if (!(await hasRealFolders(root, `${folder}/-`, fileSystem))) continue;
    await tolerate(STAYS, () => fileSystem.rmdir(join(root, folder)));
  }
}

async function makeFolders(
  root: string,
  path: string,
  ready: Set<string>,
  fileSystem: FileSystem,
): Promise<void> {
  for (const folder of ancestorsOf(path)) {
    if (ready.has(folder)) continue;
    ready.add(folder);
    const place = join(root, folder);
    await tolerate(["EEXIST"], () => fileSystem.mkdir(place));
    if ((await fileSystem.lstat(place)).isDirectory()) continue;
    const fix = "Put a folder in its place, then run the command again.";
    throw unwritable(place, `${place} is not a folder, and files must go below it`, fix);
  }
}

/** Nothing is removed through a link: it may lead out of the target folder. */
async function hasRealFolders(root: string, path: string, fileSystem: FileSystem): Promise<boolean> {
  for (const folder of ancestorsOf(path)) {
    const stats = await tolerate(ABSENT, () => fileSystem.lstat(join(root, folder)));
    if (stats?.isDirectory() !== true) return false;
  }
  return true;
}

async function exists(path: string, fileSystem: FileSystem): Promise<boolean> {
  return (await tolerate(ABSENT, () => fileSystem.lstat(path))) !== undefined;
}
