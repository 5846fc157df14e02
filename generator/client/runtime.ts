/** The runtime's sources, which travel inside every client. */
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { OutputFile } from "../output/types.js";

/** Both `generator/client` and `dist/client` are two levels below the package. */
const RUNTIME_FOLDER = fileURLToPath(new URL("../../generator/runtime/", import.meta.url));

/**
 * Reads the runtime.
 *
 * @returns its modules below `runtime/`, sorted by path
 */
export async function readRuntime(): Promise<OutputFile[]> {
  const entries = await readdir(RUNTIME_FOLDER, { recursive: true });
  const paths = entries.map((entry) => entry.split("\\").join("/")).filter((path) => path.endsWith(".ts"));
  return Promise.all(
    paths.sort().map(async (path) => ({
      path: `runtime/${path}`,
      content: (await readFile(`${RUNTIME_FOLDER}${path}`, "utf8")).replaceAll("\r\n", "\n"),
    })),
  );
}
