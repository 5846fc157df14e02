import type { Notice } from "../diagnostics/errors.js";
import { bundleSource } from "./bundleSource.js";
import { listSources } from "./origins.js";
import { openTailored } from "./overlay/open.js";
import type { Dialect, LoadOptions, SourceFile } from "./types.js";
import type { JsonObject } from "./value.js";

/** A self-contained description in the dialect that it was written in. */
export interface BundledDocument {
  readonly dialect: Dialect;
  readonly document: JsonObject;
  /** Every file that was read, entry file first, the others sorted by path. */
  readonly sources: readonly SourceFile[];
  readonly notices: readonly Notice[];
}

/**
 * Reads a description and pulls in what it refers to in other files, without normalising it.
 * @param file path, or `-` for standard input
 * @param options as for `load`
 * @returns the description; what was beyond doubt wrong in it is repaired and told in the notices
 * @throws PawlError for anything that is wrong with the input
 */
export async function bundle(
  file: string,
  options: LoadOptions & { readonly stdin?: Uint8Array } = {},
): Promise<BundledDocument> {
  const { source: entry, ...tailored } = await openTailored(file, options);
  const { dialect, root, findings, sources } = await bundleSource(entry, options);
  return {
    dialect,
    document: root,
    sources: listSources(entry, [...sources, ...tailored.sources]),
    notices: [...tailored.notices, ...findings.notices],
  };
}
