/** What generating would change on the disk, as changes that can be committed together with those of the sources. */
import { join } from "node:path";
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

export interface CollectOptions extends Omit<RunOptions, "mode" | "onStage"> {
  /** Is told what is being generated, for progress. */
  readonly onStage?: (stage: string) => void;
}

/** What a plan comes to. */
export interface Collected {
  /** Of each target; what the files hold is in `changes`. */
  readonly results: readonly TargetResult[];
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
  const { length } = plan.targets;
  for (const [index, target] of plan.targets.entries()) {
    const tell = (stage: string): void => onStage?.(`[${index + 1}/${length}] ${target.label}: ${stage}`);
    const { contents, ...result } = await runTarget(target, { ...options, mode: "collect", onStage: tell });
    results.push(result);
    for (const path of result.written)
      changes.push({ file: join(target.folder, path), content: contents?.get(path) });
    for (const path of result.removed) changes.push({ file: join(target.folder, path), content: undefined });
  }
  const settled = await settleProject(registry, plan);
  for (const state of settled) {
    for (const path of state.changed)
      changes.push({ file: join(state.folder, path), content: state.contents.get(path) });
    for (const path of state.removed) changes.push({ file: join(state.folder, path), content: undefined });
    for (const folder of state.unused) changes.push(...(await listRemovals(folder)));
  }
  if (plan.scope === "all") changes.push(...(await staleFeeds(registry)));
  return { results, settled, changes };
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
  const plan: ProjectPlan = { targets: [...all.values()], pointers, scope: "all" };
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
