import { readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { askGit } from "../load/git.js";

/** How many commits that touched the file are looked at. */
const COMMITS = 50;

/**
 * Finds the first line of a file that differs from an earlier state, by looking for that state in the history of git.
 *
 * @param file path of the file
 * @param isWanted recognises the earlier state by its bytes
 * @param git the program
 * @returns the line, from 1; undefined when git is absent, the file is in no repository, or none of its last states is
 *   the wanted one
 */
export async function findFirstChangedLine(
  file: string,
  isWanted: (bytes: Uint8Array) => boolean,
  git = "git",
): Promise<number | undefined> {
  const [folder, name] = [dirname(file), basename(file)];
  const log = ["log", `--max-count=${COMMITS}`, "--format=%H", "--", name];
  const commits = (await askGit(folder, log, git))?.toString("utf8").split("\n") ?? [];
  for (const commit of commits.filter((line) => /^[0-9a-f]{40,64}$/.test(line))) {
    // cat-file gives the bytes as they are; show would run what the repository's attributes configure.
    const before = await askGit(folder, ["cat-file", "blob", `${commit}:./${name}`], git);
    if (before === undefined || !isWanted(before)) continue;
    return compareLines(before.toString("utf8"), await readFile(file, "utf8"));
  }
  return undefined;
}

function compareLines(before: string, after: string): number | undefined {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  const index = now.findIndex((line, at) => line !== old[at]);
  if (index >= 0) return index + 1;
  // The old text goes on where the new one ends.
  return now.length < old.length ? now.length : undefined;
}
