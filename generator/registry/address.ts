import { stat } from "node:fs/promises";
import { PawlError } from "../diagnostics/errors.js";
import { isGitAddress } from "../load/gitAddress.js";
import { readAccount } from "./accounts.js";
import { findCurrent } from "./registry.js";
import type { Account, RegisteredApi, RegisteredVersion, Registry } from "./types.js";
import { compareVersions } from "./versions.js";

/** What an address leads to. `file` is what the loader takes: a path, or `-` for standard input. */
export type Address =
  | { readonly kind: "stdin"; readonly file: "-" }
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "version"; readonly file: string; readonly version: RegisteredVersion }
  | {
      readonly kind: "account";
      /** Of its version. */
      readonly file: string;
      readonly version: RegisteredVersion;
      readonly account: Account;
    };

/** `api@version`; the id of an API has no character that begins a path. */
const VERSION_ADDRESS = /^([a-z][a-z0-9-]*)@([^/\\]+)$/;
const ACCOUNT_ADDRESS = /^account:(.*)$/;
const PATH = /[/\\]|\.(?:ya?ml|json)$/i;

/**
 * Finds out what an address on the command line means: `-`, `api@version`, `api@current`, `account:name`, or a
 * path. An API of the registry wins over a file of that name; `./worqhat@current` is always the file.
 *
 * @param address as the user gave it
 * @param registry the registry, or undefined where there is none
 * @returns what to load; that a path has a file behind it is left to the loader
 * @throws PawlError `address-unknown`, listing what is known; `account-invalid`
 */
export async function resolveAddress(address: string, registry: Registry | undefined): Promise<Address> {
  if (address === "-") return { kind: "stdin", file: "-" };
  const [, name] = ACCOUNT_ADDRESS.exec(address) ?? [];
  if (name !== undefined && registry !== undefined) {
    const account = await readAccount(registry, name);
    return { kind: "account", file: account.version.file, version: account.version, account };
  }
  const [, id, wanted] = VERSION_ADDRESS.exec(address) ?? [];
  const api = id === undefined ? undefined : registry?.apis.get(id);
  if (api !== undefined && wanted !== undefined) {
    const version = wanted === "current" ? findCurrent(api) : api.versions.find((one) => one.id === wanted);
    if (version !== undefined) return { kind: "version", file: version.file, version };
    const message =
      wanted === "current" ? `${api.id} has no current version` : `${api.id} has no version ${wanted}`;
    throw unknownAddress(message, [api]);
  }
  if (isGitAddress(address) || PATH.test(address) || (await isThere(address)))
    return { kind: "file", file: address };
  const apis = [...(registry?.apis.values() ?? [])];
  const named = apis.find((one) => one.id === address);
  if (named !== undefined) throw unknownAddress(`${address} is an API; its version is missing`, [named]);
  const what =
    id === undefined ? `${JSON.stringify(address)} is no file and no version` : `There is no API ${id}`;
  throw unknownAddress(what, apis);
}

/**
 * @param address what an address led to
 * @returns the paths of the overlays to load its file with
 */
export function overlaysOf(address: Address): readonly string[] {
  return address.kind === "account" ? address.account.overlays.map((overlay) => overlay.file) : [];
}

function unknownAddress(message: string, apis: readonly RegisteredApi[]): PawlError {
  const known = apis.flatMap(listAddresses);
  const fix =
    known.length === 0
      ? "Name a file; there is no registry here (pawl init starts one)."
      : `Use one of ${known.join(", ")}, or the path of a file.`;
  return new PawlError("address-unknown", message, { fix });
}

function listAddresses(api: RegisteredApi): string[] {
  const newestFirst = [...api.versions].sort((a, b) => compareVersions(b.id, a.id));
  const addresses = newestFirst.map((version) => `${api.id}@${version.id}`);
  return findCurrent(api) === undefined ? addresses : [`${api.id}@current`, ...addresses];
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
