/** Generates a project like the command, in this process, which has loaded the compiler. */
import { join } from "node:path";
import { type GenerateResult, generateProject } from "../../generator/generate/generate.js";
import type { ProjectFilter } from "../../generator/generate/project.js";
import { holdProject } from "../../generator/output/transaction.js";
import { readRegistry } from "../../generator/registry/registry.js";

export async function generateHere(folder: string, filter: ProjectFilter = {}): Promise<GenerateResult> {
  const spec = join(folder, "spec");
  return holdProject(spec, async (commit) => {
    const registry = await readRegistry(join(spec, "registry.yaml"));
    return generateProject(registry, filter, { force: false }, commit);
  });
}
