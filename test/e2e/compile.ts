/** Compiles generated clients as the strictest of their users would. */
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "../cli/pawl.js";

/** All that a consumer may have switched on; libraries are checked too. */
const STRICTEST: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
  noEmitOnError: false,
};

/** Libraries are parsed once for all programs of a worker. */
const libraries = new Map<string, ts.SourceFile>();

/**
 * Compiles files and what they import.
 *
 * @param emit folder for the JavaScript, and the folder that it mirrors; without it nothing is written
 * @param more options for what is written
 * @returns the complaints, empty when there are none
 */
export function compile(
  files: readonly string[],
  emit?: { readonly from: string; readonly to: string },
  more: ts.CompilerOptions = {},
): string {
  const options: ts.CompilerOptions =
    emit === undefined
      ? { ...STRICTEST, noEmit: true }
      : { ...STRICTEST, ...more, rootDir: emit.from, outDir: emit.to };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => {
    if (!name.includes("/node_modules/")) return getSourceFile(name, ...rest);
    const known = libraries.get(name) ?? getSourceFile(name, ...rest);
    if (known !== undefined) libraries.set(name, known);
    return known;
  };
  const program = ts.createProgram(files, options, host);
  const diagnostics = [...ts.getPreEmitDiagnostics(program)];
  if (emit !== undefined) {
    diagnostics.push(...program.emit().diagnostics);
    writeFileSync(join(emit.to, "package.json"), '{"type":"module"}\n');
  }
  return ts.formatDiagnostics(diagnostics, {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => emit?.from ?? ROOT,
    getNewLine: () => "\n",
  });
}

/** The TypeScript files below a folder. */
export function sourcesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return entries.filter((entry) => entry.endsWith(".ts")).map((entry) => join(folder, entry));
}

/** A new empty folder in which packages of the project can be imported. */
export function makeWorkspace(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "pawl-e2e-")));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

/** Writes the files of a client below a folder. */
export function writeFiles(
  folder: string,
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): void {
  for (const { path, content } of files) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
