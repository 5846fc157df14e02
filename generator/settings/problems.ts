/** What is wrong in a file of settings (the registry, a policy), as one error about the first of it. */
import { type ErrorCode, PawlError } from "../diagnostics/errors.js";
import { locate } from "../load/positions.js";

/** Something wrong in a file of settings. */
export interface SettingsProblem {
  /** RFC 6901 JSON pointer with the leading `#`. */
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
}

/**
 * Makes the error about the problem that comes first in the text, naming how many more there are.
 *
 * @param problems in any order, at least one
 * @param code kind of the error
 * @param text content of the file
 * @param path of the file
 */
export function firstProblem(
  problems: readonly SettingsProblem[],
  code: ErrorCode,
  text: string,
  path: string,
): PawlError {
  const placed = problems.map((problem) => ({ ...problem, place: locate(text, path, problem.pointer) }));
  placed.sort(
    (a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0),
  );
  const [first] = placed;
  if (first === undefined) throw new Error(`${path} without problems was refused`);
  const rest = placed.length - 1;
  const more = rest === 0 ? "" : ` (and ${rest} more ${rest === 1 ? "problem" : "problems"} below)`;
  return new PawlError(code, first.message + more, { fix: first.fix, place: first.place });
}
