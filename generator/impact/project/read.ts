/** The project of a consumer: which files it has and how they are compiled. Nothing of it runs. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { ts } from "ts-morph";
import { PawlError } from "../../diagnostics/errors.js";

/** A project as it is compiled. */
export interface ConsumerProject {
  /** Its folder, absolute. */
  readonly folder: string;
  /** Absolute paths of its own source files, sorted. */
  readonly files: readonly string[];
  readonly options: ts.CompilerOptions;
}

/** Folders that hold no source of a project without a tsconfig. */
const NO_SOURCES = ["**/node_modules", "**/dist", "**/build", "**/coverage", "**/.*"];

const EXTENSIONS = [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs"];

/** How a folder without a tsconfig is read: any JavaScript. */
const PLAIN: ts.CompilerOptions = {
  allowJs: true,
  checkJs: false,
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  resolveJsonModule: true,
  skipLibCheck: true,
};

/** What TypeScript 5 does where a tsconfig says nothing, and the compiler that reads it here does otherwise. */
const BEFORE_6: ts.CompilerOptions = { strict: false, types: ["*"], noUncheckedSideEffectImports: false };

/**
 * Reads a project: a folder with a `tsconfig.json`, one without (then all its scripts), or a tsconfig file. Plugins that
 * a tsconfig lists are left alone.
 *
 * @throws PawlError `input-unreadable` when there is no such folder or file, or no source in it; `syntax` for a tsconfig
 *   that is not one
 */
export function readProject(path: string): ConsumerProject {
  const place = resolve(path);
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats === undefined) {
    throw new PawlError("input-unreadable", `There is no ${path}`, {
      fix: "Name the folder of a project, or its tsconfig file.",
      place: { file: path },
    });
  }
  const config = stats.isDirectory() ? join(place, "tsconfig.json") : place;
  const folder = dirname(config);
  const project = existsSync(config) ? readConfig(config, folder) : readFolder(folder);
  if (project.files.length === 0) {
    throw new PawlError("input-unreadable", `${path} has no source files`, {
      fix: "Name a folder with TypeScript or JavaScript, or the tsconfig that includes them.",
      place: { file: path },
    });
  }
  return project;
}

function readFolder(folder: string): ConsumerProject {
  const files = ts.sys.readDirectory(folder, EXTENSIONS, NO_SOURCES, undefined);
  return { folder, files: files.filter((file) => !file.endsWith(".d.ts")).sort(), options: PLAIN };
}

function readConfig(file: string, folder: string): ConsumerProject {
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw unreadable(file, diagnostic);
    },
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(file, {}, host);
  if (parsed === undefined) throw new Error(`${file} was neither read nor refused`);
  const projects = (parsed.projectReferences ?? []).map((reference) =>
    ts.resolveProjectReferencePath(reference),
  );
  if (parsed.fileNames.length === 0 && projects.length > 0) {
    throw new PawlError("input-unreadable", `${file} only refers to other projects`, {
      fix: `Name one of them: ${projects.join(", ")}.`,
      place: { file },
    });
  }
  // That nothing was found is said by the caller.
  const problem = parsed.errors.find(({ code }) => code !== NO_INPUTS && code !== EMPTY_FILES);
  if (problem !== undefined) throw unreadable(file, problem);
  const isOlder = majorOfCompiler(folder) < 6;
  const given = parsed.options;
  return {
    folder,
    files: parsed.fileNames
      .map((name) => resolve(name))
      .filter((name) => !name.endsWith(".json"))
      .sort(),
    options: {
      ...(isOlder ? BEFORE_6 : {}),
      ...given,
      plugins: [],
      noEmit: true,
      incremental: false,
      composite: false,
      declaration: false,
      declarationMap: false,
      skipLibCheck: true,
    },
  };
}

/** "No inputs were found in config file" and "The 'files' list is empty". */
const NO_INPUTS = 18003;
const EMPTY_FILES = 18002;

function unreadable(file: string, { messageText, file: source, start }: ts.Diagnostic): PawlError {
  const at =
    source === undefined || start === undefined ? undefined : source.getLineAndCharacterOfPosition(start);
  return new PawlError("syntax", ts.flattenDiagnosticMessageText(messageText, " ").replace(/\.$/, ""), {
    fix: "Mend the tsconfig, or name another.",
    place: {
      file: source?.fileName ?? file,
      ...(at === undefined ? {} : { line: at.line + 1, column: at.character + 1 }),
    },
  });
}

/** Which TypeScript does the project itself use? 5 where it has none. */
function majorOfCompiler(folder: string): number {
  try {
    const file = createRequire(join(folder, "package.json")).resolve("typescript/package.json");
    return Number.parseInt(String(JSON.parse(readFileSync(file, "utf8")).version), 10);
  } catch {
    return 5;
  }
}
