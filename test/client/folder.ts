import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files below a folder, as an emitter would return them. */
export function filesBelow(folder: string): { readonly path: string; readonly content: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
    .map((path) => ({ path, content: readFileSync(join(folder, path), "utf8") }));
}
