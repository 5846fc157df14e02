/** The document of a version that is to be released, as one file. */
import { readFile } from "node:fs/promises";
import { bundle } from "../../load/bundle.js";
import { openGit } from "../../load/git.js";
import { isGitAddress } from "../../load/gitAddress.js";

/** One file that holds a version. */
export interface ReleaseDocument {
  /** `openapi.yaml` or `openapi.json`. */
  readonly name: string;
  readonly content: Uint8Array;
  /** Whether it is byte for byte what somebody wrote. */
  readonly isWritten: boolean;
}

/**
 * Reads what is to be released. A document of one file is taken byte for byte; of several files one is made, as what a
 * version refers to must be frozen with it.
 *
 * @param file path of the document
 * @throws PawlError for anything that is wrong with it
 */
export async function readDocument(file: string): Promise<ReleaseDocument> {
  const { document, sources } = await bundle(file);
  if (sources.length === 1) {
    const content = isGitAddress(file) ? await readGit(file) : await readFile(file);
    const isJson = file.toLowerCase().endsWith(".json");
    return { name: isJson ? "openapi.json" : "openapi.yaml", content, isWritten: true };
  }
  const text = `${JSON.stringify(document, undefined, 2)}\n`;
  return { name: "openapi.json", content: new TextEncoder().encode(text), isWritten: false };
}

async function readGit(file: string): Promise<Uint8Array> {
  const { path, tree } = await openGit(file);
  return tree.read(path, file);
}
