/** Which operations an account's programs use, where it has told: `spec/accounts/<account>.usage.json`. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PawlError } from "../diagnostics/errors.js";
import { accountsFolder } from "./accounts.js";
import type { Registry } from "./types.js";

/** Operations as `METHOD /path` (upper case, template of the pinned version) or by operationId. */
export type UsageManifest = ReadonlySet<string>;

/**
 * Reads the usage manifest of an account: `{ "operations": ["POST /db/query", "flowsTrigger"] }`; an operation may also
 * be an object with `method` and `path`, or with `id`.
 *
 * @returns undefined where there is none: then every operation may be in use
 * @throws PawlError `account-invalid` when the file is not of this form
 */
export async function readUsage(registry: Registry, account: string): Promise<UsageManifest | undefined> {
  const file = join(accountsFolder(registry), `${account}.usage.json`);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const names = parseOperations(text);
  if (names !== undefined) return new Set(names);
  throw new PawlError("account-invalid", `${file} is not a usage manifest`, {
    place: { file, line: 1, column: 1 },
    fix: 'Write { "operations": ["POST /path", …] }, or remove it.',
  });
}

/** An operation as a manifest may name it. */
export interface NamedOperation {
  readonly method: string;
  readonly path: string;
  readonly id: string;
}

/** @returns whether one of the operations is in use */
export function isUsed(usage: UsageManifest, operations: readonly NamedOperation[]): boolean {
  return operations.some(({ method, path, id }) => usage.has(`${method} ${path}`) || usage.has(id));
}

/** @returns does a change concern an account? Changes of the whole document, such as those of security, concern everybody. */
export function concerns(usage: UsageManifest, operations: readonly NamedOperation[]): boolean {
  return operations.length === 0 || isUsed(usage, operations);
}

function parseOperations(text: string): readonly string[] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || !("operations" in value)) return undefined;
  const { operations } = value;
  if (!Array.isArray(operations)) return undefined;
  const names = operations.map(nameOf);
  return names.every((name) => name !== undefined) ? names : undefined;
}

function nameOf(operation: unknown): string | undefined {
  if (typeof operation === "string") return operation;
  if (typeof operation !== "object" || operation === null) return undefined;
  if ("method" in operation && "path" in operation) {
    const { method, path } = operation;
    if (typeof method === "string" && typeof path === "string") return `${method.toUpperCase()} ${path}`;
  }
  return "id" in operation && typeof operation.id === "string" ? operation.id : undefined;
}
