import * as promises from "node:fs/promises";

/**
 * The operations of the disk that writing needs. A parameter with a default, so that tests can make any of them fail
 * (a full disk, a folder that may not be written) on a machine where they never would.
 */
export type FileSystem = Pick<
  typeof promises,
  | "access"
  | "chmod"
  | "copyFile"
  | "link"
  | "lstat"
  | "mkdir"
  | "open"
  | "readFile"
  | "readdir"
  | "realpath"
  | "rename"
  | "rm"
  | "rmdir"
  | "stat"
  | "unlink"
  | "utimes"
  | "writeFile"
>;

/** The real disk. */
export const disk: FileSystem = promises;

/**
 * @param error whatever was thrown
 * @returns the system's code such as `ENOENT`, or undefined when it is no error of the system
 */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
  // Node's own errors (ERR_…) are defects of the caller, not of the disk.
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;
}

/**
 * Runs a step and takes some failures of the system as an answer.
 *
 * @param codes the codes that are expected, such as `ENOENT`
 * @param step the step
 * @returns the result, or undefined when the step failed with one of the codes
 */
export async function tolerate<T>(codes: readonly string[], step: () => Promise<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    const code = errorCode(error);
    if (code !== undefined && codes.includes(code)) return undefined;
    throw error;
  }
}

/** Nothing is at a path: it is absent, or something that is not a folder stands on the way to it. */
export const ABSENT = ["ENOENT", "ENOTDIR"] as const;

/**
 * Runs a step for each item, a few at a time: enough to keep the disk busy, few enough for the limit on open files.
 *
 * @param items what to go through
 * @param step the step; the first failure stops the others from being started
 * @returns the results in the order of the items, once all started steps have ended
 */
export async function mapLimited<T, R>(items: readonly T[], step: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const failures: unknown[] = [];
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) {
      try {
        results[index] = await step(item);
      } catch (error) {
        failures.push(error);
      }
      if (failures.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.min(16, items.length) }, work));
  if (failures.length > 0) throw failures[0];
  return results;
}
