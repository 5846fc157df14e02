/** What a new version means for each account: does its tailoring apply, and what would moving break. */
import type { Moves } from "../../accounts/moves.js";
import { PawlError } from "../../diagnostics/errors.js";
import type { Account, RegisteredApi, RegisteredVersion } from "../../registry/types.js";
import type { AccountImpact, ReleaseFinding } from "./types.js";

/**
 * @param api the API as it will be
 * @param version the new version
 * @param accounts of the API
 * @param moves makes and remembers documents
 * @returns a row for each account, and what is wrong with overlays; accounts that share overlays share findings
 */
export async function measureImpact(
  api: RegisteredApi,
  version: RegisteredVersion,
  accounts: readonly Account[],
  moves: Moves,
): Promise<{ readonly findings: ReleaseFinding[]; readonly rows: AccountImpact[] }> {
  const findings = new Map<string, readonly ReleaseFinding[]>();
  const rows: AccountImpact[] = [];
  for (const account of accounts) {
    const key = JSON.stringify(account.overlays.map((overlay) => overlay.name));
    const known = findings.get(key) ?? (await checkOverlays(account, version, moves));
    findings.set(key, known);
    if (known.some((finding) => finding.severity === "error")) continue;
    const report = await moves.compare(api, account.version, version, account.overlays);
    const breaking = report.findings.filter(
      (one) => one.wire === "breaking" || one.types === "breaking",
    ).length;
    rows.push({ account: account.id, pin: account.pin, breaking });
  }
  return { findings: [...findings.values()].flat(), rows };
}

async function checkOverlays(
  account: Account,
  version: RegisteredVersion,
  moves: Moves,
): Promise<ReleaseFinding[]> {
  try {
    const { document } = await moves.version(version, account.overlays);
    const unmatched = document.notices.filter((notice) => notice.code === "overlay-unmatched");
    return unmatched.map(({ message, place }) => ({
      about: "overlays",
      severity: "warning",
      message: `${message} in ${version.api}@${version.id}`,
      ...(place === undefined ? {} : { place }),
      fix: `Correct it before ${account.id} moves.`,
    }));
  } catch (error) {
    if (!(error instanceof PawlError)) throw error;
    const { message, place, fix } = error;
    const text = `The overlays of ${account.id} do not apply to ${version.api}@${version.id}: ${message}`;
    return [
      { about: "overlays", severity: "error", message: text, ...(place === undefined ? {} : { place }), fix },
    ];
  }
}
