import { type FileSystem, mapLimited } from "./filesystem.js";
import { comparePaths, foldPath } from "./paths.js";
import { createProbe, holdsForeign, type Standing } from "./probe.js";

/** What a run must do to a target folder. All lists are sorted. */
export interface WritePlan {
  /** Files that are not there. */
  readonly create: readonly string[];
  /** Files that are there with other bytes. */
  readonly change: readonly string[];
  /** Files that are there as they should be. */
  readonly keep: readonly string[];
  /** Files of a former run that are no longer made. */
  readonly remove: readonly string[];
  /** Files of a former run, among `change` and `remove`, that somebody edited since. */
  readonly edited: readonly string[];
  /** Files that stand where one must go and that no former run made. */
  readonly foreign: readonly string[];
  /** What stands in the way and is not a file: a link or file on the way, a folder at the place. */
  readonly blocked: readonly { readonly path: string; readonly at: string; readonly by: string }[];
}

type Verdict =
  | { readonly list: "create" | "keep" | "foreign" }
  | { readonly list: "change"; readonly isEdited: boolean }
  | { readonly list: "blocked"; readonly at: string; readonly by: string };

/**
 * Compares what a run wants with what stands in the folder. Reads only.
 *
 * @param root the target folder; need not exist
 * @param wanted SHA-256 by path of all files to be there, the manifest included
 * @param old SHA-256 by path of what the former run made, by its manifest, and the manifest itself; empty without one
 * @param fileSystem the disk
 * @returns the plan
 */
export async function planWrite(
  root: string,
  wanted: ReadonlyMap<string, string>,
  old: ReadonlyMap<string, string>,
  fileSystem: FileSystem,
): Promise<WritePlan> {
  const probe = createProbe(root, fileSystem);
  const owned = new Set(old.keys());
  const spelling = new Map([...old.keys()].map((path) => [foldPath(path), path]));

  /** Whether a file is one of the former run under another spelling, on a disk where case does not count. */
  const isRespelled = async (path: string, standing: Standing): Promise<boolean> => {
    const other = spelling.get(foldPath(path));
    if (other === undefined || other === path || wanted.has(other) || standing.kind !== "file") return false;
    const twin = await probe(other);
    return twin.kind === "file" && twin.id === standing.id;
  };

  const judge = async (path: string, hash: string): Promise<Verdict> => {
    const standing = await probe(path);
    const before = old.get(path);
    if (standing.kind === "absent") return { list: "create" };
    if (standing.kind === "blocked") {
      // A file of the former run is removed before anything is put in place; what it turned into does not matter.
      return owned.has(standing.at)
        ? { list: "create" }
        : { list: "blocked", at: standing.at, by: standing.by };
    }
    if (standing.kind === "folder") {
      const isOurs = !(await holdsForeign(root, owned, () => false, fileSystem, path));
      return isOurs ? { list: "create" } : { list: "blocked", at: path, by: "folder" };
    }
    if (await isRespelled(path, standing)) return { list: "create" };
    const now = standing.kind === "file" ? standing.sha256 : undefined;
    if (now === hash) return { list: "keep" };
    return before === undefined ? { list: "foreign" } : { list: "change", isEdited: now !== before };
  };

  const paths = [...wanted.keys()].sort(comparePaths);
  const verdicts = await mapLimited([...paths], async (path) => judge(path, wanted.get(path) ?? ""));
  const pick = (list: Verdict["list"]): string[] =>
    paths.filter((_, index) => verdicts[index]?.list === list);
  const edited = paths.filter((_, index) => {
    const verdict = verdicts[index];
    return verdict?.list === "change" && verdict.isEdited;
  });
  const blocked = paths.flatMap((path, index) => {
    const verdict = verdicts[index];
    return verdict?.list === "blocked" ? [{ path, at: verdict.at, by: verdict.by }] : [];
  });

  const surplus = [...old.keys()].filter((path) => !wanted.has(path)).sort(comparePaths);
  const standings = await mapLimited(surplus, probe);
  const remove = surplus.filter((_, index) => isFileOrLink(standings[index]));
  const editedSurplus = surplus.filter((path, index) => {
    const standing = standings[index];
    return standing?.kind === "link" || (standing?.kind === "file" && standing.sha256 !== old.get(path));
  });

  return {
    create: pick("create"),
    change: pick("change"),
    keep: pick("keep"),
    remove,
    edited: [...edited, ...editedSurplus].sort(comparePaths),
    foreign: pick("foreign"),
    blocked,
  };
}

function isFileOrLink(standing: Standing | undefined): boolean {
  return standing?.kind === "file" || standing?.kind === "link";
}
