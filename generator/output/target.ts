import { constants } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { unwritable } from "./failures.js";
import { ABSENT, errorCode, type FileSystem, tolerate } from "./filesystem.js";

/** A target folder and the places beside or in it that the writer uses. */
export interface Target {
  /** As the user gave it, for messages. */
  readonly shown: string;
  /** Absolute, all symbolic links resolved. */
  readonly root: string;
  /** Whether the folder was there when it was looked at. */
  readonly exists: boolean;
  /** Where a run prepares its files when the folder can be swapped: a sibling. Undefined when only inside will do. */
  readonly sibling: string | undefined;
  /** Where a run prepares its files when the folder itself must stay: below it, so on the same file system for sure. */
  readonly inner: string;
  /** The lock file; at the same place for every run on this folder. */
  readonly lock: string;
}

/** Names of the writer inside a target folder; no output path may begin like them. */
const INNER_WORK = ".pawl";
const INNER_LOCK = ".pawl.lock";

/**
 * Finds out where a target folder really is and where its work folder and lock go. Normally both are siblings of the
 * folder. A mount point (a volume of a container) and a folder whose parent may not be written have them inside.
 *
 * @param folder the target folder, as the user gave it; need not exist
 * @param fileSystem the disk
 * @returns the target
 * @throws PawlError `output-unwritable` when a file or a broken link is at the place
 */
export async function locateTarget(folder: string, fileSystem: FileSystem): Promise<Target> {
  const root = await resolveLinks(resolve(folder), folder, fileSystem);
  const stats = await tolerate(ABSENT, () => fileSystem.stat(root));
  if (stats !== undefined && !stats.isDirectory()) {
    throw unwritable(folder, `${folder} is not a folder`, "Remove that file, or choose another folder.");
  }
  const inner = join(root, INNER_WORK);
  const base = { shown: folder, root, exists: stats !== undefined, inner };
  const parent = dirname(root);
  const inside = { ...base, sibling: undefined, lock: join(root, INNER_LOCK) };
  if (parent === root) return inside;
  if (stats !== undefined) {
    const above = await fileSystem.stat(parent);
    if (above.dev !== stats.dev || !(await isWritable(parent, fileSystem))) return inside;
  }
  const sibling = join(parent, `.${basename(root)}.pawl`);
  return { ...base, sibling, lock: `${sibling}.lock` };
}

/**
 * @param entry name of an entry directly in a target folder
 * @returns whether it belongs to the writer
 */
export function isWorkEntry(entry: string): boolean {
  return entry === INNER_WORK || entry === INNER_LOCK;
}

/**
 * @param target the target folder
 * @returns whether this process stands in it. Swapping the folder would leave the user's shell in a deleted one.
 */
export function holdsWorkingFolder(target: Target): boolean {
  const path = relative(target.root, process.cwd());
  return (
    path === "" || (path !== ".." && !path.startsWith(`..${sep}`) && resolve(target.root, path) !== path)
  );
}

/**
 * @param folder an existing folder
 * @param fileSystem the disk
 * @returns whether entries of it may be made and removed
 */
export async function isWritable(folder: string, fileSystem: FileSystem): Promise<boolean> {
  try {
    await fileSystem.access(folder, constants.W_OK);
    return true;
  } catch (error) {
    if (errorCode(error) !== undefined) return false;
    throw error;
  }
}

async function resolveLinks(path: string, shown: string, fileSystem: FileSystem): Promise<string> {
  const real = await tolerate(["ENOENT"], () => fileSystem.realpath(path));
  if (real !== undefined) return real;
  const stats = await tolerate(ABSENT, () => fileSystem.lstat(path));
  if (stats !== undefined) {
    // Another run was just swapping the folder; it is there again.
    if (!stats.isSymbolicLink()) return resolveLinks(path, shown, fileSystem);
    throw unwritable(
      shown,
      `${shown} is a symbolic link to nothing`,
      "Remove the link, or make what it points to.",
    );
  }
  return join(await resolveLinks(dirname(path), shown, fileSystem), basename(path));
}
