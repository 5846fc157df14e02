import type { FileInput } from "../body/bytes.js";

/** A type as it is in JSON: what `raw` takes and gives, which knows of no shapes. */
export type Wire<T> = T extends Date
  ? string
  : T extends bigint
    ? number
    : T extends FileInput | ((...args: never[]) => unknown)
      ? T
      : T extends object
        ? { [K in keyof T]: Wire<T[K]> }
        : T;
