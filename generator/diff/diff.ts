/** `diff`: what changed between two documents, and whom it breaks. The entry for the command line and for programs. */
import { stat } from "node:fs/promises";
import { PawlError } from "../diagnostics/errors.js";
import { isGitAddress } from "../load/gitAddress.js";
import { load } from "../load/load.js";
import type { LoadedDocument, LoadOptions } from "../load/types.js";
import type { ModelOptions } from "../model/build.js";
import { type Address, overlaysOf, resolveAddress } from "../registry/address.js";
import { REGISTRY_FILE, readRegistry } from "../registry/registry.js";
import type { Account, Registry } from "../registry/types.js";
import { readUsage, type UsageManifest } from "../registry/usage.js";
import { isDate } from "../registry/versions.js";
import type { CompareOptions } from "./compare.js";
import { describeEqual } from "./equal.js";
import type { Policy } from "./policy/types.js";
import { createReport } from "./summary.js";
import type { DiffReport } from "./types.js";

export interface DiffOptions extends LoadOptions {
  /** A policy, or the path of its file. */
  readonly policy?: Policy | string;
  /**
   * The day from which the revision holds, YYYY-MM-DD: an operation whose end was announced for that day or an earlier
   * one may be gone. By default the day on which the revision's version was released, where the registry or
   * `info.version` tells it, else today.
   */
  readonly today?: string;
  /** Report findings of these rules only. */
  readonly only?: readonly string[];
  /** Report no findings of these rules. */
  readonly ignore?: readonly string[];
  /**
   * An account of the registry: both documents are compared as it sees them, with its overlays, and only changes of what
   * its programs use are reported, where `<account>.usage.json` lists that; new operations, and what concerns everybody,
   * are told all the same. An address `account:name` keeps its own overlays; a loaded document is taken as it is.
   */
  readonly account?: string;
  /** Path of the registry that addresses like `api@version` are looked up in; `spec/registry.yaml` by default. */
  readonly registry?: string;
  /** Bytes of standard input, for the address `-`; by default the process's own is read. */
  readonly stdin?: Uint8Array;
}

/** A document, with what the registry knows about it. */
interface Opened {
  readonly loaded: LoadedDocument;
  readonly model: ModelOptions;
  readonly released: string | undefined;
}

/**
 * Compares two documents.
 *
 * @param base what clients were built for: a path, `-`, `api@version`, `account:name`, or a document that was loaded before
 * @param revision what the server will be
 * @param options see there
 * @returns the verdict, every finding in document order, and counts
 * @throws PawlError for an address that leads nowhere, for anything wrong with a document or policy, and for rules in
 *   `only` or `ignore` that do not exist
 */
export async function diff(
  base: string | LoadedDocument,
  revision: string | LoadedDocument,
  options: DiffOptions = {},
): Promise<DiffReport> {
  const needsRegistry = [base, revision].some((one) => typeof one === "string" && !isPlainPath(one));
  const registry = needsRegistry || options.account !== undefined ? await findRegistry(options) : undefined;
  const viewer = options.account === undefined ? undefined : await readViewer(options.account, registry);
  const isTrivial =
    options.policy === undefined &&
    options.only === undefined &&
    options.ignore === undefined &&
    viewer === undefined;
  // Nothing to compare, and nothing to check either: neither the rules nor the checks need to be loaded.
  const equal = isTrivial ? await findEqual(base, revision, registry) : undefined;
  if (equal !== undefined) return createReport(equal.base, equal.revision, []);
  const before = await open(base, registry, options, viewer);
  const after = await open(revision, registry, options, viewer);
  const compare = await compareOptions(before, after, options, viewer);
  const { compareDocuments } = await import("./compare.js");
  return compareDocuments(before.loaded, after.loaded, compare);
}

async function findEqual(
  base: string | LoadedDocument,
  revision: string | LoadedDocument,
  registry: Registry | undefined,
): ReturnType<typeof describeEqual> {
  if (typeof base !== "string" || typeof revision !== "string") return undefined;
  if (base === "-" || revision === "-" || isGitAddress(base) || isGitAddress(revision)) return undefined;
  const [own, other] = [await resolveAddress(base, registry), await resolveAddress(revision, registry)];
  // The same file with other overlays is another document.
  if (overlaysOf(own).length + overlaysOf(other).length > 0) return undefined;
  return describeEqual(own.file, other.file);
}

/** The account for which is compared. */
interface Viewer {
  readonly account: Account;
  readonly usage: UsageManifest | undefined;
}

async function readViewer(name: string, registry: Registry | undefined): Promise<Viewer> {
  const address = await resolveAddress(`account:${name}`, registry);
  if (address.kind !== "account" || registry === undefined) {
    throw new PawlError("address-unknown", `There is no registry, so there is no account ${name}`, {
      fix: "Name the registry with --registry FILE, or leave --account out.",
    });
  }
  return { account: address.account, usage: await readUsage(registry, name) };
}

/** Accounts see their own API alone. */
function overlaysFor(address: Address, viewer: Viewer | undefined): readonly string[] {
  if (viewer === undefined || address.kind === "account") return overlaysOf(address);
  const { account } = viewer;
  if (address.kind === "version" && address.version.api !== account.version.api) {
    throw new PawlError(
      "usage",
      `${account.id} is an account of ${account.version.api}, and no reader of ${address.version.api}`,
      { fix: "Compare versions of its own API, or leave --account out." },
    );
  }
  return account.overlays.map((overlay) => overlay.file);
}

async function compareOptions(
  before: Opened,
  after: Opened,
  options: DiffOptions,
  viewer: Viewer | undefined,
): Promise<CompareOptions> {
  const { only, ignore } = options;
  const policy = typeof options.policy === "string" ? await openPolicy(options.policy) : options.policy;
  return {
    today: options.today ?? dayOf(after),
    ...(policy === undefined ? {} : { policy }),
    ...(only === undefined ? {} : { only }),
    ...(ignore === undefined ? {} : { ignore }),
    ...(viewer?.usage === undefined ? {} : { usage: viewer.usage }),
    model: { base: before.model, revision: after.model },
  };
}

async function openPolicy(path: string): Promise<Policy> {
  const { readPolicy } = await import("./policy/read.js");
  return readPolicy(path);
}

/** Can an address mean nothing but a file? Then a registry that is broken does not matter. */
function isPlainPath(address: string): boolean {
  return address === "-" || (/[/\\]|\.(?:ya?ml|json)$/i.test(address) && !address.includes("@"));
}

/** A registry is wanted only by addresses of versions; without one they are refused with a message that says so. */
async function findRegistry({ registry = REGISTRY_FILE }: DiffOptions): Promise<Registry | undefined> {
  return (await isThere(registry)) ? readRegistry(registry) : undefined;
}

async function open(
  document: string | LoadedDocument,
  registry: Registry | undefined,
  options: DiffOptions,
  viewer: Viewer | undefined,
): Promise<Opened> {
  if (typeof document !== "string") return { loaded: document, model: {}, released: undefined };
  const address = await resolveAddress(document, registry);
  const loaded = await load(address.file, { ...options, overlays: overlaysFor(address, viewer) });
  return { loaded, ...describe(address, registry) };
}

function describe(address: Address, registry: Registry | undefined): Pick<Opened, "model" | "released"> {
  if (address.kind !== "version" && address.kind !== "account") return { model: {}, released: undefined };
  const api = registry?.apis.get(address.version.api);
  return {
    released: address.version.released,
    model: {
      ...(api?.clientName === undefined ? {} : { clientName: api.clientName }),
      ...(api?.envPrefix === undefined ? {} : { environmentPrefix: api.envPrefix }),
    },
  };
}

function dayOf({ loaded, released }: Opened): string {
  const { version } = loaded.document.info;
  return released ?? (isDate(version) ? version : new Date().toISOString().slice(0, 10));
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
