/** `pawl generate` */
import { dirname } from "node:path";
import { performance } from "node:perf_hooks";
import { PawlError } from "../../diagnostics/errors.js";
import { readExtras } from "../../generate/extras.js";
import { staleFeeds } from "../../generate/feeds.js";
import { type GenerateResult, generateProject } from "../../generate/generate.js";
import { planSpec } from "../../generate/plan.js";
import type { PointerState } from "../../generate/pointers.js";
import { type ProjectFilter, planProject, settleProject } from "../../generate/project.js";
import { type RunOptions, runTarget } from "../../generate/run.js";
import { hasUnsaid } from "../../generate/strict.js";
import type { Target, TargetResult } from "../../generate/target.js";
import { checkPackages } from "../../generate/versions.js";
import { holdProject } from "../../output/transaction.js";
import type { Registry } from "../../registry/types.js";
import { cleanLine } from "../../templates/text.js";
import { readStandardInput } from "../input.js";
import { printNotices } from "../notices.js";
import { openRegistry } from "../registry.js";
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
  readonly strict?: boolean;
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
  const started = performance.now();
  if (options.spec !== undefined && options.out !== undefined) {
    const target = planDocument(options, options.spec, options.out);
    const stdin = options.spec === "-" ? await readStandardInput() : undefined;
    const run: RunOptions = { ...runOptions(options), ...(stdin === undefined ? {} : { stdin }) };
    if (options.watch === true) return watchTargets([target], run);
    const results = await runAll([target], run, options.json ?? false);
    return finish({ results, packages: [], settled: [], accounts: 0, frozen: [] }, started, options);
  }
  const registry = await openRegistry(options.registry);
  const spec = dirname(options.registry);
  if (options.watch === true) {
    const { targets } = await planProject(registry, filterOf(options), options.force ?? false);
    return watchTargets(targets, runOptions(options), (task) => holdProject(spec, task, PATIENCE));
  }
  if (options.check === true) return check(registry, started, options);
  // A release that runs meanwhile would change what is being read.
  const outcome = await holdProject(
    spec,
    async (commit) => {
      const progress = new Progress(options.json !== true);
      try {
        const { force, templates } = runOptions(options);
        return await generateProject(
          await openRegistry(options.registry),
          filterOf(options),
          {
            force,
            ...(templates === undefined ? {} : { templates }),
            onStage: (stage) => progress.show(stage),
          },
          commit,
        );
      } finally {
        progress.clear();
      }
    },
    PATIENCE,
  );
  return finish(outcome, started, options);
}

/** Compares, and writes nothing. */
async function check(registry: Registry, started: number, options: GenerateOptions): Promise<number> {
  const plan = await planProject(registry, filterOf(options), true);
  const results = await runAll(plan.targets, runOptions(options), options.json ?? false);
  const packages = await checkPackages(registry, plan.whole, options.templates);
  const settled = await settleProject(registry, plan);
  const isWhole = plan.scope === "all" && options.accounts !== true;
  const feeds = isWhole ? await staleFeeds(registry) : [];
  const outcome = { results, packages, settled, accounts: plan.pointers.length, frozen: [] };
  const code = finish(outcome, started, options);
  return feeds.length > 0 ? 1 : code;
}

function finish(outcome: GenerateResult, started: number, options: GenerateOptions): number {
  report(outcome, performance.now() - started, options);
  const isStale = [...outcome.results, ...outcome.packages].some((result) => result.outcome === "stale");
  return isStale ||
    staleIn(outcome.settled, options) > 0 ||
    (options.strict === true && hasUnsaid(outcome.results))
    ? 1
    : 0;
}

function runOptions({ check, force, strict, templates }: GenerateOptions): RunOptions {
  return {
    mode: check === true ? "check" : "write",
    force: force ?? false,
    isThorough: strict ?? false,
    ...(templates === undefined ? {} : { templates }),
  };
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
  if (options.strict === true && options.spec === undefined && options.check !== true)
    refuse("--strict needs --spec or --check", "It reads every document, also where nothing has changed.");
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

function filterOf({ api, version, account, accounts }: GenerateOptions): ProjectFilter {
  return {
    ...(api === undefined ? {} : { api }),
    ...(version === undefined ? {} : { version }),
    ...(account === undefined ? {} : { account }),
    ...(accounts === true ? { accounts: true } : {}),
  };
}

function planDocument(options: GenerateOptions, file: string, folder: string): Target {
  return planSpec({
    file,
    folder,
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

function report(
  { results, packages, settled, accounts, frozen }: GenerateResult,
  ms: number,
  options: GenerateOptions,
): void {
  if (options.json === true) {
    process.stdout.write(
      `${JSON.stringify({ targets: results, packages, accounts: settled.map(({ contents: _contents, ...state }) => state), frozen })}\n`,
    );
    return;
  }
  const counts = (value: number | undefined): string => (value === undefined ? "" : String(value));
  const all = [...results, ...packages];
  const rows = all.map((result) => [
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
        const outcome = all[row]?.outcome;
        if (column !== 1 || outcome === undefined) return text;
        return paint(outcome === "stale" ? "red" : outcome === "generated" ? "green" : "dim", text);
      },
    ),
  );
  for (const result of results) printNotices(result);
  if (frozen.length > 0) process.stdout.write(`Frozen from now on: ${frozen.join(", ")}\n`);
  const stale = all.filter((result) => result.outcome === "stale").length + staleIn(settled, options);
  const files = all.reduce((sum, result) => sum + result.files, 0);
  const summary =
    stale > 0
      ? `${stale} of ${all.length + accounts} not current; run pawl generate`
      : `${results.length} ${results.length === 1 ? "document" : "documents"}, ${files} files`;
  for (const { folder, unused } of settled) {
    const count = `${unused.length} ${unused.length === 1 ? "build" : "builds"}`;
    if (unused.length > 0) process.stdout.write(`${cleanLine(folder)}: ${count} no longer needed\n`);
  }
  const also = accounts === 0 ? "" : `, ${accounts} ${accounts === 1 ? "account" : "accounts"}`;
  process.stdout.write(`${summary}${also} (${(ms / 1000).toFixed(1)} s)\n`);
}
