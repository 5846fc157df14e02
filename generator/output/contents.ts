import { join } from "node:path";
import { unwritable } from "./failures.js";
import type { FileSystem } from "./filesystem.js";
import { sha256 } from "./hash.js";
import { formatManifest, MANIFEST_FILE, type OutputStamp, readManifest } from "./manifest.js";
import { checkPaths } from "./paths.js";
import type { Target } from "./target.js";
import type { OutputFile } from "./types.js";

/** Everything that has to be in a target folder, by path. */
export type Contents = ReadonlyMap<string, string | Uint8Array>;

/**
 * Checks the paths and adds the manifest.
 *
 * @param files all files, without the manifest
 * @param stamp what decided their content
 * @returns everything that has to be in the target folder, by path
 * @throws PawlError `output-unwritable` for a path that is not allowed
 */
export function collectContents(files: readonly OutputFile[], stamp: OutputStamp): Contents {
  checkPaths([...files.map((file) => file.path), MANIFEST_FILE]);
  const contents = new Map(files.map((file) => [file.path, file.content]));
  return contents.set(MANIFEST_FILE, formatManifest(stamp, hashContents(contents)));
}

/**
 * @param contents text or bytes by path
 * @returns their SHA-256 by path
 */
export function hashContents(contents: Contents): Map<string, string> {
  return new Map([...contents].map(([path, content]) => [path, sha256(content)]));
}

/**
 * Reads which files of a target folder are Pawl's.
 *
 * @param target the target folder
 * @param isForced whether files of unknown origin may be written over
 * @param fileSystem the disk
 * @returns SHA-256 by path, as of the former run, with the manifest; empty when there was none
 * @throws PawlError `output-unwritable` when a newer Pawl made them, unless forced
 */
export async function readOwned(
  target: Target,
  isForced: boolean,
  fileSystem: FileSystem,
): Promise<Map<string, string>> {
  const state = await readManifest(target.root, fileSystem);
  if (state.kind === "newer" && !isForced) {
    const fix = "Update Pawl, or write over it with --force.";
    throw unwritable(join(target.shown, MANIFEST_FILE), `${target.shown} was made by a newer Pawl`, fix);
  }
  if (state.kind !== "ours") return new Map();
  return new Map([...state.manifest.files, [MANIFEST_FILE, sha256(state.text)]]);
}
