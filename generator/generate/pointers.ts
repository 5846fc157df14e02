/** `generated/<api>/accounts/<account>/build.json`: where the build of an account is. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkTarget } from "../output/check.js";
import { collectContents } from "../output/contents.js";
import { disk } from "../output/filesystem.js";
import { hashValue } from "../output/hash.js";
import { type OutputStamp, readManifest } from "../output/manifest.js";
import { removeTarget } from "../output/remove.js";
import type { OutputFile } from "../output/types.js";
import { writeTarget } from "../output/writer.js";
import { readVersion } from "./fingerprint.js";

/** Folder of an API's tailored builds, each named by its key. */
export const BUILDS_FOLDER = "builds";
const POINTER_FILE = "build.json";

/** Where an account's build is, and what it was made of. */
export interface Pointer {
  readonly account: string;
  /** `api@version` */
  readonly version: string;
  /** Names, in the order in which they apply. */
  readonly overlays: readonly string[];
  /** SHA-256 of the account's document. */
  readonly hash: string;
  /** The same of the version before, as tailored; null for the first version. */
  readonly since: string | null;
  /** Hashes of the files that the document was made of. */
  readonly input: OutputStamp["input"];
  /** The same of the version before. */
  readonly previous: OutputStamp["input"] | null;
  /** Folder of the build, relative to the pointer's. */
  readonly build: string;
}

/** What pointers and builds look like beside what they should be. */
export interface PointerState {
  /** Folder of the pointers. */
  readonly folder: string;
  /** Pointers that were written, or for a check that would be, relative to the folder. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Folders of builds that no account needs; removed, or for a check still there. */
  readonly unused: readonly string[];
  /** What the pointers hold, the manifest among them. */
  readonly contents: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * Reads the pointer of an account.
 *
 * @param generated the folder of everything generated
 * @param api of the account
 * @param account id
 * @returns undefined where there is none, or something that is none
 */
export async function readPointer(
  generated: string,
  api: string,
  account: string,
): Promise<Pointer | undefined> {
  try {
    const text = await readFile(join(generated, api, "accounts", account, POINTER_FILE), "utf8");
    const value: unknown = JSON.parse(text);
    return isPointer(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes the pointers of an API's accounts, and removes builds that no account needs any more.
 *
 * @param folder of the API, below everything generated
 * @param pointers of its accounts
 * @param mode `check` writes nothing; `some` leaves other accounts and builds alone
 * @throws PawlError for a folder that cannot be written
 */
export async function settlePointers(
  folder: string,
  pointers: readonly Pointer[],
  mode: "all" | "some" | "check",
): Promise<PointerState> {
  const target = join(folder, "accounts");
  const files = pointers.map(toFile);
  if (mode === "some") files.push(...(await readOthers(target, new Set(files.map((file) => file.path)))));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const stamp: OutputStamp = {
    generator: { name: "pawl", version: await readVersion() },
    input: { hash: hashValue(files.map((file) => [file.path, file.content])) },
    options: "",
    templates: "",
  };
  const unused = mode === "some" ? [] : await listUnused(folder, new Set(pointers.map((one) => one.build)));
  const contents = collectContents(files, stamp);
  const isAbsent = files.length === 0 && (await readManifest(target, disk)).kind === "none";
  if (isAbsent && unused.length === 0) return { folder: target, changed: [], removed: [], unused, contents };
  if (mode === "check") {
    if (isAbsent) return { folder: target, changed: [], removed: [], unused, contents };
    const { missing, changed, surplus } = await checkTarget(target, files, stamp);
    return { folder: target, changed: [...missing, ...changed], removed: surplus, unused, contents };
  }
  const result = await writeTarget(target, files, stamp);
  for (const build of unused) await removeTarget(build);
  return {
    folder: target,
    changed: [...result.created, ...result.changed],
    removed: result.removed,
    unused,
    contents,
  };
}

function toFile(pointer: Pointer): OutputFile {
  const { account, version, overlays, hash, since, input, previous, build } = pointer;
  const value = { account, version, overlays, hash, since, input, previous, build };
  return { path: `${account}/${POINTER_FILE}`, content: `${JSON.stringify(value, undefined, 2)}\n` };
}

async function readOthers(folder: string, own: ReadonlySet<string>): Promise<OutputFile[]> {
  const state = await readManifest(folder, disk);
  if (state.kind !== "ours") return [];
  const paths = [...state.manifest.files.keys()].filter((path) => !own.has(path));
  const files = await Promise.all(
    paths.map(async (path): Promise<OutputFile[]> => {
      const content = await readFile(join(folder, path), "utf8").catch(() => undefined);
      return content === undefined ? [] : [{ path, content }];
    }),
  );
  return files.flat();
}

async function listUnused(folder: string, used: ReadonlySet<string>): Promise<string[]> {
  const builds = join(folder, BUILDS_FOLDER);
  const entries = await readdir(builds).catch((): string[] => []);
  // A run that was killed while it removed a build leaves a hidden folder of that name.
  const keys = new Set(entries.map((entry) => /^\.?([0-9a-f]{16})(?:\.pawl)?$/.exec(entry)?.[1] ?? ""));
  keys.delete("");
  const unused = [...keys].filter((key) => !used.has(`../../${BUILDS_FOLDER}/${key}`));
  return unused.sort().map((key) => join(builds, key));
}

function isPointer(value: unknown): value is Pointer {
  if (typeof value !== "object" || value === null) return false;
  if (!("version" in value && "overlays" in value && "hash" in value)) return false;
  if (!("input" in value && "build" in value && "since" in value && "previous" in value)) return false;
  const { version, overlays, hash, since, input, previous, build } = value;
  if (typeof version !== "string" || typeof hash !== "string" || typeof build !== "string") return false;
  if (since !== null && typeof since !== "string") return false;
  return Array.isArray(overlays) && isInput(input) && (previous === null || isInput(previous));
}

function isInput(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("hash" in value)) return false;
  return Object.values(value).every((one) => typeof one === "string");
}
