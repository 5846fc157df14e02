/*
 * Writes the files of a target folder so that a crash, a full disk or Ctrl-C at any moment leaves the old state or the
 * new one. Two ways, as neither suits every folder:
 *
 * 1. Swap, when the folder is new or holds nothing but Pawl's files. All files are prepared in a sibling, `.NAME.pawl`;
 *    then the folder is renamed away and the sibling's `next` renamed to its place. Nobody ever sees half; for some
 *    microseconds between the renames there is no folder, and should the process die just then, the next run puts the
 *    new one in place before anything reads it.
 * 2. In place, when the folder also holds files of the user (node_modules, .git, notes), is the current folder, or
 *    cannot be moved (a mount point; open files on Windows). Moving what belongs to others is not ours to do: watchers,
 *    shells and editors would lose it. The changed files are prepared in `.pawl` inside, a journal is forced to the
 *    disk, and from then on the change counts: each file is renamed to its place, and a run that finds a journal
 *    finishes it first. Only here can somebody see a mixture, while the renames last or after a kill until the next
 *    run.
 *
 * Until the first rename nothing of the folder is touched, so every failure up to there leaves the old state.
 */
import { type Contents, collectContents, hashContents, readOwned } from "./contents.js";
import { carryOut } from "./execution.js";
import { explainFailure } from "./failures.js";
import { disk, type FileSystem } from "./filesystem.js";
import { DEFAULT_WAIT, holdTarget, locateRepaired } from "./hold.js";
import { guardInterrupts } from "./interrupts.js";
import type { OutputStamp } from "./manifest.js";
import { refuseObstacles } from "./obstacles.js";
import { comparePaths } from "./paths.js";
import { planWrite, type WritePlan } from "./plan.js";
import type { Target } from "./target.js";
import type { OutputFile } from "./types.js";

export interface WriteOptions {
  /** Write over files that Pawl did not make. Off by default. */
  readonly force?: boolean;
  /** How long to wait for another run on the same folder, in milliseconds; 15 seconds by default. */
  readonly wait?: number;
  readonly fileSystem?: FileSystem;
}

/** What a run did, all paths sorted and relative to the target folder. */
export interface WriteResult {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly kept: readonly string[];
  readonly removed: readonly string[];
  /** Files among `changed` and `removed` that somebody had edited by hand; worth telling the user. */
  readonly edited: readonly string[];
}

/**
 * Makes a target folder hold exactly these files and a manifest, beside files that Pawl did not make, which stay.
 * Files of the former run that are not among these are removed, with the folders that they leave empty. Files of the
 * former run that were edited by hand are restored. On SIGINT, SIGTERM and SIGHUP the process cleans up and exits.
 *
 * @param folder the target folder; is made, with all folders above it
 * @param files all files, without the manifest
 * @param stamp what decided their content
 * @param options see there
 * @returns what was done
 * @throws PawlError `output-unwritable` (a bad path, a file in the way, a failure of the disk), `output-locked`
 */
export async function writeTarget(
  folder: string,
  files: readonly OutputFile[],
  stamp: OutputStamp,
  options: WriteOptions = {},
): Promise<WriteResult> {
  const fileSystem = options.fileSystem ?? disk;
  const contents = collectContents(files, stamp);
  try {
    return await guardInterrupts((guard) =>
      holdTarget(folder, options.wait ?? DEFAULT_WAIT, fileSystem, guard, async (target) => {
        const { old, plan } = await planContents(target, contents, options.force ?? false, fileSystem);
        await carryOut({ target, plan, contents, old, fileSystem, guard });
        return summarize(plan);
      }),
    );
  } catch (error) {
    throw explainFailure(error, folder);
  }
}

/**
 * Tells what `writeTarget` would do, for a writer that makes several folders one change. Writes nothing, but for finishing
 * what a killed run began.
 *
 * @param folder the target folder
 * @param contents everything that is to be in it, as `collectContents` returns it
 * @param isForced whether files that Pawl did not make may be written over
 * @param fileSystem the disk
 * @returns what would be done
 * @throws PawlError as `writeTarget`
 */
export async function previewTarget(
  folder: string,
  contents: Contents,
  isForced: boolean,
  fileSystem: FileSystem = disk,
): Promise<WriteResult> {
  try {
    const target = await locateRepaired(folder, fileSystem);
    return summarize((await planContents(target, contents, isForced, fileSystem)).plan);
  } catch (error) {
    throw explainFailure(error, folder);
  }
}

async function planContents(
  target: Target,
  contents: Contents,
  isForced: boolean,
  fileSystem: FileSystem,
): Promise<{ readonly old: ReadonlyMap<string, string>; readonly plan: WritePlan }> {
  const old = await readOwned(target, isForced, fileSystem);
  const plan = await planWrite(target.root, hashContents(contents), old, fileSystem);
  refuseObstacles(target.shown, plan, isForced);
  return { old, plan };
}

function summarize(plan: WritePlan): WriteResult {
  return {
    created: plan.create,
    changed: [...plan.change, ...plan.foreign].sort(comparePaths),
    kept: plan.keep,
    removed: plan.remove,
    edited: plan.edited,
  };
}
