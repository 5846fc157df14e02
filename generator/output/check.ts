import { collectContents, hashContents, readOwned } from "./contents.js";
import { explainFailure } from "./failures.js";
import { disk, type FileSystem, mapLimited } from "./filesystem.js";
import { locateRepaired } from "./hold.js";
import { isSameStamp, type OutputStamp, readManifest } from "./manifest.js";
import { comparePaths } from "./paths.js";
import { planWrite } from "./plan.js";
import { createProbe } from "./probe.js";
import type { OutputFile } from "./types.js";

/** How a target folder differs from what a run would make of it. All paths sorted, the manifest among them. */
export interface CheckResult {
  /** Whether there is no difference. */
  readonly isCurrent: boolean;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Files of a former run that would be removed. */
  readonly surplus: readonly string[];
}

/**
 * Tells whether a target folder is just what a run with this stamp would leave, without making the files: the manifest
 * has the stamp and every file that it lists has the bytes it should have. Files are hashed (20 ms for 10 MB), as times
 * say nothing after a checkout.
 *
 * @param folder the target folder
 * @param stamp what decides the output
 * @param fileSystem the disk
 * @returns true when nothing needs to be generated
 * @throws PawlError `output-unwritable`, `output-locked` as of `writeTarget`, when a killed run has to be finished first
 */
export async function isCurrent(
  folder: string,
  stamp: OutputStamp,
  fileSystem: FileSystem = disk,
): Promise<boolean> {
  return withExplanation(folder, async () => {
    const target = await locateRepaired(folder, fileSystem);
    const state = await readManifest(target.root, fileSystem);
    if (state.kind !== "ours" || !isSameStamp(state.manifest.stamp, stamp)) return false;
    const probe = createProbe(target.root, fileSystem);
    const matches = await mapLimited([...state.manifest.files], async ([path, hash]) => {
      const standing = await probe(path);
      return standing.kind === "file" && standing.sha256 === hash;
    });
    return matches.every(Boolean);
  });
}

/**
 * Compares a target folder with the files that a run makes. Writes nothing, but for finishing what a killed run began.
 *
 * @param folder the target folder
 * @param files all files, without the manifest
 * @param stamp what decided their content
 * @param fileSystem the disk
 * @returns the differences
 * @throws PawlError as `writeTarget`
 */
export async function checkTarget(
  folder: string,
  files: readonly OutputFile[],
  stamp: OutputStamp,
  fileSystem: FileSystem = disk,
): Promise<CheckResult> {
  return withExplanation(folder, async () => {
    const wanted = hashContents(collectContents(files, stamp));
    const target = await locateRepaired(folder, fileSystem);
    const old = await readOwned(target, false, fileSystem);
    const plan = await planWrite(target.root, wanted, old, fileSystem);
    const blocked = plan.blocked.map((block) => block.path);
    const missing = plan.create;
    const changed = [...plan.change, ...plan.foreign, ...blocked].sort(comparePaths);
    const surplus = plan.remove;
    return {
      isCurrent: missing.length + changed.length + surplus.length === 0,
      missing,
      changed,
      surplus,
    };
  });
}

async function withExplanation<T>(folder: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw explainFailure(error, folder);
  }
}
