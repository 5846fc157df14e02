/** `pawl accounts` */
import { type AccountRow, overviewAccounts } from "../../accounts/overview.js";
import { readAccounts } from "../../registry/accounts.js";
import { dayOf } from "../../registry/clock.js";
import { formatBrownout } from "../../registry/life.js";
import { openRegistry } from "../registry.js";
import { formatTable, paint } from "../terminal.js";

export interface AccountsOptions {
  readonly registry: string;
  readonly at?: string;
  readonly json?: boolean;
}

/** @returns the exit code 0: a list accuses nobody */
export async function listAccounts(options: AccountsOptions): Promise<number> {
  const day = dayOf(options.at);
  const registry = await openRegistry(options.registry);
  const accounts = await overviewAccounts(registry, await readAccounts(registry), day);
  if (options.json === true) process.stdout.write(`${JSON.stringify({ at: day, accounts })}\n`);
  else process.stdout.write(accounts.length === 0 ? "There are no accounts yet.\n" : tableOf(accounts));
  return 0;
}

const STATUS_COLUMN = 2;
const BREAKING_COLUMN = 5;

function tableOf(accounts: readonly AccountRow[]): string {
  const hasBrownouts = accounts.some((row) => row.brownout !== null);
  const rows = accounts.map((row) => [
    row.account,
    row.pin,
    row.status,
    row.daysToSunset === null ? "-" : String(row.daysToSunset),
    String(row.behind),
    row.breaking === null ? "-" : String(row.breaking),
    row.overlays.join(", "),
    ...(hasBrownouts ? [row.brownout === null ? "-" : formatBrownout(row.brownout)] : []),
  ]);
  return formatTable(
    [
      { title: "account" },
      { title: "pin" },
      { title: "status" },
      { title: "days to sunset", align: "right" },
      { title: "behind", align: "right" },
      { title: "breaking", align: "right" },
      { title: "overlays" },
      ...(hasBrownouts ? [{ title: "next brown-out" }] : []),
    ],
    rows,
    (text, row, column) => {
      const status = accounts[row]?.status;
      if (column === STATUS_COLUMN && status !== "current" && status !== "supported")
        return paint(status === "sunset" ? "red" : "yellow", text);
      if (column === BREAKING_COLUMN && (accounts[row]?.breaking ?? 0) > 0) return paint("red", text);
      return text;
    },
  );
}
