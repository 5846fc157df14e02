/** Whom a version concerns: the accounts that subscribed and are on an older one. */

import { Moves } from "../../accounts/moves.js";
import { PawlError } from "../../diagnostics/errors.js";
import { planAccounts } from "../../generate/builds.js";
import { packageVersionOf } from "../../generate/plan.js";
import { readAccounts } from "../../registry/accounts.js";
import { currentOn, statusOn } from "../../registry/clock.js";
import { apiTag } from "../../registry/deprecation.js";
import type { Account, RegisteredApi, RegisteredVersion, Registry } from "../../registry/types.js";
import { readUsage } from "../../registry/usage.js";
import { type PublicationRecord, readPublished, recordKey } from "../publish/record.js";
import { describeMove, type Notification } from "./notification.js";

export interface Subscriber {
  readonly account: Account;
  readonly notification: Notification;
}

/**
 * Finds the version that is told about.
 *
 * @param wanted `2025-10-28`, `worqhat@2025-10-28`, `current` or `worqhat@current`
 * @param day YYYY-MM-DD
 * @throws PawlError `address-unknown`; `usage` when the version is not released on that day, or runs no more
 */
export function findVersion(
  registry: Registry,
  wanted: string,
  day: string,
): { readonly api: RegisteredApi; readonly version: RegisteredVersion } {
  const [, id, name = wanted] = /^([a-z][a-z0-9-]*)@(.+)$/.exec(wanted) ?? [];
  const apis = [...registry.apis.values()].filter((api) => id === undefined || api.id === id);
  const found = apis.flatMap((api) => {
    const version = name === "current" ? currentOn(api, day) : api.versions.find((one) => one.id === name);
    return version === undefined ? [] : [{ api, version }];
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) {
    const known = apis.flatMap((api) => api.versions.map((version) => `${api.id}@${version.id}`));
    const message = `${JSON.stringify(wanted)} ${only === undefined ? "is no version" : "is a version of several APIs"}`;
    throw new PawlError("address-unknown", message, {
      fix: `Use one of ${known.join(", ") || "those of the registry"}.`,
    });
  }
  const status = statusOn(only.api, only.version, day);
  if (status === "draft" || status === "sunset") {
    const what = status === "draft" ? "is not released" : "runs no more";
    throw new PawlError(
      "usage",
      `${only.api.id}@${only.version.id} ${what} on ${day}: nobody can move to it`,
      {
        fix: status === "draft" ? "Release and publish it first." : "Name a version that runs.",
      },
    );
  }
  return only;
}

/**
 * Refuses a version whose client is known not to be on npm.
 *
 * @returns false when nothing is known, because nothing was ever published with Pawl
 * @throws PawlError `not-published`
 */
export async function requirePublished(
  registry: Registry,
  api: RegisteredApi,
  version: RegisteredVersion,
): Promise<boolean> {
  const published = await readPublished(registry);
  if (published === undefined) return false;
  const key = recordKey(api.package, version.client ?? packageVersionOf(version.id));
  if (published.has(key)) return true;
  throw new PawlError(
    "not-published",
    `${key} is not on npm yet, and a mail would tell people to install it`,
    {
      fix: `Run pawl publish --api ${api.id} --version ${version.id} first.`,
    },
  );
}

/**
 * The package of everybody would show an account what its overlays hide. Its own is on npm where another account with the
 * same document is on that version already.
 */
async function installOf(
  registry: Registry,
  api: RegisteredApi,
  account: Account,
  to: RegisteredVersion,
  published: PublicationRecord | undefined,
): Promise<string | null> {
  if (account.overlays.length === 0) return `npm install ${api.package}@${apiTag(to.id)}`;
  const moved: Account = { ...account, pin: `${api.id}@${to.id}`, version: to };
  const { targets } = await planAccounts(registry, [moved], true);
  const version = targets[0]?.identity.packageVersion ?? "";
  if (version === (to.client ?? packageVersionOf(to.id)))
    return `npm install ${api.package}@${apiTag(to.id)}`;
  const isThere = published?.has(recordKey(api.package, version)) === true;
  return isThere ? `npm install ${api.package}@${version}` : null;
}

/**
 * @param only ids of accounts; all by default
 * @param day YYYY-MM-DD
 * @returns subscribed accounts on an older version, in the order of their ids, with what they are told
 * @throws PawlError for anything wrong with an account, a document or an overlay
 */
export async function findSubscribers(
  registry: Registry,
  api: RegisteredApi,
  to: RegisteredVersion,
  only: readonly string[] | undefined,
  day: string,
): Promise<Subscriber[]> {
  const moves = new Moves();
  const target = api.versions.indexOf(to);
  const subscribers: Subscriber[] = [];
  const published = await readPublished(registry);
  for (const account of await readAccounts(registry)) {
    const isWanted = only === undefined || only.includes(account.id);
    const { email, webhook } = account.notify ?? {};
    const from = api.versions.indexOf(account.version);
    if (!isWanted || (email ?? webhook) === undefined || from < 0 || from >= target) continue;
    const report = await moves.compare(api, account.version, to, account.overlays);
    const usage = await readUsage(registry, account.id);
    const install = await installOf(registry, api, account, to, published);
    const notification = describeMove({ api, account, to, report, usage, install, day });
    subscribers.push({ account, notification });
  }
  return subscribers;
}
