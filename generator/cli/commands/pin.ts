/** `pawl pin` */
import { dirname } from "node:path";
import { collectPin, type PinPlan, planPin } from "../../accounts/pin.js";
import { PawlError } from "../../diagnostics/errors.js";
import { REPORT_FORMATS } from "../../diff/report/formats.js";
import { holdProject } from "../../output/transaction.js";
import { dayOf } from "../../registry/clock.js";
import type { Registry } from "../../registry/types.js";
import { cleanLine } from "../../templates/text.js";
import { NO_ENGINE } from "../engine.js";
import { confirm } from "../question.js";
import { openRegistry } from "../registry.js";
import { formatPlace, hasColour, paint } from "../terminal.js";
import { readVersion } from "../version.js";

export interface PinOptions {
  readonly registry: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly undo?: boolean;
  readonly at?: string;
  readonly json?: boolean;
}

/** @returns the exit code: 0 once the account has moved or nothing was to be done, 1 when the user said no */
export async function pin(
  account: string,
  version: string | undefined,
  options: PinOptions,
): Promise<number> {
  refuseContradictions(version, options);
  const request = { account, version, day: dayOf(options.at) };
  const isJson = options.json === true;
  const first = await planPin(await openRegistry(options.registry), request);
  if (!isJson) await show(first);
  if (options.dryRun === true) return finish(first, isJson, false);
  if (options.yes !== true && !(await confirm(`Move ${account} to ${first.entry.to}?`))) return 1;
  return holdProject(dirname(options.registry), async (commit) => {
    // Whoever asked may have thought for long, and something may have changed meanwhile.
    const registry: Registry = await openRegistry(options.registry);
    const plan = await planPin(registry, request);
    if (plan.entry.from !== first.entry.from || plan.entry.to !== first.entry.to) {
      throw new PawlError("pin-refused", `${account} has moved meanwhile`, { fix: "Look at it again." });
    }
    await commit(await collectPin(registry, plan));
    return finish(plan, isJson, true);
  });
}

function refuseContradictions(version: string | undefined, options: PinOptions): void {
  const refuse = (message: string, fix: string): never => {
    throw new PawlError("usage", message, { fix });
  };
  if (options.undo === true && version !== undefined)
    refuse("--undo goes back one step", "Leave the version out, or leave --undo out.");
  if (options.undo !== true && version === undefined)
    refuse("pawl pin needs a version", "Name it: pawl pin ACCOUNT VERSION, or go back with --undo.");
  if (options.yes === true && options.dryRun === true)
    refuse("--yes and --dry-run contradict each other", "Leave one of them out.");
  if (options.json === true && options.yes !== true && options.dryRun !== true)
    refuse("--json does not ask", "Say --yes to go ahead, or --dry-run to look only.");
}

async function show({ account, report, unmatched, entry }: PinPlan): Promise<void> {
  const what = entry.undo === true ? "back one step, " : "";
  process.stdout.write(`${account.id}: ${what}${entry.from} -> ${entry.to}\n`);
  const context = { engine: NO_ENGINE, version: readVersion(), failOn: "none" } as const;
  const isColoured = hasColour(process.stdout);
  process.stdout.write(
    await REPORT_FORMATS.text.render(report, isColoured ? { ...context, paint } : context),
  );
  for (const { message, place } of unmatched) {
    const where = place === undefined ? "" : `${formatPlace(place)}  `;
    process.stderr.write(`${where}${paint("yellow", "warning", process.stderr)}  ${cleanLine(message)}\n`);
  }
}

function finish({ account, report, unmatched, entry }: PinPlan, isJson: boolean, isDone: boolean): number {
  if (isJson) {
    const { verdict, summary, findings } = report;
    const move = { account: account.id, ...entry, moved: isDone, verdict, summary, findings, unmatched };
    process.stdout.write(`${JSON.stringify(move)}\n`);
  } else {
    const text = isDone ? `${account.id} is on ${entry.to} now.` : "Nothing was changed (--dry-run).";
    process.stdout.write(`${text}\n`);
  }
  return 0;
}
