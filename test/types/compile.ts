/** Compiles generated types in memory, as strictly as any consumer may. */
import { dirname, resolve } from "node:path";
import ts from "typescript";

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2022.d.ts"],
  types: [],
};

/** What stands for the runtime that a generated package has beside its types. */
const BYTES = "export type FileInput = Uint8Array;\n";

/** The libraries are the same for every program; parsing them is most of the work. */
const libraries = new Map<string, ts.SourceFile>();

/**
 * Compiles files together with those on disk that they import.
 *
 * @param files text by absolute path
 * @param options over the strict ones
 * @returns for each file that has errors, its errors as `line: text`
 */
export function compile(
  files: ReadonlyMap<string, string>,
  options: ts.CompilerOptions = {},
): ReadonlyMap<string, readonly string[]> {
  const settings = { ...OPTIONS, ...options };
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile, getSourceFile } = host;
  const find = (path: string): string | undefined =>
    files.get(path) ?? (path.endsWith("/runtime/body/bytes.ts") ? BYTES : undefined);
  host.fileExists = (path) => find(path) !== undefined || fileExists(path);
  host.readFile = (path) => find(path) ?? readFile(path);
  host.directoryExists = () => true;
  host.getSourceFile = (path, target, ...rest) => {
    const text = find(path);
    if (text !== undefined) return ts.createSourceFile(path, text, target);
    if (!path.includes("/typescript/lib/")) return getSourceFile(path, target, ...rest);
    const known = libraries.get(path) ?? getSourceFile(path, target, ...rest);
    if (known !== undefined) libraries.set(path, known);
    return known;
  };
  const program = ts.createProgram([...files.keys()], settings, host);
  const found = new Map<string, string[]>();
  // Every file but the libraries': checking those is slow, and they are not what is tested.
  const sources = program.getSourceFiles().filter((file) => !program.isSourceFileDefaultLibrary(file));
  const diagnostics = [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...sources.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ];
  for (const { file, start, messageText } of diagnostics) {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1;
    const path = file?.fileName ?? "";
    const errors = found.get(path) ?? [];
    errors.push(`${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
    found.set(path, errors);
  }
  return found;
}

/** A path below the folder of a module. */
export function beside(url: string, path: string): string {
  return resolve(dirname(new URL(url).pathname), path);
}
