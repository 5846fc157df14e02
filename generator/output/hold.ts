import { rmdirSync } from "node:fs";
import { dirname } from "node:path";
import { ABSENT, type FileSystem, tolerate } from "./filesystem.js";
import { guardInterrupts, type InterruptGuard } from "./interrupts.js";
import { acquireLock } from "./lock.js";
import { isPending, repairTarget } from "./repair.js";
import { locateTarget, type Target } from "./target.js";

/** How long a run waits for another one by default, in milliseconds. */
export const DEFAULT_WAIT = 15_000;

/**
 * Runs a task while this process alone may write to a target folder, after what a killed run left was repaired.
 * Folders above the target that had to be made for the lock vanish again when the task fails.
 *
 * @param folder the target folder, as the user gave it
 * @param wait how long to wait for another run, in milliseconds
 * @param fileSystem the disk
 * @param guard tells what a signal has to undo
 * @param task the task
 * @returns the result of the task
 * @throws PawlError `output-locked`; what the task throws
 */
export async function holdTarget<T>(
  folder: string,
  wait: number,
  fileSystem: FileSystem,
  guard: InterruptGuard,
  task: (target: Target) => Promise<T>,
): Promise<T> {
  const { lock: lockFile } = await locateTarget(folder, fileSystem);
  const above: string[] = [];
  guard.onAbandon(() => {
    for (const path of above) rmdirSync(path);
  });
  try {
    await makeFolders(dirname(lockFile), above, fileSystem);
    const lock = await acquireLock(lockFile, folder, wait, fileSystem);
    guard.onAbandon(lock.releaseNow);
    try {
      await guard.shield(async () => repairTarget(await locateTarget(folder, fileSystem), fileSystem));
      return await task(await locateTarget(folder, fileSystem));
    } finally {
      await lock.release();
    }
  } catch (error) {
    for (const path of above) {
      await tolerate(["ENOENT", "ENOTEMPTY", "EEXIST", "EACCES", "EPERM"], () => fileSystem.rmdir(path));
    }
    throw error;
  }
}

/**
 * Finds a target folder, once what a killed run began is finished. Takes the lock only where there is something of the
 * kind: that either waits for the run that is at it, or finishes the one that died.
 *
 * @param folder the target folder, as the user gave it
 * @param fileSystem the disk
 * @returns the target
 * @throws PawlError `output-locked`, `output-unwritable`
 */
export async function locateRepaired(folder: string, fileSystem: FileSystem): Promise<Target> {
  const target = await locateTarget(folder, fileSystem);
  if (!(await isPending(target, fileSystem))) return target;
  return guardInterrupts((guard) =>
    holdTarget(folder, DEFAULT_WAIT, fileSystem, guard, async (repaired) => repaired),
  );
}

/**
 * Makes a folder and those above it that are missing. Not by the option `recursive`, with which Node never comes back where
 * the folder above is there but takes no new ones and says ENOENT (`/proc`).
 *
 * @param made gets the folders that were made, innermost first
 */
async function makeFolders(folder: string, made: string[], fileSystem: FileSystem): Promise<void> {
  if ((await tolerate(ABSENT, () => fileSystem.stat(folder))) !== undefined) return;
  await makeFolders(dirname(folder), made, fileSystem);
  // Another run may have been faster.
  if ((await tolerate(["EEXIST"], () => fileSystem.mkdir(folder).then(() => true))) === true)
    made.unshift(folder);
}
