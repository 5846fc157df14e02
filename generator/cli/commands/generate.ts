/** `pawl generate` */
import { dirname } from "node:path";
import { performance } from "node:perf_hooks";
import { PawlError } from "../../diagnostics/errors.js";
import { readExtras } from "../../generate/extras.js";
import { staleFeeds, writeFeeds } from "../../generate/feeds.js";
import { planSpec } from "../../generate/plan.js";
import type { PointerState } from "../../generate/pointers.js";
import { type ProjectPlan, planProject, settleProject } from "../../generate/project.js";
import { type RunOptions, runTarget } from "../../generate/run.js";
import type { Target, TargetResult } from "../../generate/target.js";
import { holdProject } from "../../output/transaction.js";
import { cleanLine } from "../../templates/text.js";
import { readStandardInput } from "../input.js";
import { printNotices } from "../notices.js";
import { freezeReleased, openRegistry } from "../registry.js";
import { formatTable, Progress, paint } from "../terminal.js";
import { watchTargets } from "../watch.js";

export interface GenerateOptions {
  readonly registry: string;
  readonly api?: string;
  readonly version?: string;
  readonly account?: string;
  readonly accounts?: boolean;
  readonly all?: boolean;
  readonly spec?: string;
  readonly out?: string;
  readonly name?: string;
  readonly package?: string;
  readonly docs: boolean;
  readonly with?: string;
  readonly openEnums?: boolean;
  readonly presentDefaults?: boolean;
  readonly dates?: boolean;
  readonly bigints?: boolean;
  readonly check?: boolean;
  readonly watch?: boolean;
  readonly force?: boolean;
  readonly templates?: string;
  readonly allowRemote?: boolean;
  readonly refRoot?: string;
  readonly json?: boolean;
}

/** How long to wait for another run, in milliseconds: generating everything takes its time. */
const PATIENCE = 300_000;

/** @returns the exit code: 0, or 1 when `--check` found something out of date */
export async function generate(options: GenerateOptions): Promise<number> {
  refuseContradictions(options);
  // A release that runs meanwhile would change what is being read; watching does not hold others up.
  const isAlone = options.spec === undefined && options.check !== true && options.watch !== true;
  if (!isAlone) return generateNow(options);
  await openRegistry(options.registry);
  return holdProject(dirname(options.registry), () => generateNow(options), PATIENCE);
}

async function generateNow(options: GenerateOptions): Promise<number> {
  const { targets, pointers, scope } = await plan(options);
  const stdin = options.spec === "-" ? await readStandardInput() : undefined;
  const run: RunOptions = {
    mode: options.check === true ? "check" : "write",
    force: options.force ?? false,
    ...(options.templates === undefined ? {} : { templates: options.templates }),
    ...(stdin === undefined ? {} : { stdin }),
  };
  if (options.watch === true) return watchTargets(targets, run);
  const started = performance.now();
  const results = await runAll(targets, run, options.json ?? false);
  const settled =
    scope === "none"
      ? []
      : await settleProject(
          await openRegistry(options.registry),
          { pointers, scope },
          run.mode === "check" ? "check" : "write",
        );
  const isWhole = scope === "all" && options.accounts !== true;
  const feeds = isWhole ? await staleFeeds(await openRegistry(options.registry)) : [];
  if (run.mode === "write") await writeFeeds(feeds);
  const frozen =
    options.spec === undefined && run.mode === "write" ? await freezeReleased(options.registry) : [];
  report({ results, settled, accounts: pointers.length, frozen }, performance.now() - started, options);
  const isStale = results.some((result) => result.outcome === "stale") || staleIn(settled, options) > 0;
  return isStale || (options.check === true && feeds.length > 0) ? 1 : 0;
}

/** Pointers and builds that a check found to be out of date. */
function staleIn(settled: readonly PointerState[], { check }: GenerateOptions): number {
  if (check !== true) return 0;
  return settled.reduce(
    (sum, { changed, removed, unused }) => sum + changed.length + removed.length + unused.length,
    0,
  );
}

function refuseContradictions(options: GenerateOptions): void {
  const refuse = (message: string, fix: string): never => {
    throw new PawlError("usage", message, { fix });
  };
  if (options.spec === "" || options.out === "")
    refuse("--spec and --out need a name", "An empty one is often a variable that is not set.");
  if (options.spec !== undefined && options.out === undefined)
    refuse("--spec needs --out", "Name the folder to write: --out DIR.");
  if (options.spec === undefined && options.out !== undefined)
    refuse("--out needs --spec", "A registry's output goes into generated/.");
  const ofSpec = Object.entries({
    "--name": options.name,
    "--package": options.package,
    "--no-docs": options.docs ? undefined : true,
    "--open-enums": options.openEnums,
    "--present-defaults": options.presentDefaults,
    "--dates": options.dates,
    "--bigints": options.bigints,
    "--with": options.with,
    "--allow-remote": options.allowRemote,
    "--ref-root": options.refRoot,
  }).find(([, value]) => value !== undefined);
  if (options.spec === undefined && ofSpec !== undefined)
    refuse(`${ofSpec[0]} needs --spec`, "For an API of the registry, spec/registry.yaml says it.");
  if (options.spec !== undefined && (options.api ?? options.version ?? options.all) !== undefined)
    refuse("--spec and --api, --version or --all contradict each other", "Use one or the other.");
  if (options.all === true && options.version !== undefined)
    refuse("--all and --version contradict each other", "Use one or the other.");
  if (options.account !== undefined && options.accounts === true)
    refuse("--account and --accounts contradict each other", "Use one or the other.");
  if (options.account !== undefined || options.accounts === true) {
    if ((options.api ?? options.version ?? options.spec) !== undefined)
      refuse("--account goes with none of --api, --version and --spec", "An account has its own version.");
  }
  if (options.watch === true && (options.check === true || options.json === true || options.spec === "-")) {
    refuse("--watch goes with neither --check, --json nor standard input", "Leave one of them out.");
  }
}

async function plan(options: GenerateOptions): Promise<ProjectPlan> {
  if (options.spec === undefined || options.out === undefined) {
    const filter = {
      ...(options.api === undefined ? {} : { api: options.api }),
      ...(options.version === undefined ? {} : { version: options.version }),
      ...(options.account === undefined ? {} : { account: options.account }),
      ...(options.accounts === true ? { accounts: true } : {}),
    };
    const isFresh = options.force === true || options.check === true;
    return planProject(await openRegistry(options.registry), filter, isFresh);
  }
  const target = planSpec({
    file: options.spec,
    folder: options.out,
    ...(options.name === undefined ? {} : { clientName: options.name }),
    ...(options.package === undefined ? {} : { packageName: options.package }),
    withDocs: options.docs,
    ...(options.with === undefined ? {} : { extras: readExtras(options.with) }),
    types: {
      ...(options.openEnums === true ? { openEnums: true } : {}),
      ...(options.presentDefaults === true ? { presentDefaults: true } : {}),
      ...(options.dates === true ? { dates: true } : {}),
      ...(options.bigints === true ? { bigints: true } : {}),
    },
    load: {
      ...(options.allowRemote === true ? { allowRemote: true } : {}),
      ...(options.refRoot === undefined ? {} : { refRoot: options.refRoot }),
    },
  });
  return { targets: [target], pointers: [], scope: "none" };
}

async function runAll(targets: readonly Target[], run: RunOptions, isJson: boolean): Promise<TargetResult[]> {
  const progress = new Progress(!isJson);
  const results: TargetResult[] = [];
  try {
    for (const [index, target] of targets.entries()) {
      const onStage = (stage: string): void =>
        progress.show(`[${index + 1}/${targets.length}] ${target.label}: ${stage}`);
      results.push(await runTarget(target, { ...run, onStage }));
    }
  } finally {
    progress.clear();
  }
  return results;
}

interface Outcome {
  readonly results: readonly TargetResult[];
  readonly settled: readonly PointerState[];
  /** How many accounts took part. */
  readonly accounts: number;
  readonly frozen: readonly string[];
}

function report({ results, settled, accounts, frozen }: Outcome, ms: number, options: GenerateOptions): void {
  if (options.json === true) {
    process.stdout.write(
      `${JSON.stringify({ targets: results, accounts: settled.map(({ contents: _contents, ...state }) => state), frozen })}\n`,
    );
    return;
  }
  const counts = (value: number | undefined): string => (value === undefined ? "" : String(value));
  const rows = results.map((result) => [
    result.label,
    result.outcome,
    counts(result.operations),
    counts(result.schemas),
    String(result.files),
    String(result.written.length),
    String(result.removed.length),
    result.folder,
  ]);
  process.stdout.write(
    formatTable(
      [
        { title: "document" },
        { title: "outcome" },
        { title: "operations", align: "right" },
        { title: "schemas", align: "right" },
        { title: "files", align: "right" },
        { title: "written", align: "right" },
        { title: "removed", align: "right" },
        { title: "folder" },
      ],
      rows,
      (text, row, column) => {
        const outcome = results[row]?.outcome;
        if (column !== 1 || outcome === undefined) return text;
        return paint(outcome === "stale" ? "red" : outcome === "generated" ? "green" : "dim", text);
      },
    ),
  );
  for (const result of results) printNotices(result);
  if (frozen.length > 0) process.stdout.write(`Frozen from now on: ${frozen.join(", ")}\n`);
  const stale = results.filter((result) => result.outcome === "stale").length + staleIn(settled, options);
  const files = results.reduce((sum, result) => sum + result.files, 0);
  const summary =
    stale > 0
      ? `${stale} of ${results.length + accounts} not current; run pawl generate`
      : `${results.length} ${results.length === 1 ? "document" : "documents"}, ${files} files`;
  for (const { folder, unused } of settled) {
    const count = `${unused.length} ${unused.length === 1 ? "build" : "builds"}`;
    if (unused.length > 0) process.stdout.write(`${cleanLine(folder)}: ${count} no longer needed\n`);
  }
  const also = accounts === 0 ? "" : `, ${accounts} ${accounts === 1 ? "account" : "accounts"}`;
  process.stdout.write(`${summary}${also} (${(ms / 1000).toFixed(1)} s)\n`);
}
