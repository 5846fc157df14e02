import { join } from "node:path";
import { unwritable } from "./failures.js";
import { ABSENT, type FileSystem, tolerate } from "./filesystem.js";
import { ancestorsOf } from "./paths.js";
import type { WritePlan } from "./plan.js";
import { isWritable, type Target } from "./target.js";

/** How many paths an error lists. */
const LISTED = 5;

/**
 * Refuses a plan that would write over what Pawl did not make, or that cannot be carried out.
 *
 * @param folder the target folder as the user gave it
 * @param plan the plan
 * @param isForced whether files that Pawl did not make may be written over; links and folders on the way never are
 * @throws PawlError `output-unwritable` naming what stands in the way
 */
export function refuseObstacles(folder: string, plan: WritePlan, isForced: boolean): void {
  const [block] = plan.blocked;
  if (block !== undefined) {
    const what = block.by === "link" ? "a symbolic link" : `a ${block.by}`;
    const message = `${join(folder, block.at)} is ${what}, so ${join(folder, block.path)} cannot be written`;
    throw unwritable(join(folder, block.at), message, `Move or remove ${join(folder, block.at)}.`);
  }
  const [first, ...others] = plan.foreign;
  if (isForced || first === undefined) return;
  const names = [first, ...others].slice(0, LISTED).map((path) => join(folder, path));
  const rest = others.length + 1 - names.length;
  const list = names.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
  const message = `${list} ${others.length === 0 ? "was" : "were"} not made by Pawl`;
  throw unwritable(join(folder, first), message, "Choose another folder, or write over it with --force.");
}

/**
 * Refuses a change in place that would stop half way because one of the folders may not be written.
 *
 * @param target the target folder
 * @param paths all files to be written or removed
 * @param fileSystem the disk
 * @throws PawlError `output-unwritable` naming the folder
 */
export async function refuseReadOnlyFolders(
  target: Pick<Target, "root" | "shown">,
  paths: readonly string[],
  fileSystem: FileSystem,
): Promise<void> {
  for (const folder of new Set(["", ...paths.flatMap(ancestorsOf)])) {
    const place = join(target.root, folder);
    const isThere = (await tolerate(ABSENT, () => fileSystem.lstat(place)))?.isDirectory() === true;
    if (!isThere || (await isWritable(place, fileSystem))) continue;
    const fix = "Give yourself the right to write there, or choose another folder.";
    throw unwritable(join(target.shown, folder), `${join(target.shown, folder)} may not be written`, fix);
  }
}
