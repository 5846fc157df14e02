import type { Notice, Place } from "../diagnostics/errors.js";
import type { OpenApiDocument } from "./document.js";

/** The dialect a document was written in. */
export type Dialect = "2.0" | "3.0" | "3.1" | "3.2";

/** One file that took part in a document. */
export interface SourceFile {
  /** Path relative to the folder of the entry file, `/`-separated; `-` for standard input. */
  readonly path: string;
  /** SHA-256 of its bytes, hex. */
  readonly sha256: string;
}

export interface LoadOptions {
  /** Follow `$ref`s to http(s) URLs. Off by default. */
  readonly allowRemote?: boolean;
  /** References may read files below this folder; by default the folder of the entry file. */
  readonly refRoot?: string;
  /** Paths of Overlay documents to apply, in their order, before the description is checked and normalised. */
  readonly overlays?: readonly string[];
}

/** A document that was read, made self-contained and normalised. */
export interface LoadedDocument {
  /** The path as the user gave it, or `-`. */
  readonly file: string;
  readonly dialect: Dialect;
  readonly document: OpenApiDocument;
  /** Every file that was read, entry file first, the others sorted by path, overlays last. */
  readonly sources: readonly SourceFile[];
  /** What the loader repaired or could not express. */
  readonly notices: readonly Notice[];
  /**
   * Finds where a node of the normalised document was written. Slow (it parses the text again, with positions):
   * for messages only.
   */
  locate(pointer: string): Place;
  /**
   * Finds where many nodes were written, in one pass over each file.
   * @param pointers pointers into the normalised document
   * @returns a place for each, in their order
   */
  locateAll(pointers: readonly string[]): readonly Place[];
}
