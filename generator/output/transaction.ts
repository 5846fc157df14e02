/*
 * Changes of several files of a project as one: the sources of a version, the registry, its lock, what is generated. They
 * are prepared in `.pawl` beside the registry; a journal is forced to the disk, and from then on the change counts: each
 * file is renamed to its place, and whoever opens the registry next finishes what a killed run began. Until the journal is
 * there nothing was touched.
 */
import { dirname, join, relative, sep } from "node:path";
import { applyJournal } from "./commit.js";
import { withWorkFolder } from "./execution.js";
import { explainFailure, unwritable } from "./failures.js";
import { ABSENT, disk, type FileSystem, mapLimited, tolerate } from "./filesystem.js";
import { sha256 } from "./hash.js";
import { DEFAULT_WAIT } from "./hold.js";
import { guardInterrupts, type InterruptGuard } from "./interrupts.js";
import { type Journal, readJournal, writeJournal } from "./journal.js";
import { acquireLock } from "./lock.js";
import { refuseReadOnlyFolders } from "./obstacles.js";
import { ancestorsOf, checkPaths } from "./paths.js";
import { stageFiles } from "./stage.js";

const WORK = ".pawl";
/** Beside it: where a release has its document for the time of the checks. Of a run that was killed it is left. */
export const STAGING = ".pawl-release";
const LOCK = ".pawl.lock";

/** A file of a project as it is to be. */
export interface Change {
  /** As the rest of the program names it: relative to the working directory, or absolute. */
  readonly file: string;
  /** undefined: the file goes. */
  readonly content: string | Uint8Array | undefined;
}

/** Makes all changes, or none. */
export type Commit = (changes: readonly Change[]) => Promise<void>;

/** Hash of a file before a change and after it; null where there is none. */
type Step = readonly [before: string | null, after: string | null];

/**
 * Runs a task while this process alone may change a project, after what a killed run left was repaired.
 *
 * @param spec folder of the registry; the project is the folder around it
 * @param task gets what commits its changes
 * @param wait how long to wait for another run, in milliseconds
 * @param fileSystem the disk
 * @returns the result of the task
 * @throws PawlError `output-locked`, `output-unwritable`; what the task throws
 */
export async function holdProject<T>(
  spec: string,
  task: (commit: Commit) => Promise<T>,
  wait = DEFAULT_WAIT,
  fileSystem: FileSystem = disk,
): Promise<T> {
  try {
    return await guardInterrupts(async (guard) => {
      const lock = await acquireLock(join(spec, LOCK), spec, wait, fileSystem);
      guard.onAbandon(lock.releaseNow);
      try {
        await guard.shield(() => repair(spec, fileSystem));
        return await task((changes) => commit(spec, changes, fileSystem, guard));
      } finally {
        await lock.release();
      }
    });
  } catch (error) {
    throw explainFailure(error, spec);
  }
}

/**
 * Finishes a change that a killed run has begun; to be called before a project is read. Costs one look at the disk when all
 * is well.
 *
 * @param spec folder of the registry
 * @param fileSystem the disk
 * @throws PawlError `output-locked` when another run is at it and does not end; `output-unwritable`
 */
export async function recoverProject(spec: string, fileSystem: FileSystem = disk): Promise<void> {
  if ((await readJournal(join(spec, WORK), fileSystem)) === undefined) return;
  await holdProject(spec, async () => undefined, DEFAULT_WAIT, fileSystem);
}

async function commit(
  spec: string,
  changes: readonly Change[],
  fileSystem: FileSystem,
  guard: InterruptGuard,
): Promise<void> {
  const root = dirname(spec);
  const contents = new Map<string, string | Uint8Array>();
  const remove: string[] = [];
  const steps: Record<string, Step> = {};
  const paths = changes.map(({ file }) => relative(root, file).split(sep).join("/"));
  const hashes = await mapLimited(paths, (path) => hashFile(join(root, path), fileSystem));
  for (const [index, { content }] of changes.entries()) {
    const path = paths[index] ?? "";
    const before = hashes[index] ?? null;
    const after = content === undefined ? null : sha256(content);
    if (before === after) continue;
    steps[path] = [before, after];
    if (content === undefined) remove.push(path);
    else contents.set(path, content);
  }
  checkPaths([...contents.keys()]);
  checkPaths(remove);
  const write = [...contents.keys()];
  if (write.length + remove.length === 0) return;
  await refuseLinks(root, [...write, ...remove], fileSystem);
  await refuseReadOnlyFolders({ root, shown: root }, [...write, ...remove], fileSystem);
  const work = join(spec, WORK);
  const none = { root, paths: new Set<string>() };
  await withWorkFolder(
    work,
    fileSystem,
    guard,
    () => stageFiles(work, contents, none, fileSystem),
    async () => {
      const journal: Journal = { before: JSON.stringify(steps), remove, write };
      await writeJournal(work, journal, fileSystem);
      await applyJournal(root, work, journal, fileSystem);
    },
  );
}

/** Once the journal is there the change must succeed; what would stop it half way is looked for before. */
async function refuseLinks(root: string, paths: readonly string[], fileSystem: FileSystem): Promise<void> {
  await mapLimited([...new Set(paths.flatMap(ancestorsOf))], async (folder) => {
    const place = join(root, folder);
    const stats = await tolerate(ABSENT, () => fileSystem.lstat(place));
    if (stats === undefined || stats.isDirectory()) return;
    const what = stats.isSymbolicLink() ? "a symbolic link" : "no folder";
    throw unwritable(place, `${place} is ${what}, and files must go below it`, `Move or remove ${place}.`);
  });
}

async function repair(spec: string, fileSystem: FileSystem): Promise<void> {
  const staging = join(spec, STAGING);
  if ((await tolerate(ABSENT, () => fileSystem.lstat(staging))) !== undefined)
    await fileSystem.rm(staging, { recursive: true, force: true });
  const work = join(spec, WORK);
  if ((await tolerate(ABSENT, () => fileSystem.lstat(work))) === undefined) return;
  const root = dirname(spec);
  const journal = await readJournal(work, fileSystem);
  // Somebody may have checked out another state since: then the journal is about files of the past.
  if (journal !== undefined && (await isAbout(root, journal, fileSystem)))
    await applyJournal(root, work, journal, fileSystem);
  await fileSystem.rm(work, { recursive: true, force: true });
}

/** Whether each file is as it was before the change or as it is to be after it. */
async function isAbout(root: string, journal: Journal, fileSystem: FileSystem): Promise<boolean> {
  const steps = new Map(Object.entries(JSON.parse(journal.before ?? "{}") as Record<string, Step>));
  const matches = await mapLimited([...journal.write, ...journal.remove], async (path) => {
    const now = await hashFile(join(root, path), fileSystem);
    return steps.get(path)?.includes(now) === true;
  });
  return matches.every(Boolean);
}

async function hashFile(file: string, fileSystem: FileSystem): Promise<string | null> {
  const bytes = await tolerate(ABSENT, () => fileSystem.readFile(file));
  return bytes === undefined ? null : sha256(bytes);
}
