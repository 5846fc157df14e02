import { PawlError } from "../diagnostics/errors.js";

/** Names that Windows gives to devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])(?:\.|$)/i;
/** Characters that some file system refuses; control characters; halves of surrogate pairs, which have no bytes. */
const REFUSED = /[<>:"|?*\\\p{Cc}\p{Cs}]/u;
/** First part of the names that the writer itself uses inside a target folder. */
const OWN_NAME = /^\.pawl/i;

/**
 * Says why a path may not be used below a target folder. The rules are those of the strictest system, so that what
 * is generated on one machine can be checked out on every other.
 *
 * @param path `/`-separated path, relative to the target folder
 * @returns the reason as the end of a sentence that starts with the path, or undefined when the path is fine
 */
export function findPathFault(path: string): string | undefined {
  if (path === "") return "is empty";
  if (path.startsWith("/")) return "is absolute";
  const segments = path.split("/");
  for (const segment of segments) {
    if (segment === "") return "has an empty part";
    if (segment === "." || segment === "..") return `has a part "${segment}"`;
    if (REFUSED.test(segment)) return "has a character that file names cannot have everywhere";
    if (/[. ]$/.test(segment)) return "has a part that ends with a dot or a space";
    if (DEVICE.test(segment)) return "has a part that is the name of a device on Windows";
    if (Buffer.byteLength(segment) > 255) return "has a part of more than 255 bytes";
  }
  if (OWN_NAME.test(path)) return "starts with .pawl, which is kept for the writer";
  return undefined;
}

/**
 * Makes two paths equal that a file system without regard to case or to Unicode composition takes for one.
 *
 * @param path `/`-separated path
 * @returns a key for comparing, not a path to use
 */
export function foldPath(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/**
 * Lists the folders on the way to a path.
 *
 * @param path `/`-separated relative path
 * @returns its ancestors, outermost first, without the path itself: `a`, `a/b` for `a/b/c`
 */
export function ancestorsOf(path: string): string[] {
  const segments = path.split("/");
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join("/"));
}

/**
 * Compares by code unit, which no locale changes.
 *
 * @param a one path
 * @param b another
 * @returns a number as `Array.prototype.sort` wants it
 */
export function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Checks all paths of one target: each by itself, and that no two of them meet on any file system.
 *
 * @param paths every path to be written, in any order
 * @throws PawlError `output-unwritable` naming the path, or both paths that meet
 */
export function checkPaths(paths: readonly string[]): void {
  const files = new Map<string, string>();
  for (const path of paths) {
    const fault = findPathFault(path);
    if (fault !== undefined) throw refusal(`The file name ${JSON.stringify(path)} ${fault}`);
    const twin = files.get(foldPath(path));
    if (twin === path) throw refusal(`Two files have the name "${path}"`);
    if (twin !== undefined) throw refusal(`"${twin}" and "${path}" are one file where case does not count`);
    files.set(foldPath(path), path);
  }
  for (const path of paths) {
    for (const folder of ancestorsOf(path)) {
      const file = files.get(foldPath(folder));
      if (file !== undefined) throw refusal(`"${file}" would have to be a file, and a folder for "${path}"`);
    }
  }
}

function refusal(message: string): PawlError {
  return new PawlError("output-unwritable", message, {
    fix: "Rename what the file is named after in the document; nothing was written.",
  });
}
