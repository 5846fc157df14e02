/** Two files of the same bytes: one of them is checked, and nothing is compared. */
import { readFile, stat } from "node:fs/promises";
import type { InfoObject } from "../load/document.js";
import { inspect } from "../load/inspect.js";
import { decodeSource } from "../load/read.js";
import { isLocal } from "../load/references.js";
import { openSource } from "../load/source.js";
import { isObject, type JsonObject } from "../load/value.js";

/** As much of a document as a report without findings says. */
export interface Described {
  readonly file: string;
  readonly document: { readonly info: Pick<InfoObject, "title" | "version"> };
}

/**
 * Describes two files of the same bytes that refer to no other file.
 *
 * @param base path of a file
 * @param revision path of another, or the same
 * @returns undefined where they differ, are unsound, or refer to other files, whose content may differ: loading them
 *   tells what is wrong, with file and line
 */
export async function describeEqual(
  base: string,
  revision: string,
): Promise<{ readonly base: Described; readonly revision: Described } | undefined> {
  const bytes = await readEqual(base, revision);
  if (bytes === undefined) return undefined;
  try {
    const { root, findings } = inspect(openSource(decodeSource(bytes, base), undefined));
    if (!findings.references.every((reference) => isLocal(reference, findings))) return undefined;
    const info = infoOf(root);
    if (info === undefined) return undefined;
    return { base: { file: base, document: { info } }, revision: { file: revision, document: { info } } };
  } catch {
    return undefined;
  }
}

function infoOf({ info }: JsonObject): Described["document"]["info"] | undefined {
  if (!isObject(info)) return undefined;
  const { title, version } = info;
  return typeof title === "string" && typeof version === "string" ? { title, version } : undefined;
}

/** @returns the bytes of two files where they are the same; undefined too where one of them cannot be read */
async function readEqual(file: string, other: string): Promise<Uint8Array | undefined> {
  try {
    if (file === other) return await readFile(file);
    const [status, otherStatus] = await Promise.all([stat(file), stat(other)]);
    if (status.size !== otherStatus.size) return undefined;
    const [bytes, otherBytes] = await Promise.all([readFile(file), readFile(other)]);
    return bytes.equals(otherBytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}
