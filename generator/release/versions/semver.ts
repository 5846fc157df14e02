/** The npm version of a client package (SemVer 2.0.0). */
import { type Bump, semverBump } from "../../diff/semver.js";
import type { DiffReport } from "../../diff/types.js";
import { packageVersionOf } from "../../generate/plan.js";
import type { RegisteredVersion } from "../../registry/types.js";

/**
 * @param base the version that clients come from; undefined for a first release
 * @param report what changed since
 * @param id of the new version
 * @returns the version of its package, and the step; a first release is that of its id where this is a semantic version,
 *   else 1.0.0
 */
export function nextClient(
  base: RegisteredVersion | undefined,
  report: DiffReport | null,
  id: string,
): { readonly client: string; readonly bump: Bump | null } {
  if (base === undefined || report === null)
    return { client: /^\d+\.\d+\.\d+$/.test(id) ? id : "1.0.0", bump: null };
  const before = base.client ?? packageVersionOf(base.id);
  const bump = semverBump(report.findings, before);
  const [major = 0, minor = 0, patch = 0] = before.split("-")[0]?.split(".").map(Number) ?? [];
  // A package is published again for every version, even where nothing but texts changed.
  const client =
    bump === "major"
      ? `${major + 1}.0.0`
      : bump === "minor"
        ? `${major}.${minor + 1}.0`
        : `${major}.${minor}.${patch + 1}`;
  return { client, bump };
}
