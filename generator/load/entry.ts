import { realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isGitAddress } from "./gitAddress.js";
import { decodeSource, readSource } from "./read.js";
import { openSource, type Source } from "./source.js";

/**
 * Opens the file that a command names.
 * @param file path, `git:<rev>:<path>`, or `-` for standard input
 * @param stdin bytes of standard input; read from the process when absent
 * @throws PawlError as reading and parsing do
 */
export async function openEntry(file: string, stdin?: Uint8Array): Promise<Source> {
  if (file === "-") return openSource(decodeSource(stdin ?? (await readStdin()), "-"), undefined);
  if (isGitAddress(file)) {
    const { openGit } = await import("./git.js");
    const { path, tree } = await openGit(file);
    return { ...openSource(decodeSource(await tree.read(path, file), file), path), tree };
  }
  const text = await readSource(file, file);
  // References start at the folder where the user sees the file, even if the file itself is a symbolic link.
  return openSource(text, join(await realpath(dirname(file)), basename(file)));
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
