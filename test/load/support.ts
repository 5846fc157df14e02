import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { PawlError } from "../../generator/diagnostics/errors.js";
import { load } from "../../generator/load/load.js";
import { getAt, parsePointer } from "../../generator/load/pointer.js";
import type { LoadedDocument } from "../../generator/load/types.js";

/** The shared inputs lie next to the project. */
export const SHARED = "../shared";

/**
 * Makes a folder of files that lives as long as the test.
 * @param files content by path
 * @returns its absolute path
 */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "pawl-load-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/**
 * Loads a document from text.
 * @param text JSON or YAML
 */
export function loadText(text: string): Promise<LoadedDocument> {
  return load("-", { stdin: Buffer.from(text) });
}

/**
 * Loads a document of the given dialect with one component schema called `S`.
 * @param schema the schema
 * @param openapi version of the document
 * @param others further schemas
 * @returns the normalised schema, and the codes of the notices
 */
export async function loadSchema(
  schema: unknown,
  openapi = "3.0.3",
  others: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly schema: unknown; readonly notices: readonly string[] }> {
  const info = { title: "t", version: "1" };
  const text = JSON.stringify({
    openapi,
    info,
    paths: {},
    components: { schemas: { S: schema, ...others } },
  });
  const { document, notices } = await loadText(text);
  return { schema: document.components?.schemas?.S, notices: notices.map((notice) => notice.code) };
}

/**
 * Reads a value of a document.
 * @param loaded a loaded document
 * @param pointer RFC 6901 pointer
 */
export function at(loaded: { readonly document: unknown }, pointer: string): unknown {
  return getAt(loaded.document, parsePointer(pointer) ?? []);
}

/**
 * Waits for a failure.
 * @param promise what must fail
 * @returns the error
 */
export async function catchError(promise: Promise<unknown>): Promise<PawlError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof PawlError) return error;
    throw error;
  }
  throw new Error("it did not fail");
}
