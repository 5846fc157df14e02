/** Lines of input files, for code frames. */
import { readFileSync } from "node:fs";

/** Reads files once, when their lines are first asked for. */
export class LineReader {
  readonly #stdin: Uint8Array | undefined;
  readonly #files = new Map<string, readonly string[] | undefined>();

  /** @param stdin what stands for the file `-` */
  constructor(stdin: Uint8Array | undefined) {
    this.#stdin = stdin;
  }

  /** @returns the lines without their ends, or undefined for what cannot be read again, such as a URL */
  readonly read = (file: string): readonly string[] | undefined => {
    if (!this.#files.has(file)) this.#files.set(file, this.#open(file));
    return this.#files.get(file);
  };

  #open(file: string): readonly string[] | undefined {
    try {
      const bytes = file === "-" ? this.#stdin : readFileSync(file);
      return bytes === undefined ? undefined : new TextDecoder().decode(bytes).split(/\r?\n/);
    } catch {
      return undefined;
    }
  }
}
