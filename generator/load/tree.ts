/** Where the files of a document are read from. */
export interface SourceTree {
  /** What the names of its files begin with in messages. */
  readonly prefix: string;
  /**
   * @param path absolute
   * @returns the same with symbolic links resolved
   * @throws an error with the system's code where there is no such file
   */
  realpath(path: string): Promise<string>;
  /**
   * @param path absolute
   * @param file how messages call it
   * @throws PawlError `input-unreadable`
   */
  read(path: string, file: string): Promise<Uint8Array>;
}
