import { join } from "node:path";
import { ABSENT, type FileSystem, tolerate } from "./filesystem.js";
import { comparePaths, findPathFault } from "./paths.js";

/** The file in each target folder that says what made it and which files are Pawl's. */
export const MANIFEST_FILE = "manifest.json";

/** Everything that decides what a run writes. Equal stamps mean equal output. */
export interface OutputStamp {
  readonly generator: { readonly name: "pawl"; readonly version: string };
  /** `hash` is that of the document; further members say in words which one it was. */
  readonly input: { readonly hash: string; readonly [detail: string]: string };
  /** Hash of the options that the output depends on (`hashValue`). */
  readonly options: string;
  /** Hash of the templates, the built-in ones and those of the user. */
  readonly templates: string;
}

/** What a former run left behind. */
export interface Manifest {
  readonly stamp: OutputStamp;
  /** SHA-256 by path; the manifest itself is not in it. */
  readonly files: ReadonlyMap<string, string>;
}

/** What stands at the place of the manifest. `newer`: made by a Pawl whose format this one does not know. */
export type ManifestState =
  | { readonly kind: "none" | "foreign" | "newer" }
  | { readonly kind: "ours"; readonly manifest: Manifest; readonly text: string };

/**
 * Writes a manifest as text: always the same for the same content, sorted, without a date.
 *
 * @param stamp what made the output
 * @param files SHA-256 by path
 * @returns JSON with a final newline
 */
export function formatManifest(stamp: OutputStamp, files: ReadonlyMap<string, string>): string {
  const body = { manifest: 1, ...orderStamp(stamp), files: sorted(files.entries()) };
  return `${JSON.stringify(body, undefined, 2)}\n`;
}

/**
 * @param a one stamp
 * @param b another
 * @returns whether both say the same
 */
export function isSameStamp(a: OutputStamp, b: OutputStamp): boolean {
  return JSON.stringify(orderStamp(a)) === JSON.stringify(orderStamp(b));
}

/**
 * Reads a manifest's text. Paths in it are checked like those to be written: a manifest comes with a checkout, and the
 * next run removes files by it.
 *
 * @param text content of a manifest file
 * @returns what it is; `foreign` for anything that Pawl did not write
 */
export function parseManifest(text: string): ManifestState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "foreign" };
  }
  if (!isRecord(value)) return { kind: "foreign" };
  const generator = own(value, "generator");
  if (!isRecord(generator) || own(generator, "name") !== "pawl") return { kind: "foreign" };
  const format = own(value, "manifest");
  if (typeof format === "number" && format > 1) return { kind: "newer" };
  const version = own(generator, "version");
  const input = own(value, "input");
  const options = own(value, "options");
  const templates = own(value, "templates");
  const files = readFiles(own(value, "files"));
  if (format !== 1 || files === undefined || !isInput(input)) return { kind: "foreign" };
  if (typeof version !== "string" || typeof options !== "string" || typeof templates !== "string") {
    return { kind: "foreign" };
  }
  const stamp: OutputStamp = { generator: { name: "pawl", version }, input, options, templates };
  return { kind: "ours", manifest: { stamp, files }, text };
}

/**
 * Reads the manifest of a target folder.
 *
 * @param root the target folder
 * @param fileSystem the disk
 * @returns what stands there; `none` when the folder or the file is absent
 */
export async function readManifest(root: string, fileSystem: FileSystem): Promise<ManifestState> {
  const file = join(root, MANIFEST_FILE);
  const stats = await tolerate(ABSENT, () => fileSystem.lstat(file));
  if (stats === undefined) return { kind: "none" };
  if (!stats.isFile()) return { kind: "foreign" };
  return parseManifest(await fileSystem.readFile(file, "utf8"));
}

function orderStamp(stamp: OutputStamp): OutputStamp {
  const { hash, ...details } = stamp.input;
  return {
    generator: { name: stamp.generator.name, version: stamp.generator.version },
    input: { hash, ...sorted(Object.entries(details)) },
    options: stamp.options,
    templates: stamp.templates,
  };
}

function sorted(entries: Iterable<[string, string]>): Record<string, string> {
  return Object.fromEntries([...entries].sort(([a], [b]) => comparePaths(a, b)));
}

function readFiles(value: unknown): Map<string, string> | undefined {
  if (!isRecord(value)) return undefined;
  const files = new Map<string, string>();
  for (const [path, hash] of Object.entries(value)) {
    if (findPathFault(path) !== undefined || path === MANIFEST_FILE) return undefined;
    if (typeof hash !== "string" || !/^[0-9a-f]{64}$/.test(hash)) return undefined;
    files.set(path, hash);
  }
  return files;
}

function isInput(value: unknown): value is OutputStamp["input"] {
  return (
    isRecord(value) &&
    typeof own(value, "hash") === "string" &&
    Object.values(value).every((member) => typeof member === "string")
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(value: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
