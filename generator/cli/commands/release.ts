/** `pawl release` */
import { dirname, relative } from "node:path";
import { holdProject } from "../../output/transaction.js";
import { dayOf } from "../../registry/clock.js";
import { isDate } from "../../registry/versions.js";
import { planRelease } from "../../release/versions/release.js";
import type { ReleasePlan } from "../../release/versions/types.js";
import { cleanLine } from "../../templates/text.js";
import { printFindings } from "../findings.js";
import { openRegistry } from "../registry.js";
import { countOf, formatTable, Progress } from "../terminal.js";

export interface ReleaseOptions {
  readonly registry: string;
  readonly version: string;
  readonly api?: string;
  readonly at?: string;
  readonly allowUndeprecatedRemoval?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** @returns the exit code: 1 when something speaks against the release; nothing was changed then */
export async function release(file: string, options: ReleaseOptions): Promise<number> {
  // A version that is called after a day is released on that day, unless told otherwise.
  const day = dayOf(options.at ?? (isDate(options.version) ? options.version : undefined));
  const isJson = options.json === true;
  await openRegistry(options.registry);
  return holdProject(dirname(options.registry), async (commit) => {
    const registry = await openRegistry(options.registry);
    const progress = new Progress(!isJson);
    let plan: ReleasePlan;
    try {
      plan = await planRelease(registry, {
        file,
        version: options.version,
        day,
        allowUndeprecatedRemoval: options.allowUndeprecatedRemoval === true,
        ...(options.api === undefined ? {} : { api: options.api }),
        onStage: (stage) => progress.show(stage),
      });
    } finally {
      progress.clear();
    }
    const isStopped = plan.findings.some((finding) => finding.severity === "error");
    const isDone = !isStopped && options.dryRun !== true;
    if (isDone) await commit(plan.changes);
    if (isJson) printJson(plan, isDone);
    else printText(plan, isStopped, isDone, dirname(dirname(options.registry)));
    return isStopped ? 1 : 0;
  });
}

function printJson({ changes, report, ...plan }: ReleasePlan, isDone: boolean): void {
  const value = {
    ...plan,
    isDone,
    verdict: report?.verdict ?? null,
    summary: report?.summary ?? null,
    written: changes.filter((change) => change.content !== undefined).map((change) => change.file),
    removed: changes.filter((change) => change.content === undefined).map((change) => change.file),
  };
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function printText(plan: ReleasePlan, isStopped: boolean, isDone: boolean, project: string): void {
  const { api, version, replaces, client, bump, report, accounts, changes } = plan;
  printFindings(plan.findings);
  const from =
    replaces === null ? "the first version" : `replaces ${replaces}, which is supported from now on`;
  const lines = [
    `${api}@${version}: ${from}`,
    `  client ${client}${bump === null ? "" : ` (${bump === "none" ? "nothing changed" : bump})`}`,
  ];
  if (report !== null) {
    const { breaking, warning, operations } = report.summary;
    lines.push(
      `  ${breaking} breaking, ${countOf(warning, "warning")}; operations: ${operations.added} added, ${operations.removed} removed, ${operations.changed} changed`,
    );
  }
  process.stdout.write(`${lines.map(cleanLine).join("\n")}\n`);
  if (accounts.length > 0) {
    const rows = accounts.map((row) => [row.account, row.pin, String(row.breaking)]);
    const columns = [
      { title: "account" },
      { title: "stays on" },
      { title: "breaking", align: "right" as const },
    ];
    process.stdout.write(`\n${formatTable(columns, rows)}`);
  }
  if (isStopped) {
    process.stdout.write("Not released; nothing was changed.\n");
    return;
  }
  if (!isDone) {
    process.stdout.write(`\n${plan.changelog}\n`);
    for (const { file, content } of changes)
      process.stdout.write(
        `${content === undefined ? "remove" : "write "}  ${cleanLine(relative(project, file))}\n`,
      );
  }
  const count = countOf(changes.length, "file");
  process.stdout.write(isDone ? `Released: ${count}.\n` : `Nothing was changed (--dry-run): ${count}.\n`);
}
