/** Generates a project, or a part of it, as one change: after a crash everything is as before, or everything is new. */
import type { Commit } from "../output/transaction.js";
import { freeze } from "../registry/freezing.js";
import { formatLock, lockPath, readLock } from "../registry/lock.js";
import type { Registry } from "../registry/types.js";
import { type Collected, type CollectOptions, collectPlan } from "./collect.js";
import { type ProjectFilter, planProject } from "./project.js";

export interface GenerateResult extends Pick<Collected, "results" | "packages" | "settled"> {
  /** How many accounts took part. */
  readonly accounts: number;
  /** Versions that are frozen from now on, as `api@version`. */
  readonly frozen: readonly string[];
}

/**
 * Generates what has changed, and records the documents of released versions that were never recorded.
 *
 * @param registry the registry; to be held alone by this process
 * @param filter what to generate
 * @param options see there
 * @param commit makes the change
 * @throws PawlError for anything wrong with an account, a document or an overlay, and for what cannot be written; nothing
 *   has changed then
 */
export async function generateProject(
  registry: Registry,
  filter: ProjectFilter,
  options: CollectOptions,
  commit: Commit,
): Promise<GenerateResult> {
  const plan = await planProject(registry, filter, options.force);
  const { results, packages, settled, changes } = await collectPlan(registry, plan, options);
  const { lock, added } = await freeze(registry, await readLock(registry));
  const frozen = added.length === 0 ? [] : [{ file: lockPath(registry), content: formatLock(lock) }];
  await commit([...changes, ...frozen]);
  return { results, packages, settled, accounts: plan.pointers.length, frozen: added };
}
