/** The package that holds the clients of all versions of an API, `generated/<api>/versions`: joined from what is generated. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PawlError } from "../diagnostics/errors.js";
import { isCurrent } from "../output/check.js";
import { type Contents, collectContents } from "../output/contents.js";
import { disk, mapLimited } from "../output/filesystem.js";
import { hashValue, sha256 } from "../output/hash.js";
import { MANIFEST_FILE, type OutputStamp, parseManifest, readManifest } from "../output/manifest.js";
import { previewTarget } from "../output/writer.js";
import type { RegisteredApi, RegisteredVersion, Registry } from "../registry/types.js";
import { hashTemplates, readVersion } from "./fingerprint.js";
import { generatedFolder, versionTarget } from "./plan.js";
import type { TargetResult } from "./target.js";

/** Folder of the package, beside those of the versions; no version is called so. */
const VERSIONS_FOLDER = "versions";
/** Where in the folder the package is, as the client is in that of a version. */
export const VERSIONS_CLIENT = "client/";
const SOURCES = "client/src/";

export interface PackageOptions {
  /** Write over files that Pawl did not make, and trust nothing of a former run. */
  readonly force: boolean;
  /** Folder of the user's templates. */
  readonly templates?: string;
  /** What targets of this run hold, by folder, where it is not on the disk yet. */
  readonly fresh: ReadonlyMap<string, Contents>;
}

/** A generated version: hashes of its modules, and how to read them. */
interface GeneratedVersion {
  readonly version: RegisteredVersion;
  /** By path, relative to `src`. */
  readonly hashes: ReadonlyMap<string, string>;
  /** @returns the text of a module */
  readonly read: (path: string) => Promise<string>;
}

/**
 * @param registry the registry
 * @param api an API that has a `versionsPackage`
 * @returns where its package is
 */
export function versionsFolder(registry: Registry, api: RegisteredApi): string {
  return join(generatedFolder(registry), api.id, VERSIONS_FOLDER);
}

/** What people call the package. */
export function versionsLabel(api: RegisteredApi): string {
  return `${api.id}: all versions`;
}

/**
 * Which versions the package holds: all that were ever released, so that it only grows, with a release. What is on npm under
 * one version of the package never changes, and a version that has ended is no reason for a new one.
 *
 * @param api an API
 */
export function joinedVersions(api: RegisteredApi): RegisteredVersion[] {
  return api.versions.filter(({ status }) => status !== "draft");
}

/**
 * Joins the clients of an API's versions. Writes nothing.
 *
 * @param registry the registry
 * @param api one of its APIs
 * @param options see there
 * @returns what would become of the package; undefined where the API has none
 * @throws PawlError `not-generated` where the client of a version is not there; `output-unwritable`
 */
export async function joinVersions(
  registry: Registry,
  api: RegisteredApi,
  options: PackageOptions,
): Promise<TargetResult | undefined> {
  const base = describe(registry, api, "unchanged");
  const { folder } = base;
  const versions = api.versionsPackage === undefined ? [] : joinedVersions(api);
  const newest = versions.at(-1);
  if (api.versionsPackage === undefined || newest === undefined) return removal(base);
  const generated = await Promise.all(
    versions.map((version) => readGenerated(registry, api, version, options)),
  );
  const identity = {
    packageName: api.versionsPackage,
    packageVersion: versionTarget(registry, api, newest).identity.packageVersion,
    api: api.title,
    extras: api.with ?? [],
  };
  const stamp: OutputStamp = {
    generator: { name: "pawl", version: await readVersion() },
    input: { hash: hashInput(generated) },
    options: hashValue(identity),
    templates: await hashTemplates(options.templates),
  };
  if (!options.force && (await isCurrent(folder, stamp))) {
    const state = await readManifest(folder, disk);
    const files = state.kind === "ours" ? state.manifest.files.size : 0;
    return { ...base, files };
  }
  const [{ emitVersionsPackage }, { createEngine }] = await Promise.all([
    import("../client/versions/package.js"),
    import("../templates/engine.js"),
  ]);
  const engine = await createEngine(
    options.templates === undefined ? {} : { overrideFolder: options.templates },
  );
  const sources = await mapLimited(generated, async ({ version, hashes, read }) => ({
    version: version.id,
    sources: new Map(
      await Promise.all([...hashes.keys()].map(async (path) => [path, await read(path)] as const)),
    ),
  }));
  const files = emitVersionsPackage(identity, sources, engine);
  const contents = collectContents(
    files.map((file) => ({ ...file, path: `${VERSIONS_CLIENT}${file.path}` })),
    stamp,
  );
  const { created, changed, removed, edited } = await previewTarget(folder, contents, options.force);
  const written = [...created, ...changed];
  const outcome = written.length + removed.length === 0 ? "unchanged" : "generated";
  return { ...base, outcome, files: files.length, written, removed, edited, contents };
}

function hashInput(generated: readonly GeneratedVersion[]): string {
  return hashValue(generated.map(({ version, hashes }) => [version.id, [...hashes]]));
}

/**
 * @param registry the registry
 * @param api an API that has a `versionsPackage`
 * @returns what the manifest of the package says of its input, where it was joined from the clients as they are
 * @throws PawlError `not-generated` where the client of a version is not there
 */
export async function hashVersions(registry: Registry, api: RegisteredApi): Promise<string> {
  const options = { force: false, fresh: new Map() };
  return hashInput(
    await Promise.all(joinedVersions(api).map((one) => readGenerated(registry, api, one, options))),
  );
}

/**
 * Compares the packages of versions with what would be joined from what is on the disk. Writes nothing.
 *
 * @param registry the registry
 * @param apis whose packages to compare
 * @param templates folder of the user's templates
 * @returns one result for each package, `stale` where it is not current, or cannot be told because a version is not
 * @throws PawlError `output-unwritable`
 */
export async function checkPackages(
  registry: Registry,
  apis: readonly RegisteredApi[],
  templates?: string,
): Promise<TargetResult[]> {
  const options = { force: true, fresh: new Map(), ...(templates === undefined ? {} : { templates }) };
  const results: TargetResult[] = [];
  for (const api of apis) {
    const joined = await joinVersions(registry, api, options).catch((error: unknown) => {
      if (!(error instanceof PawlError) || error.code !== "not-generated") throw error;
      return describe(registry, api, "stale");
    });
    if (joined === undefined) continue;
    const { contents: _contents, ...result } = joined;
    results.push({ ...result, outcome: result.outcome === "unchanged" ? "unchanged" : "stale" });
  }
  return results;
}

/** A package that the registry does not ask for any more. */
async function removal(base: TargetResult): Promise<TargetResult | undefined> {
  const state = await readManifest(base.folder, disk);
  if (state.kind !== "ours") return undefined;
  const removed = [...state.manifest.files.keys(), MANIFEST_FILE];
  return { ...base, outcome: "generated", removed };
}

/** A package of which nothing is to be written. */
function describe(registry: Registry, api: RegisteredApi, outcome: TargetResult["outcome"]): TargetResult {
  const folder = versionsFolder(registry, api);
  const nothing = { files: 0, written: [], removed: [], edited: [], notices: [] };
  return { label: versionsLabel(api), folder, outcome, ...nothing };
}

async function readGenerated(
  registry: Registry,
  api: RegisteredApi,
  version: RegisteredVersion,
  { fresh }: PackageOptions,
): Promise<GeneratedVersion> {
  const { folder } = versionTarget(registry, api, version);
  const contents = fresh.get(folder);
  const state =
    contents === undefined
      ? await readManifest(folder, disk)
      : parseManifest(String(contents.get(MANIFEST_FILE)));
  if (state.kind !== "ours") throw notGenerated(folder, `${folder} holds no generated client`);
  const hashes = new Map(
    [...state.manifest.files]
      .filter(([path]) => path.startsWith(SOURCES))
      .map(([path, hash]) => [path.slice(SOURCES.length), hash]),
  );
  const read = async (path: string): Promise<string> => {
    const held = contents?.get(`${SOURCES}${path}`);
    const file = join(folder, SOURCES, path);
    const text = held === undefined ? await readFile(file, "utf8").catch(() => "") : String(held);
    const normal = text.replaceAll("\r\n", "\n");
    if (sha256(normal) !== hashes.get(path)) throw notGenerated(folder, `${file} is not as it was generated`);
    return normal;
  };
  return { version, hashes, read };
}

function notGenerated(folder: string, message: string): PawlError {
  return new PawlError("not-generated", message, {
    fix: "Run pawl generate --all: the package of all versions is joined from the clients of each.",
    place: { file: folder },
  });
}
