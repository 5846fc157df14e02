import type { Bundled } from "./bundled.js";
import { inspect } from "./inspect.js";
import type { Origin } from "./origins.js";
import { isLocal } from "./references.js";
import type { Source } from "./source.js";
import type { LoadOptions } from "./types.js";

/**
 * Makes a description self-contained.
 * @param entry entry file; its value is changed in place
 * @param options which references may be followed
 * @throws PawlError for anything that is wrong with the input
 */
export async function bundleSource(entry: Source, options: LoadOptions): Promise<Bundled> {
  const inspected = inspect(entry);
  const { references } = inspected.findings;
  const origins = new Map<string, Origin>([["#", { source: entry, pointer: "#" }]]);
  if (references.every((reference) => isLocal(reference, inspected.findings))) {
    return { ...inspected, sources: [], origins };
  }
  // The bundler is only loaded when it is needed: it costs half a second to start.
  const { bundleExternal } = await import("./external.js");
  return bundleExternal(entry, inspected, options);
}
