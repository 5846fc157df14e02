import { PawlError } from "../diagnostics/errors.js";
import { errorCode } from "./filesystem.js";

/** What went wrong and what to do, by the code of the system. */
const FAILURES = new Map<string, readonly [what: string, fix: string]>([
  [
    "EACCES",
    ["you may not write there", "Give yourself the right to write there, or choose another folder."],
  ],
  [
    "EPERM",
    ["the system does not allow it", "Close programs that use the folder, or choose another folder."],
  ],
  ["EROFS", ["the file system is read-only", "Choose a folder on a file system that can be written."]],
  ["ENOSPC", ["the disk is full", "Free some space, then run the command again."]],
  ["EDQUOT", ["your quota of disk space is used up", "Free some space, then run the command again."]],
  ["ENOENT", ["nothing can be made there", "Choose another folder."]],
  ["ENOTDIR", ["a part of the path is a file", "Remove that file, or choose another folder."]],
  ["EISDIR", ["a folder stands where a file must go", "Remove that folder, or choose another target."]],
  ["EEXIST", ["something stands there already", "Remove it, or choose another folder."]],
  ["ENOTEMPTY", ["a folder that is not empty stands there", "Remove it, or choose another folder."]],
  ["ENAMETOOLONG", ["the path is too long", "Choose a folder with a shorter path."]],
  ["ELOOP", ["symbolic links go in a circle", "Remove the link, or choose another folder."]],
  ["EMFILE", ["too many files are open", "Close other programs, or raise the limit on open files."]],
  ["ENFILE", ["too many files are open", "Close other programs, or raise the limit on open files."]],
  ["EBUSY", ["another program holds it", "Close the program that uses it, then run the command again."]],
  ["EXDEV", ["it is on another file system", "Choose a folder that is not a mount point."]],
]);

/**
 * Turns a failure of the disk into an error that a person can mend.
 *
 * @param error what was thrown
 * @param folder the target folder as the user gave it, named when the failure names no path of its own
 * @returns a PawlError `output-unwritable` for failures of the system; any other error as it is
 */
export function explainFailure(error: unknown, folder: string): unknown {
  const code = errorCode(error);
  if (error instanceof PawlError || code === undefined) return error;
  const path =
    error instanceof Error && "path" in error && typeof error.path === "string" ? error.path : folder;
  const [what, fix] = FAILURES.get(code) ?? [
    `the system says ${code}`,
    "Check the folder and run the command again.",
  ];
  return unwritable(path, `Cannot write to ${path}: ${what}`, fix, error);
}

/**
 * @param file the path that the error is about
 * @param message what is wrong, without a final full stop
 * @param fix what to do, one sentence
 * @param cause the underlying error
 * @returns a PawlError `output-unwritable`
 */
export function unwritable(file: string, message: string, fix: string, cause?: unknown): PawlError {
  return new PawlError("output-unwritable", message, { fix, place: { file }, cause });
}
