/** A file to be written, relative to its target folder. */
export interface OutputFile {
  /** `/`-separated path below the target folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
}
