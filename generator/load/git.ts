/** Documents as they were at a revision of a git repository: `git:<rev>:<path>`. */
import { execFile } from "node:child_process";
import { posix, relative, resolve, sep } from "node:path";
import { PawlError } from "../diagnostics/errors.js";
import { parseGitAddress } from "./gitAddress.js";
import type { SourceTree } from "./tree.js";

/** How long git may take for one answer, in milliseconds. */
const PATIENCE = 10_000;
/** The largest file that the loader takes, in bytes. */
const LARGEST = 256 * 1024 * 1024;

/** A file of a revision, and the tree that it stands in. */
interface GitEntry {
  /** Where the file is, or would be, in the working tree: absolute. */
  readonly path: string;
  readonly tree: SourceTree;
}

/**
 * Finds a file of a revision. The path is relative to the top of the repository, as git has it, or to the working directory
 * where it begins with `./` or `../`.
 *
 * @param file `git:<rev>:<path>`
 * @throws PawlError `input-unreadable` when there is no repository, no such revision, or git is not there
 */
export async function openGit(file: string): Promise<GitEntry> {
  const { revision, path: written } = parseGitAddress(file);
  const fail = (message: string, fix: string): never => {
    throw new PawlError("input-unreadable", message, { fix, place: { file } });
  };
  const top = line(await askGit(".", ["rev-parse", "--show-toplevel"]));
  if (top === undefined)
    return fail("There is no git repository here", "Run it inside a clone, with git installed.");
  const commit = line(
    await askGit(".", ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]),
  );
  if (commit === undefined || !/^[0-9a-f]{40,64}$/.test(commit))
    return fail(
      `There is no revision ${JSON.stringify(revision)}`,
      "Name a commit, branch or tag that is here; fetch it first.",
    );
  const prefix = line(await askGit(".", ["rev-parse", "--show-prefix"])) ?? "";
  const path = posix.normalize(/^\.\.?\//.test(written) ? posix.join(prefix, written) : written);
  if (path.startsWith("../") || path.startsWith("/"))
    return fail(`${written} leaves the repository`, "Name a file of the repository.");
  return { path: resolve(top, path), tree: new GitTree(top, commit, `git:${revision}:`) };
}

/** The files of one commit, called by the paths that they have in the working tree. */
class GitTree implements SourceTree {
  readonly #top: string;
  readonly #commit: string;
  readonly prefix: string;

  constructor(top: string, commit: string, prefix: string) {
    this.#top = top;
    this.#commit = commit;
    this.prefix = prefix;
  }

  /** A symbolic link of a commit is not followed: it is a file whose text is a path. */
  async realpath(path: string): Promise<string> {
    const kind = line(await askGit(this.#top, ["cat-file", "-t", this.#name(path)]));
    if (kind === "blob") return path;
    throw Object.assign(new Error(`${path} is not in the commit`), { code: "ENOENT" });
  }

  async read(path: string, file: string): Promise<Uint8Array> {
    // cat-file gives the bytes as they are; show would run what the repository's attributes configure.
    const bytes = await askGit(this.#top, ["cat-file", "blob", this.#name(path)]);
    if (bytes !== undefined) return bytes;
    throw new PawlError("input-unreadable", `${file} does not exist in that revision`, {
      fix: "Check the path; it starts at the top of the repository, or with ./ at the working directory.",
      place: { file },
    });
  }

  #name(path: string): string {
    return `${this.#commit}:${relative(this.#top, path).split(sep).join("/")}`;
  }
}

function line(bytes: Buffer | undefined): string | undefined {
  const text = bytes?.toString("utf8").replace(/\r?\n$/, "");
  return text === "" ? undefined : text;
}

/**
 * Asks git, without a shell, and so that it neither locks, nor prompts, nor fetches, nor runs what a repository configures.
 *
 * @param folder where
 * @param args arguments; what comes from a user stands behind `--end-of-options`, or inside an argument of ours
 * @param git the program
 * @returns what it printed; undefined when it failed
 */
export function askGit(folder: string, args: readonly string[], git = "git"): Promise<Buffer | undefined> {
  const env = {
    ...process.env,
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_LITERAL_PATHSPECS: "1",
  };
  const options = { cwd: folder, env, encoding: "buffer", timeout: PATIENCE, maxBuffer: LARGEST } as const;
  return new Promise((done) => {
    execFile(git, ["--no-pager", "-c", "core.fsmonitor=false", ...args], options, (error, stdout) => {
      done(error === null ? stdout : undefined);
    });
  });
}
