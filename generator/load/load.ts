import { bundleSource } from "./bundleSource.js";
import type { OpenApiDocument } from "./document.js";
import { openEntry } from "./entry.js";
import { locateAll } from "./locations.js";
import { normalise } from "./normalise/normalise.js";
import { listSources, locateOrigin, type Origin } from "./origins.js";
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
  const entry = await openEntry(file, options.stdin);
  const bundled = await bundleSource(entry, options);
  const { dialect, root, findings } = bundled;
  const { notices, origins: moved } = normalise(root, dialect, findings);
  const origins = new Map<string, Origin>(bundled.origins);
  for (const [to, from] of moved) origins.set(to, { source: entry, pointer: from });
  return {
    file,
    dialect,
    // The checks and rewrites above are what makes this true.
    document: root as unknown as OpenApiDocument,
    sources: listSources(entry, bundled.sources),
    notices: [...bundled.findings.notices, ...notices],
    locate: (pointer) => locateOrigin(pointer, origins),
    locateAll: (pointers) => locateAll(pointers, origins),
  };
}
