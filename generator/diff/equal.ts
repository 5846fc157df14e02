/** Two files of the same bytes: they say the same, so it need not be found out what. */
import { readFile, stat } from "node:fs/promises";
import { detectDialect } from "../load/dialect.js";
import type { InfoObject } from "../load/document.js";
import { decodeSource } from "../load/read.js";
import { openSource, type Source } from "../load/source.js";
import { isObject } from "../load/value.js";

/** As much of a document as a report without findings says. */
export interface Described {
  readonly file: string;
  readonly document: { readonly info: Pick<InfoObject, "title" | "version"> };
}

/** A reference to another file; its content may differ where the bytes of the entry file do not. */
const EXTERNAL = /\$ref["']?\s*:(?!\s*["']?#)/;

/**
 * Describes two files of the same bytes that refer to no other file, without checking what they say.
 *
 * @param base path of a file
 * @param revision path of another, or the same
 * @returns undefined where they differ, or cannot be told to say the same: loading them tells what is wrong
 */
export async function describeEqual(
  base: string,
  revision: string,
): Promise<{ readonly base: Described; readonly revision: Described } | undefined> {
  if (!(await haveSameBytes(base, revision))) return undefined;
  try {
    const source = openSource(decodeSource(await readFile(base), base), undefined);
    if (EXTERNAL.test(source.text)) return undefined;
    const info = infoOf(source);
    if (info === undefined) return undefined;
    return { base: { file: base, document: { info } }, revision: { file: revision, document: { info } } };
  } catch {
    return undefined;
  }
}

function infoOf(source: Source): Described["document"]["info"] | undefined {
  const { info } = detectDialect(source).root;
  if (!isObject(info)) return undefined;
  const { title, version } = info;
  return typeof title === "string" && typeof version === "string" ? { title, version } : undefined;
}

/**
 * Have two files the same bytes?
 *
 * @returns false too where one of them cannot be read
 */
async function haveSameBytes(file: string, other: string): Promise<boolean> {
  try {
    const [status, otherStatus] = await Promise.all([stat(file), stat(other)]);
    if (status.size !== otherStatus.size) return false;
    const [bytes, otherBytes] = await Promise.all([readFile(file), readFile(other)]);
    return bytes.equals(otherBytes);
  } catch {
    return false;
  }
}
