/** Accounts: their files, their pins, and that their overlays apply. */
import { PawlError } from "../diagnostics/errors.js";
import { accountsFolder, readAccounts } from "../registry/accounts.js";
import { daysBetween, statusOn } from "../registry/clock.js";
import { formatBrownout, nextBrownout } from "../registry/life.js";
import { readHistory } from "../registry/pins.js";
import { tailor } from "../registry/resolve.js";
import type { Account, Registry } from "../registry/types.js";
import { type CheckFinding, ofFault } from "./finding.js";

/**
 * @param registry the registry
 * @param day YYYY-MM-DD
 * @returns findings, and the accounts that can be generated
 */
export async function checkAccounts(
  registry: Registry,
  day: string,
): Promise<{ readonly findings: CheckFinding[]; readonly sound: readonly Account[] }> {
  const findings: CheckFinding[] = [];
  const onFault = (fault: PawlError): void => {
    findings.push(ofFault("accounts", fault, accountsFolder(registry)));
  };
  const accounts = await readAccounts(registry, onFault).catch((error: unknown): Account[] => {
    if (!(error instanceof PawlError)) throw error;
    onFault(error);
    return [];
  });
  const tailored = new Map<string, Promise<readonly CheckFinding[]>>();
  const sound: Account[] = [];
  for (const account of accounts) {
    findings.push(...checkPin(registry, account, day), ...(await checkHistory(registry, account)));
    const key = JSON.stringify([account.pin, account.overlays.map((overlay) => overlay.name)]);
    const isNew = !tailored.has(key);
    const known = tailored.get(key) ?? checkOverlays(account);
    tailored.set(key, known);
    const faults = await known;
    // Accounts that have both in common have the same findings.
    if (isNew) findings.push(...faults);
    if (!faults.some((fault) => fault.severity === "error")) sound.push(account);
  }
  return { findings, sound };
}

function checkPin(registry: Registry, account: Account, day: string): CheckFinding[] {
  const { version } = account;
  const api = registry.apis.get(version.api);
  const status = api === undefined ? version.status : statusOn(api, version, day);
  if (status !== "draft" && status !== "sunset") return checkBrownout(account, day);
  const isOver = status === "sunset";
  const since = isOver && version.sunset !== undefined ? ` since ${version.sunset}` : "";
  return [
    {
      check: "accounts",
      severity: isOver ? "warning" : "error",
      message: isOver
        ? `${account.id} is on ${account.pin}, which no longer runs${since}`
        : `${account.id} is on ${account.pin}, which is not released`,
      place: account.locate("#/pin"),
      fix: `Move it: pawl pin ${account.id} VERSION.`,
    },
  ];
}

/** How long before a brown-out it is told of, in days. */
const NOTICE = 14;

/** Whoever is still on a version that is about to stop for some hours notices it here first. */
function checkBrownout(account: Account, day: string): CheckFinding[] {
  const next = nextBrownout(account.version, day);
  if (next === undefined || daysBetween(day, next.from.slice(0, 10)) > NOTICE) return [];
  return [
    {
      check: "accounts",
      severity: "warning",
      message: `${account.id} is on ${account.pin}, which answers no requests from ${formatBrownout(next)}`,
      place: account.locate("#/pin"),
      fix: `Move it before: pawl pin ${account.id} VERSION.`,
    },
  ];
}

/** The last move and the file must agree: a pin that was edited by hand is in no history. */
async function checkHistory(registry: Registry, account: Account): Promise<CheckFinding[]> {
  let last: string | undefined;
  try {
    last = (await readHistory(registry, account.id)).entries.at(-1)?.to;
  } catch (error) {
    if (error instanceof PawlError) return [ofFault("accounts", error, account.file)];
    throw error;
  }
  if (last === undefined || last === account.pin) return [];
  return [
    {
      check: "accounts",
      severity: "error",
      message: `${account.id} is on ${account.pin}, and its history says ${last}`,
      place: account.locate("#/pin"),
      fix: `Put ${last} back, and move it with pawl pin ${account.id} VERSION.`,
    },
  ];
}

async function checkOverlays({ version, overlays }: Account): Promise<CheckFinding[]> {
  if (overlays.length === 0) return [];
  try {
    const { document } = await tailor(version, overlays);
    const unmatched = document.notices.filter((notice) => notice.code === "overlay-unmatched");
    return unmatched.map(({ message, place = { file: version.file } }) => ({
      check: "overlays",
      severity: "warning",
      message: `${message} in ${version.api}@${version.id}`,
      place,
      fix: "Correct the target, or remove the action.",
    }));
  } catch (error) {
    if (error instanceof PawlError) return [ofFault("overlays", error, version.file)];
    throw error;
  }
}
