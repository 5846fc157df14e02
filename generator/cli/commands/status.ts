/** `pawl deprecate` and `pawl sunset` */
import { dirname } from "node:path";
import { PawlError } from "../../diagnostics/errors.js";
import { holdProject } from "../../output/transaction.js";
import { dayOf } from "../../registry/clock.js";
import { formatBrownout } from "../../registry/life.js";
import type { Brownout } from "../../registry/types.js";
import { planStatus, type StatusPlan } from "../../release/versions/status.js";
import { printFindings } from "../findings.js";
import { openRegistry } from "../registry.js";
import { countOf } from "../terminal.js";

export interface StatusOptions {
  readonly registry: string;
  readonly sunset?: string;
  readonly brownout?: readonly string[];
  readonly at?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** @returns the exit code: 1 when the policy speaks against it; nothing was changed then */
export async function changeStatus(
  address: string,
  status: "deprecated" | "sunset",
  options: StatusOptions,
): Promise<number> {
  const day = dayOf(options.at);
  await openRegistry(options.registry);
  return holdProject(dirname(options.registry), async (commit) => {
    const plan = await planStatus(await openRegistry(options.registry), {
      address,
      status,
      day,
      force: options.force === true,
      ...(options.sunset === undefined ? {} : { sunset: options.sunset }),
      ...(options.brownout === undefined ? {} : { brownouts: options.brownout.map(readBrownout) }),
    });
    const isStopped = plan.findings.some((finding) => finding.severity === "error");
    const isDone = !isStopped && options.dryRun !== true;
    if (isDone) await commit(plan.changes);
    print(plan, isStopped, isDone, options);
    return isStopped ? 1 : 0;
  });
}

/** ISO 8601 writes an interval as `FROM/TO`; what the moments are worth is seen when the registry is read. */
function readBrownout(text: string): Brownout {
  const [, from, to] = /^(\d{4}-[\d-]{5}T[\d:]{8}Z)\/(\d{4}-[\d-]{5}T[\d:]{8}Z)$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return { from, to };
  throw new PawlError("usage", `${JSON.stringify(text)} is no brown-out`, {
    fix: "Write it as 2026-03-03T10:00:00Z/2026-03-03T12:00:00Z.",
  });
}

function print(
  { changes, ...plan }: StatusPlan,
  isStopped: boolean,
  isDone: boolean,
  { json }: StatusOptions,
): void {
  if (json === true) {
    const files = changes.map((change) => change.file);
    process.stdout.write(`${JSON.stringify({ ...plan, isDone, files })}\n`);
    return;
  }
  printFindings(plan.findings);
  const since = plan.deprecated === null ? "" : ` since ${plan.deprecated}`;
  const until = plan.sunset === null ? "no end announced" : `stops on ${plan.sunset}`;
  const what = plan.to === "sunset" ? `sunset on ${plan.sunset}` : `deprecated${since}, ${until}`;
  process.stdout.write(`${plan.version}: ${plan.from} -> ${what}\n`);
  if (plan.brownouts.length > 0)
    process.stdout.write(`  brown-outs: ${plan.brownouts.map(formatBrownout).join(", ")}\n`);
  if (plan.accounts.length > 0) {
    const some = plan.accounts.slice(0, 10).join(", ") + (plan.accounts.length > 10 ? ", …" : "");
    process.stdout.write(`  accounts on it: ${some}\n`);
  }
  if (isStopped) process.stdout.write("Nothing was changed.\n");
  else
    process.stdout.write(
      isDone ? `${countOf(changes.length, "file")} changed.\n` : "Nothing was changed (--dry-run).\n",
    );
}
