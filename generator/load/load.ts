import { bundleSource } from "./bundleSource.js";
import type { OpenApiDocument } from "./document.js";
import { locateAll } from "./locations.js";
import { normalise } from "./normalise/normalise.js";
import { listSources, locateOrigin, type Origin, resolveOrigin } from "./origins.js";
import { openTailored } from "./overlay/open.js";
import type { LoadedDocument, LoadOptions } from "./types.js";

/**
 * Reads a description, makes it self-contained and normalises it to OpenAPI 3.1.
 * @param file path, or `-` for standard input
 * @param options `stdin` gives the bytes of standard input instead of the process's own
 * @returns the document, the files that took part, and what was repaired
 * @throws PawlError for anything that is wrong with the input
 */
export async function load(
  file: string,
  options: LoadOptions & { readonly stdin?: Uint8Array } = {},
): Promise<LoadedDocument> {
  const { source: entry, ...tailored } = await openTailored(file, options);
  const bundled = await bundleSource(entry, options);
  const { dialect, root, findings } = bundled;
  const { notices, origins: moved } = normalise(root, dialect, findings);
  const origins = new Map<string, Origin>([...bundled.origins, ...(tailored.origins ?? [])]);
  for (const [to, from] of moved) {
    const { origins: written } = tailored;
    origins.set(to, written === undefined ? { source: entry, pointer: from } : resolveOrigin(from, written));
  }
  return {
    file,
    dialect,
    // The checks and rewrites above are what makes this true.
    document: root as unknown as OpenApiDocument,
    sources: listSources(entry, [...bundled.sources, ...tailored.sources]),
    notices: [...tailored.notices, ...bundled.findings.notices, ...notices],
    locate: (pointer) => locateOrigin(pointer, origins),
    locateAll: (pointers) => locateAll(pointers, origins),
  };
}
