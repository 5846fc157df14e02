/**
 * What is known to be on npm, in a file beside the registry: `pawl notify` reads it, for a mail must not name a package
 * that nobody can install yet.
 */
import { readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PawlError } from "../../diagnostics/errors.js";
import type { Registry } from "../../registry/types.js";

const FILE = "published.json";

/** One published package. */
export interface PublishedPackage {
  /** Id of the API and version of the API. */
  readonly api: string;
  readonly apiVersion: string;
  /** SHA-256, hex, of its content. */
  readonly content: string;
}

/** Packages by `name@version`. */
export type PublicationRecord = ReadonlyMap<string, PublishedPackage>;

/**
 * Reads what was published.
 *
 * @returns undefined where nothing was ever published by Pawl: then nothing is known
 * @throws PawlError `registry-invalid` when the file is not of this format
 */
export async function readPublished(registry: Registry): Promise<PublicationRecord | undefined> {
  const file = recordFile(registry);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return new Map(Object.entries(value.packages));
  } catch {
    // Said below.
  }
  throw new PawlError("registry-invalid", `${file} is not a record of this format`, {
    fix: "Restore it from git, or remove it and run pawl publish.",
    place: { file, line: 1, column: 1 },
  });
}

/** Adds packages to the record, all at once: a reader sees the old one or the new one. */
export async function recordPublished(
  registry: Registry,
  packages: ReadonlyMap<string, PublishedPackage>,
): Promise<void> {
  const file = recordFile(registry);
  const all = new Map([...((await readPublished(registry)) ?? []), ...packages]);
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify({ published: 1, packages: Object.fromEntries(sorted) }, undefined, 2)}\n`;
  const before = await readFile(file, "utf8").catch(() => undefined);
  if (before === text) return;
  try {
    await writeFile(`${file}.tmp`, text);
    await rename(`${file}.tmp`, file);
  } catch (cause) {
    throw new PawlError("output-unwritable", `${file} cannot be written`, {
      fix: "Give yourself the right to write it, and run pawl publish again: what is published is skipped.",
      place: { file },
      cause,
    });
  }
}

/** @returns how a package is called in the record */
export function recordKey(name: string, version: string): string {
  return `${name}@${version}`;
}

function recordFile(registry: Registry): string {
  return join(dirname(registry.file), FILE);
}

function isRecord(
  value: unknown,
): value is { readonly packages: Readonly<Record<string, PublishedPackage>> } {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, "packages")) return false;
  const { published, packages } = value as { readonly published?: unknown; readonly packages?: unknown };
  if (published !== 1 || typeof packages !== "object" || packages === null) return false;
  return Object.values(packages).every(
    (one: unknown) =>
      typeof one === "object" && one !== null && "content" in one && typeof one.content === "string",
  );
}
