import { UsageError } from "../errors.js";
import { NamedFile, type PartOptions } from "./bytes.js";

/** The part of Node's file system that is needed; Deno and Bun have it too. */
interface FileSystem {
  openAsBlob(path: string): Promise<Blob>;
}

interface Host {
  readonly process?: { getBuiltinModule?(name: string): FileSystem };
}

/**
 * A file of the disk, which is read piece by piece while it is sent, and again where the request is tried again.
 * @param path relative to the working directory
 * @param options `filename`: default is the last part of the path; the rest as for `file()`
 * @throws UsageError where there is no file system, or a file that cannot be read
 */
export async function fileFromPath(
  path: string,
  options: PartOptions & { readonly filename?: string } = {},
): Promise<NamedFile> {
  const system = (globalThis as unknown as Host).process?.getBuiltinModule?.("node:fs");
  if (!system) throw new UsageError("There is no file system here: give a Blob or a File.");
  const { filename = path.split(/[\\/]/).at(-1) ?? "", contentType, headers } = options;
  try {
    return new NamedFile(await system.openAsBlob(path), filename, contentType, headers);
  } catch (cause) {
    throw new UsageError(`The file ${JSON.stringify(path)} cannot be read.`, { cause });
  }
}
