/** Does the version of the API say that something breaks? (diff-semantics §4, "Version policy".) */
import type { JudgeInputs } from "../rules/context.js";
import { Fingerprints } from "../rules/finding.js";
import type { JudgedFinding } from "../types.js";

/** Semantic Versioning 2.0.0 §2, §9, §10; the `v` is what many write before it. */
const SEMANTIC = /^v?(\d+)\.(\d+)\.(\d+)(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;

const SPOT = { pointer: "#/info/version" };

/**
 * @param findings as they are reported
 * @param inputs both documents
 * @returns a finding where something breaks and both versions are semantic, but the step between them is too small:
 *   major, below 1.0.0 minor. Versions of other kinds (dates, `1.0`) promise nothing of the sort
 */
export function findLowVersion(
  findings: readonly JudgedFinding[],
  inputs: JudgeInputs,
): JudgedFinding | undefined {
  const [before, after] = [inputs.base.document.info.version, inputs.revision.document.info.version];
  const [own, other] = [numbersOf(before), numbersOf(after)];
  if (own === undefined || other === undefined) return undefined;
  if (!findings.some(({ level, wire }) => level === "breaking" && wire === "breaking")) return undefined;
  const isEarly = own[0] === 0 && other[0] === 0;
  const step = isEarly ? "minor" : "major";
  if (isAbove(other, own, isEarly ? 2 : 1)) return undefined;
  const isLower = !isAbove(other, own, 3) && own.join() !== other.join();
  const what =
    before === after
      ? `is still ${after}`
      : isLower
        ? `went down from ${before} to ${after}`
        : `went from ${before} to ${after}`;
  return {
    id: "version-too-low",
    wire: "none",
    types: "none",
    level: "info",
    side: "both",
    operations: [],
    base: SPOT,
    revision: SPOT,
    message: `Something breaks, and the version ${what}: that asks for a ${step} step`,
    fingerprint: new Fingerprints().make(`version-too-low\n${before}\n${after}`),
    data: { kind: "info-version", subject: "version", parts: [], before, after, step },
  };
}

type Numbers = readonly [major: number, minor: number, patch: number];

function numbersOf(version: unknown): Numbers | undefined {
  const [, major, minor, patch] = typeof version === "string" ? (SEMANTIC.exec(version) ?? []) : [];
  return major === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

/** Is a version above another by one of its first so many numbers? */
function isAbove(one: Numbers, other: Numbers, count: number): boolean {
  const at = one.slice(0, count).findIndex((number, index) => number !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
}
