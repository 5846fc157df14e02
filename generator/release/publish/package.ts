/** A generated client as the package that goes to npm: built, and with the provenance of every part. */
import { sha256 } from "../../output/hash.js";
import type { OutputStamp } from "../../output/manifest.js";
import type { OutputFile } from "../../output/types.js";

/** Where a package comes from. */
export interface Provenance {
  /** Id of the API, such as `worqhat`. */
  readonly api: string;
  /** Version of the API, such as `2024-08-21`; absent where the package holds several. */
  readonly version?: string;
  /** What was generated from, as the manifest of the generated folder tells. */
  readonly stamp: OutputStamp;
  /** SHA-256, hex, of the tailored document where the package is an account's. */
  readonly tailored?: string;
}

/** A package before it is built. */
export interface ClientPackage {
  readonly name: string;
  readonly version: string;
  /**
   * SHA-256, hex, over sources and manifest: says without building them whether two packages are the same. What made
   * them (the versions of Pawl and of the compiler) does not count.
   */
  readonly content: string;
  /** The manifest that is published, as JSON. */
  readonly manifest: string;
  /** Files as generated, relative to the package. */
  readonly sources: readonly OutputFile[];
}

/** What goes into the package beside `dist/` and `src/`. */
const TOP_FILES = new Set(["README.md", "LICENSE"]);

/**
 * Decides what a package is.
 *
 * @param sources files as generated, relative to the package
 * @param provenance goes into `package.json`, as `pawl`
 * @param compiler name and version of what will build it
 * @returns the package; the same for the same input
 */
export function describePackage(
  sources: readonly OutputFile[],
  provenance: Provenance,
  compiler: string,
): ClientPackage {
  // What is needed to build it is of no use to those who install it.
  const { scripts: _scripts, devDependencies: _tools, ...manifest } = parseManifest(sources);
  const { stamp, version, tailored } = provenance;
  const origin = {
    ...(manifest.pawl ?? {}),
    apiId: provenance.api,
    ...(version === undefined ? {} : { apiVersion: version }),
    spec: `sha256:${stamp.input.hash}`,
    ...(tailored === undefined ? {} : { tailored: `sha256:${tailored}` }),
  };
  const lines = sources.map((file) => `${sha256(file.content)} ${file.path}\n`).sort();
  const content = sha256([...lines, JSON.stringify({ ...manifest, pawl: origin })].join(""));
  const makers = { generator: `${stamp.generator.name}@${stamp.generator.version}`, compiler };
  const published = { ...manifest, pawl: { ...origin, ...makers, content: `sha256:${content}` } };
  return {
    name: manifest.name,
    version: manifest.version,
    content,
    manifest: `${JSON.stringify(published, undefined, 2)}\n`,
    sources,
  };
}

/**
 * Builds a package.
 *
 * @param compile makes `dist/` of the sources
 * @returns all files that are published, sorted by path
 */
export function buildPackage(
  { manifest, sources }: ClientPackage,
  compile: (sources: readonly OutputFile[]) => readonly OutputFile[],
): OutputFile[] {
  const shipped = sources.filter((file) => TOP_FILES.has(file.path) || file.path.startsWith("src/"));
  const files = [{ path: "package.json", content: manifest }, ...shipped, ...compile(sources)];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly scripts?: unknown;
  readonly devDependencies?: unknown;
  readonly pawl?: Readonly<Record<string, unknown>>;
}

function parseManifest(sources: readonly OutputFile[]): PackageManifest {
  const file = sources.find(({ path }) => path === "package.json");
  if (typeof file?.content !== "string") throw new Error("A generated client without package.json");
  return JSON.parse(file.content) as PackageManifest;
}
