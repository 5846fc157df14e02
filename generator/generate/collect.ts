/** What generating would change on the disk, as changes that can be committed together with those of the sources. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Change } from "../output/transaction.js";
import type { Account, Registry } from "../registry/types.js";
import { planAccounts } from "./builds.js";
import { staleFeeds } from "./feeds.js";
import { planRegistry } from "./plan.js";
import { settleProject } from "./project.js";
import { runTarget } from "./run.js";

/**
 * Collects what generating a project anew would change. Nothing is written.
 *
 * @param registry as it will be; the documents of its versions may lie anywhere
 * @param accounts all accounts, as they will be
 * @param onStage is told what is being generated
 * @returns the changes below `generated/`
 * @throws PawlError for anything wrong with a document or overlay
 */
export async function collectGenerated(
  registry: Registry,
  accounts: readonly Account[],
  onStage: (stage: string) => void = () => undefined,
): Promise<Change[]> {
  const changes: Change[] = [];
  const { targets, pointers } = await planAccounts(registry, accounts);
  const all = new Map([...planRegistry(registry), ...targets].map((target) => [target.folder, target]));
  for (const target of all.values()) {
    onStage(target.label);
    const result = await runTarget(target, { mode: "collect", force: false });
    const { contents } = result;
    if (contents === undefined) continue;
    for (const path of result.written)
      changes.push({ file: join(target.folder, path), content: contents.get(path) });
    for (const path of result.removed) changes.push({ file: join(target.folder, path), content: undefined });
  }
  for (const state of await settleProject(registry, { pointers, scope: "all" }, "check")) {
    for (const path of state.changed)
      changes.push({ file: join(state.folder, path), content: state.contents.get(path) });
    for (const path of state.removed) changes.push({ file: join(state.folder, path), content: undefined });
    for (const folder of state.unused) changes.push(...(await listRemovals(folder)));
  }
  changes.push(...(await staleFeeds(registry)));
  return changes;
}

async function listRemovals(folder: string): Promise<Change[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => ({ file: join(entry.parentPath, entry.name), content: undefined }));
}
