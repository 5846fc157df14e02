/** Builds a client package: TypeScript in, ES modules, declarations and maps out, without touching the disk. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type TypeScript from "typescript";
import type { OutputFile } from "../../output/types.js";

/** By `require`: imported as a module, the compiler is first scanned for what it exports. */
const ts = createRequire(import.meta.url)("typescript") as typeof TypeScript;

/**
 * Where the package pretends to be: below Pawl, so that `openapi-fetch` is found as Node finds it from here. Nothing is
 * ever written there.
 */
const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "client-in-memory");

/** Libraries are parsed once for all packages of a run. */
const libraries = new Map<string, TypeScript.SourceFile>();

/**
 * Compiles a client package as its own `tsconfig.json` says.
 *
 * @param files of the package, as generated; `tsconfig.json`, `package.json` and `src/` among them
 * @returns what the compiler makes, below `dist/`, sorted by path
 * @throws Error when the package does not compile: a defect of Pawl, or of a user's template
 */
export function compileClient(files: readonly OutputFile[]): OutputFile[] {
  const sources = new Map(files.map((file) => [join(FOLDER, file.path), textOf(file)]));
  const { options, fileNames, errors } = readConfig(sources);
  const host = createHost(sources, options);
  const program = ts.createProgram(fileNames, options, host);
  const made: OutputFile[] = [];
  const { diagnostics, emitSkipped } = program.emit(undefined, (path, content) => {
    made.push({ path: toRelative(path), content });
  });
  const complaints = [...errors, ...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (complaints.length > 0 || emitSkipped) {
    const text = ts.formatDiagnostics(complaints, {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => FOLDER,
      getNewLine: () => "\n",
    });
    throw new Error(`The client does not compile:\n${text}`);
  }
  return made.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function textOf({ content }: OutputFile): string {
  return typeof content === "string" ? content : Buffer.from(content).toString("utf8");
}

function toRelative(path: string): string {
  return path.slice(FOLDER.length + 1).replaceAll("\\", "/");
}

function readConfig(sources: ReadonlyMap<string, string>): TypeScript.ParsedCommandLine {
  const file = join(FOLDER, "tsconfig.json");
  const { config } = ts.parseConfigFileTextToJson(file, sources.get(file) ?? "{}");
  const inSrc = [...sources.keys()].filter((path) => toRelative(path).startsWith("src/"));
  const host: TypeScript.ParseConfigHost = {
    useCaseSensitiveFileNames: true,
    readDirectory: () => inSrc.filter((path) => path.endsWith(".ts")),
    fileExists: (path) => sources.has(normal(path)) || ts.sys.fileExists(path),
    readFile: (path) => sources.get(normal(path)) ?? ts.sys.readFile(path),
  };
  // The declarations of the libraries were checked by those who made them.
  const own = { newLine: ts.NewLineKind.LineFeed, skipLibCheck: true };
  return ts.parseJsonConfigFileContent(config, host, FOLDER, own, file);
}

/** The compiler writes paths with slashes; ours are the system's. */
function normal(path: string): string {
  return join(path);
}

function createHost(
  sources: ReadonlyMap<string, string>,
  options: TypeScript.CompilerOptions,
): TypeScript.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const { fileExists, readFile, getSourceFile, directoryExists } = host;
  host.fileExists = (path) => sources.has(normal(path)) || fileExists(path);
  host.readFile = (path) => sources.get(normal(path)) ?? readFile(path);
  host.directoryExists = (path) =>
    normal(path).startsWith(FOLDER)
      ? [...sources.keys()].some((file) => file.startsWith(normal(path)))
      : (directoryExists?.(path) ?? true);
  host.getSourceFile = (path, settings, ...rest) => {
    const text = sources.get(normal(path));
    if (text !== undefined) return ts.createSourceFile(path, text, settings, true);
    const known = libraries.get(path) ?? getSourceFile(path, settings, ...rest);
    if (known !== undefined) libraries.set(path, known);
    return known;
  };
  return host;
}
