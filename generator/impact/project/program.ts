/** Programs of one project, in which generated clients that exist in memory only stand in for those that are installed. */
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { Project, ts } from "ts-morph";
import type { OutputFile } from "../../output/types.js";
import type { ClientPackage } from "./packages.js";
import type { ConsumerProject } from "./read.js";

/** A client in place of an installed package. */
export interface Replacement {
  readonly place: ClientPackage;
  readonly files: readonly OutputFile[];
}

/** What the client is made on; a project that has not installed its client has not installed that either. */
const CARRIER = "openapi-fetch";

/** Makes programs; files beside the clients are read and parsed once for all of them. */
export class ProgramMaker {
  readonly #project: ConsumerProject;
  readonly #sources = new Map<string, ts.SourceFile | undefined>();

  constructor(project: ConsumerProject) {
    this.#project = project;
  }

  /** The program of the project with these clients. */
  make(replacements: readonly Replacement[]): ts.Program {
    const { files, options } = this.#project;
    const overlay = new Overlay(replacements);
    const base = withLibraries(ts.createCompilerHost(options));
    const host: ts.CompilerHost = {
      ...base,
      fileExists: (path) => overlay.has(path) ?? base.fileExists(path),
      readFile: (path) => (overlay.has(path) === undefined ? base.readFile(path) : overlay.read(path)),
      directoryExists: (path) => overlay.hasFolder(path) ?? ts.sys.directoryExists(path),
      realpath: (path) => overlay.realpath(path) ?? base.realpath?.(path) ?? path,
      getSourceFile: (path, version, onError) => {
        const isReplaced = overlay.has(path) !== undefined;
        const format = typeof version === "object" ? version.impliedNodeFormat : undefined;
        const key = `${format} ${path}`;
        if (!isReplaced && this.#sources.has(key)) return this.#sources.get(key);
        const text = isReplaced ? overlay.read(path) : base.readFile(path);
        if (text === undefined) {
          onError?.(`${path} cannot be read`);
          return undefined;
        }
        const source = ts.createSourceFile(path, text, version, true);
        if (!isReplaced) this.#sources.set(key, source);
        return source;
      },
    };
    const cache = ts.createModuleResolutionCache(this.#project.folder, (name) => name, options);
    host.resolveModuleNameLiterals = (literals, containing, redirected, settings, source) =>
      literals.map((literal) => {
        const mode = ts.getModeForUsageLocation(source, literal, settings);
        const found = ts.resolveModuleName(literal.text, containing, settings, host, cache, redirected, mode);
        if (found.resolvedModule !== undefined || literal.text !== CARRIER) return found;
        return ts.resolveModuleName(CARRIER, OWN_FILE, settings, host, undefined, undefined, mode);
      });
    return ts.createProgram(files, options, host);
  }
}

/** Where ts-morph has the libraries of the language: in memory, below this folder. */
const LIBRARIES = "/node_modules/typescript/lib";

function withLibraries(host: ts.CompilerHost): ts.CompilerHost {
  const libraries = new Project({ useInMemoryFileSystem: true }).getModuleResolutionHost();
  const isLibrary = (path: string): boolean => path.startsWith(`${LIBRARIES}/`);
  return {
    ...host,
    getDefaultLibLocation: () => LIBRARIES,
    getDefaultLibFileName: (options) => `${LIBRARIES}/${ts.getDefaultLibFileName(options)}`,
    fileExists: (path) => (isLibrary(path) ? libraries.fileExists(path) : host.fileExists(path)),
    readFile: (path) => (isLibrary(path) ? libraries.readFile(path) : host.readFile(path)),
  };
}

/** Pawl depends on the carrier too: it is found from here. */
const OWN_FILE = fileURLToPath(import.meta.url);

/** Files in memory that hide those of the same folders, except what is installed below these. */
class Overlay {
  readonly #roots: readonly { readonly folder: string; readonly real: string }[];
  readonly #files = new Map<string, string>();
  readonly #folders = new Set<string>();

  constructor(replacements: readonly Replacement[]) {
    this.#roots = replacements.flatMap(({ place }) => {
      const real = slashes(place.realFolder);
      return [...new Set([slashes(place.folder), real])].map((folder) => ({ folder, real }));
    });
    for (const { place, files } of replacements) {
      for (const { path, content } of withCompiled(files)) {
        const full = `${slashes(place.realFolder)}/${path}`;
        this.#files.set(full, content);
        for (let folder = posix.dirname(full); !this.#folders.has(folder); folder = posix.dirname(folder))
          this.#folders.add(folder);
      }
    }
  }

  /** @returns undefined for what belongs to no client */
  has(path: string): boolean | undefined {
    const own = this.#own(path);
    return own === undefined ? undefined : this.#files.has(own);
  }

  read(path: string): string | undefined {
    return this.#files.get(this.#own(path) ?? "");
  }

  hasFolder(path: string): boolean | undefined {
    const own = this.#own(path);
    if (own !== undefined) return this.#folders.has(own);
    // Folders around a package that is not installed.
    return this.#folders.has(slashes(path)) ? true : undefined;
  }

  realpath(path: string): string | undefined {
    return this.#own(path);
  }

  #own(path: string): string | undefined {
    const name = slashes(path);
    for (const { folder, real } of this.#roots) {
      if (name !== folder && !name.startsWith(`${folder}/`)) continue;
      const rest = name.slice(folder.length);
      return rest.startsWith("/node_modules/") ? undefined : `${real}${rest}`;
    }
    return undefined;
  }
}

/**
 * The sources of a package, and declarations in `dist` that lead to them, for those who import by path. `package.json`
 * leads to the sources.
 */
function withCompiled(files: readonly OutputFile[]): { path: string; content: string }[] {
  return files.flatMap(({ path, content }) => {
    const text = String(content);
    if (path === "package.json") return [{ path, content: text.replaceAll(DIST, '"./src/$1.ts"') }];
    const [, module] = /^src\/(.*)\.ts$/.exec(path) ?? [];
    if (module === undefined) return [];
    const up = "../".repeat(module.split("/").length);
    const link = { path: `dist/${module}.d.ts`, content: `export * from "${up}src/${module}.js";\n` };
    return [{ path, content: text }, ...(module.startsWith("runtime/") ? [] : [link])];
  });
}

const DIST = /"\.\/dist\/([^"]*?)(?:\.d\.ts|\.js)"/g;

function slashes(path: string): string {
  return path.replaceAll("\\", "/");
}
