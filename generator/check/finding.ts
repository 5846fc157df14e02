import type { PawlError, Place } from "../diagnostics/errors.js";

/** Something that does not hold. */
export interface CheckFinding {
  /** What was checked. */
  readonly check: "frozen" | "lint" | "lifecycle" | "accounts" | "overlays" | "generated";
  readonly severity: "error" | "warning";
  /** One sentence without a final full stop. */
  readonly message: string;
  readonly place: Place;
  /** What to do. */
  readonly fix: string;
}

/**
 * @param check what was checked
 * @param fault why it could not be
 * @param file what was looked at, where the fault has no place
 * @returns the fault as a finding
 */
export function ofFault(check: CheckFinding["check"], fault: PawlError, file: string): CheckFinding {
  const { message, fix, place = { file } } = fault;
  return { check, severity: "error", message, place, fix };
}
