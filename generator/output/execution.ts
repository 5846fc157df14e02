import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { applyJournal, NEXT, swapFolder } from "./commit.js";
import type { Contents } from "./contents.js";
import { errorCode, type FileSystem } from "./filesystem.js";
import type { InterruptGuard } from "./interrupts.js";
import { hashManifest, writeJournal } from "./journal.js";
import { MANIFEST_FILE } from "./manifest.js";
import { refuseReadOnlyFolders } from "./obstacles.js";
import type { WritePlan } from "./plan.js";
import { holdsForeign } from "./probe.js";
import { stageFiles } from "./stage.js";
import { holdsWorkingFolder, isWorkEntry, type Target } from "./target.js";

/** All that both ways of writing need to know. */
interface Job {
  readonly target: Target;
  readonly plan: WritePlan;
  readonly contents: Contents;
  /** SHA-256 by path of what the former run made. */
  readonly old: ReadonlyMap<string, string>;
  readonly fileSystem: FileSystem;
  readonly guard: InterruptGuard;
}

/**
 * Does what a plan says: swaps the folder where that can be done, and else changes it in place (see writer.ts).
 *
 * @param job the plan and what it is about; obstacles were refused before
 * @throws PawlError `output-unwritable`; failures of the disk
 */
export async function carryOut(job: Job): Promise<void> {
  const { plan, target } = job;
  if (plan.create.length + plan.change.length + plan.foreign.length + plan.remove.length === 0) return;
  const isDone = target.sibling !== undefined && (await swap(job, target.sibling));
  if (!isDone) await changeInPlace(job);
}

/** @returns false when the folder has to stay where it is; nothing has changed then */
async function swap(job: Job, work: string): Promise<boolean> {
  const { target, plan, contents, fileSystem, guard } = job;
  const owned = new Set([...job.old.keys(), ...plan.keep, ...plan.foreign]);
  const isFree = async (): Promise<boolean> =>
    !target.exists || !(await holdsForeign(target.root, owned, isWorkEntry, fileSystem));
  if (holdsWorkingFolder(target) || !(await isFree())) return false;

  const prepare = async (): Promise<void> => {
    await stageFiles(work, contents, { root: target.root, paths: new Set(plan.keep) }, fileSystem);
    if (!target.exists) return;
    const { mode } = await fileSystem.stat(target.root);
    await fileSystem.chmod(join(work, NEXT), mode & 0o7777);
  };
  return withWorkFolder(work, fileSystem, guard, prepare, async () => {
    // Preparing took its time; the user may have put a file into the folder meanwhile.
    return (await isFree()) && (await swapFolder(target.root, work, target.exists, fileSystem));
  });
}

async function changeInPlace(job: Job): Promise<void> {
  const { target, plan, contents, old, fileSystem, guard } = job;
  const write = [...plan.create, ...plan.change, ...plan.foreign];
  // The manifest speaks for all the others, so it comes last.
  write.sort((a, b) => Number(a === MANIFEST_FILE) - Number(b === MANIFEST_FILE));
  const remove = [...old.keys()].filter((path) => !contents.has(path));
  await refuseReadOnlyFolders(target, [...write, ...plan.remove], fileSystem);

  const isWritten = new Set(write);
  const staged = new Map([...contents].filter(([path]) => isWritten.has(path)));
  const work = target.inner;
  const prepare = (): Promise<void> =>
    stageFiles(work, staged, { root: target.root, paths: new Set() }, fileSystem);
  await withWorkFolder(work, fileSystem, guard, prepare, async () => {
    const journal = { before: await hashManifest(target.root, fileSystem), remove, write };
    await writeJournal(work, journal, fileSystem);
    await applyJournal(target.root, work, journal, fileSystem);
  });
}

/**
 * Prepares in a work folder, commits, and removes the folder. Once committing has begun the folder is left alone until
 * it has succeeded: should it fail, the folder is what the next run repairs the target with.
 *
 * @param work the work folder
 * @param fileSystem the disk
 * @param guard tells what a signal has to undo
 * @param prepare fills the work folder
 * @param commit puts what is prepared in place
 * @returns the result of the commit
 */
export async function withWorkFolder<T>(
  work: string,
  fileSystem: FileSystem,
  guard: InterruptGuard,
  prepare: () => Promise<void>,
  commit: () => Promise<T>,
): Promise<T> {
  let isPrecious = false;
  guard.onAbandon(() => {
    if (!isPrecious) removeForGood(work);
  });
  try {
    await prepare();
  } catch (error) {
    await removeQuietly(work, fileSystem);
    throw error;
  }
  return guard.shield(async () => {
    isPrecious = true;
    const result = await commit();
    await removeQuietly(work, fileSystem);
    isPrecious = false;
    return result;
  });
}

/** How long a removed folder must stay away before a process ends, and how long that is waited for, in milliseconds. */
const QUIET = 100;
const PATIENCE = 2000;

/**
 * Removes a folder in a process that is about to end. What the system was asked for before is still under way, makes files
 * while they are removed, and may make the folder itself again, late on a busy machine; so it is looked at until it stays
 * away.
 */
function removeForGood(work: string): void {
  const step = 10;
  for (let waited = 0, quiet = 0; waited < PATIENCE && quiet < QUIET; waited += step) {
    if (existsSync(work)) {
      quiet = 0;
      try {
        rmSync(work, { recursive: true, force: true });
      } catch {
        // A file came into it meanwhile: the next round sees.
      }
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, step);
    quiet += step;
  }
}

/** What cannot be removed now (open files on Windows) is removed by the next run. */
async function removeQuietly(work: string, fileSystem: FileSystem): Promise<void> {
  try {
    await fileSystem.rm(work, { recursive: true, force: true });
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
