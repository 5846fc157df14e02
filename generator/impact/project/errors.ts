/** What the compiler says of one client and not of another. */
import { ts } from "ts-morph";
import type { ConsumerProject } from "./read.js";

/** A complaint of the compiler about a file of the project. */
export interface CompileError {
  readonly file: ts.SourceFile;
  readonly start: number;
  readonly end: number;
  readonly code: number;
  readonly message: string;
}

/**
 * @param program the project with one of the clients
 * @returns its errors, in the order of files and places
 */
export function errorsOf(program: ts.Program, project: ConsumerProject): CompileError[] {
  return project.files.flatMap((path) => {
    const file = program.getSourceFile(path);
    if (file === undefined) return [];
    return program
      .getSemanticDiagnostics(file)
      .filter(({ category }) => category === ts.DiagnosticCategory.Error)
      .map(({ start = 0, length = 0, code, messageText }) => ({
        file,
        start,
        end: start + length,
        code,
        message: ts.flattenDiagnosticMessageText(messageText, "\n"),
      }))
      .sort((a, b) => a.start - b.start || a.code - b.code);
  });
}

/** The errors that are not among others: same file, place and code are the same error. */
export function newErrors(errors: readonly CompileError[], known: readonly CompileError[]): CompileError[] {
  const keys = new Set(known.map(keyOf));
  return errors.filter((error) => !keys.has(keyOf(error)));
}

function keyOf({ file, start, code }: CompileError): string {
  return `${file.fileName} ${start} ${code}`;
}
