import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { basename, dirname } from "node:path";

/** How many commits that touched the file are looked at. */
const COMMITS = 50;
/** How long git may take for one answer, in milliseconds. */
const PATIENCE = 10_000;
/** The largest file that the loader takes, in bytes. */
const LARGEST = 256 * 1024 * 1024;

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
  const commits = (await ask(git, folder, log))?.toString("utf8").split("\n") ?? [];
  for (const commit of commits.filter((line) => /^[0-9a-f]{40,64}$/.test(line))) {
    // cat-file gives the bytes as they are; show would run what the repository's attributes configure.
    const before = await ask(git, folder, ["cat-file", "blob", `${commit}:./${name}`]);
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

/** Asks git without a shell. Whatever fails is no answer: the line is a convenience. */
function ask(git: string, folder: string, args: readonly string[]): Promise<Buffer | undefined> {
  const env = {
    ...process.env,
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_LITERAL_PATHSPECS: "1",
  };
  const options = { cwd: folder, env, encoding: "buffer", timeout: PATIENCE, maxBuffer: LARGEST } as const;
  return new Promise((resolve) => {
    execFile(git, ["--no-pager", "-c", "core.fsmonitor=false", ...args], options, (error, stdout) => {
      resolve(error === null ? stdout : undefined);
    });
  });
}
