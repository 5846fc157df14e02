/** Reads a policy file. */
import { PawlError } from "../../diagnostics/errors.js";
import { parseText } from "../../load/parse.js";
import { escapeToken } from "../../load/pointer.js";
import { locate } from "../../load/positions.js";
import { readSource } from "../../load/read.js";
import { parseDay } from "../rules/lifecycle.js";
import { findRule, RETIRED } from "../rules/registry.js";
import { checkShape, type PolicyProblem, type WrittenPolicy } from "./shape.js";
import { DEFAULT_POLICY, type Policy } from "./types.js";

/**
 * Reads and checks a policy: its shape, that the rules exist, and that dates are days.
 *
 * @param path a YAML or JSON file, described by `spec/diff-policy.schema.json`
 * @returns the policy, with defaults for what it does not say
 * @throws PawlError `policy-invalid` about the first problem in the text, with line and column, naming how many more
 *   there are; `syntax` and the like when it cannot be parsed; `input-unreadable` when it cannot be read
 */
export async function readPolicy(path: string): Promise<Policy> {
  const { text } = await readSource(path, path);
  const shape = await checkShape(parseText(text, path));
  if ("problems" in shape) throw policyError(shape.problems, text, path);
  const problems = checkMeaning(shape.policy);
  if (problems.length > 0) throw policyError(problems, text, path);
  return withDefaults(shape.policy);
}

/**
 * Checks what a schema cannot: ids and dates.
 *
 * @param policy of the right shape
 * @returns what is wrong, in the order of the file
 */
function checkMeaning(policy: WrittenPolicy): PolicyProblem[] {
  const ids = Object.keys(policy.levels ?? {}).filter((id) => id !== "*");
  return [
    ...ids.flatMap((id) => checkId(id, `#/levels/${escapeToken(id)}`)),
    ...(policy.ignore ?? []).flatMap(({ id, expires }, index) => [
      ...checkId(id, `#/ignore/${index}/id`),
      ...checkDay(expires, `#/ignore/${index}/expires`),
    ]),
  ];
}

/** @returns a policy that says everything */
function withDefaults(written: WrittenPolicy): Policy {
  return {
    levels: written.levels ?? DEFAULT_POLICY.levels,
    enums: { ...DEFAULT_POLICY.enums, ...written.enums },
    grace: written.grace ?? DEFAULT_POLICY.grace,
    ignore: written.ignore ?? DEFAULT_POLICY.ignore,
    isClosedWorld: written.closedWorld ?? DEFAULT_POLICY.isClosedWorld,
    showsAnnotations: written.annotations !== "hide",
  };
}

function checkId(id: string, pointer: string): PolicyProblem[] {
  if (findRule(id) !== undefined) return [];
  const successor = Object.hasOwn(RETIRED, id) ? RETIRED[id] : undefined;
  const fix = successor === undefined ? "pawl explain lists all rules." : `It is called ${successor} now.`;
  return [{ pointer, message: `There is no rule ${JSON.stringify(id)}`, fix }];
}

function checkDay(text: string, pointer: string): PolicyProblem[] {
  if (parseDay(text) !== undefined) return [];
  return [
    { pointer, message: `${text} is no day of the calendar`, fix: "Write an existing day as YYYY-MM-DD." },
  ];
}

function policyError(problems: readonly PolicyProblem[], text: string, path: string): PawlError {
  const placed = problems.map((problem) => ({ ...problem, place: locate(text, path, problem.pointer) }));
  placed.sort(
    (a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0),
  );
  const [first] = placed;
  if (first === undefined) throw new Error("A policy without problems was refused");
  const rest = placed.length - 1;
  const more = rest === 0 ? "" : ` (and ${rest} more ${rest === 1 ? "problem" : "problems"} below)`;
  return new PawlError("policy-invalid", first.message + more, { fix: first.fix, place: first.place });
}
