/** All accounts at a glance: where each is, and how far from where it should be. */
import { currentOn, daysBetween, statusOn } from "../registry/clock.js";
import { nextBrownout } from "../registry/life.js";
import type { Account, Brownout, Registry, VersionStatus } from "../registry/types.js";
import { Moves } from "./moves.js";

/** An account as `pawl accounts` lists it. */
export interface AccountRow {
  readonly account: string;
  readonly title?: string;
  /** `api@version` */
  readonly pin: string;
  /** Of the pinned version, on the day that was asked for. */
  readonly status: VersionStatus;
  readonly overlays: readonly string[];
  /** The day on which the pinned version stops, YYYY-MM-DD; null while none is announced. */
  readonly sunset: string | null;
  /** Days until then; negative once it is over. */
  readonly daysToSunset: number | null;
  /** The next time in which the pinned version answers nothing; null where none is left. */
  readonly brownout: Brownout | null;
  /** The version to move to; null where the API has none. */
  readonly current: string | null;
  /** Released versions between the pin and the current one, with the latter. */
  readonly behind: number;
  /** Breaking changes between the two, in this account's document; null where there is no current version. */
  readonly breaking: number | null;
}

/**
 * @param registry the registry
 * @param accounts in the order of the result
 * @param day YYYY-MM-DD
 * @returns a row for each account
 * @throws PawlError for anything wrong with a document or overlay
 */
export async function overviewAccounts(
  registry: Registry,
  accounts: readonly Account[],
  day: string,
): Promise<AccountRow[]> {
  const moves = new Moves();
  const rows: AccountRow[] = [];
  for (const account of accounts) rows.push(await describeAccount(registry, account, day, moves));
  return rows;
}

async function describeAccount(
  registry: Registry,
  account: Account,
  day: string,
  moves: Moves,
): Promise<AccountRow> {
  const { version, overlays } = account;
  const api = registry.apis.get(version.api);
  if (api === undefined) throw new Error(`${account.id} is pinned to an API that is not there`);
  const current = currentOn(api, day);
  const from = api.versions.indexOf(version);
  const to = current === undefined ? from : api.versions.indexOf(current);
  const between = api.versions.slice(from + 1, to + 1).filter((one) => statusOn(api, one, day) !== "draft");
  const isBehind = current !== undefined && to > from;
  const report = isBehind ? await moves.compare(api, version, current, overlays) : undefined;
  return {
    account: account.id,
    ...(account.title === undefined ? {} : { title: account.title }),
    pin: account.pin,
    status: statusOn(api, version, day),
    overlays: overlays.map((overlay) => overlay.name),
    sunset: version.sunset ?? null,
    daysToSunset: version.sunset === undefined ? null : daysBetween(day, version.sunset),
    brownout: nextBrownout(version, day) ?? null,
    current: current === undefined ? null : `${api.id}@${current.id}`,
    behind: between.length,
    breaking: current === undefined ? null : countBreaking(report?.findings ?? []),
  };
}

/** What breaks requests or compiled programs; the level of a finding is a matter of policy. */
function countBreaking(findings: readonly { readonly wire: string; readonly types: string }[]): number {
  return findings.filter(({ wire, types }) => wire === "breaking" || types === "breaking").length;
}
