/** Reads a policy file. */
import { parseText } from "../../load/parse.js";
import { escapeToken } from "../../load/pointer.js";
import { readSource } from "../../load/read.js";
import { firstProblem, type SettingsProblem } from "../../settings/problems.js";
import { parseDay } from "../rules/lifecycle.js";
import { findRule, RETIRED } from "../rules/registry.js";
import { checkPolicyShape, type WrittenPolicy } from "./shape.js";
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
  const shape = await checkPolicyShape(parseText(text, path));
  if ("problems" in shape) throw firstProblem(shape.problems, "policy-invalid", text, path);
  const problems = checkMeaning(shape.policy);
  if (problems.length > 0) throw firstProblem(problems, "policy-invalid", text, path);
  return withDefaults(shape.policy);
}

/**
 * Checks what a schema cannot: ids and dates.
 *
 * @param policy of the right shape
 * @returns what is wrong, in the order of the file
 */
function checkMeaning(policy: WrittenPolicy): SettingsProblem[] {
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

function checkId(id: string, pointer: string): SettingsProblem[] {
  if (findRule(id) !== undefined) return [];
  const successor = Object.hasOwn(RETIRED, id) ? RETIRED[id] : undefined;
  const fix = successor === undefined ? "pawl explain lists all rules." : `It is called ${successor} now.`;
  return [{ pointer, message: `There is no rule ${JSON.stringify(id)}`, fix }];
}

function checkDay(text: string, pointer: string): SettingsProblem[] {
  if (parseDay(text) !== undefined) return [];
  return [
    { pointer, message: `${text} is no day of the calendar`, fix: "Write an existing day as YYYY-MM-DD." },
  ];
}
