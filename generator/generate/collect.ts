/** What generating would change on the disk, as changes that can be committed together with those of the sources. */
import { join } from "node:path";
import type { Contents } from "../output/contents.js";
import { disk } from "../output/filesystem.js";
import { MANIFEST_FILE, readManifest } from "../output/manifest.js";
import type { Change } from "../output/transaction.js";
import type { Account, Registry } from "../registry/types.js";
import { planAccounts } from "./builds.js";
import { staleFeeds } from "./feeds.js";
import { planRegistry } from "./plan.js";
import type { PointerState } from "./pointers.js";
import { type ProjectPlan, settleProject } from "./project.js";
import { type RunOptions, runTarget } from "./run.js";
import type { TargetResult } from "./target.js";
import { joinVersions } from "./versions.js";

export interface CollectOptions extends Omit<RunOptions, "mode" | "onStage"> {
  /** Is told what is being generated, for progress. */
  readonly onStage?: (stage: string) => void;
}

/** What a plan comes to. */
export interface Collected {
  /** Of each target; what the files hold is in `changes`. */
  readonly results: readonly TargetResult[];
  /** Packages of all versions of an API. */
  readonly packages: readonly TargetResult[];
  readonly settled: readonly PointerState[];
  /** All below `generated/`. */
  readonly changes: readonly Change[];
}

/**
 * Collects what carrying out a plan would change. Nothing is written.
 *
 * @param registry as it will be; the documents of its versions may lie anywhere
 * @param plan of it
 * @param options see there
 * @throws PawlError for anything wrong with a document or overlay; `output-unwritable` for what stands in the way
 */
export async function collectPlan(
  registry: Registry,
  plan: ProjectPlan,
  { onStage, ...options }: CollectOptions,
): Promise<Collected> {
  const changes: Change[] = [];
  const results: TargetResult[] = [];
  const fresh = new Map<string, Contents>();
  const { length } = plan.targets;
  for (const [index, target] of plan.targets.entries()) {
    const tell = (stage: string): void => onStage?.(`[${index + 1}/${length}] ${target.label}: ${stage}`);
    const { contents, ...result } = await runTarget(target, { ...options, mode: "collect", onStage: tell });
    results.push(result);
    if (contents !== undefined) fresh.set(target.folder, contents);
    changes.push(...changesOf(result, contents));
  }
  const packages: TargetResult[] = [];
  for (const api of plan.whole) {
    const joined = await joinVersions(registry, api, { ...options, fresh });
    if (joined === undefined) continue;
    const { contents, ...result } = joined;
    packages.push(result);
    changes.push(...changesOf(result, contents));
  }
  const settled = await settleProject(registry, plan);
  for (const state of settled) {
    for (const path of state.changed)
      changes.push({ file: join(state.folder, path), content: state.contents.get(path) });
    for (const path of state.removed) changes.push({ file: join(state.folder, path), content: undefined });
    for (const folder of state.unused) changes.push(...(await listRemovals(folder)));
  }
  if (plan.scope === "all") changes.push(...(await staleFeeds(registry)));
  return { results, packages, settled, changes };
}

function changesOf({ folder, written, removed }: TargetResult, contents: Contents | undefined): Change[] {
  return [
    ...written.map((path) => ({ file: join(folder, path), content: contents?.get(path) })),
    ...removed.map((path) => ({ file: join(folder, path), content: undefined })),
  ];
}

/**
 * Collects what generating a project anew would change. Nothing is written.
 *
 * @param registry as it will be; the documents of its versions may lie anywhere
 * @param accounts all accounts, as they will be
 * @param onStage is told what is being generated
 * @returns the changes below `generated/`
 * @throws PawlError as `collectPlan`
 */
export async function collectGenerated(
  registry: Registry,
  accounts: readonly Account[],
  onStage?: (stage: string) => void,
): Promise<readonly Change[]> {
  const { targets, pointers } = await planAccounts(registry, accounts);
  const all = new Map([...planRegistry(registry), ...targets].map((target) => [target.folder, target]));
  const plan: ProjectPlan = {
    targets: [...all.values()],
    pointers,
    whole: [...registry.apis.values()],
    scope: "all",
  };
  const options = { force: false, ...(onStage === undefined ? {} : { onStage }) };
  return (await collectPlan(registry, plan, options)).changes;
}

/** What Pawl made; a file of the user in a build stays, and its folder with it. */
async function listRemovals(folder: string): Promise<Change[]> {
  const state = await readManifest(folder, disk);
  if (state.kind !== "ours") return [];
  return [...state.manifest.files.keys(), MANIFEST_FILE].map((path) => ({
    file: join(folder, path),
    content: undefined,
  }));
}
