/** Generated packages, as they lie in `generated/`, checked to be what was generated. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PawlError } from "../../diagnostics/errors.js";
import { rehashInput } from "../../generate/fingerprint.js";
import type { Target } from "../../generate/target.js";
import { hashVersions, VERSIONS_CLIENT, versionsFolder } from "../../generate/versions.js";
import { disk } from "../../output/filesystem.js";
import { sha256 } from "../../output/hash.js";
import { type Manifest, type OutputStamp, readManifest } from "../../output/manifest.js";
import type { OutputFile } from "../../output/types.js";
import type { RegisteredApi, Registry } from "../../registry/types.js";

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
  const { folder, file, layout } = target;
  const { stamp, files } = await readStamped(folder);
  const input = await rehashInput(file, stamp.input, undefined);
  if (input?.hash !== stamp.input.hash)
    throw notGenerated(folder, `${folder} was not generated from ${file} as it is now`);
  return { files: await readFiles(folder, files, layout.client), stamp };
}

/**
 * Reads the package of all versions of an API.
 *
 * @param api one that has a `versionsPackage`
 * @throws PawlError `not-generated` when it is not there, was edited, or was joined from other clients
 */
export async function readVersionsPackage(registry: Registry, api: RegisteredApi): Promise<GeneratedClient> {
  const folder = versionsFolder(registry, api);
  const { stamp, files } = await readStamped(folder);
  if ((await hashVersions(registry, api)) !== stamp.input.hash)
    throw notGenerated(folder, `${folder} was not joined from the clients as they are now`);
  return { files: await readFiles(folder, files, VERSIONS_CLIENT), stamp };
}

async function readStamped(folder: string): Promise<Manifest> {
  const state = await readManifest(folder, disk);
  if (state.kind !== "ours") throw notGenerated(folder, `${folder} holds no generated client`);
  return state.manifest;
}

async function readFiles(
  folder: string,
  hashes: ReadonlyMap<string, string>,
  prefix: string,
): Promise<OutputFile[]> {
  const paths = [...hashes.keys()].filter((path) => path.startsWith(prefix));
  return Promise.all(
    paths.map(async (path): Promise<OutputFile> => {
      const file = join(folder, path);
      // As text: git may check out CRLF, and what is published must not depend on the machine.
      const bytes = await readFile(file).catch(() => undefined);
      const content = bytes?.toString("utf8").replaceAll("\r\n", "\n");
      if (content === undefined || sha256(content) !== hashes.get(path))
        throw notGenerated(folder, `${file} is not as it was generated`);
      return { path: path.slice(prefix.length), content };
    }),
  );
}

function notGenerated(folder: string, message: string): PawlError {
  return new PawlError("not-generated", message, {
    fix: "Run pawl generate, look at what changed, and publish again.",
    place: { file: folder },
  });
}
