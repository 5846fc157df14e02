import { join } from "node:path";
import { ABSENT, type FileSystem, tolerate } from "./filesystem.js";
import { sha256 } from "./hash.js";
import { ancestorsOf } from "./paths.js";

/**
 * What stands at a path of a target folder. Links are never followed: `link` is a symbolic link (or anything else that
 * is neither a file nor a folder) at the path itself, `blocked` says that one of the folders on the way is not a
 * folder but the link or file `at`.
 */
export type Standing =
  | { readonly kind: "absent" | "folder" | "link" }
  | { readonly kind: "file"; readonly sha256: string; readonly id: string }
  | { readonly kind: "blocked"; readonly at: string; readonly by: "file" | "link" };

/** Looks at paths of one target folder, remembering the folders on the way. */
export type Probe = (path: string) => Promise<Standing>;

type FolderKind = "folder" | "absent" | "file" | "link";

/**
 * @param root the target folder, links resolved
 * @param fileSystem the disk
 * @returns a function that says what stands at a `/`-separated path below the folder
 */
export function createProbe(root: string, fileSystem: FileSystem): Probe {
  const folders = new Map<string, Promise<FolderKind>>();

  const findKind = async (path: string): Promise<FolderKind> => {
    const stats = await tolerate(ABSENT, () => fileSystem.lstat(join(root, path)));
    if (stats === undefined) return "absent";
    return stats.isDirectory() ? "folder" : stats.isFile() ? "file" : "link";
  };

  return async (path) => {
    for (const folder of ancestorsOf(path)) {
      const known = folders.get(folder) ?? findKind(folder);
      folders.set(folder, known);
      const kind = await known;
      if (kind === "absent") return { kind };
      if (kind !== "folder") return { kind: "blocked", at: folder, by: kind };
    }
    const file = join(root, path);
    const stats = await tolerate(ABSENT, () => fileSystem.lstat(file));
    if (stats === undefined) return { kind: "absent" };
    if (stats.isDirectory()) return { kind: "folder" };
    if (!stats.isFile()) return { kind: "link" };
    const hash = sha256(await fileSystem.readFile(file));
    return { kind: "file", sha256: hash, id: `${stats.dev}:${stats.ino}` };
  };
}

/**
 * Tells whether a folder holds anything that is not Pawl's. Stops at the first such thing, so a large `node_modules`
 * costs nothing.
 *
 * @param root the target folder
 * @param owned the paths that are Pawl's
 * @param isIgnored entries directly in the target folder that do not count
 * @param fileSystem the disk
 * @param below where to begin, a path below the target folder; by default the folder itself
 * @returns true when a file, a link, or a folder without owned files was found
 */
export async function holdsForeign(
  root: string,
  owned: ReadonlySet<string>,
  isIgnored: (entry: string) => boolean,
  fileSystem: FileSystem,
  below = "",
): Promise<boolean> {
  const folders = new Set([...owned].flatMap(ancestorsOf));
  if (below !== "" && !folders.has(below)) return true;
  const search = async (folder: string): Promise<boolean> => {
    const entries = await tolerate(ABSENT, () =>
      fileSystem.readdir(join(root, folder), { withFileTypes: true }),
    );
    for (const entry of entries ?? []) {
      if (folder === "" && isIgnored(entry.name)) continue;
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) {
        if (!owned.has(path)) return true;
      } else if (!folders.has(path) || (await search(path))) {
        return true;
      }
    }
    return false;
  };
  return search(below);
}
