import { openEntry } from "../entry.js";
import type { LoadOptions } from "../types.js";
import type { Tailored } from "./tailor.js";

/**
 * Opens the file that a command names, with the overlays of the options applied.
 * @param file path, or `-` for standard input
 * @param options `stdin` gives the bytes of standard input instead of the process's own
 * @returns the file as the rest of the loader takes it; `origins` only where overlays changed something
 * @throws PawlError for anything that is wrong with the file or an overlay
 */
export async function openTailored(
  file: string,
  options: LoadOptions & { readonly stdin?: Uint8Array },
): Promise<Omit<Tailored, "origins"> & { readonly origins?: Tailored["origins"] }> {
  const entry = await openEntry(file, options.stdin);
  const { overlays = [] } = options;
  if (overlays.length === 0) return { source: entry, sources: [], notices: [] };
  // Overlays are rare, and so is what they need.
  const { tailorSource } = await import("./tailor.js");
  return tailorSource(entry, overlays, options);
}
