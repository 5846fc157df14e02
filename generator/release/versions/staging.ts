/** The registry as it will be, over a document that is not in its place yet. */
import { rmSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { guardInterrupts } from "../../output/interrupts.js";
import { STAGING } from "../../output/transaction.js";
import { findDocument, parseRegistry } from "../../registry/registry.js";
import type { Registry } from "../../registry/types.js";
import type { ReleaseDocument } from "./document.js";

/**
 * Puts a document where it can be read as that of a version, for the time of a task.
 *
 * @param spec folder of the registry
 * @param version id of the version
 * @param document its document
 * @param task gets the path of the document
 * @returns the result of the task; the document is gone then
 */
export async function withStaged<T>(
  spec: string,
  version: string,
  document: ReleaseDocument,
  task: (file: string) => Promise<T>,
): Promise<T> {
  // As deep below the registry as the folder of a version, so that paths between files stay the same.
  const root = join(spec, STAGING);
  return guardInterrupts(async (guard) => {
    guard.onAbandon(() => rmSync(root, { recursive: true, force: true }));
    try {
      await mkdir(join(root, version), { recursive: true });
      const file = join(root, version, document.name);
      await writeFile(file, document.content);
      return await task(file);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
}

/**
 * Reads a registry that is not written yet.
 *
 * @param file path of the registry
 * @param text as it will be
 * @param staged documents of versions that are not in their places, by `api@version`
 * @throws PawlError as `readRegistry`
 */
export async function readPlanned(
  file: string,
  text: string,
  staged: ReadonlyMap<string, string>,
): Promise<Registry> {
  return parseRegistry(text, file, async (api, version) => {
    return staged.get(`${api}@${version}`) ?? findDocument(dirname(file), api, version);
  });
}
