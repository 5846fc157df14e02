/** A release: everything that is looked at before, and all files that it changes, as one step. */
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Moves } from "../../accounts/moves.js";
import { setMembers } from "../../accounts/yamlEdit.js";
import { PawlError } from "../../diagnostics/errors.js";
import { readPolicy } from "../../diff/policy/read.js";
import { DEFAULT_POLICY, type Policy } from "../../diff/policy/types.js";
import { collectGenerated } from "../../generate/collect.js";
import { versionTarget } from "../../generate/plan.js";
import { lintDocument } from "../../lint/lint.js";
import { readSource } from "../../load/read.js";
import type { Change } from "../../output/transaction.js";
import { readAccounts } from "../../registry/accounts.js";
import { freeze } from "../../registry/freezing.js";
import { formatLock, lockPath, readLock } from "../../registry/lock.js";
import { findCurrent } from "../../registry/registry.js";
import type { RegisteredApi, RegisteredVersion, Registry } from "../../registry/types.js";
import { compareVersions, isVersionId } from "../../registry/versions.js";
import { type ReleaseDocument, readDocument } from "./document.js";
import { measureImpact } from "./impact.js";
import { findRemovals } from "./removals.js";
import { nextClient } from "./semver.js";
import { readPlanned, withStaged } from "./staging.js";
import type { ReleaseFinding, ReleasePlan } from "./types.js";

/** What the user asks for. */
export interface ReleaseRequest {
  /** Path of the document. */
  readonly file: string;
  /** Id of the API; may be left out where there is only one. */
  readonly api?: string;
  /** Id of the new version. */
  readonly version: string;
  /** YYYY-MM-DD of the release. */
  readonly day: string;
  readonly allowUndeprecatedRemoval: boolean;
  /** Is told what is being done, for progress. */
  readonly onStage?: (stage: string) => void;
}

/**
 * Plans a release. But for a staging folder that is gone at the end, nothing is written.
 *
 * @param registry the registry; to be held alone by this process
 * @param request see there
 * @returns the plan; where its findings have an error it has no changes, and must not be carried out
 * @throws PawlError `release-refused`, `version-frozen`, `address-unknown`, `usage`; for anything that is wrong with a
 *   document, an account or an overlay
 */
export async function planRelease(registry: Registry, request: ReleaseRequest): Promise<ReleasePlan> {
  const api = chooseApi(registry, request.api);
  const current = findCurrent(api);
  refuseUnfit(registry, api, current, request);
  const document = await readDocument(request.file);
  const spec = dirname(registry.file);
  const { text } = await readSource(registry.file, registry.file);
  return withStaged(spec, request.version, document, (staged) =>
    planStaged({ registry, api, current, request, document, text, staged }),
  );
}

interface Job {
  readonly registry: Registry;
  readonly api: RegisteredApi;
  readonly current: RegisteredVersion | undefined;
  readonly request: ReleaseRequest;
  readonly document: ReleaseDocument;
  /** Of the registry as it is. */
  readonly text: string;
  /** Path of the staged document. */
  readonly staged: string;
}

async function planStaged(job: Job): Promise<ReleasePlan> {
  const { registry, api, current, request } = job;
  const stage = request.onStage ?? (() => undefined);
  const spec = dirname(registry.file);
  stage("style");
  const findings = await lintRelease(request.file, join(spec, api.id, "redocly.yaml"));
  stage("comparison");
  const moves = new Moves(await policyOf(api, spec));
  const draft: RegisteredVersion = {
    api: api.id,
    id: request.version,
    status: "current",
    released: request.day,
    file: job.staged,
  };
  const report = current === undefined ? null : await moves.compare(api, current, draft, []);
  if (report !== null && current !== undefined) {
    const base = (await moves.version(current, [])).document;
    const removals = findRemovals(report, base, request.allowUndeprecatedRemoval);
    findings.push(...removals.map((finding) => placeAtRequest(finding, job)));
  }
  stage("accounts");
  const accounts = (await readAccounts(registry)).filter((account) => account.version.api === api.id);
  const impact = await measureImpact(api, draft, accounts, moves);
  findings.push(...impact.findings);
  const { client, bump } = nextClient(current, report, request.version);
  const isStopped = findings.some((finding) => finding.severity === "error");
  const made = isStopped ? { changes: [], changelog: "" } : await collectRelease(job, client, stage);
  return {
    api: api.id,
    version: request.version,
    released: request.day,
    replaces: current?.id ?? null,
    client,
    bump,
    report,
    findings,
    accounts: impact.rows,
    ...made,
  };
}

/** What was promised for versions holds for their parts too, unless the policy of comparisons says otherwise. */
async function policyOf({ policy = {} }: RegisteredApi, spec: string): Promise<Policy> {
  const written = policy.diff === undefined ? DEFAULT_POLICY : await readPolicy(join(spec, policy.diff));
  if (policy.grace === undefined || Object.keys(written.grace).length > 0) return written;
  return { ...written, grace: { stable: policy.grace } };
}

/** People know the file that they gave; in one that was made of several, lines are not theirs. */
function placeAtRequest(finding: ReleaseFinding, { staged, request, document }: Job): ReleaseFinding {
  if (finding.place?.file !== staged) return finding;
  const { file } = request;
  return { ...finding, place: document.isWritten ? { ...finding.place, file } : { file } };
}

async function lintRelease(file: string, config: string): Promise<ReleaseFinding[]> {
  const entries = await readdir(dirname(config)).catch((): string[] => []);
  const hasStyle = entries.includes("redocly.yaml");
  const problems = await lintDocument({ file, ...(hasStyle ? { style: config } : {}) });
  return problems.map(({ rule, severity, message, place }) => ({
    about: "lint",
    severity,
    message: `${message} (${rule})`,
    place,
    fix: "Change the document.",
  }));
}

async function collectRelease(
  job: Job,
  client: string,
  stage: (stage: string) => void,
): Promise<Pick<ReleasePlan, "changes" | "changelog">> {
  const { registry, api, request, document } = job;
  const text = editRegistry(job, client);
  const planned = await readPlanned(
    registry.file,
    text,
    new Map([[`${api.id}@${request.version}`, job.staged]]),
  );
  const frozen = await freeze(planned, await readLock(registry));
  const generated = await collectGenerated(planned, await readAccounts(planned), (label) =>
    stage(`generating ${label}`),
  );
  const folder = join(dirname(registry.file), api.id, request.version);
  const changes: Change[] = [
    ...(await listFormer(folder, document.name)),
    { file: join(folder, document.name), content: document.content },
    { file: lockPath(registry), content: formatLock(frozen.lock) },
    { file: registry.file, content: text },
    ...generated,
  ];
  const version = planned.apis.get(api.id)?.versions.find((one) => one.id === request.version);
  if (version === undefined)
    throw new Error(`${request.version} is not in the registry that was made for it`);
  const changelog = join(versionTarget(planned, api, version).folder, "CHANGELOG.md");
  const content = generated.find((change) => change.file === changelog)?.content;
  return { changes, changelog: typeof content === "string" ? content : "" };
}

function editRegistry({ registry, api, current, request, text }: Job, client: string): string {
  const at = ["apis", api.id, "versions"];
  const released = { status: "current", released: request.day, client };
  const edited = setMembers(text, registry.file, [...at, request.version], released);
  if (current === undefined || current.id === request.version) return edited;
  return setMembers(edited, registry.file, [...at, current.id], { status: "supported" });
}

/** A draft may have been kept in other files; what is frozen is one. */
async function listFormer(folder: string, name: string): Promise<Change[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /^[^.].*\.(?:ya?ml|json)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file !== join(folder, name))
    .map((file) => ({ file, content: undefined }));
}

function chooseApi(registry: Registry, wanted: string | undefined): RegisteredApi {
  const [only, ...others] = registry.apis.values();
  const api = wanted === undefined && others.length === 0 ? only : registry.apis.get(wanted ?? "");
  if (api !== undefined) return api;
  const known = [...registry.apis.keys()].join(", ");
  const message =
    wanted === undefined ? "There are several APIs" : `There is no API ${wanted} in ${registry.file}`;
  throw new PawlError("address-unknown", message, { fix: `Name one with --api: ${known}.` });
}

function refuseUnfit(
  registry: Registry,
  api: RegisteredApi,
  current: RegisteredVersion | undefined,
  { version: id }: ReleaseRequest,
): void {
  const name = `${api.id}@${id}`;
  if (!isVersionId(id)) {
    throw new PawlError("usage", `${JSON.stringify(id)} is neither a day nor a semantic version`, {
      fix: "Use a date such as 2024-08-16 or a version such as 1.4.0.",
    });
  }
  const known = api.versions.find((version) => version.id === id);
  if (known !== undefined && known.status !== "draft") {
    throw new PawlError("version-frozen", `${name} is released already`, {
      place: registry.locate(`#/apis/${api.id}/versions/${id}`),
      fix: "Release what changed as a new version.",
    });
  }
  if (current !== undefined && compareVersions(id, current.id) <= 0) {
    throw new PawlError("release-refused", `${name} would come before ${current.id}, the current version`, {
      fix: "Give it an id that comes after that.",
    });
  }
}
