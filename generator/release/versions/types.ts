import type { Place } from "../../diagnostics/errors.js";
import type { Bump } from "../../diff/semver.js";
import type { DiffReport } from "../../diff/types.js";
import type { Change } from "../../output/transaction.js";

/** Something that speaks against a release or a change of status, or that should be known. */
export interface ReleaseFinding {
  /** What was looked at. */
  readonly about: "lint" | "overlays" | "removal" | "policy" | "accounts";
  /** An error stops the step. */
  readonly severity: "error" | "warning";
  /** One sentence without a final full stop. */
  readonly message: string;
  readonly place?: Place;
  readonly fix: string;
}

/** What a release means for an account. */
export interface AccountImpact {
  readonly account: string;
  /** `api@version` that it stays on. */
  readonly pin: string;
  /** Breaking changes from there to the new version, in its own document. */
  readonly breaking: number;
}

/** A release, before it is made. */
export interface ReleasePlan {
  readonly api: string;
  readonly version: string;
  /** YYYY-MM-DD */
  readonly released: string;
  /** Id of the former current version; it is supported from now on. */
  readonly replaces: string | null;
  /** npm version of the client package, and the step from the former one. */
  readonly client: string;
  readonly bump: Bump | null;
  /** What changed since the former current version; null for a first release. */
  readonly report: DiffReport | null;
  readonly findings: readonly ReleaseFinding[];
  readonly accounts: readonly AccountImpact[];
  /** The changelog of the version: Markdown. */
  readonly changelog: string;
  /** Files to be written and removed; empty where an error stops the release. */
  readonly changes: readonly Change[];
}
