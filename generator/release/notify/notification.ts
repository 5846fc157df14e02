/** What one account is told about its move: data only, from which mail and webhook are made. */

import { isForMakers, kindOf } from "../../diff/report/rules.js";
import { verdictSentence } from "../../diff/report/wording.js";
import type { DiffReport, Finding, OperationRef } from "../../diff/types.js";
import { daysBetween, statusOn } from "../../registry/clock.js";
import type {
  Account,
  Brownout,
  RegisteredApi,
  RegisteredVersion,
  VersionStatus,
} from "../../registry/types.js";
import { concerns, isUsed, type UsageManifest } from "../../registry/usage.js";

/** One change, as an account reads it. */
export interface Change {
  /** Id of the rule: `pawl explain` knows it. */
  readonly rule: string;
  readonly message: string;
  readonly wire: Finding["wire"];
  readonly types: Finding["types"];
  /** `POST /db/query`, of those that the change acts on. */
  readonly operations: readonly string[];
}

interface VersionFacts {
  readonly version: string;
  readonly status: VersionStatus;
  readonly released: string | null;
  readonly sunset: string | null;
  /** Times in which it answers no requests, from the day of the run on. */
  readonly brownouts: readonly Brownout[];
}

/** The body of a webhook, and the view of a mail. */
export interface Notification {
  /** The same for every attempt: receivers know a repetition by it. */
  readonly id: string;
  readonly kind: "version";
  readonly api: { readonly id: string; readonly title: string };
  readonly account: { readonly id: string; readonly title: string | null };
  readonly from: VersionFacts;
  readonly to: VersionFacts;
  /** Until the pinned version stops, counted from the day of the run; null while no day is announced. */
  readonly daysLeft: number | null;
  readonly verdict: DiffReport["verdict"] & { readonly sentence: string };
  readonly breaking: readonly Change[];
  /** What may break, or wants a look. */
  readonly attention: readonly Change[];
  readonly added: readonly Change[];
  readonly deprecated: readonly Change[];
  /** Null where the account has not told which operations it uses. */
  readonly usage: {
    /** Operations in use that a breaking change acts on. */
    readonly affected: readonly string[];
    /** Breaking changes that concern none of them. */
    readonly unrelated: number;
  } | null;
  /** What installs the client to move to; null where it is tailored, and not on npm before the pin moves. */
  readonly install: string | null;
}

export interface Move {
  readonly api: RegisteredApi;
  readonly account: Account;
  /** The version to move to. */
  readonly to: RegisteredVersion;
  /** Of the account's two tailored documents. */
  readonly report: DiffReport;
  readonly usage: UsageManifest | undefined;
  /** What installs the client to move to; null where it is not there yet. */
  readonly install: string | null;
  /** YYYY-MM-DD */
  readonly day: string;
}

/**
 * Tells an account's move from its pin to a version.
 *
 * @param move the two versions and what lies between them
 * @returns the same for the same input
 */
export function describeMove({ api, account, to, report, usage, install, day }: Move): Notification {
  const from = account.version;
  const counted = report.findings.filter(
    (finding) => !isForMakers(finding) && (usage === undefined || concerns(usage, finding.operations)),
  );
  const changes = (wanted: (finding: Finding) => boolean): Change[] => counted.filter(wanted).map(toChange);
  const isCalm = (finding: Finding): boolean => finding.level === "info";
  const facts = (version: RegisteredVersion): VersionFacts => ({
    version: version.id,
    status: statusOn(api, version, day),
    released: version.released ?? null,
    sunset: version.sunset ?? null,
    brownouts: (version.brownouts ?? []).filter(({ to }) => to > `${day}T00:00:00Z`),
  });
  return {
    id: `${api.id}@${to.id}/${account.id}`,
    kind: "version",
    api: { id: api.id, title: api.title },
    account: { id: account.id, title: account.title ?? null },
    from: facts(from),
    to: facts(to),
    daysLeft: from.sunset === undefined ? null : daysBetween(day, from.sunset),
    verdict: { ...report.verdict, sentence: verdictSentence(report) },
    breaking: changes((finding) => finding.level === "breaking"),
    attention: changes((finding) => finding.level === "warning"),
    // What is new is news for everybody, used or not.
    added: report.findings.filter((one) => isCalm(one) && kindOf(one) === "added").map(toChange),
    deprecated: changes((finding) => isCalm(finding) && kindOf(finding) === "deprecated"),
    usage: usage === undefined ? null : describeUsage(usage, report.findings),
    install,
  };
}

function describeUsage(usage: UsageManifest, findings: readonly Finding[]): Notification["usage"] {
  const breaking = findings.filter((finding) => finding.level === "breaking");
  const hit = breaking.flatMap(({ operations }) => operations.filter((one) => isUsed(usage, [one])));
  return {
    affected: [...new Set(hit.map(nameOf))],
    unrelated: breaking.filter((finding) => !concerns(usage, finding.operations)).length,
  };
}

function toChange({ id, message, wire, types, operations }: Finding): Change {
  return { rule: id, message, wire, types, operations: operations.map(nameOf) };
}

function nameOf({ kind, method, path }: OperationRef): string {
  return kind === "operation" ? `${method} ${path}` : `${kind} ${path}`;
}
