/** Clients of several versions, in memory, as the package of versions takes them. */
import { readRuntime } from "../../../generator/client/runtime.js";
import type { VersionSources } from "../../../generator/client/versions/link.js";
import type { OpenApiDocument } from "../../../generator/load/document.js";
import { clientFiles } from "../generated.js";

/** Modules of a client by path, those of the whole runtime among them. */
export async function sourcesOf(version: string, document: OpenApiDocument): Promise<VersionSources> {
  const own = [...(await clientFiles(document))].flatMap(([path, text]) =>
    path.startsWith("src/") ? [[path.slice("src/".length), text] as const] : [],
  );
  const runtime = (await readRuntime()).map(({ path, content }) => [path, String(content)] as const);
  return { version, sources: new Map([...own, ...runtime]) };
}
