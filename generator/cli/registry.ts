/** The registry as commands use it. */
import { stat } from "node:fs/promises";
import { PawlError } from "../diagnostics/errors.js";
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

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
