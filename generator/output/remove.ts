import { explainFailure } from "./failures.js";
import { disk, type FileSystem } from "./filesystem.js";
import { holdTarget } from "./hold.js";
import { guardInterrupts } from "./interrupts.js";
import { MANIFEST_FILE, readManifest } from "./manifest.js";
import { holdsForeign } from "./probe.js";
import { holdsWorkingFolder, isWorkEntry } from "./target.js";
import { DEFAULT_WAIT } from "./writer.js";

/**
 * Removes a target folder that nobody needs any more, all at once: it is renamed away first. A folder that Pawl did not
 * make, or that holds files of the user, stays.
 *
 * @param folder the target folder
 * @param fileSystem the disk
 * @returns whether it is gone
 * @throws PawlError `output-unwritable`, `output-locked`
 */
export async function removeTarget(folder: string, fileSystem: FileSystem = disk): Promise<boolean> {
  try {
    return await guardInterrupts((guard) =>
      holdTarget(folder, DEFAULT_WAIT, fileSystem, guard, async (target) => {
        if (!target.exists) return true;
        const state = await readManifest(target.root, fileSystem);
        const { sibling } = target;
        if (state.kind !== "ours" || sibling === undefined || holdsWorkingFolder(target)) return false;
        const owned = new Set([...state.manifest.files.keys(), MANIFEST_FILE]);
        if (await holdsForeign(target.root, owned, isWorkEntry, fileSystem)) return false;
        await guard.shield(async () => {
          await fileSystem.rename(target.root, sibling);
          await fileSystem.rm(sibling, { recursive: true, force: true });
        });
        return true;
      }),
    );
  } catch (error) {
    throw explainFailure(error, folder);
  }
}
