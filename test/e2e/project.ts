/** Copies of the project's registry, in which a test may change what it likes. */
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../cli/pawl.js";

/** A new empty folder. */
export function makeFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "pawl-project-")));
}

/** A folder with a copy of `spec/`, and of `generated/` unless told otherwise; locks of commands that run there stay behind. */
export function copyProject(from = ROOT, parts: readonly string[] = ["spec", "generated"]): string {
  const folder = makeFolder();
  const filter = (path: string): boolean => !path.endsWith(".pawl.lock");
  for (const part of parts) cpSync(join(from, part), join(folder, part), { recursive: true, filter });
  return folder;
}

/** Path of every file below a folder, with a hash of its bytes. */
export function hashTree(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(
    files.map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  );
}

/** Paths at which two trees differ. */
export function differences(one: Record<string, string>, other: Record<string, string>): string[] {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].filter((path) => one[path] !== other[path]).sort();
}
