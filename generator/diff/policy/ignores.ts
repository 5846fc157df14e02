/** Findings that were looked at and accepted, for a time. */
import { Fingerprints } from "../rules/finding.js";
import type { JudgedFinding, OperationRef } from "../types.js";
import type { Ignore, Policy } from "./types.js";

/** Id of the finding that an entry has expired. No fact has it; `pawl explain` knows it from the rules of the policy. */
const EXPIRED_ID = "ignore-expired";

/**
 * @param findings with their levels
 * @param policy its `ignore`
 * @param today YYYY-MM-DD
 * @returns the findings that no valid entry accepts; then one for each entry that has expired and would have accepted
 *   something
 */
export function withoutIgnored(
  findings: readonly JudgedFinding[],
  policy: Policy,
  today: string,
): JudgedFinding[] {
  const valid = policy.ignore.filter((entry) => entry.expires >= today);
  const expired = policy.ignore.filter((entry) => entry.expires < today);
  const kept = findings.flatMap((finding) => withoutOperations(finding, valid));
  const fingerprints = new Fingerprints();
  const reminders = expired.flatMap((entry) => {
    const first = kept.find((finding) => isMeant(finding, entry));
    return first === undefined ? [] : [remind(entry, first, fingerprints)];
  });
  return [...kept, ...reminders];
}

/** An entry for one operation accepts the finding there, and leaves it for the others. */
function withoutOperations(finding: JudgedFinding, entries: readonly Ignore[]): JudgedFinding[] {
  const own = entries.filter((entry) => isMeant(finding, entry));
  if (own.length === 0) return [finding];
  if (own.some((entry) => entry.operation === undefined)) return [];
  const operations = finding.operations.filter(
    (operation) => !own.some((entry) => entry.operation !== undefined && isNamed(operation, entry.operation)),
  );
  return operations.length === 0 ? [] : [{ ...finding, operations }];
}

function isMeant(finding: JudgedFinding, entry: Ignore): boolean {
  const { operation } = entry;
  return (
    finding.id === entry.id &&
    (entry.fingerprint === undefined || finding.fingerprint === entry.fingerprint) &&
    (operation === undefined || finding.operations.some((one) => isNamed(one, operation)))
  );
}

function isNamed({ method, path, id }: OperationRef, name: string): boolean {
  return id === name || path === name || `${method} ${path}` === name;
}

function remind(entry: Ignore, finding: JudgedFinding, fingerprints: Fingerprints): JudgedFinding {
  return {
    id: EXPIRED_ID,
    wire: "none",
    types: "none",
    level: "warning",
    side: "both",
    operations: finding.operations,
    base: finding.base,
    revision: finding.revision,
    message: `The policy accepted ${entry.id} until ${entry.expires} (${entry.reason}); that day is past`,
    fingerprint: fingerprints.make([EXPIRED_ID, entry.id, entry.operation, entry.fingerprint].join("\n")),
    data: { kind: EXPIRED_ID, subject: entry.id, reason: entry.reason, expires: entry.expires, parts: [] },
  };
}
