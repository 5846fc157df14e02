/** The version that a revision must have. */
import type { Finding } from "./types.js";

export type Bump = "major" | "minor" | "patch" | "none";

type Judged = Pick<Finding, "wire" | "types" | "data">;

/**
 * The least step of a semantic version (semver.org) that the findings ask for. What policy says of levels does not
 * matter; what is outside of the contract does not count.
 *
 * @param findings of a report
 * @param base version of the base: below 1.0.0 each step is one lower
 * @returns `major` where anything breaks, on the wire or for compiled programs; `minor` where something was added or may
 *   break; `patch` where only remarks changed; `none` where nothing did
 */
export function semverBump(findings: readonly Judged[], base?: string): Bump {
  if (findings.length === 0) return "none";
  const counted = findings.filter(({ data }) => data.isOutsideContract !== true);
  const isMajor = counted.some(({ wire, types }) => wire === "breaking" || types === "breaking");
  const isMinor = counted.some(({ wire, types }) => wire !== "none" || types !== "none");
  const isEarly = base !== undefined && /^v?0\./.test(base);
  if (isMajor) return isEarly ? "minor" : "major";
  return isMinor && !isEarly ? "minor" : "patch";
}
