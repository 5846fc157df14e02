/** `generated/<api>/accounts/<account>/build.json`: where the build of an account is. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { collectContents } from "../output/contents.js";
import { disk, mapLimited } from "../output/filesystem.js";
import { hashValue } from "../output/hash.js";
import { type OutputStamp, readManifest } from "../output/manifest.js";
import type { OutputFile } from "../output/types.js";
import { previewTarget } from "../output/writer.js";
import { readVersion } from "./fingerprint.js";

/** Folder of an API's tailored builds, each named by its key. */
export const BUILDS_FOLDER = "builds";
const POINTER_FILE = "build.json";
/** How a build's folder is called. */
const KEY = /^[0-9a-f]{16}$/;

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
  /** Pointers that are to be written, relative to the folder. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Folders of builds that no account needs. */
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
 * Compares the pointers of an API's accounts with those that are there. Writes nothing.
 *
 * @param folder of the API, below everything generated
 * @param pointers of its accounts
 * @param scope `some` leaves other accounts and builds alone
 * @throws PawlError for a folder that could not be written
 */
export async function settlePointers(
  folder: string,
  pointers: readonly Pointer[],
  scope: "all" | "some",
): Promise<PointerState> {
  const target = join(folder, "accounts");
  const files = pointers.map(toFile);
  if (scope === "some") files.push(...(await readOthers(target, new Set(files.map((file) => file.path)))));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const stamp: OutputStamp = {
    generator: { name: "pawl", version: await readVersion() },
    input: { hash: hashValue(files.map((file) => [file.path, file.content])) },
    options: "",
    templates: "",
  };
  const unused = scope === "some" ? [] : await listUnused(folder, new Set(pointers.map((one) => one.build)));
  const isAbsent = files.length === 0 && (await readManifest(target, disk)).kind === "none";
  const contents = isAbsent ? new Map<string, string>() : collectContents(files, stamp);
  if (isAbsent) return { folder: target, changed: [], removed: [], unused, contents };
  const { created, changed, removed } = await previewTarget(target, contents, false);
  return { folder: target, changed: [...created, ...changed], removed, unused, contents };
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

/** Folders that Pawl made, that is; what somebody else put there is not ours to remove. */
async function listUnused(folder: string, used: ReadonlySet<string>): Promise<string[]> {
  const builds = join(folder, BUILDS_FOLDER);
  const entries = await readdir(builds).catch((): string[] => []);
  const keys = entries.filter((entry) => KEY.test(entry) && !used.has(`../../${BUILDS_FOLDER}/${entry}`));
  const states = await mapLimited(keys, (key) => readManifest(join(builds, key), disk));
  return keys
    .filter((_, index) => states[index]?.kind === "ours")
    .sort()
    .map((key) => join(builds, key));
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
