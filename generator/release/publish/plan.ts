/**
 * What is to be published: a package for each version of the registry and for each tailored build of an account, with the
 * dist-tags and notes that belong to it.
 */
import { PawlError } from "../../diagnostics/errors.js";
import { planAccounts } from "../../generate/builds.js";
import { planRegistry, versionTarget } from "../../generate/plan.js";
import type { Target } from "../../generate/target.js";
import { joinedVersions, versionsLabel } from "../../generate/versions.js";
import { readAccounts } from "../../registry/accounts.js";
import { accountTag, apiTag, deprecationMessage } from "../../registry/deprecation.js";
import type { RegisteredApi, RegisteredVersion, Registry } from "../../registry/types.js";
import { type GeneratedClient, readClient, readVersionsPackage } from "./client.js";
import type { Provenance } from "./package.js";

/** One package on its way to npm. */
export interface PublishItem {
  /** What people call it. */
  readonly label: string;
  readonly provenance: Omit<Provenance, "stamp">;
  /** Versions of the API that it holds, which must be as they were frozen; the newest is the last. */
  readonly versions: readonly RegisteredVersion[];
  /** Reads what was generated, and refuses what is not current. */
  readonly read: () => Promise<GeneratedClient>;
  /** The first is the one that it is published under. */
  readonly tags: readonly [string, ...string[]];
  /** Text of `npm deprecate`; empty when it is not deprecated. */
  readonly deprecation: string;
}

/**
 * Chooses the packages of a registry: versions, oldest first, then tailored builds in the order of the accounts, then the
 * packages of all versions. Drafts are left out: they may still change, and what is on npm may not.
 *
 * @param filter `api` and `version` (or `current`) narrow the choice
 * @throws PawlError `address-unknown` when nothing fits; `usage` when a draft was asked for by name; for anything wrong with
 *   an account, a document or an overlay
 */
export async function planPublication(
  registry: Registry,
  filter: { readonly api?: string; readonly version?: string } = {},
): Promise<PublishItem[]> {
  const chosen = planRegistry(registry, filter).map((target) => find(registry, target));
  const released = chosen.filter(({ version }) => version.status !== "draft");
  if (released.length === 0) {
    throw new PawlError("usage", "A draft is not published", {
      fix: "Release it first: pawl release FILE --version V.",
    });
  }
  const builds = await readBuilds(registry, new Set(released.map(({ version }) => version)));
  const plain = released.map(({ api, version }): PublishItem => {
    const target = versionTarget(registry, api, version);
    const latest = version.status === "current" ? ["latest"] : [];
    const accounts = builds.get(target.folder)?.accounts ?? [];
    builds.delete(target.folder);
    return {
      label: target.label,
      provenance: { api: api.id, version: version.id },
      versions: [version],
      read: () => readClient(target),
      tags: [apiTag(version.id), ...latest, ...accounts.map(accountTag)],
      deprecation: deprecationMessage(api, version),
    };
  });
  const tailored = [...builds.values()].map(({ target, hash, accounts: [first, ...others] }): PublishItem => {
    const { api, version } = find(registry, target);
    return {
      label: target.label,
      provenance: { api: api.id, version: version.id, tailored: hash },
      versions: [version],
      read: () => readClient(target),
      tags: [accountTag(first), ...others.map(accountTag)],
      deprecation: deprecationMessage(api, version, "tailored"),
    };
  });
  const whole = filter.version === undefined ? new Set(released.map(({ api }) => api)) : [];
  return [...plain, ...tailored, ...[...whole].flatMap((api) => versionsItem(registry, api))];
}

/** The package of all versions, where the API has one. */
function versionsItem(registry: Registry, api: RegisteredApi): PublishItem[] {
  const versions = api.versionsPackage === undefined ? [] : joinedVersions(api);
  if (versions.length === 0) return [];
  return [
    {
      label: versionsLabel(api),
      provenance: { api: api.id },
      versions,
      read: () => readVersionsPackage(registry, api),
      tags: ["latest"],
      deprecation: "",
    },
  ];
}

/** A build with the accounts that have it. */
interface Build {
  readonly target: Target;
  readonly hash: string;
  readonly accounts: [string, ...string[]];
}

/** Builds by folder; accounts with the same document share one, and one that is not tailored that of its version. */
async function readBuilds(
  registry: Registry,
  versions: ReadonlySet<RegisteredVersion>,
): Promise<Map<string, Build>> {
  const accounts = (await readAccounts(registry)).filter(({ version }) => versions.has(version));
  const plan = await planAccounts(registry, accounts);
  const builds = new Map<string, Build>();
  for (const { account, hash } of plan.pointers) {
    const target = plan.builds.get(account);
    if (target === undefined) throw new Error(`The build of ${account} is not planned`);
    const known = builds.get(target.folder);
    if (known === undefined) builds.set(target.folder, { target, hash, accounts: [account] });
    else known.accounts.push(account);
  }
  return builds;
}

function find(registry: Registry, target: Target): { api: RegisteredApi; version: RegisteredVersion } {
  for (const api of registry.apis.values()) {
    const version = api.versions.find((one) => one.file === target.file);
    if (version !== undefined) return { api, version };
  }
  throw new Error(`No version of the registry has ${target.file}`);
}
