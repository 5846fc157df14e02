/** Folders of templates. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { PawlError } from "../diagnostics/errors.js";

/** A template as it lies on the disk. */
export interface TemplateFile {
  readonly file: string;
  /** With LF alone. */
  readonly text: string;
}

/**
 * Reads every `*.hbs` below a folder.
 *
 * @returns files by name: the path below the folder, `/`-separated, without the extension; in no particular order
 * @throws PawlError `template-invalid` when the folder cannot be read
 */
export async function readTemplates(folder: string): Promise<Map<string, TemplateFile>> {
  const found = new Map<string, TemplateFile>();
  try {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory() || !entry.name.endsWith(".hbs")) continue;
      const file = join(entry.parentPath, entry.name);
      const name = relative(folder, file).split("\\").join("/").slice(0, -".hbs".length);
      found.set(name, { file, text: (await readFile(file, "utf8")).replaceAll("\r\n", "\n") });
    }
  } catch (cause) {
    throw new PawlError("template-invalid", "the folder of templates cannot be read", {
      place: { file: folder },
      fix: "Check the path and its rights.",
      cause,
    });
  }
  return found;
}
