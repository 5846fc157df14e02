/** Changes of a version's status: deprecated from a day on, stopped from a day on. */
import { setMembers } from "../../accounts/yamlEdit.js";
import { PawlError } from "../../diagnostics/errors.js";
import { collectGenerated } from "../../generate/collect.js";
import { readSource } from "../../load/read.js";
import type { Change } from "../../output/transaction.js";
import { readAccounts } from "../../registry/accounts.js";
import { resolveAddress } from "../../registry/address.js";
import { daysBetween } from "../../registry/clock.js";
import { pointTo } from "../../registry/rules.js";
import type {
  Brownout,
  RegisteredApi,
  RegisteredVersion,
  Registry,
  VersionStatus,
} from "../../registry/types.js";
import { isDate } from "../../registry/versions.js";
import { readPlanned } from "./staging.js";
import type { ReleaseFinding } from "./types.js";

/** What the user asks for. */
export interface StatusRequest {
  /** `api@version` */
  readonly address: string;
  readonly status: "deprecated" | "sunset";
  /** YYYY-MM-DD of today. */
  readonly day: string;
  /** YYYY-MM-DD on which the version stops; only for `deprecated`. */
  readonly sunset?: string;
  /** Times in which it answers no requests, in place of those announced before; only for `deprecated`. */
  readonly brownouts?: readonly Brownout[];
  /** Break the policy, and promises made before. */
  readonly force: boolean;
}

/** A change of status, before it is made. */
export interface StatusPlan {
  readonly version: string;
  readonly from: VersionStatus;
  readonly to: VersionStatus;
  readonly deprecated: string | null;
  readonly sunset: string | null;
  readonly brownouts: readonly Brownout[];
  /** Accounts on the version. */
  readonly accounts: readonly string[];
  readonly findings: readonly ReleaseFinding[];
  /** Empty where an error stops the step. */
  readonly changes: readonly Change[];
}

/**
 * Plans a change of status. Nothing is written.
 *
 * @param registry the registry; to be held alone by this process
 * @param request see there
 * @returns the plan; where its findings have an error it has no changes
 * @throws PawlError `address-unknown`, `status-refused`, `usage`; for anything wrong with an account or document
 */
export async function planStatus(registry: Registry, request: StatusRequest): Promise<StatusPlan> {
  const address = await resolveAddress(request.address, registry);
  if (address.kind !== "version") {
    throw new PawlError("usage", `${JSON.stringify(request.address)} is no version of the registry`, {
      fix: "Name it as api@version.",
    });
  }
  const { version } = address;
  const api = registry.apis.get(version.api);
  if (api === undefined) throw new Error(`${version.api} is not in the registry`);
  refuseUnfit(registry, version, request);
  const members = membersOf(version, request);
  const findings = checkPolicy(registry, api, version, members, request);
  const accounts = (await readAccounts(registry)).filter((account) => account.version === version);
  if (request.status === "sunset") {
    findings.push(
      ...accounts.map(
        (account): ReleaseFinding => ({
          about: "accounts",
          severity: "warning",
          message: `${account.id} is still on ${account.pin}`,
          place: account.locate("#/pin"),
          fix: `Move it: pawl pin ${account.id} VERSION.`,
        }),
      ),
    );
  }
  const isStopped = findings.some((finding) => finding.severity === "error");
  return {
    version: `${version.api}@${version.id}`,
    from: version.status,
    to: request.status,
    deprecated: members.deprecated ?? version.deprecated ?? null,
    sunset: members.sunset ?? version.sunset ?? null,
    brownouts: request.brownouts ?? version.brownouts ?? [],
    accounts: accounts.map((account) => account.id),
    findings,
    changes: isStopped ? [] : await collectStatus(registry, version, members),
  };
}

type Members = {
  readonly status: string;
  readonly deprecated?: string;
  readonly sunset?: string;
  /** As YAML. */
  readonly brownouts?: string;
};

function membersOf(version: RegisteredVersion, { status, day, sunset, brownouts }: StatusRequest): Members {
  const deprecated = version.deprecated ?? day;
  if (status === "deprecated") {
    const windows = brownouts?.map(({ from, to }) => `{ from: ${from}, to: ${to} }`);
    return {
      status,
      deprecated,
      ...(sunset === undefined ? {} : { sunset }),
      ...(windows === undefined ? {} : { brownouts: `[${windows.join(", ")}]` }),
    };
  }
  const end = version.sunset !== undefined && version.sunset <= day ? version.sunset : day;
  const [since = end] = [deprecated, end].sort();
  return { status, deprecated: since, sunset: end };
}

async function collectStatus(
  registry: Registry,
  version: RegisteredVersion,
  members: Members,
): Promise<Change[]> {
  const { text } = await readSource(registry.file, registry.file);
  const path = ["apis", version.api, "versions", version.id];
  const edited = setMembers(text, registry.file, path, { ...members });
  const planned = await readPlanned(registry.file, edited, new Map());
  return [
    { file: registry.file, content: edited },
    ...(await collectGenerated(planned, await readAccounts(planned))),
  ];
}

function refuseUnfit(
  registry: Registry,
  version: RegisteredVersion,
  { status, sunset, day }: StatusRequest,
): void {
  const name = `${version.api}@${version.id}`;
  if (sunset !== undefined && !isDate(sunset)) {
    throw new PawlError("usage", `${JSON.stringify(sunset)} is no day`, { fix: "Use a day as YYYY-MM-DD." });
  }
  const refuse = (message: string, fix: string): never => {
    const place = registry.locate(`${pointTo(version.api, version.id)}/status`);
    throw new PawlError("status-refused", message, { fix, place });
  };
  if (version.status === "draft") refuse(`${name} was never released`, "Remove the draft instead.");
  if (version.status === "sunset") refuse(`${name} has stopped already`, "There is nothing to do.");
  if (version.status === "current") {
    refuse(`${name} is the current version`, "Release the one that follows it first (pawl release).");
  }
  if (status === "sunset" && version.status !== "deprecated") {
    refuse(`${name} was never deprecated`, `Announce it first: pawl deprecate ${name} --sunset DATE.`);
  }
  if (sunset !== undefined && sunset < (version.deprecated ?? day)) {
    refuse(`${sunset} lies before the day on which ${name} is deprecated`, "Take a later day.");
  }
}

function checkPolicy(
  registry: Registry,
  api: RegisteredApi,
  version: RegisteredVersion,
  { deprecated, sunset }: Members,
  { force }: StatusRequest,
): ReleaseFinding[] {
  const severity = force ? "warning" : "error";
  const name = `${version.api}@${version.id}`;
  const place = registry.locate(pointTo(version.api, version.id));
  const findings: ReleaseFinding[] = [];
  const add = (message: string, fix: string): void => {
    findings.push({ about: "policy", severity, message, place, fix: `${fix}, or say --force.` });
  };
  if (sunset !== undefined && version.sunset !== undefined && sunset < version.sunset)
    add(`${name} was promised until ${version.sunset}, and would stop on ${sunset}`, "Keep that day");
  const grace = api.policy?.grace;
  if (grace === undefined) return findings;
  const end = sunset ?? version.sunset;
  if (end === undefined) {
    add(
      `No day is announced on which ${name} stops; the policy asks for one`,
      "Announce it with --sunset DATE",
    );
  } else if (deprecated !== undefined && daysBetween(deprecated, end) < grace) {
    const days = daysBetween(deprecated, end);
    add(`${name} would stop after ${days} days; the policy asks for ${grace}`, "Take a later day");
  }
  return findings;
}
