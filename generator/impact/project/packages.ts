/** The generated clients that a project imports. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { ts } from "ts-morph";
import type { ConsumerProject } from "./read.js";

/** A client package that a project imports. */
export interface ClientPackage {
  /** As the project imports it: the name of the package, or of its alias; a path within a workspace. */
  readonly specifier: string;
  /** Folder of the package: as it is found, and where links lead. */
  readonly folder: string;
  readonly realFolder: string;
  /** What its `package.json` says; absent where it is not installed. */
  readonly name?: string;
  readonly apiVersion?: string;
  /** The package holds the clients of all versions (`versionsPackage` of the registry). */
  readonly holdsAll?: true;
  readonly apiTitle?: string;
  /** Class of the client. */
  readonly clientName?: string;
}

interface Manifest {
  readonly name?: unknown;
  readonly pawl?: { readonly api?: unknown; readonly apiVersion?: unknown; readonly apiVersions?: unknown };
}

/**
 * Finds the client packages that the files of a project import, by the mark `pawl` in their `package.json`.
 *
 * @param known names of packages that are clients though they are not installed
 * @returns each once, sorted by folder
 */
export function findPackages(project: ConsumerProject, known: readonly string[]): ClientPackage[] {
  const found = new Map<string, ClientPackage>();
  const missing = new Map<string, ClientPackage>();
  const folders = new Map<string, ClientPackage | undefined>();
  const cache = ts.createModuleResolutionCache(project.folder, (name) => name, project.options);
  for (const file of project.files) {
    for (const specifier of importsOf(file)) {
      const one = ownerOf(specifier, file, project, cache, folders);
      if (one !== undefined) found.set(one.realFolder, one);
      else if (known.includes(packageNameOf(specifier))) {
        const name = packageNameOf(specifier);
        const folder = join(project.folder, "node_modules", name);
        if (!existsSync(folder)) missing.set(name, { specifier: name, folder, realFolder: folder });
      }
    }
  }
  const all = [...found.values(), ...missing.values()];
  return all.sort((a, b) => (a.realFolder < b.realFolder ? -1 : 1));
}

function importsOf(file: string): string[] {
  const text = ts.sys.readFile(file) ?? "";
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function ownerOf(
  specifier: string,
  file: string,
  project: ConsumerProject,
  cache: ts.ModuleResolutionCache,
  folders: Map<string, ClientPackage | undefined>,
): ClientPackage | undefined {
  const isRelative = specifier.startsWith(".") || specifier.startsWith("/");
  if (!isRelative) {
    const folder = installed(packageNameOf(specifier), dirname(file));
    if (folder !== undefined) return readPackage(folder, packageNameOf(specifier), folders);
  }
  const { resolvedModule } = ts.resolveModuleName(specifier, file, project.options, ts.sys, cache);
  if (resolvedModule === undefined) return undefined;
  for (let folder = dirname(resolvedModule.resolvedFileName); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return readPackage(folder, specifier, folders);
    if (dirname(folder) === folder) return undefined;
  }
}

/** `@scope/name` or `name`, without what stands behind it. */
function packageNameOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

function installed(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, "node_modules", name);
    if (existsSync(join(place, "package.json"))) return place;
    if (dirname(folder) === folder) return undefined;
  }
}

function readPackage(
  folder: string,
  specifier: string,
  folders: Map<string, ClientPackage | undefined>,
): ClientPackage | undefined {
  if (!folders.has(folder)) folders.set(folder, parsePackage(folder, specifier));
  return folders.get(folder);
}

function parsePackage(folder: string, specifier: string): ClientPackage | undefined {
  const { name, pawl }: Manifest = parse(join(folder, "package.json")) ?? {};
  if (typeof pawl !== "object" || pawl === null) return undefined;
  const clientName = clientNameOf(folder);
  return {
    specifier,
    folder,
    realFolder: realpathSync.native(folder),
    ...(typeof name === "string" ? { name } : {}),
    ...(typeof pawl.apiVersion === "string" ? { apiVersion: pawl.apiVersion } : {}),
    ...(Array.isArray(pawl.apiVersions) ? { holdsAll: true } : {}),
    ...(typeof pawl.api === "string" ? { apiTitle: pawl.api } : {}),
    ...(clientName === undefined ? {} : { clientName }),
  };
}

/** The class that the entry of the package exports. */
function clientNameOf(folder: string): string | undefined {
  for (const entry of ["src/index.ts", "dist/index.d.ts"]) {
    const text = ts.sys.readFile(join(folder, entry)) ?? "";
    const [, name] = /^export \{ ([\w$]+) \} from "\.\/client\.js";$/m.exec(text) ?? [];
    if (name !== undefined) return name;
  }
  return undefined;
}

function parse(file: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
