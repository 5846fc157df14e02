import { basename } from "node:path";
import type { Place } from "../diagnostics/errors.js";
import { formatPointer, parsePointer } from "./pointer.js";
import type { SourceText } from "./read.js";
import type { Source } from "./source.js";
import type { SourceFile } from "./types.js";

/** Where a part of a document was written. */
export interface Origin {
  readonly source: Source;
  readonly pointer: string;
}

/**
 * Finds where a node of the normalised document was written: the longest prefix with a known origin decides, and the
 * rest is followed as far as the text has it.
 * @param pointer pointer into the normalised document
 * @param origins origins by pointer; `#` must be among them
 * @returns the place; its pointer is the one that was asked for
 */
export function locateOrigin(pointer: string, origins: ReadonlyMap<string, Origin>): Place {
  const origin = findOrigin(pointer, origins);
  if (origin === undefined) return { file: "-", pointer };
  return { ...origin.source.index.locate(origin.pointer), pointer };
}

/**
 * Finds the origin of a node, without looking into the text.
 * @param pointer pointer into the document
 * @param origins origins by pointer; `#` must be among them
 */
export function resolveOrigin(pointer: string, origins: ReadonlyMap<string, Origin>): Origin {
  const origin = findOrigin(pointer, origins);
  if (origin === undefined) throw new Error(`Nothing is known about where ${pointer} was written`);
  return origin;
}

function findOrigin(pointer: string, origins: ReadonlyMap<string, Origin>): Origin | undefined {
  const path = parsePointer(pointer) ?? [];
  for (let length = path.length; length >= 0; length -= 1) {
    const origin = origins.get(formatPointer(path.slice(0, length)));
    if (origin === undefined) continue;
    return { source: origin.source, pointer: origin.pointer + formatPointer(path.slice(length)).slice(1) };
  }
  return undefined;
}

/**
 * Lists the files of a document.
 * @param entry the entry file
 * @param others the other files, sorted
 */
export function listSources(entry: SourceText, others: readonly SourceFile[]): readonly SourceFile[] {
  const path = entry.file === "-" ? "-" : basename(entry.file);
  return [{ path, sha256: entry.sha256 }, ...others];
}
