import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PawlError } from "../diagnostics/errors.js";
import { parseText } from "../load/parse.js";
import type { Registry } from "./types.js";

/** The file beside the registry that records what released versions looked like when they were frozen. */
const LOCK_NAME = "registry.lock.json";

/** Hashes of a frozen version's documents: SHA-256 by path below the version's folder. */
export type FrozenFiles = ReadonlyMap<string, string>;

/** The recorded hashes by API and version. */
export type RegistryLock = ReadonlyMap<string, ReadonlyMap<string, FrozenFiles>>;

/**
 * @param registry the registry
 * @returns the path of its lock
 */
export function lockPath(registry: Registry): string {
  return join(dirname(registry.file), LOCK_NAME);
}

/**
 * Reads the lock beside a registry.
 *
 * @param registry the registry
 * @returns the lock; empty where there is no file yet
 * @throws PawlError `registry-invalid` when the file is no lock; `syntax` when it is no JSON
 */
export async function readLock(registry: Registry): Promise<RegistryLock> {
  const file = lockPath(registry);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new PawlError("input-unreadable", `${file} cannot be read`, {
      fix: "Give yourself the right to read it.",
      place: { file },
      cause: error,
    });
  });
  if (text === undefined) return new Map();
  const lock = toLock(parseText(text, file));
  if (lock !== undefined) return lock;
  throw new PawlError("registry-invalid", `${file} is not a lock of this format`, {
    fix: "Restore it from git, or update Pawl.",
    place: { file, line: 1, column: 1 },
  });
}

/**
 * @param lock the lock
 * @returns its text: JSON, sorted by code unit, with a final newline
 */
export function formatLock(lock: RegistryLock): string {
  const versions = sortEntries(lock, (api) =>
    sortEntries(api, (files) => sortEntries(files, (hash) => hash)),
  );
  return `${JSON.stringify({ lock: 1, versions }, undefined, 2)}\n`;
}

function sortEntries<T, R>(map: ReadonlyMap<string, T>, convert: (value: T) => R): Record<string, R> {
  const entries = [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, value]) => [key, convert(value)]));
}

function toLock(value: unknown): RegistryLock | undefined {
  if (!isRecord(value) || !Object.hasOwn(value, "versions") || value.lock !== 1) return undefined;
  return toMap(value.versions, (api) => toMap(api, (files) => toMap(files, toHash)));
}

function toMap<T>(
  value: unknown,
  convert: (value: unknown) => T | undefined,
): ReadonlyMap<string, T> | undefined {
  if (!isRecord(value)) return undefined;
  const map = new Map<string, T>();
  for (const [key, member] of Object.entries(value)) {
    const converted = convert(member);
    if (converted === undefined) return undefined;
    map.set(key, converted);
  }
  return map;
}

function toHash(value: unknown): string | undefined {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value) ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
