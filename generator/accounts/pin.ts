/** Moving an account to another version: what that changes for it, and the files that it changes. */
import { readFile } from "node:fs/promises";
import type { Notice } from "../diagnostics/errors.js";
import { PawlError } from "../diagnostics/errors.js";
import type { DiffReport } from "../diff/types.js";
import { collectGenerated } from "../generate/collect.js";
import type { Change } from "../output/transaction.js";
import { readAccount, readAccounts } from "../registry/accounts.js";
import { currentOn, statusOn } from "../registry/clock.js";
import { formatEntry, historyPath, type PinEntry, readHistory } from "../registry/pins.js";
import type { Account, RegisteredApi, RegisteredVersion, Registry } from "../registry/types.js";
import { Moves } from "./moves.js";
import { replaceValue } from "./yamlEdit.js";

/** What the user asks for. */
export interface PinRequest {
  readonly account: string;
  /** An id of a version, `api@version` or `current`; undefined takes the last move back. */
  readonly version: string | undefined;
  /** YYYY-MM-DD */
  readonly day: string;
}

/** A move, before it is made. */
export interface PinPlan {
  readonly account: Account;
  readonly from: RegisteredVersion;
  readonly to: RegisteredVersion;
  /** What the move changes for this account: its two tailored documents compared. */
  readonly report: DiffReport;
  /** Actions of its overlays that do nothing in the version that it moves to. */
  readonly unmatched: readonly Notice[];
  readonly entry: PinEntry;
}

/**
 * Plans a move. Nothing is written.
 *
 * @param registry the registry
 * @param request see there
 * @throws PawlError `pin-refused` for a version that is a draft, does not run any more, or is the present one, and where
 *   there is no move to take back; `address-unknown`; for anything wrong with a document or overlay
 */
export async function planPin(registry: Registry, request: PinRequest): Promise<PinPlan> {
  const account = await readAccount(registry, request.account);
  const from = account.version;
  const api = registry.apis.get(from.api);
  if (api === undefined) throw new Error(`${account.id} is pinned to an API that is not there`);
  const isUndo = request.version === undefined;
  const to =
    request.version === undefined
      ? await findFormer(registry, api, account)
      : findVersion(api, request.version, request.day);
  refuseUnfit(api, account, to, request.day);
  await refuseEarlier(registry, account, request.day);
  const moves = new Moves();
  const report = await moves.compare(api, from, to, account.overlays);
  const { document } = await moves.version(to, account.overlays);
  return {
    account,
    from,
    to,
    report,
    unmatched: document.notices.filter((notice) => notice.code === "overlay-unmatched"),
    entry: {
      at: request.day,
      from: account.pin,
      to: `${api.id}@${to.id}`,
      ...(isUndo ? { undo: true } : {}),
    },
  };
}

/**
 * The files that a move changes: the account's own, where nothing but the pin changes, its history, and what is generated.
 *
 * @param registry the registry
 * @param plan as `planPin` returns it
 * @throws PawlError for anything wrong with an account, document or overlay
 */
export async function collectPin(registry: Registry, { account, to, entry }: PinPlan): Promise<Change[]> {
  const text = await readFile(account.file, "utf8");
  const { text: history } = await readHistory(registry, account.id);
  const separator = history === "" || history.endsWith("\n") ? "" : "\n";
  const moved: Account = { ...account, pin: entry.to, version: to };
  const accounts = (await readAccounts(registry)).map((one) => (one.id === account.id ? moved : one));
  return [
    { file: account.file, content: replaceValue(text, account.file, ["pin"], entry.to) },
    { file: historyPath(registry, account.id), content: history + separator + formatEntry(entry) },
    ...(await collectGenerated(registry, accounts)),
  ];
}

function findVersion(api: RegisteredApi, wanted: string, day: string): RegisteredVersion {
  const id = wanted.startsWith(`${api.id}@`) ? wanted.slice(api.id.length + 1) : wanted;
  const version = id === "current" ? currentOn(api, day) : api.versions.find((one) => one.id === id);
  if (version !== undefined) return version;
  const known = api.versions.filter((one) => statusOn(api, one, day) !== "draft").map((one) => one.id);
  throw new PawlError("address-unknown", `${api.id} has no version ${JSON.stringify(wanted)}`, {
    fix: `Use one of ${known.join(", ")}.`,
  });
}

function refuseUnfit(api: RegisteredApi, account: Account, to: RegisteredVersion, day: string): void {
  const name = `${api.id}@${to.id}`;
  const refuse = (message: string, fix: string): never => {
    throw new PawlError("pin-refused", message, { fix, place: account.locate("#/pin") });
  };
  const status = statusOn(api, to, day);
  if (to === account.version) refuse(`${account.id} is on ${name} already`, "There is nothing to do.");
  if (status === "draft") refuse(`${name} is not released`, "Release it first, or choose another version.");
  if (status === "sunset") {
    const since = to.sunset === undefined ? "" : ` since ${to.sunset}`;
    refuse(
      `${name} no longer runs${since}`,
      "Choose a version that runs; pawl accounts shows the current one.",
    );
  }
}

async function refuseEarlier(registry: Registry, account: Account, day: string): Promise<void> {
  const last = (await readHistory(registry, account.id)).entries.at(-1);
  if (last === undefined || last.at <= day) return;
  throw new PawlError("pin-refused", `${account.id} has moved on ${last.at}, after ${day}`, {
    fix: "A history only grows: take that day or a later one.",
    place: { file: historyPath(registry, account.id) },
  });
}

/** One step back: moves that were taken back do not count, and neither does taking them back. */
async function findFormer(
  registry: Registry,
  api: RegisteredApi,
  account: Account,
): Promise<RegisteredVersion> {
  const { entries } = await readHistory(registry, account.id);
  const pins: string[] = [];
  for (const { from, to, undo } of entries) {
    if (pins.length === 0 && from !== null) pins.push(from);
    if (undo === true) pins.pop();
    else pins.push(to);
  }
  const former = pins.at(-2);
  const version = api.versions.find((one) => `${api.id}@${one.id}` === former);
  if (version !== undefined) return version;
  const message = `${account.id} has made no move that can be taken back`;
  throw new PawlError("pin-refused", message, {
    fix: `Name the version: pawl pin ${account.id} VERSION.`,
    place: { file: account.file },
  });
}
