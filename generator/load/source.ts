import { type ErrorCode, PawlError } from "../diagnostics/errors.js";
import { parseLocated } from "./parse.js";
import { formatPointer } from "./pointer.js";
import { TextIndex } from "./positions.js";
import type { SourceText } from "./read.js";
import type { SourceTree } from "./tree.js";
import type { YamlMarks } from "./yamlText.js";

/** A file that takes part in a document, parsed. */
export interface Source extends SourceText {
  /** Absolute, symbolic links resolved; undefined for standard input. For a file from the network its URL. */
  readonly path: string | undefined;
  /** Its content: a tree that belongs to this load and is changed in place. */
  readonly value: unknown;
  /** Places in its text. */
  readonly index: TextIndex;
  /** Where the files that it refers to are read from; the disk by default. Only of an entry file. */
  readonly tree?: SourceTree;
}

/**
 * Parses what was read.
 * @param text content and name of the file
 * @param path absolute path of the file
 * @throws PawlError as parseText does
 */
export function openSource(text: SourceText, path: string | undefined): Source {
  const { value, marks } = parseLocated(text.text, text.file);
  return createSource(text, path, value, marks);
}

/**
 * Puts a source together.
 * @param text content and name of the file
 * @param path absolute path of the file
 * @param value its content
 * @param marks places of its nodes, where it was parsed with them
 */
export function createSource(
  text: SourceText,
  path: string | undefined,
  value: unknown,
  marks?: YamlMarks,
): Source {
  return { ...text, path, value, index: new TextIndex(text.text, text.file, marks) };
}

/**
 * Makes an error about a place in a file.
 * @param code kind of error
 * @param source file that it is in
 * @param at path or pointer of the node, as written in the file
 * @param message one sentence without a full stop
 * @param fix what to do
 */
export function errorAt(
  code: ErrorCode,
  source: Source,
  at: readonly (string | number)[] | string,
  message: string,
  fix: string,
): PawlError {
  const pointer = typeof at === "string" ? at : formatPointer(at);
  return new PawlError(code, message, { fix, place: source.index.locate(pointer) });
}
