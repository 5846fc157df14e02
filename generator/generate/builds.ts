/**
 * What accounts need generated. An account's build is decided by its version, its document, and that of the version before,
 * which its changelog tells from: accounts that have all in common share one folder, and one that is not tailored shares
 * the folder of its version. What an account has of its own is a pointer.
 */
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { disk } from "../output/filesystem.js";
import { type OutputStamp, readManifest } from "../output/manifest.js";
import { type TailoredVersion, tailor } from "../registry/resolve.js";
import type { Account, RegisteredApi, RegisteredVersion, Registry } from "../registry/types.js";
import { inputOf, readVersion, rehashInput } from "./fingerprint.js";
import { generatedFolder, previousOf, versionTarget } from "./plan.js";
import { BUILDS_FOLDER, type Pointer, readPointer } from "./pointers.js";
import type { Target } from "./target.js";

/** Hex digits of a key: 64 bits, as two of 10,000 builds must not meet. */
const KEY_LENGTH = 16;

/** What the accounts of a run come to. */
export interface AccountPlan {
  /** Each build once, in the order of the accounts that need them first. */
  readonly targets: readonly Target[];
  /** One for each account, in their order. */
  readonly pointers: readonly Pointer[];
  /** The build of each account, by its id. */
  readonly builds: ReadonlyMap<string, Target>;
}

/**
 * Finds the builds that accounts need.
 *
 * @param registry the registry
 * @param accounts of the registry
 * @param isFresh make every document anew instead of trusting the pointers of a former run
 * @throws PawlError for anything wrong with a document or overlay
 */
export async function planAccounts(
  registry: Registry,
  accounts: readonly Account[],
  isFresh = false,
): Promise<AccountPlan> {
  const known = isFresh ? new Set<string>() : await trustedApis(registry);
  const builds = new Map<string, Promise<Build>>();
  const made = new Map<string, Promise<TailoredVersion>>();
  // Most of what a build is compared with is that of others too: the version as it is, the one before.
  const make: typeof tailor = (version, overlays) => {
    const key = JSON.stringify([version.file, overlays.map((overlay) => overlay.file)]);
    const known = made.get(key) ?? tailor(version, overlays);
    made.set(key, known);
    return known;
  };
  const targets = new Map<string, Target>();
  const pointers: Pointer[] = [];
  const byAccount = new Map<string, Target>();
  for (const account of accounts) {
    const key = JSON.stringify([account.pin, account.overlays.map((overlay) => overlay.name)]);
    let build = builds.get(key);
    if (build === undefined) {
      build = planBuild(registry, account, known.has(account.version.api), make);
      builds.set(key, build);
    }
    const { target, hash, since, input, previous, folder } = await build;
    targets.set(target.folder, target);
    byAccount.set(account.id, target);
    pointers.push({
      account: account.id,
      version: account.pin,
      overlays: account.overlays.map((overlay) => overlay.name),
      hash,
      since,
      input,
      previous,
      build: `../../${folder}`,
    });
  }
  return { targets: [...targets.values()], pointers, builds: byAccount };
}

interface Build extends Pick<Pointer, "hash" | "since" | "input" | "previous"> {
  readonly target: Target;
  /** Below the API's folder, `/`-separated. */
  readonly folder: string;
}

/** APIs whose pointers were written by this very Pawl; another may make other documents of the same files. */
async function trustedApis(registry: Registry): Promise<ReadonlySet<string>> {
  const version = await readVersion();
  const trusted = new Set<string>();
  for (const api of registry.apis.keys()) {
    const state = await readManifest(join(generatedFolder(registry), api, "accounts"), disk);
    if (state.kind === "ours" && state.manifest.stamp.generator.version === version) trusted.add(api);
  }
  return trusted;
}

async function planBuild(
  registry: Registry,
  account: Account,
  isTrusted: boolean,
  make: typeof tailor,
): Promise<Build> {
  const { version, overlays } = account;
  const api = registry.apis.get(version.api);
  if (api === undefined) throw new Error(`${account.id} is pinned to an API that is not there`);
  const former = isTrusted ? await readPointer(generatedFolder(registry), api.id, account.id) : undefined;
  if (former !== undefined && (await isUnchanged(account, previousOf(api, version), former))) {
    return toBuild(registry, api, account, former, former.build.startsWith(`../../${BUILDS_FOLDER}/`));
  }
  const tailored = await make(version, overlays);
  const previous = previousOf(api, version);
  const since = previous === undefined ? undefined : await make(previous, overlays);
  const made = {
    hash: tailored.hash,
    since: since?.hash ?? null,
    input: inputOf(tailored.document.sources),
    previous: since === undefined ? null : inputOf(since.document.sources),
  };
  const isTailored =
    overlays.length > 0 &&
    ((await make(version, [])).hash !== made.hash ||
      (previous !== undefined && (await make(previous, [])).hash !== made.since));
  return toBuild(registry, api, account, made, isTailored);
}

async function isUnchanged(
  account: Account,
  previous: RegisteredVersion | undefined,
  former: Pointer,
): Promise<boolean> {
  const names = account.overlays.map((overlay) => overlay.name);
  if (former.version !== account.pin || JSON.stringify(former.overlays) !== JSON.stringify(names))
    return false;
  if ((previous === undefined) !== (former.previous === null)) return false;
  const input = await rehashInput(account.version.file, former.input, undefined);
  if (input === undefined || !isSameInput(input, former.input)) return false;
  if (previous === undefined || former.previous === null) return true;
  const before = await rehashInput(previous.file, former.previous, undefined);
  return before !== undefined && isSameInput(before, former.previous);
}

function isSameInput(a: OutputStamp["input"], b: OutputStamp["input"]): boolean {
  const format = (input: OutputStamp["input"]): string => JSON.stringify(Object.entries(input).sort());
  return format(a) === format(b);
}

function toBuild(
  registry: Registry,
  api: RegisteredApi,
  { version, overlays }: Account,
  made: Pick<Pointer, "hash" | "since" | "input" | "previous">,
  isTailored: boolean,
): Build {
  const plain = versionTarget(registry, api, version);
  if (!isTailored) return { ...made, target: plain, folder: version.id };
  const key = createHash("sha256")
    .update(`${version.id}\n${made.hash}\n${made.since}`)
    .digest("hex")
    .slice(0, KEY_LENGTH);
  const target: Target = {
    ...plain,
    label: `${plain.label} + ${overlays.map((overlay) => overlay.name).join(" + ")}`,
    folder: join(dirname(plain.folder), BUILDS_FOLDER, key),
    load: { ...plain.load, overlays: overlays.map((overlay) => overlay.file) },
    // A part of digits only would be a number, which may not begin with 0 (SemVer 2.0.0 §9).
    identity: { ...plain.identity, packageVersion: `${plain.identity.packageVersion}-tailored.h${key}` },
  };
  return { ...made, target, folder: `${BUILDS_FOLDER}/${key}` };
}
