/** What a run over a registry generates: versions, builds of accounts, and the pointers to these. */
import { join } from "node:path";
import { readAccount, readAccounts } from "../registry/accounts.js";
import type { RegisteredApi, Registry } from "../registry/types.js";
import { planAccounts } from "./builds.js";
import { generatedFolder, planRegistry } from "./plan.js";
import { type Pointer, type PointerState, settlePointers } from "./pointers.js";
import type { Target } from "./target.js";

/** Which part of a project a run is about; nothing set is all of it. */
export interface ProjectFilter {
  readonly api?: string;
  readonly version?: string;
  /** Only this account. */
  readonly account?: string;
  /** Only the accounts. */
  readonly accounts?: boolean;
}

export interface ProjectPlan {
  readonly targets: readonly Target[];
  readonly pointers: readonly Pointer[];
  /** APIs all of whose versions are among the targets: their packages of versions can be joined. */
  readonly whole: readonly RegisteredApi[];
  /** Which pointers the plan knows; `none` leaves all alone. */
  readonly scope: "all" | "some" | "none";
}

/**
 * @param registry the registry
 * @param filter narrows the choice
 * @param isFresh trust nothing of a former run
 * @returns every target once, versions before accounts
 * @throws PawlError `address-unknown` when nothing fits; for anything wrong with an account, document or overlay
 */
export async function planProject(
  registry: Registry,
  filter: ProjectFilter,
  isFresh: boolean,
): Promise<ProjectPlan> {
  if (filter.account !== undefined) {
    const plan = await planAccounts(registry, [await readAccount(registry, filter.account)], isFresh);
    return { ...plan, whole: [], scope: "some" };
  }
  const isNarrow = filter.api !== undefined || filter.version !== undefined;
  const versions = filter.accounts === true ? [] : planRegistry(registry, filter);
  const isWhole = (api: RegisteredApi): boolean => filter.api === undefined || filter.api === api.id;
  const whole =
    filter.version !== undefined || filter.accounts === true
      ? []
      : [...registry.apis.values()].filter(isWhole);
  if (isNarrow) return { targets: versions, pointers: [], whole, scope: "none" };
  const plan = await planAccounts(registry, await readAccounts(registry), isFresh);
  const targets = new Map([...versions, ...plan.targets].map((target) => [target.folder, target]));
  return { targets: [...targets.values()], pointers: plan.pointers, whole, scope: "all" };
}

/**
 * Finds what pointers there are to write, and builds that no account needs. Writes nothing.
 *
 * @param registry the registry
 * @param plan as `planProject` returns it
 * @returns the state of each API that has accounts
 * @throws PawlError for a folder that could not be written
 */
export async function settleProject(
  registry: Registry,
  { pointers, scope }: Pick<ProjectPlan, "pointers" | "scope">,
): Promise<PointerState[]> {
  if (scope === "none") return [];
  const states: PointerState[] = [];
  for (const api of registry.apis.keys()) {
    const own = pointers.filter((pointer) => pointer.version.startsWith(`${api}@`));
    if (scope === "some" && own.length === 0) continue;
    const folder = join(generatedFolder(registry), api);
    states.push(await settlePointers(folder, own, scope));
  }
  return states;
}
