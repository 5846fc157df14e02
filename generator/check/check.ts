/** Everything that must hold of a project before it is merged: one run, all findings. */
import { join } from "node:path";
import { PawlError } from "../diagnostics/errors.js";
import { type AccountPlan, planAccounts } from "../generate/builds.js";
import { staleFeeds } from "../generate/feeds.js";
import { generatedFolder, planRegistry } from "../generate/plan.js";
import { settleProject } from "../generate/project.js";
import { runTarget } from "../generate/run.js";
import type { Target } from "../generate/target.js";
import { checkPackages } from "../generate/versions.js";
import { lintDocument } from "../lint/lint.js";
import { verifyFrozen } from "../registry/freezing.js";
import { readLock } from "../registry/lock.js";
import type { Account, Registry } from "../registry/types.js";
import { checkAccounts } from "./accounts.js";
import { type CheckFinding, ofFault } from "./finding.js";
import { checkLifecycle } from "./lifecycle.js";

/** Most stale files of one version that a finding names. */
const MOST_PATHS = 3;

/**
 * Checks a project: the documents of released versions are as they were frozen, every document is clean by the API's
 * style, dates and policy agree, accounts are on versions that run, their overlays apply, and `generated/` is what would be
 * generated now, byte for byte.
 *
 * @param registry the registry
 * @param day YYYY-MM-DD that dates are compared with
 * @param onStage is told what is being checked
 * @returns all findings; empty when everything holds
 */
export async function checkProject(
  registry: Registry,
  day: string,
  onStage: (stage: string) => void = () => undefined,
): Promise<CheckFinding[]> {
  onStage("frozen versions");
  const findings = await checkFrozen(registry);
  findings.push(...checkLifecycle(registry, day));
  onStage("accounts");
  const accounts = await checkAccounts(registry, day);
  findings.push(...accounts.findings);
  const versions = planRegistry(registry);
  for (const target of versions) {
    onStage(`${target.label}: style`);
    findings.push(...(await attempt("lint", target.file, () => checkStyle(target))));
  }
  findings.push(...(await checkGenerated(registry, versions, accounts.sound, onStage)));
  findings.push(...(await attempt("generated", registry.file, () => checkJoined(registry))));
  findings.push(...(await checkFeeds(registry)));
  return withoutRepetitions(findings);
}

/** What is wrong with a document is met wherever it is needed. */
function withoutRepetitions(findings: readonly CheckFinding[]): CheckFinding[] {
  const seen = new Map(findings.map((one) => [JSON.stringify([one.check, one.message, one.place]), one]));
  return [...seen.values()];
}

async function checkJoined(registry: Registry): Promise<CheckFinding[]> {
  const results = await checkPackages(registry, [...registry.apis.values()]);
  return results
    .filter(({ outcome }) => outcome === "stale")
    .map(({ folder, label, written, removed }) => stale(folder, `${label} is`, [...written, ...removed]));
}

async function checkFeeds(registry: Registry): Promise<CheckFinding[]> {
  return (await staleFeeds(registry)).map(({ file }) => ({
    check: "generated",
    severity: "error",
    message: "The feed is not what the registry says",
    place: { file },
    fix: "Run pawl generate, and commit the result.",
  }));
}

async function checkFrozen(registry: Registry): Promise<CheckFinding[]> {
  const findings = await verifyFrozen(registry, await readLock(registry));
  return findings.map(({ message, place, fix }) => ({
    check: "frozen",
    severity: "error",
    message,
    place,
    fix,
  }));
}

async function checkStyle({ file }: Target): Promise<CheckFinding[]> {
  const findings = await lintDocument({ file });
  return findings.map(({ rule, severity, message, place }) => ({
    check: "lint",
    severity,
    message: `${message} (${rule})`,
    place,
    fix: "Change the document.",
  }));
}

async function checkGenerated(
  registry: Registry,
  versions: readonly Target[],
  accounts: readonly Account[],
  onStage: (stage: string) => void,
): Promise<CheckFinding[]> {
  const { targets, pointers, isWhole } = await planSound(registry, accounts);
  const findings: CheckFinding[] = [];
  const all = new Map([...versions, ...targets].map((target) => [target.folder, target]));
  for (const target of all.values()) {
    onStage(`${target.label}: generated files`);
    findings.push(...(await attempt("generated", target.file, () => checkTarget(target))));
  }
  // Where the build of an account is not known, nothing can be said of the pointers.
  const states = isWhole ? await settleProject(registry, { pointers, scope: "all" }) : [];
  for (const state of states) {
    const paths = [...state.changed, ...state.removed].map((path) => join(state.folder, path));
    if (paths.length > 0) findings.push(stale(state.folder, "The accounts' pointers are", paths));
    if (state.unused.length > 0) findings.push(stale(generatedFolder(registry), "Builds are", state.unused));
  }
  return findings;
}

/** What accounts need, without those whose documents cannot be read: these have a finding of their own already. */
async function planSound(
  registry: Registry,
  accounts: readonly Account[],
): Promise<Pick<AccountPlan, "targets" | "pointers"> & { readonly isWhole: boolean }> {
  try {
    return { ...(await planAccounts(registry, accounts, true)), isWhole: true };
  } catch (error) {
    if (!(error instanceof PawlError)) throw error;
  }
  const targets: Target[] = [];
  for (const account of accounts) {
    const plan = await planAccounts(registry, [account], true).catch((error: unknown) => {
      if (error instanceof PawlError) return undefined;
      throw error;
    });
    targets.push(...(plan?.targets ?? []));
  }
  return { targets, pointers: [], isWhole: false };
}

async function checkTarget(target: Target): Promise<CheckFinding[]> {
  const result = await runTarget(target, { mode: "check", force: false });
  if (result.outcome !== "stale") return [];
  return [stale(target.folder, `${target.label} is`, [...result.written, ...result.removed])];
}

function stale(folder: string, what: string, paths: readonly string[]): CheckFinding {
  const shown = paths.slice(0, MOST_PATHS).join(", ");
  const more = paths.length > MOST_PATHS ? ` and ${paths.length - MOST_PATHS} more` : "";
  return {
    check: "generated",
    severity: "error",
    message: `${what} not what would be generated now: ${shown}${more}`,
    place: { file: folder },
    fix: "Run pawl generate --force, look at the difference, and commit it.",
  };
}

/** A document that cannot be read is a finding like any other, and the rest is checked too. */
async function attempt(
  check: CheckFinding["check"],
  file: string,
  step: () => Promise<CheckFinding[]>,
): Promise<CheckFinding[]> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof PawlError) return [ofFault(check, error, file)];
    throw error;
  }
}
