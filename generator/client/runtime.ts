/** The runtime's sources, of which every client holds those that it uses. */
import { readdir, readFile } from "node:fs/promises";
import { posix } from "node:path";
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

/**
 * Finds the modules that others import, directly or not, by relative paths.
 *
 * @param sources what imports
 * @param modules what may be imported
 * @returns those of `modules` that are, in their order
 */
export function usedModules(sources: readonly OutputFile[], modules: readonly OutputFile[]): OutputFile[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const used = new Set<OutputFile>();
  const pending = [...sources];
  for (let file = pending.pop(); file; file = pending.pop()) {
    for (const [, target = ""] of String(file.content).matchAll(/ from "(\.{1,2}\/[^"\n]*)\.js"/g)) {
      const module = byPath.get(`${posix.join(posix.dirname(file.path), target)}.ts`);
      if (module === undefined || used.has(module)) continue;
      used.add(module);
      pending.push(module);
    }
  }
  return modules.filter((module) => used.has(module));
}
