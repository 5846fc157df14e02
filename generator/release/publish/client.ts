/** The generated client of a version, as it lies in `generated/`, checked to be what was generated from the document. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PawlError } from "../../diagnostics/errors.js";
import { rehashInput } from "../../generate/fingerprint.js";
import type { Target } from "../../generate/target.js";
import { disk } from "../../output/filesystem.js";
import { sha256 } from "../../output/hash.js";
import { type OutputStamp, readManifest } from "../../output/manifest.js";
import type { OutputFile } from "../../output/types.js";

export interface GeneratedClient {
  /** Files relative to the package. */
  readonly files: readonly OutputFile[];
  readonly stamp: OutputStamp;
}

/**
 * Reads the client of a target.
 *
 * @throws PawlError `not-generated` when it is not there, was edited, or was made from another document
 */
export async function readClient(target: Target): Promise<GeneratedClient> {
  const state = await readManifest(target.folder, disk);
  if (state.kind !== "ours") throw notGenerated(target, `${target.folder} holds no generated client`);
  const { stamp, files } = state.manifest;
  const input = await rehashInput(target.file, stamp.input, undefined);
  if (input?.hash !== stamp.input.hash)
    throw notGenerated(target, `${target.folder} was not generated from ${target.file} as it is now`);
  const prefix = target.layout.client;
  const paths = [...files.keys()].filter((path) => path.startsWith(prefix));
  const read = paths.map(async (path): Promise<OutputFile> => {
    const file = join(target.folder, path);
    // As text: git may check out CRLF, and what is published must not depend on the machine.
    const bytes = await readFile(file).catch(() => undefined);
    const content = bytes?.toString("utf8").replaceAll("\r\n", "\n");
    if (content === undefined || sha256(content) !== files.get(path))
      throw notGenerated(target, `${file} is not as it was generated`);
    return { path: path.slice(prefix.length), content };
  });
  return { files: await Promise.all(read), stamp };
}

function notGenerated(target: Target, message: string): PawlError {
  return new PawlError("not-generated", message, {
    fix: "Run pawl generate, look at what changed, and publish again.",
    place: { file: target.folder },
  });
}
