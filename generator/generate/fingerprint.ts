/** Hashes of what decides a target's output, cheap enough to be computed on every run. */
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceFile } from "../load/types.js";
import type { OutputStamp } from "../output/manifest.js";
import { readTemplates } from "../templates/folder.js";

/** `generator/generate` and `dist/generate` are both two levels below the package. */
const PACKAGE_FOLDER = fileURLToPath(new URL("../../", import.meta.url));

/** Prefix of the manifest's details that name a further file of a document. */
const SOURCE_DETAIL = "source/";

/** The package's own version. */
export async function readVersion(): Promise<string> {
  const text = await readFile(join(PACKAGE_FOLDER, "package.json"), "utf8");
  return (JSON.parse(text) as { readonly version: string }).version;
}

/**
 * Hashes everything that Pawl prints from beside the document: its templates, those of the user, and the runtime.
 *
 * @param overrideFolder the user's templates
 * @throws PawlError `template-invalid` when that folder cannot be read
 */
export async function hashTemplates(overrideFolder: string | undefined): Promise<string> {
  const digest = createHash("sha256");
  const add = (path: string, text: string): void => {
    digest.update(`${path.length}:${path}${text.length}:${text}`);
  };
  const folders = ["templates/client", "templates/diff", "templates/docs"].map((folder) =>
    join(PACKAGE_FOLDER, folder),
  );
  if (overrideFolder !== undefined) folders.push(overrideFolder);
  for (const folder of folders) {
    const templates = [...(await readTemplates(folder))].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, { text }] of templates) add(name, text);
  }
  const runtime = join(PACKAGE_FOLDER, "generator/runtime");
  const entries = (await readdir(runtime, { recursive: true })).map((entry) => entry.split("\\").join("/"));
  for (const path of entries.filter((entry) => entry.endsWith(".ts")).sort()) {
    add(path, (await readFile(join(runtime, path), "utf8")).replaceAll("\r\n", "\n"));
  }
  return digest.digest("hex");
}

/** The part of a stamp that tells which document it was. */
export function inputOf(sources: readonly SourceFile[]): OutputStamp["input"] {
  const [, ...others] = sources;
  const digest = createHash("sha256");
  for (const source of sources) digest.update(`${source.sha256} ${source.path}\n`);
  return {
    hash: sources.length === 1 ? (sources[0]?.sha256 ?? "") : digest.digest("hex"),
    ...Object.fromEntries(others.map((source) => [`${SOURCE_DETAIL}${source.path}`, source.sha256])),
  };
}

/**
 * Hashes the files of a document again, as a former run listed them.
 *
 * @param file entry file, or `-`
 * @param input what the manifest of the former run says
 * @param stdin bytes of standard input
 * @returns undefined when one of them cannot be read any more, or is on the network
 */
export async function rehashInput(
  file: string,
  input: OutputStamp["input"],
  stdin: Uint8Array | undefined,
): Promise<OutputStamp["input"] | undefined> {
  const paths = Object.keys(input)
    .filter((key) => key.startsWith(SOURCE_DETAIL))
    .map((key) => key.slice(SOURCE_DETAIL.length));
  if (paths.some((path) => /^https?:/.test(path))) return undefined;
  try {
    const entry = file === "-" ? sha256(stdin ?? new Uint8Array()) : await hashFile(file);
    const folder = file === "-" ? "." : dirname(file);
    const others = await Promise.all(
      paths.map(async (path) => ({ path, sha256: await hashFile(join(folder, path)) })),
    );
    const name = file === "-" ? "-" : (file.split(/[/\\]/).at(-1) ?? file);
    return inputOf([{ path: name, sha256: entry }, ...others]);
  } catch {
    return undefined;
  }
}

async function hashFile(path: string): Promise<string> {
  if (!(await stat(path)).isFile()) throw new Error(`${path} is no file`);
  return sha256(await readFile(path));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
