import { join } from "node:path";
import { PawlError } from "../diagnostics/errors.js";
import { readSource } from "../load/read.js";
import { accountsFolder } from "./accounts.js";
import type { Account, RegisteredVersion, Registry } from "./types.js";
import { isDate } from "./versions.js";

/** One move of an account. */
export interface PinEntry {
  /** YYYY-MM-DD */
  readonly at: string;
  /** `api@version`; null for the first entry. */
  readonly from: string | null;
  readonly to: string;
  /** The entry takes the move before it back. */
  readonly undo?: true;
}

/**
 * @param registry the registry
 * @param account id of the account
 * @returns the file of its moves, one JSON object a line, oldest first; only ever appended to
 */
export function historyPath(registry: Registry, account: string): string {
  return join(accountsFolder(registry), `${account}.history.jsonl`);
}

/**
 * Reads the moves of an account.
 *
 * @param registry the registry
 * @param account id of the account
 * @returns the moves and the text they were read from; empty when there is no file
 * @throws PawlError `account-invalid` for a line that is no entry, with its number
 */
export async function readHistory(
  registry: Registry,
  account: string,
): Promise<{ readonly text: string; readonly entries: readonly PinEntry[] }> {
  const file = historyPath(registry, account);
  const text = await readSource(file, file).then(
    (source) => source.text,
    (error: unknown) => {
      if (error instanceof PawlError && (isAbsent(error) || error.code === "input-empty")) return "";
      throw error;
    },
  );
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return { text, entries: lines.map((line, index) => readEntry(line, file, index + 1)) };
}

/**
 * @param entry a move
 * @returns its line, with the line break
 */
export function formatEntry({ at, from, to, undo }: PinEntry): string {
  return `${JSON.stringify({ at, from, to, ...(undo === true ? { undo } : {}) })}\n`;
}

/**
 * The version that an account was on, on a day.
 *
 * @param registry the registry
 * @param account the account
 * @param entries its moves
 * @param day YYYY-MM-DD
 * @returns the version of its file where there are no moves, or none before that day
 */
export function pinOn(
  registry: Registry,
  account: Account,
  entries: readonly PinEntry[],
  day: string,
): RegisteredVersion {
  const before = entries.filter((entry) => entry.at <= day).at(-1);
  const pin = before?.to ?? entries[0]?.from ?? account.pin;
  const [api = "", id = ""] = pin.split("@", 2);
  return registry.apis.get(api)?.versions.find((version) => version.id === id) ?? account.version;
}

function isAbsent(error: PawlError): boolean {
  const { cause } = error;
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}

function readEntry(line: string, file: string, number: number): PinEntry {
  const entry = parseEntry(line);
  if (entry !== undefined) return entry;
  throw new PawlError("account-invalid", "This line is no move of an account", {
    fix: "Restore the file from git; it is only ever appended to.",
    place: { file, line: number, column: 1 },
  });
}

function parseEntry(line: string): PinEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  if (!("at" in value && "from" in value && "to" in value)) return undefined;
  const { at, from, to } = value;
  if (typeof at !== "string" || !isDate(at) || typeof to !== "string") return undefined;
  if (from !== null && typeof from !== "string") return undefined;
  return { at, from, to, ...("undo" in value && value.undo === true ? { undo: true } : {}) };
}
