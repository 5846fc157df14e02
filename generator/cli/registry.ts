/** The registry as commands use it. */
import { stat } from "node:fs/promises";
import { PawlError } from "../diagnostics/errors.js";
import { freeze } from "../registry/freezing.js";
import { readLock, writeLock } from "../registry/lock.js";
import { readRegistry } from "../registry/registry.js";
import type { Registry } from "../registry/types.js";

/** Reads the registry, with a message that names the alternative when there is none. */
export async function openRegistry(file: string): Promise<Registry> {
  if (!(await exists(file))) {
    throw new PawlError("address-unknown", `There is no registry at ${file}`, {
      fix: "Name it with --registry FILE, or generate from one document with --spec FILE --out DIR.",
    });
  }
  return readRegistry(file);
}

/** The registry where there is one: for commands that also take a file. */
export async function findRegistry(file: string): Promise<Registry | undefined> {
  return (await exists(file)) ? readRegistry(file) : undefined;
}

/**
 * Records the documents of released versions that were never recorded.
 *
 * @returns the versions that are frozen from now on, as `api@version`
 */
export async function freezeReleased(file: string): Promise<readonly string[]> {
  const registry = await openRegistry(file);
  const { lock, added } = await freeze(registry, await readLock(registry));
  if (added.length > 0) await writeLock(registry, lock);
  return added;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
