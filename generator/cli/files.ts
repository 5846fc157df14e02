/** Files that a command writes where the user says: not into a generated folder, which `output` alone writes. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { PawlError } from "../diagnostics/errors.js";

/**
 * Writes a text, with the folders above it.
 *
 * @throws PawlError `output-unwritable`
 */
export async function writeText(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PawlError("output-unwritable", `${path} cannot be written: ${reason}`, {
      fix: "Choose another place, or change its rights.",
      cause,
    });
  }
}
