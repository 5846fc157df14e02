import { join } from "node:path";
import { ABSENT, type FileSystem, tolerate } from "./filesystem.js";
import { sha256 } from "./hash.js";
import { MANIFEST_FILE } from "./manifest.js";
import { findPathFault } from "./paths.js";

const JOURNAL_FILE = "journal.json";

/** What a change in place still has to do. It holds paths only, no places: it can do nothing outside its target. */
export interface Journal {
  /** SHA-256 of the manifest that the change starts from, or null when there was none. */
  readonly before: string | null;
  /** Files to be removed, and their folders when nothing is left in them. */
  readonly remove: readonly string[];
  /** Files to be moved from the work folder to their places, in this order; the manifest is the last. */
  readonly write: readonly string[];
}

/**
 * Writes the journal: the moment from which the change counts. It is forced to the disk, as without it nothing would
 * finish the change after a power cut.
 *
 * @param work the work folder
 * @param journal what is to be done
 * @param fileSystem the disk
 */
export async function writeJournal(work: string, journal: Journal, fileSystem: FileSystem): Promise<void> {
  const handle = await fileSystem.open(join(work, JOURNAL_FILE), "wx");
  try {
    await handle.writeFile(JSON.stringify({ journal: 1, ...journal }));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * @param work the work folder
 * @param fileSystem the disk
 * @returns the journal; undefined when there is none, when it was cut short, or when a path in it is not allowed
 */
export async function readJournal(work: string, fileSystem: FileSystem): Promise<Journal | undefined> {
  const text = await tolerate(ABSENT, () => fileSystem.readFile(join(work, JOURNAL_FILE), "utf8"));
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (!("before" in value && "remove" in value && "write" in value)) return undefined;
  const { before, remove, write } = value;
  if (before !== null && typeof before !== "string") return undefined;
  return isPathList(remove) && isPathList(write) ? { before, remove, write } : undefined;
}

/**
 * @param root the target folder
 * @param fileSystem the disk
 * @returns the hash of the manifest that stands there, or null without one; what `before` is compared with
 */
export async function hashManifest(root: string, fileSystem: FileSystem): Promise<string | null> {
  const bytes = await tolerate([...ABSENT, "EISDIR"], () => fileSystem.readFile(join(root, MANIFEST_FILE)));
  return bytes === undefined ? null : sha256(bytes);
}

function isPathList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((path) => typeof path === "string" && !findPathFault(path));
}
