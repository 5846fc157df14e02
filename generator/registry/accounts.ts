import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PawlError } from "../diagnostics/errors.js";
import { parseText } from "../load/parse.js";
import { locate } from "../load/positions.js";
import { readSource } from "../load/read.js";
import { firstProblem, type SettingsProblem } from "../settings/problems.js";
import { checkShape } from "../settings/schema.js";
import type { Account, RegisteredVersion, Registry } from "./types.js";

/** An id of an account names files and comes in addresses: as strict as that of an API. */
const ACCOUNT_ID = /^[a-z0-9](?:-?[a-z0-9])*$/;
const MAX_ID = 64;

/** An account as written, once its shape was checked. */
type WrittenAccount = Omit<Account, "id" | "file" | "version" | "overlays" | "locate"> & {
  readonly overlays?: readonly string[];
};

/**
 * @param registry the registry
 * @returns the folder of the accounts' files
 */
export function accountsFolder(registry: Registry): string {
  return join(dirname(registry.file), "accounts");
}

/**
 * @param registry the registry
 * @param name of an overlay, as an account lists it
 * @returns the path of its file
 */
function overlayPath(registry: Registry, name: string): string {
  return join(dirname(registry.file), "overlays", `${name}.yaml`);
}

/**
 * Lists the accounts of a registry without reading them.
 *
 * @param registry the registry
 * @returns ids, sorted by code unit; empty where there is no folder of accounts
 * @throws PawlError `account-invalid` for a YAML file whose name is no id
 */
export async function listAccounts(registry: Registry): Promise<string[]> {
  const folder = accountsFolder(registry);
  const entries = await readdir(folder).catch((): string[] => []);
  const files = entries.filter((entry) => /^[^.].*\.ya?ml$/.test(entry));
  const ids = files.map((file) => {
    const id = file.replace(/\.yaml$/, "");
    if (ACCOUNT_ID.test(id) && id.length <= MAX_ID) return id;
    const path = join(folder, file);
    throw new PawlError("account-invalid", `${JSON.stringify(file)} does not name an account`, {
      place: { file: path },
      fix: "Name it <account>.yaml: lower-case letters, digits and single hyphens, at most 64.",
    });
  });
  return ids.sort();
}

/**
 * Reads the file of an account and checks it: its shape, and that its version and overlays are there.
 *
 * @param registry the registry
 * @param id of the account
 * @returns the account
 * @throws PawlError `address-unknown` when there is none; `account-invalid` about the first problem in the file, with
 *   line and column
 */
export async function readAccount(registry: Registry, id: string): Promise<Account> {
  const file = join(accountsFolder(registry), `${id}.yaml`);
  const isKnown = ACCOUNT_ID.test(id) && (await listAccounts(registry)).includes(id);
  if (!isKnown) throw await unknownAccount(registry, id);
  return openAccount(registry, id, file, await listOverlays(registry));
}

/**
 * Reads all accounts.
 *
 * @param registry the registry
 * @param onFault is told what is wrong with a file, which is left out then; without it the first one is thrown
 * @returns the accounts, sorted by id
 * @throws PawlError as `readAccount`, for the first file that is not valid
 */
export async function readAccounts(
  registry: Registry,
  onFault?: (fault: PawlError) => void,
): Promise<Account[]> {
  const overlays = await listOverlays(registry);
  const accounts: Account[] = [];
  for (const id of await listAccounts(registry)) {
    try {
      accounts.push(await openAccount(registry, id, join(accountsFolder(registry), `${id}.yaml`), overlays));
    } catch (error) {
      if (onFault === undefined || !(error instanceof PawlError)) throw error;
      onFault(error);
    }
  }
  return accounts;
}

async function openAccount(
  registry: Registry,
  id: string,
  file: string,
  overlays: ReadonlySet<string>,
): Promise<Account> {
  const { text } = await readSource(file, file);
  const value = parseText(text, file);
  const shape = await checkShape("account.schema.json", value);
  const written = value as WrittenAccount;
  const found = shape.length > 0 ? shape : checkMeaning(registry, written, overlays);
  if (Array.isArray(found)) throw firstProblem(found, "account-invalid", text, file);
  const { overlays: names = [], ...settings } = written;
  return {
    ...settings,
    id,
    file,
    version: found,
    overlays: names.map((name) => ({ name, file: overlayPath(registry, name) })),
    locate: (pointer) => locate(text, file, pointer),
  };
}

/** @returns the pinned version, or what is wrong */
function checkMeaning(
  registry: Registry,
  account: WrittenAccount,
  overlays: ReadonlySet<string>,
): RegisteredVersion | SettingsProblem[] {
  const problems: SettingsProblem[] = [];
  const [apiId = "", versionId = ""] = account.pin.split("@", 2);
  const api = registry.apis.get(apiId);
  const version = api?.versions.find((one) => one.id === versionId);
  if (api === undefined) {
    const fix = `Use one of ${[...registry.apis.keys()].join(", ")}.`;
    problems.push({ pointer: "#/pin", message: `There is no API ${apiId}`, fix });
  } else if (version === undefined) {
    const fix = `Use one of ${api.versions.map((one) => one.id).join(", ")}.`;
    problems.push({ pointer: "#/pin", message: `${apiId} has no version ${versionId}`, fix });
  }
  for (const [index, name] of (account.overlays ?? []).entries()) {
    if (overlays.has(name)) continue;
    const fix = `Put it at ${overlayPath(registry, name)}, or remove it here.`;
    problems.push({ pointer: `#/overlays/${index}`, message: `There is no overlay ${name}`, fix });
  }
  return version === undefined || problems.length > 0 ? problems : version;
}

async function listOverlays(registry: Registry): Promise<ReadonlySet<string>> {
  const entries = await readdir(join(dirname(registry.file), "overlays")).catch((): string[] => []);
  return new Set(entries.flatMap((entry) => /^(.+)\.yaml$/.exec(entry)?.[1] ?? []));
}

async function unknownAccount(registry: Registry, id: string): Promise<PawlError> {
  const known = await listAccounts(registry);
  const some = known.slice(0, 20).join(", ") + (known.length > 20 ? ", …" : "");
  const fix =
    known.length === 0
      ? `There are none yet; the first goes to ${join(accountsFolder(registry), "<account>.yaml")}.`
      : `Use one of ${some}.`;
  return new PawlError("address-unknown", `There is no account ${JSON.stringify(id)}`, { fix });
}
